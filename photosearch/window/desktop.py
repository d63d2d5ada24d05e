"""What the window asks of the desktop: open a photo, show it in its folder."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SECONDS = 3


def url(path: Path) -> QUrl:
    """Name a file as the desktop does, byte for byte, whatever its name is made of."""
    return QUrl(path.absolute().as_uri())


def open_file(path: Path) -> bool:
    """Open a file with the person's program for it; from Qt's thread."""
    return QDesktopServices.openUrl(url(path))


def show_in_folder(path: Path) -> bool:
    """Show a file, marked, in the file manager; from any thread but Qt's, since it may wait.

    Returns:
        Whether a file manager did; else the folder can still be opened.
    """
    if sys.platform == "win32":
        subprocess.Popen(f'explorer /select,"{path}"')
        return True
    if sys.platform == "darwin":
        return subprocess.run(["/usr/bin/open", "-R", path], check=False).returncode == 0
    return _show_by_dbus(path)


def _show_by_dbus(path: Path) -> bool:
    """Ask the file manager of a Linux desktop, as freedesktop.org says."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    name = "org.freedesktop.FileManager1"
    call = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    call.setArguments([[bytes(url(path).toEncoded().data()).decode()], ""])
    answer = bus.call(call, QDBus.CallMode.Block, _SECONDS * 1000)
    return answer.type() == QDBusMessage.MessageType.ReplyMessage

"""What the window asks of the desktop: open a photo, show it in its folder."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

_SECONDS = 3


def url(path: Path) -> QUrl:
    """Name a file as the desktop does, byte for byte, whatever its name is made of."""
    return QUrl(path.absolute().as_uri())


def open_file(path: Path) -> bool:
    """Open a file with the person's program for it; from Qt's thread."""
    return QDesktopServices.openUrl(url(path))


def show_in_folder(path: Path, done: Callable[[bool], None]) -> None:
    """Show a file, marked, in the file manager; from Qt's thread.

    Args:
        path: The file.
        done: Is told whether a file manager did; else the folder can still be opened.
    """
    if sys.platform == "win32":
        subprocess.Popen(f'explorer /select,"{path}"')
        done(True)
    elif sys.platform == "darwin":
        subprocess.Popen(["/usr/bin/open", "-R", path])
        done(True)
    else:
        _show_by_dbus(path, done)


def _show_by_dbus(path: Path, done: Callable[[bool], None]) -> None:
    """Ask the file manager of a Linux desktop, as freedesktop.org says."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        done(False)
        return
    name = "org.freedesktop.FileManager1"
    call = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    call.setArguments([[bytes(url(path).toEncoded().data()).decode()], ""])
    pending = bus.asyncCall(call, _SECONDS * 1000)
    watcher = QDBusPendingCallWatcher(pending, QCoreApplication.instance())

    def finished() -> None:
        watcher.deleteLater()
        done(not watcher.isError())

    watcher.finished.connect(finished)

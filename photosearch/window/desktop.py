"""What the window asks of the desktop: open a photo, show it in its folder."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusMessage

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


def open_with(path: Path, done: Callable[[bool], None]) -> None:
    """Let the person pick a program for a file, in the desktop's own way; from Qt's thread.

    Args:
        path: The file.
        done: Is told whether the desktop asks.
    """
    if sys.platform == "win32":
        subprocess.Popen(f"rundll32.exe shell32.dll,OpenAs_RunDLL {path}")
        done(True)
    elif sys.platform == "darwin":
        subprocess.Popen(["/usr/bin/osascript", *_MAC_ASKS, path])
        done(True)
    else:
        _open_by_portal(path, done)


# A Mac has a list of programs to pick from, but no word for "open with this one".
_MAC_ASKS = tuple(
    argument
    for line in (
        "on run argv",
        "set program to POSIX path of (choose application as alias)",
        'do shell script "open -a " & quoted form of program & " " & quoted form of item 1 of argv',
        "end run",
    )
    for argument in ("-e", line)
)


def _open_by_portal(path: Path, done: Callable[[bool], None]) -> None:
    """Have a Linux desktop ask, as its portal for opening files does."""
    from PySide6.QtDBus import QDBusMessage, QDBusUnixFileDescriptor

    call = QDBusMessage.createMethodCall(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.OpenURI",
        "OpenFile",
    )
    try:
        with path.open("rb") as file:
            call.setArguments(["", QDBusUnixFileDescriptor(file.fileno()), {"ask": True}])
    except OSError:
        done(False)
    else:
        _ask(call, done)


def _show_by_dbus(path: Path, done: Callable[[bool], None]) -> None:
    """Ask the file manager of a Linux desktop, as freedesktop.org says."""
    from PySide6.QtDBus import QDBusMessage

    name = "org.freedesktop.FileManager1"
    call = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    call.setArguments([[bytes(url(path).toEncoded().data()).decode()], ""])
    _ask(call, done)


def _ask(call: "QDBusMessage", done: Callable[[bool], None]) -> None:
    """Ask the session bus, and tell whether anybody did what was asked."""
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        done(False)
        return
    pending = bus.asyncCall(call, _SECONDS * 1000)
    watcher = QDBusPendingCallWatcher(pending, QCoreApplication.instance())

    def finished() -> None:
        watcher.deleteLater()
        done(not watcher.isError())

    watcher.finished.connect(finished)

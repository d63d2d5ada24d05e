"""Whether a window can open here, found out without Qt: where one cannot, Qt aborts the process."""

import ctypes
import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path

_INSTEAD = 'without a window, use the command: photosearch search "words"'
_PACKAGE = Path("QtWidgets.abi3.so")
_XCB = Path("Qt/plugins/platforms/libqxcb.so")


def missing_display(environment: Mapping[str, str] = os.environ) -> str | None:
    """Say in one sentence why no window can open, or return None if one can."""
    if sys.platform in ("win32", "darwin"):
        return None
    asked = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    needs_display = asked in ("", "xcb", "wayland")
    if not needs_display or (asked != "xcb" and _wayland_answers(environment)):
        return _missing_library(_PACKAGE)
    if not environment.get("DISPLAY"):
        return f"There is no display to open a window on; {_INSTEAD}"
    return _missing_library(_XCB) or _silent_display(environment["DISPLAY"])


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    """Tell whether the Wayland compositor's socket is there."""
    name = environment.get("WAYLAND_DISPLAY")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", ""), str(name)).is_socket()


def _missing_library(part: Path) -> str | None:
    """Name what the system lacks for one of Qt's files; loading it is the only sure way to know."""
    package = importlib.util.find_spec("PySide6")
    if package is None or not package.submodule_search_locations:
        return (
            f"The window needs the package PySide6-Essentials, which is not installed; {_INSTEAD}"
        )
    file = Path(package.submodule_search_locations[0], part)
    if not file.exists():
        return None  # another build of Qt, which has to speak for itself
    try:
        ctypes.CDLL(str(file))
    except OSError as error:
        missing = str(error).partition(":")[0]
        return (
            f"The window needs the system's library {missing}, which is not installed; {_INSTEAD}"
        )
    return None


def _silent_display(name: str) -> str | None:
    """Try to reach the X server."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"The display {name} does not answer; {_INSTEAD}" if broken else None

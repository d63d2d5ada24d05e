"""Whether the computer runs on battery, and having the indexing wait meanwhile."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from photosearch.library import Library
    from photosearch.window.session import Session

# Who pulls the plug sees the indexing end within this time.
_LOOK_MS = 15_000
_SECONDS = 3
_SUPPLIES = Path("/sys/class/power_supply")


def on_battery(supplies: Path = _SUPPLIES) -> bool:
    """Tell whether the computer runs on battery; where nobody knows, it does not.

    Not for Qt's thread.

    Args:
        supplies: Where Linux tells of its power supplies.
    """
    if sys.platform == "win32":
        return _windows_on_battery()
    if sys.platform == "darwin":
        return _mac_on_battery()
    return _linux_on_battery(supplies)


def _linux_on_battery(supplies: Path) -> bool:
    try:
        found = [_facts(supply) for supply in supplies.iterdir()]
    except OSError:
        return False
    # a mouse or a headset has a battery of its own
    ours = [facts for facts in found if facts.get("scope") != "Device"]
    plugged = any(f.get("type") in ("Mains", "USB") and f.get("online") == "1" for f in ours)
    draining = any(f.get("type") == "Battery" and f.get("status") == "Discharging" for f in ours)
    return draining and not plugged


def _facts(supply: Path) -> dict[str, str]:
    facts = {}
    for name in ("type", "scope", "online", "status"):
        try:
            facts[name] = (supply / name).read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            continue  # not every supply says everything
    return facts


def _windows_on_battery() -> bool:
    if sys.platform == "win32":
        import ctypes

        status = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS: the first byte is ACLineStatus
        told = ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status))
        return bool(told) and status[0] == 0  # 1: plugged in; 255: unknown
    return False


def _mac_on_battery() -> bool:
    try:
        told = subprocess.run(
            ["/usr/bin/pmset", "-g", "batt"],
            capture_output=True,
            check=False,
            text=True,
            timeout=_SECONDS,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return False
    return "'Battery Power'" in told.stdout


class BatteryPause(QObject):
    """Has the indexing wait while the computer runs on battery, if the settings say so.

    Once in a stretch on battery: who lets it go on all the same is not asked again.
    """

    told = Signal(str)  # why the indexing waits; empty: it does no longer

    def __init__(self, session: Session, supplies: Path = _SUPPLIES) -> None:
        """Look from now on; ``supplies`` is where Linux tells of its power supplies."""
        super().__init__(session)
        self._session = session
        self._supplies = supplies
        # Both belong to the session's thread, which does one job after the other.
        self._away = False  # from the plug, since it was looked last
        self._paused = False  # by this, and not by the person
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        session.preferences.changed.connect(self._heed)
        session.opened.connect(self._heed)

    def look(self) -> None:
        """Look now."""
        if self._session.writable:
            wanted = self._session.preferences.now.pause_on_battery
            self._session.ask(lambda library: self._steer(library, wanted=wanted), self._tell)

    def _heed(self) -> None:
        if self._session.preferences.now.pause_on_battery:
            self._timer.start()
        elif self._timer.isActive():
            self._timer.stop()
        else:
            return
        self.look()

    def _steer(self, library: Library, *, wanted: bool) -> bool | None:
        """Pause or go on; return what has become of the pause, None if nothing has."""
        away = wanted and on_battery(self._supplies)
        if away == self._away:
            return None
        self._away = away
        if away and not library.ingest.paused:
            library.ingest.pause()
            self._paused = True
            return True
        if not away and self._paused:
            self._paused = False
            if library.ingest.paused:
                library.ingest.resume()
            return False
        return None

    def _tell(self, paused: bool | None) -> None:
        if paused is not None:
            waits = self.tr(
                "Indexing waits while this computer runs on battery; it goes on by itself when "
                "the computer is plugged in."
            )
            self.told.emit(waits if paused else "")

"""Whether things may move on the screen: some people get sick of it, and tell the system so."""

import subprocess
import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

_SECONDS = 3
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
# Where a Linux desktop says it, and what it says then.
_STILL = {
    ("org.freedesktop.appearance", "reduced-motion"): 1,
    ("org.gnome.desktop.interface", "enable-animations"): False,
}


class Motion(QObject):
    """What the system says; Qt's own movements end where it wants that.

    Attributes:
        reduced: Whether nothing may move that need not.
    """

    changed = Signal(bool)  # reduced

    def __init__(self, app: QApplication) -> None:
        """Ask the system; a Linux desktop answers a little later."""
        super().__init__(app)
        self._app = app
        self.reduced = False
        if sys.platform == "win32":
            self._take(still=_windows_is_still())
        elif sys.platform == "darwin":
            self._take(still=_mac_is_still())
        else:
            self._ask_desktop()

    def _take(self, *, still: bool) -> None:
        if still and not self.reduced:
            self.reduced = True
            for effect in _EFFECTS:
                self._app.setEffectEnabled(effect, False)
            self.changed.emit(True)

    def _ask_desktop(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        for place, still in _STILL.items():
            call = QDBusMessage.createMethodCall(
                "org.freedesktop.portal.Desktop",
                "/org/freedesktop/portal/desktop",
                "org.freedesktop.portal.Settings",
                "Read",
            )
            call.setArguments(list(place))
            watcher = QDBusPendingCallWatcher(bus.asyncCall(call, _SECONDS * 1000), self)
            watcher.finished.connect(lambda watcher, still=still: self._answered(watcher, still))

    def _answered(self, watcher: QObject, still: object) -> None:
        from PySide6.QtDBus import QDBusPendingCallWatcher, QDBusVariant

        if isinstance(watcher, QDBusPendingCallWatcher) and not watcher.isError():
            said = next(iter(watcher.reply().arguments()), None)
            while isinstance(said, QDBusVariant):  # in a variant in a variant
                said = said.variant()
            self._take(still=said == still)
        watcher.deleteLater()


def _windows_is_still() -> bool:
    if sys.platform == "win32":
        import ctypes

        moves = ctypes.c_int(1)
        get_client_area_animation = 0x1042
        told = ctypes.windll.user32.SystemParametersInfoW(
            get_client_area_animation, 0, ctypes.byref(moves), 0
        )
        return bool(told) and not moves.value
    return False


def _mac_is_still() -> bool:
    command = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    try:
        told = subprocess.run(
            command, capture_output=True, check=False, text=True, timeout=_SECONDS
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return False
    return told.stdout.strip() == "1"

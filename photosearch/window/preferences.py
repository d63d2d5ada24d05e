"""The settings as the window holds them: what is changed here shows at once, and is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from photosearch.errors import SettingsError
from photosearch.settings import Settings

if TYPE_CHECKING:
    from photosearch.library import Library
    from photosearch.settings import Value
    from photosearch.window.session import Session


class Preferences(QObject):
    """The settings of a session's library.

    Attributes:
        now: What holds.
    """

    changed = Signal(object)  # Settings: what holds from now on

    def __init__(self, session: Session) -> None:
        """Read them; a file that makes no sense keeps the library closed, which tells of it."""
        super().__init__(session)
        self.path = session.folder / "settings.toml"
        self._session = session
        try:
            self.now = Settings.read(self.path)
        except SettingsError:
            self.now = Settings()
        self._saved = self.now

    def change(self, **changes: Value) -> None:
        """Let other settings hold now, and write them in the background.

        What cannot be written holds no longer, and the session tells why.
        """
        held: dict[str, Any] = changes
        self._hold(replace(self.now, **held))

        def write(library: Library) -> None:
            try:
                self._saved = Settings.write(self.path, **changes)
            except SettingsError:
                saved = self._saved
                self._session.bridge.post(lambda: self._hold(saved))
                raise
            library.apply(self._saved)

        self._session.ask(write)

    def _hold(self, settings: Settings) -> None:
        if settings != self.now:
            self.now = settings
            self.changed.emit(settings)

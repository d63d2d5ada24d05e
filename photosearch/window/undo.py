"""What can be taken back, the newest first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

# Deeds that can be taken back at most; nobody remembers more.
_DEPTH = 50


class Undo(QObject):
    """Remembers how to take back what was done."""

    told = Signal(str, object)  # what was done, and what takes it back: Callable[[], None]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deeds: list[Callable[[], None]] = []

    def did(self, sentence: str, take_back: Callable[[], None]) -> None:
        """Tell that something was done, and remember how to take it back."""
        del self._deeds[: -_DEPTH + 1]
        self._deeds.append(take_back)
        self.told.emit(sentence, self.undo)

    def undo(self) -> None:
        """Take back the newest deed, if there is one."""
        if self._deeds:
            self._deeds.pop()()
            self.told.emit("", self.undo)

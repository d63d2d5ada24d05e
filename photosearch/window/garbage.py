"""Python's garbage collector, kept in Qt's thread.

Python collects cycles in whichever thread happens to allocate. If there is a Qt object among them,
it is destroyed there, and a timer or a widget destroyed outside Qt's thread takes the process with
it ("Timers cannot be stopped from another thread", then a crash: PySide6 6.11.3).
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1000
# Collections of the young objects between two of all: as often as Python's own default.
_YOUNG = 10


class Collector(QObject):
    """Collects by a timer; from now on Python does not collect by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._turn = 0
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self._collect)
        timer.start()

    def settle(self) -> None:
        """Count what is here now as here to stay, so that no collection walks through it again."""
        gc.freeze()

    @Slot()
    def _collect(self) -> None:
        if gc.get_count()[0] > gc.get_threshold()[0]:
            self._turn += 1
            gc.collect(1 if self._turn % _YOUNG else 2)

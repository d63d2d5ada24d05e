"""A watch on Qt's own thread: how long it was held, and so the window deaf, at worst."""

import logging
import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

_log = logging.getLogger(__name__)

# What a person begins to notice.
LIMIT_S = 0.1


class StallWatch(QObject):
    """Ticks in Qt's thread; a tick that comes late was held up.

    Attributes:
        longest_s: The longest hold so far, in seconds.
        worked_s: The longest that Qt's thread itself worked between two ticks, in seconds of the
            processor: of a hold, the rest went to other threads or other programs.
        count: Holds beyond ``LIMIT_S``.
    """

    def __init__(self, every_ms: int = 50, parent: QObject | None = None) -> None:
        """Watch, as exactly as ``every_ms``: a hold is found to be at least what it is told as."""
        super().__init__(parent)
        self.longest_s = 0.0
        self.worked_s = 0.0
        self.count = 0
        self._every_s = every_ms / 1000
        self._last = time.monotonic()
        self._last_worked = time.thread_time()
        self._timer = QTimer(self, interval=every_ms, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        now, worked_until_now = time.monotonic(), time.thread_time()
        held = now - self._last - self._every_s
        worked = worked_until_now - self._last_worked
        self._last, self._last_worked = now, worked_until_now
        self.longest_s = max(self.longest_s, held)
        self.worked_s = max(self.worked_s, worked)
        if held > LIMIT_S:
            self.count += 1
            held_ms, worked_ms = round(held * 1000), round(worked * 1000)
            _log.warning("The window was held up for %d ms, working %d of them", held_ms, worked_ms)

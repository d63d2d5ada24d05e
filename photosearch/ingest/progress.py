"""How far the ingest is and how fast it goes."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from photosearch.catalogue import Counts
from photosearch.events import Progress, State

# Speed is that of the last seconds: a person wants to know how it goes now.
_WINDOW_S = 8.0
# Counting goes through the catalogue; it may take at most a tenth of the time.
_COUNT_SHARE = 0.1
_COUNT_EVERY_S = 0.4


class Meter:
    """Makes Progress of counts and of what is reported finished; any thread may call."""

    def __init__(
        self, count: Callable[[], tuple[Counts, int]], tell: Callable[[Progress], None]
    ) -> None:
        """Start idle.

        Args:
            count: Asks the catalogue for its counts, and for what the next model lacks.
            tell: Is called with every change.
        """
        self._count = count
        self._tell = tell
        self._counts = Counts(0, 0, 0)
        self._lacking = 0
        self._next_count = 0.0
        self._finished: deque[tuple[float, int]] = deque()
        self._lock = threading.Lock()
        self.latest = Progress()

    def report(self, state: Callable[[], State], finished: int = 0) -> None:
        """Take note of a state, and of so many photos finished since the last report.

        ``state`` is asked last: counting takes a while, and a person may pause meanwhile.
        """
        with self._lock:
            now = time.monotonic()
            if finished:
                self._finished.append((now, finished))
            if state() is not self.latest.state or now >= self._next_count:
                self._recount()
            self.latest = latest = self._progress(state(), now)
        self._tell(latest)

    def set_state(self, state: State) -> None:
        """Note another state at once, from any thread, without asking the catalogue."""
        self.latest = replace(self.latest, state=state, photos_per_s=0.0, seconds_left=None)
        self._tell(self.latest)

    def _recount(self) -> None:
        began = time.monotonic()
        self._counts, self._lacking = self._count()
        took = time.monotonic() - began
        self._next_count = began + max(_COUNT_EVERY_S, took / _COUNT_SHARE)

    def _progress(self, state: State, now: float) -> Progress:
        while self._finished and self._finished[0][0] < now - _WINDOW_S:
            self._finished.popleft()
        speed = self._speed(now) if state in (State.WORKING, State.SCANNING) else 0.0
        counts = self._counts
        left = counts.waiting + self._lacking
        return Progress(
            state=state,
            done=counts.photos,
            total=counts.photos + counts.waiting,
            failed=counts.problems,
            photos_per_s=speed,
            lacking=self._lacking,
            seconds_left=left / speed if speed and state is State.WORKING else None,
        )

    def _speed(self, now: float) -> float:
        if len(self._finished) < 2:
            return 0.0
        # The first report ends a batch that began before the window.
        began = self._finished[0][0]
        photos = sum(count for _, count in self._finished) - self._finished[0][1]
        return photos / max(now - began, 1e-3)

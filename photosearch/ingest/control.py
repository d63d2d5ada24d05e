"""How others steer the ingest: pause, give way, stop, and word of new work."""

import threading
import time
from collections.abc import Callable

# How long the work gives way after each sign that a person is typing or scrolling, and how long it
# rests before each step meanwhile.
_YIELD_S = 0.5
_REST_S = 0.5


class Control:
    """Switches that any thread may set and the ingest's threads look at between two steps."""

    def __init__(self) -> None:
        """Start running, with nothing to do."""
        self._changed = threading.Condition()
        self._news = False
        self._paused = False
        self._stopping = False
        self._yield_until = 0.0
        self._share = 100

    @property
    def paused(self) -> bool:
        """Whether a person has paused the work."""
        return self._paused

    @property
    def stopping(self) -> bool:
        """Whether everything is to end now."""
        return self._stopping

    @property
    def news(self) -> bool:
        """Whether there may be new work."""
        return self._news

    def pause(self) -> None:
        """Let the work rest after the batch in hand."""
        self._set(paused=True)

    def resume(self) -> None:
        """Go on."""
        self._set(paused=False)

    def stop(self) -> None:
        """End; there is no way back."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()

    def wake(self) -> None:
        """Say that there may be new work."""
        with self._changed:
            self._news = True
            self._changed.notify_all()

    def give_way(self) -> None:
        """Say that a person is typing or scrolling now."""
        self._yield_until = time.monotonic() + _YIELD_S

    def work_at(self, share: int) -> None:
        """Let the work take at most ``share`` per cent of the time; it rests for what is left."""
        with self._changed:
            self._share = share
            self._changed.notify_all()

    def rest(self, until: Callable[[], bool], worked_s: float = 0.0) -> None:
        """Wait as long as the work is paused, or a moment while a person needs the computer.

        Args:
            until: Asked after every wake() whether something else comes first.
            worked_s: How long was worked since the last rest.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._stopping or not self._paused or until())
            share = self._share
            if share < 100:
                self._changed.wait_for(
                    lambda: self._stopping or self._share != share or until(),
                    worked_s * (100 / share - 1),
                )
        self.step_aside()

    def step_aside(self) -> None:
        """Wait a moment if a person needs the computer."""
        if time.monotonic() < self._yield_until:
            self.wait_for_stop(_REST_S)

    def wait_for_stop(self, timeout_s: float) -> None:
        """Wait until everything ends, at most ``timeout_s`` seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopping, timeout_s)

    def wait_for_news(self, timeout_s: float | None = None) -> None:
        """Wait until somebody says that there is new work, or that everything ends.

        One thread waits so; the first to return takes the news with it.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._news or self._stopping, timeout_s)
            self._news = False

    def _set(self, *, paused: bool) -> None:
        with self._changed:
            self._paused = paused
            self._changed.notify_all()

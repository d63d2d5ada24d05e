"""What takes much memory and is made again from disk: held while it is used, let go of after."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

T = TypeVar("T")


class Held(Generic[T]):
    """A value that is made at its first use, and again after a rest. Any thread may call."""

    def __init__(self, make: Callable[[], T]) -> None:
        """Make nothing yet.

        Args:
            make: Makes the value; what it raises, the use raises, and the next one tries again.
        """
        self._make = make
        self._value: T | None = None
        self._users = 0
        self._left_s = 0.0  # when the last user left, by the monotonic clock
        self._changing = threading.Lock()

    @property
    def value(self) -> T | None:
        """The value if it is there, for whoever must not wait."""
        return self._value

    @contextmanager
    def use(self) -> Iterator[T]:
        """Give the value, made if need be; it stays at least until the end of the block."""
        with self._changing:
            if self._value is None:
                self._value = self._make()
            value = self._value
            self._users += 1
        try:
            yield value
        finally:
            with self._changing:
                self._users -= 1
                self._left_s = time.monotonic()

    def rest(self, idle_s: float) -> bool:
        """Let go of the value if nobody has used it for so many seconds; never waits.

        Returns:
            Whether there was something to let go of.
        """
        if not self._changing.acquire(blocking=False):
            return False  # it is being made: somebody uses it
        try:
            idle = not self._users and time.monotonic() - self._left_s >= idle_s
            if not idle or self._value is None:
                return False
            self._value = None
            return True
        finally:
            self._changing.release()

"""Waiting until a changed file is finished: nobody tells us, so we wait until it is quiet."""

import threading
import time
from dataclasses import dataclass

from photosearch.catalogue import FolderId

# A camera, a browser or a copy writes every few hundred milliseconds at the slowest; a photo must
# be found three seconds after its last byte. A file that pauses longer is read too early, found
# to be cut off, and read again when it goes on.
QUIET_S = 0.6


@dataclass(frozen=True, slots=True)
class Changed:
    """Something happened at a place.

    Attributes:
        folder: The watched folder.
        path: File or sub-folder, relative to it; "" is the whole folder.
    """

    folder: FolderId
    path: str


class Settling:
    """Collects changes from the watchers and hands each over once it has been quiet."""

    def __init__(self, quiet_s: float = QUIET_S) -> None:
        """Start empty; ``quiet_s`` is how long nothing may happen to a file, in seconds."""
        self._quiet_s = quiet_s
        self._due: dict[Changed, float] = {}
        self._wake = threading.Condition()
        self._closed = False

    def add(self, changed: Changed, *, quiet_s: float | None = None) -> None:
        """Note a change, or one more to the same place; never blocks."""
        due = time.monotonic() + (self._quiet_s if quiet_s is None else quiet_s)
        with self._wake:
            self._due[changed] = due
            self._wake.notify()

    def close(self) -> None:
        """Let a waiting take() return."""
        with self._wake:
            self._closed = True
            self._wake.notify()

    def take(self, timeout_s: float) -> list[Changed]:
        """Wait for changes that have settled, at most ``timeout_s`` seconds, and hand them over."""
        give_up = time.monotonic() + timeout_s
        with self._wake:
            while not self._closed:
                now = time.monotonic()
                settled = [changed for changed, due in self._due.items() if due <= now]
                if settled or now >= give_up:
                    for changed in settled:
                        del self._due[changed]
                    return settled
                self._wake.wait(min([give_up, *self._due.values()]) - now)
        return []

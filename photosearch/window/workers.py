"""The window's own threads; what they find comes back to Qt's thread over the bridge."""

import logging
import queue
import threading
import traceback
from collections.abc import Callable

_log = logging.getLogger(__name__)

Job = Callable[[], None]


def _run(job: Job, stopped: Callable[[], bool]) -> None:
    """Run a job at the edge of a thread: a fault ends the job, not the thread.

    Once the thread is to stop, its jobs may find closed what they work on: that is no fault.
    """
    try:
        job()
    except Exception as error:  # noqa: BLE001 - the last frame of a thread
        if stopped():
            return
        # The message may hold a path or a query; the place where it happened does not.
        frames = "".join(traceback.format_tb(error.__traceback__))
        _log.error("%s in %s\n%s", type(error).__name__, threading.current_thread().name, frames)


class LatestOnly:
    """One thread that does the newest job; one that was not begun is dropped for a newer."""

    def __init__(self, name: str) -> None:
        self._wake = threading.Condition()
        self._next: Job | None = None
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Do this next, instead of whatever was to be done next."""
        with self._wake:
            self._next = job
            self._wake.notify()

    def stop(self, seconds: float) -> bool:
        """End after the job in hand; return whether it ended in time."""
        with self._wake:
            self._stopped = True
            self._next = None
            self._wake.notify()
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while job := self._wait():
            _run(job, lambda: self._stopped)

    def _wait(self) -> Job | None:
        with self._wake:
            self._wake.wait_for(lambda: self._stopped or self._next is not None)
            job, self._next = self._next, None
            return job


class InOrder:
    """One thread that does every job, one after the other."""

    def __init__(self, name: str) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Do this after what was submitted before."""
        self._jobs.put(job)

    def stop(self, seconds: float) -> bool:
        """End after the job in hand, dropping the rest; return whether it ended in time."""
        self._stopped.set()
        self._jobs.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._jobs.get()) and not self._stopped.is_set():
            _run(job, self._stopped.is_set)

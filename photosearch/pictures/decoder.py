"""A pool of child processes that read pictures, of which none can hurt the others.

Why not a library's pool: with pebble 5.2.3 one child killed while idle ended the pool for good, and
children killed while working left 1,438 of 2,000 futures without an answer for ever, because all
children share one pipe and its lock. Here each child has a pipe and a thread of its own.
"""

from __future__ import annotations

import logging
import threading
import time
import traceback
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from photosearch.errors import PhotoSearchError, PictureError
from photosearch.pictures.child import UNSAFE, Child, ChildDied
from photosearch.pictures.framing import Frame, Framing, frame_of
from photosearch.pictures.picture import WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from photosearch.pictures.picture import Box, Digest, Picture, Rendition

T = TypeVar("T")

_log = logging.getLogger(__name__)

TIME_LIMIT = 20.0  # seconds for one file
IDLE_LIMIT = 30.0  # seconds after which a child without work is ended; it holds 50 MB
CLOSE_LIMIT = 2.0  # seconds

TOO_SLOW = (
    f"This picture took longer than {TIME_LIMIT:.0f} seconds to read and was left out; "
    "save a smaller copy of it."
)


class DecodingStopped(PhotoSearchError):
    """No child process can be started: no fault of any picture, and no picture can be read."""


@dataclass(slots=True, eq=False)
class _Job:
    work: Callable[[Child], object]
    future: Future[Any] = field(default_factory=Future)
    crashed: bool = False  # once; the second attempt is made while nothing else is decoded


class Decoder:
    """Reads pictures in child processes, as many at once as there are.

    Children start when there is work for them. A file over which one dies is tried once more while
    no other file is decoded (it may have been memory that the others held), and refused then.

    Any thread may call any method.
    """

    def __init__(self, framing: Framing | None, processes: int) -> None:
        """Prepare a pool; nothing is started yet.

        Args:
            framing: What the encoder wants to be shown; None for a pool that only renders.
            processes: How many pictures are decoded at once.
        """
        self._frame: Frame | None = frame_of(framing) if framing else None
        self._most = max(1, processes)
        self._changed = threading.Condition()
        self._jobs: deque[_Job] = deque()
        self._threads: list[threading.Thread] = []
        self._children: set[Child] = set()
        self._idle = 0
        self._working = 0
        self._exclusive = False
        self._closed = False

    def submit(self, path: str, known: frozenset[Digest] = frozenset()) -> Future[Picture]:
        """Have a picture read; files are taken in the order of submission.

        Args:
            path: As the system gives it; names that are no UTF-8 hold surrogates.
            known: Digests of files that need no decoding any more.

        Returns:
            A future of the Picture. It raises PictureError for anything wrong with the file,
            DecodingStopped if no child process can be started, CancelledError after close. One
            that is cancelled before its turn costs nothing.
        """
        return self._take(lambda child: child.read(path, known, TIME_LIMIT))

    def render(self, path: str, side: int, box: Box = WHOLE) -> Future[Rendition]:
        """Have a picture read to be looked at; in the order of submission, too.

        Args:
            path: As the system gives it.
            side: How many pixels the longer side of the rendition has at most.
            box: The part of the picture that is looked at.

        Returns:
            A future as submit's, of the Rendition.
        """
        return self._take(lambda child: child.render(path, side, box, TIME_LIMIT))

    def _take(self, work: Callable[[Child], T]) -> Future[T]:
        job = _Job(work)
        with self._changed:
            if self._closed:
                _cancel(job)
                return job.future
            self._jobs.append(job)
            if len(self._jobs) > self._idle and len(self._threads) < self._most:
                self._start_thread()
            self._changed.notify()
        return job.future

    def close(self) -> None:
        """End all children and cancel what is not done, within CLOSE_LIMIT."""
        with self._changed:
            self._closed = True
            dropped = list(self._jobs)
            self._jobs.clear()
            for child in self._children:
                child.kill()
            self._changed.notify_all()
        for job in dropped:
            _cancel(job)
        deadline = time.monotonic() + CLOSE_LIMIT
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(max(0.0, deadline - time.monotonic()))

    def _start_thread(self) -> None:
        name = f"photosearch-decoder-{len(self._threads) + 1}"
        thread = threading.Thread(target=self._drive, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _drive(self) -> None:
        """Look after one child for as long as the pool lives: a thread's whole life."""
        child: Child | None = None
        while True:
            job = self._next_job(None if child is None else IDLE_LIMIT)
            if job is not None:
                child = self._work(job, child)
                continue
            if child is not None:
                self._end(child)
                child = None
            if self._closed:
                return

    def _next_job(self, patience: float | None) -> _Job | None:
        """Wait for work, at most `patience` seconds; None if there is none, or never again."""
        with self._changed:
            self._idle += 1
            self._changed.wait_for(lambda: self._closed or self._may_begin(), patience)
            self._idle -= 1
            if self._closed or not self._may_begin():
                return None
            job = self._jobs.popleft()
            self._working += 1
            self._exclusive = job.crashed
            return job

    def _may_begin(self) -> bool:
        while self._jobs and self._jobs[0].future.cancelled():
            _cancel(self._jobs.popleft())
        if not self._jobs or self._exclusive:
            return False
        return self._working == 0 or not self._jobs[0].crashed

    def _work(self, job: _Job, child: Child | None) -> Child | None:
        """Do one job; return the child if it is of further use."""
        try:
            child = child or self._start_child()
            return self._read(job, child)
        except DecodingStopped as error:
            self._give_up(job, error)
        except Exception as error:  # noqa: BLE001 - the edge of a thread that others rely on
            # Where, but not what: an error's text may hold a photo's name.
            where = "".join(traceback.format_tb(error.__traceback__))
            _log.error("%s in a decoder's thread\n%s", type(error).__name__, where)
            if child is None:
                self._give_up(job, DecodingStopped(_stopped(error)))
            else:
                _answer(job, PictureError(UNSAFE))
                self._end(child)  # half a message may be left in its pipe
        finally:
            with self._changed:
                self._working -= 1
                self._exclusive = False
                self._changed.notify_all()
        return None

    def _read(self, job: _Job, child: Child) -> Child | None:
        try:
            answer = job.work(child)
        except PictureError as error:
            _answer(job, error)
            return child
        except TimeoutError:
            _answer(job, PictureError(TOO_SLOW))
            self._end(child)
            return None
        except ChildDied:
            self._end(child)
            self._again(job)
            return None
        _answer(job, answer)
        return child

    def _again(self, job: _Job) -> None:
        """Put a file over which a child died in front of the others, or refuse it."""
        with self._changed:
            closed, crashed = self._closed, job.crashed
            if not closed and not crashed:
                job.crashed = True
                self._jobs.appendleft(job)
        if closed:
            _cancel(job)
        elif crashed:
            _log.info("a file ended two decoders")
            _answer(job, PictureError(UNSAFE))

    def _start_child(self) -> Child:
        """Start a child, at the second attempt if need be.

        Raises:
            DecodingStopped: Neither came up.
        """
        for attempt in (1, 2):
            child = None
            try:
                with self._changed:
                    child = Child(self._frame)
                    self._children.add(child)
                    if self._closed:
                        child.kill()
                child.await_ready()
            except (OSError, ChildDied) as error:  # TimeoutError is an OSError
                if child is not None:
                    self._end(child)
                if attempt == 2 or self._closed:
                    raise DecodingStopped(_stopped(error)) from error
            else:
                return child
        raise AssertionError

    def _end(self, child: Child) -> None:
        with self._changed:
            self._children.discard(child)
        child.close()

    def _give_up(self, job: _Job, error: DecodingStopped) -> None:
        """Answer everything that waits: each of them would meet the same."""
        with self._changed:
            closed = self._closed
            jobs = [job, *self._jobs]
            self._jobs.clear()
        for each in jobs:
            if closed:
                _cancel(each)
            else:
                _answer(each, error)


def _stopped(error: Exception) -> str:
    reason = getattr(error, "strerror", None) or "it ended at once"
    return (
        f"Decoding stopped: no process for reading pictures could be started ({reason}); "
        "close other programs and try again."
    )


def _answer(job: _Job, answer: object) -> None:
    if not job.future.done() and job.future.set_running_or_notify_cancel():
        if isinstance(answer, PhotoSearchError):
            job.future.set_exception(answer)
        else:
            job.future.set_result(answer)


def _cancel(job: _Job) -> None:
    job.future.cancel()
    job.future.set_running_or_notify_cancel()

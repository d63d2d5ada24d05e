"""The process that touches the bytes of picture files, from both sides of its pipe.

A hostile picture can hurt nothing but this process: its memory is capped, the parent ends it when
it takes too long, and it ends itself when the parent is gone.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import time
import warnings
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

from photosearch.errors import PictureError
from photosearch.pictures.picture import Rendition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    from photosearch.pictures.framing import Frame
    from photosearch.pictures.picture import Box, Digest, Picture

START_LIMIT = 60.0  # seconds; 0.2 where nothing else runs, but a cold disk may be busy
END_LIMIT = 5.0  # seconds; a process that hangs in a dead drive is left to the system then
MEMORY_LIMIT = 2 << 30  # bytes; a 200-megapixel HEIC needs 1.7 GB

# A rendition crosses the pipe in bands of about so many bytes: whoever copies a hundred megabytes
# in one piece holds the interpreter, and with it the window, for as long as that takes.
_BAND = 1 << 20

UNSAFE = "This file could not be read safely; copy it again from where it came, or delete it."


class ChildDied(Exception):
    """The process ended before it answered."""


class Child:
    """One such process, as its parent sees it; one thread uses it, any thread may kill it."""

    def __init__(self, frame: Frame | None) -> None:
        """Start the process; it is of use after `await_ready`.

        Args:
            frame: What the encoder wants to be shown; None for a process that only renders.

        Raises:
            OSError: The system gives no process or no pipe.
        """
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, frame), name="photosearch-decoder", daemon=True
        )
        try:
            with _interrupts_held():
                self._process.start()
        except BaseException:
            self._connection.close()
            raise
        finally:
            theirs.close()

    def await_ready(self) -> None:
        """Wait until the process has loaded what it needs.

        Raises:
            ChildDied: It ended instead.
            TimeoutError: It took longer than START_LIMIT.
        """
        self._receive(time.monotonic() + START_LIMIT)

    def read(self, path: str, known: frozenset[Digest], limit: float) -> Picture:
        """Have a picture read within `limit` seconds.

        Raises:
            PictureError: The file is no readable picture, or cannot be reached now.
            ChildDied: The process ended over it.
            TimeoutError: It has not answered in time.
        """
        answer = self._ask(("read", path, known), time.monotonic() + limit)
        return cast("Picture", answer)

    def render(self, path: str, side: int, box: Box, limit: float) -> Rendition:
        """Have a picture read within `limit` seconds, to be looked at.

        Raises:
            PictureError, ChildDied, TimeoutError: As for read.
        """
        until = time.monotonic() + limit
        answer = self._ask(("render", path, side, box), until)
        size, (width, height) = cast("tuple[tuple[int, int], tuple[int, int]]", answer)
        pixels = np.empty((height, width, 4), np.uint8)
        for band in _bands(width, height):
            part = pixels[band].reshape(-1).data
            self._within(until, partial(self._connection.recv_bytes_into, part))
        return Rendition(size, pixels)

    def _ask(self, request: tuple[object, ...], until: float) -> object:
        try:
            self._connection.send(request)
        except OSError as error:
            raise ChildDied from error
        answer = self._receive(until)
        if isinstance(answer, PictureError):
            raise answer
        return answer

    def _receive(self, until: float) -> object:
        return self._within(until, self._connection.recv)

    def _within(self, until: float, receive: Callable[[], object]) -> object:
        """Receive what comes until a moment of the monotonic clock."""
        try:
            if self._connection.poll(max(0.0, until - time.monotonic())):
                return receive()
        except (EOFError, OSError) as error:
            raise ChildDied from error
        raise TimeoutError

    def kill(self) -> None:
        """End the process at once; whoever waits for its answer gets ChildDied."""
        self._process.kill()

    def close(self) -> None:
        """End the process and give back everything that belonged to it."""
        self._process.kill()
        self._connection.close()
        self._process.join(END_LIMIT)
        if self._process.exitcode is not None:
            self._process.close()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let a process that is started inherit that Ctrl+C is held back from it for good.

    Ctrl+C goes to every process of a terminal; the parent decides what it means, and a child that
    is just loading would print a traceback.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # The first spawn also starts Python's resource tracker, which lets signals in again behind it.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _bands(width: int, height: int) -> Iterator[slice]:
    """Divide the rows of a rendition."""
    rows = max(1, _BAND // (4 * width))
    return (slice(top, min(top + rows, height)) for top in range(0, height, rows))


def serve(connection: Connection, frame: Frame | None) -> None:
    """Answer requests to read pictures until the parent closes the pipe: the process's whole life.

    A request is ("read", path, known digests), and its answer a Picture; or ("render", path, side,
    box), and its answer the sizes of the whole picture and of the rendition, and then its bands.
    An answer may also be what is wrong with the file.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _fall_silent()
    _die_with_parent()
    # Pillow is loaded here and only here.
    from photosearch.pictures.reading import read_picture, render_picture

    _cap_memory()
    connection.send("ready")
    while True:
        try:
            what, *asked = connection.recv()
        except (EOFError, OSError):
            return
        image = None
        answer: object
        try:
            if what == "render":
                size, image = render_picture(*asked)
                answer = size, image.size
            elif frame:
                path, known = asked
                answer = read_picture(path, frame, known)
        except PictureError as error:
            answer = type(error)(str(error))  # without its cause, which may not cross
        except Exception:  # noqa: BLE001 - the edge of the process: the parent tells the person
            answer = PictureError(UNSAFE)
        connection.send(answer)
        if image is not None:
            for band in _bands(*image.size):
                part = image.crop((0, band.start, image.width, band.stop)).convert("RGBA")
                connection.send_bytes(part.tobytes("raw", "BGRA"))


def _fall_silent() -> None:
    """Keep what decoders print out of the parent's terminal and its JSON."""
    warnings.simplefilter("ignore")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _die_with_parent() -> None:
    """End this process when the parent ends, however it ends and whatever is being decoded."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, name="photosearch-parent-watch", daemon=True).start()
    if sys.platform == "linux":
        # The kernel does it even while a decoder holds the interpreter. "Parent" is the thread that
        # started this process: the one that waits for its answers, for as long as it lives.
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        libc.prctl(_PR_SET_NAME, b"photo-decoder")
        if os.getppid() != parent.pid:
            os._exit(1)


_PR_SET_PDEATHSIG, _PR_SET_NAME = 1, 15  # linux/prctl.h


def _cap_memory() -> None:
    """Let no picture take more than MEMORY_LIMIT beside what is loaded; no effect on Windows."""
    try:
        import resource
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = _address_space() + MEMORY_LIMIT
    if most != resource.RLIM_INFINITY:
        limit = min(limit, most)
    with suppress(ValueError, OSError):  # macOS may refuse
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _address_space() -> int:
    """Bytes of address space in use; where the system does not tell, as much as libraries take."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 1 << 30
    return pages * os.sysconf("SC_PAGE_SIZE")

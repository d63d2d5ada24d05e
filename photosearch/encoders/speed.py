"""How fast a model runs on this computer, and what memory it takes; measured in a child process."""

import ctypes
import multiprocessing
import platform
import signal
import statistics
import threading
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np

from photosearch.errors import ModelError

_PHOTOS_S = 3.0
_LOOK_S = 0.1  # how often the wish to cancel is looked at
_BATCH = 4  # as many as the indexing encodes at a time
_QUERIES = (
    "dog", "red car", "children on a beach", "birthday cake with candles",
    "a mountain lake in the morning", "two people on a bench in the park", "receipt", "our cat",
    "snow on the roof of a wooden house",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Speed:
    """What running a model costs.

    Attributes:
        photos_per_s: Photos encoded a second, without reading them.
        query_ms: Milliseconds for the vector of a query, the middle one of several.
        memory_bytes: Most memory of a process that has both towers loaded and runs them; None
            where the system does not tell.
    """

    photos_per_s: float
    query_ms: float
    memory_bytes: int | None


def measure_speed(folder: Path, *, threads: int, cancelled: threading.Event | None = None) -> Speed:
    """Measure a model in a process of its own; takes some seconds.

    Args:
        folder: The model folder.
        threads: Threads of one run.
        cancelled: Set by anybody, at any time, to end the measuring.

    Raises:
        ModelError: It cannot be used, or ``cancelled`` was set.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(theirs, folder, threads), daemon=True)
    process.start()
    theirs.close()
    try:
        while not ours.poll(_LOOK_S):
            if cancelled and cancelled.is_set():
                raise ModelError("The measuring was ended before it was finished.")
        answer: Speed | ModelError = ours.recv()
    except (EOFError, OSError) as error:
        raise ModelError(
            f"The model in {folder} ended the process that tried it: there may be too little "
            "memory for it."
        ) from error
    finally:
        ours.close()
        process.kill()
        process.join()
    if isinstance(answer, ModelError):
        raise answer
    return answer


def _serve(connection: Connection, folder: Path, threads: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl+C means
    try:
        connection.send(_measure(folder, threads))
    except ModelError as error:
        connection.send(ModelError(str(error)))  # without its cause, which may not cross


def _measure(folder: Path, threads: int) -> Speed:
    from photosearch.encoders.encoder import Encoder

    encoder = Encoder(folder, threads=threads)
    shape = (_BATCH, *encoder.manifest.image.size, 3)
    pixels = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    encoder.images(pixels)  # loads and warms up
    encoder.texts(_QUERIES[:1])
    began, photos = time.perf_counter(), 0
    while (spent := time.perf_counter() - began) < _PHOTOS_S:
        encoder.images(pixels)
        photos += _BATCH
    queries = []
    for query in _QUERIES:
        start = time.perf_counter()
        encoder.texts([query])
        queries.append(time.perf_counter() - start)
    return Speed(photos / spent, 1000 * statistics.median(queries), _peak_memory())


def _peak_memory() -> int | None:
    system = platform.system()
    if system == "Windows":
        return _peak_working_set()
    if system == "Linux":
        # getrusage also counts what the parent held when it started us.
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        lines = [line for line in status.splitlines() if line.startswith("VmHWM:")]
        return int(lines[0].split()[1]) * 1024 if lines else None
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS


def _peak_working_set() -> int | None:
    """Ask Windows for PROCESS_MEMORY_COUNTERS.PeakWorkingSetSize of this process."""
    windows = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", ctypes.c_ulong),
            ("faults", ctypes.c_ulong),
            ("peak", ctypes.c_size_t),
            ("others", ctypes.c_size_t * 7),
        )

    counters = Counters()
    counters.size = ctypes.sizeof(counters)
    windows.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(windows.GetCurrentProcess())
    done = windows.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
    return int(counters.peak) if done else None

"""What every test stands on: no screen, nobody's own library, nothing left running."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
ENDING_S = 5.0

# the run on a virtual X screen says xcb
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# a job in the background starts with Ctrl+C ignored and hands that on to the programs under test
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def nobodys_own_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the person's own library out of reach, whatever a test forgets to name."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread of ours or a child process behind."""
    before = threads() | children()
    yield
    deadline = time.monotonic() + ENDING_S
    while (left := (threads() | children()) - before) and time.monotonic() < deadline:
        threading.Event().wait(0.02)
    assert not left, f"still running after the test: {', '.join(sorted(left))}"


def threads() -> set[str]:
    return {
        f"thread {thread.name} ({thread.ident})"
        for thread in threading.enumerate()
        if thread.name.startswith("photosearch-")
    }


def children() -> set[str]:
    """Name the child processes; multiprocessing's own resource tracker stays to the end."""
    tasks = Path("/proc/self/task")
    if not tasks.is_dir():
        return {f"process {child.pid}" for child in multiprocessing.active_children()}
    # reading /proc reaps nothing, so what multiprocessing has finished with is reaped first
    multiprocessing.active_children()
    pids = [pid for task in tasks.iterdir() for pid in read(task / "children").split()]
    commands = {pid: read(Path(f"/proc/{pid}/cmdline")) for pid in pids}
    return {f"process {p}" for p, command in commands.items() if "resource_tracker" not in command}


def read(path: Path) -> str:
    """Read a file of /proc; what ended meanwhile has nothing to say."""
    try:
        return path.read_text(errors="replace")
    except OSError:
        return ""


@pytest.fixture
def draw(tmp_path: Path) -> Callable[..., Path]:
    """Draw photos under a temporary folder: one seed, one picture that looks like no other."""

    def draw(name: str, seed: int = 0, size: tuple[int, int] = (160, 128)) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        blobs = np.random.default_rng(seed).integers(0, 256, (4, 5, 3), np.uint8)
        Image.fromarray(blobs).resize(size, Image.Resampling.BICUBIC).save(path)
        return path

    return draw


@pytest.fixture
def shared() -> Path:
    """The folder of real photos beside the checkout, which not every machine has."""
    folder = ROOT.parent / "shared"
    if not (folder / "photos").is_dir():
        pytest.skip(f"the real photos are not there ({folder / 'photos'})")
    return folder

"""How much memory does the window take: at most while indexing, and idle with 10,000 photos?

    python3 dev.py bench memory [--model ID] [--photos DIR] [--limit N] [--idle-photos N]

Memory is the resident set: of the window's process by itself, and of it and its decoding children
added up (pages that they share are counted in each, so that the sum is rather too large). ``idle``
is 35 s after the last photo, when the children have ended, in a fresh process.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.kit import print_figures, rounded
from bench.kit.desk import PHOTOS, Desk, folder_of_photos

AIM_IDLE_MB = 350
QUIET_S = 35
EVERY_MS = 50


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(prog="memory", description="How much memory does it take?")
    parser.add_argument("--model", help="id or folder of a model")
    parser.add_argument("--photos", type=Path, default=PHOTOS)
    parser.add_argument("--limit", type=int, default=1000, help="photos to index")
    parser.add_argument("--idle-photos", type=int, default=10_000)
    parser.add_argument("--index", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--idle", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.index:
        print(json.dumps(indexing(options.index, options.model)))
    elif options.idle:
        print(json.dumps(idle(options.idle, options.model)))
    else:
        print_figures("memory", everything(options))


def everything(options: argparse.Namespace) -> dict[str, object]:
    """Measure both, each in a process of its own."""
    from bench.kit.synthetic import make_library

    model = [] if options.model is None else ["--model", options.model]
    with folder_of_photos(options.photos, options.limit) as (folder, count):
        peak = run("--index", folder, model)
    with tempfile.TemporaryDirectory() as place:
        library = make_library(Path(place), options.idle_photos, options.model)
        quiet = run("--idle", library, model)
    return {
        "photos": count,
        **peak,
        "idle_photos": options.idle_photos,
        "aim_idle_mb": AIM_IDLE_MB,
        **quiet,
    }


def run(what: str, where: Path, model: list[str]) -> dict[str, object]:
    """Measure in a fresh process."""
    command = [sys.executable, "-m", "bench.memory", what, str(where), *model]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


def indexing(folder: Path, model: str | None) -> dict[str, float]:
    """Index a folder; return the peaks."""
    count = sum(1 for _ in folder.iterdir())
    desk = Desk(folder.parent / "library", model)
    desk.wait(lambda: desk.window.pages.currentWidget() is desk.window.welcome)
    peak = [0, 0]

    def finished() -> bool:
        now = resident()
        peak[:] = max(peak[0], now[0]), max(peak[1], sum(now))
        return desk.progress is not None and desk.progress.done >= count

    desk.window.add_folder(folder)
    desk.wait(finished, EVERY_MS)
    desk.close()
    return {"peak_window_mb": megabytes(peak[0]), "peak_with_children_mb": megabytes(peak[1])}


def idle(library: Path, model: str | None) -> dict[str, float]:
    """Open a library, search, look at some photos, and wait; return what is left in use."""
    desk = Desk(library, model)
    grid = desk.window.gallery.grid
    desk.wait(lambda: grid.photos.rowCount() > 0)
    for turn in range(20):
        grid.verticalScrollBar().setValue(turn * 900)
        quiet = time.monotonic() + 0.2
        desk.wait(lambda quiet=quiet: time.monotonic() > quiet)  # type: ignore[misc]
    desk.window.top.field.setText("a dog in the snow")
    quiet = time.monotonic() + QUIET_S
    desk.wait(lambda: time.monotonic() > quiet, 500)
    now = resident()
    desk.close()
    return {"idle_window_mb": megabytes(now[0]), "idle_with_children_mb": megabytes(sum(now))}


def resident() -> list[int]:
    """List the resident bytes of this process and of each of its children; Linux only."""
    tasks = Path("/proc/self/task").iterdir()
    children = [pid for task in tasks for pid in (task / "children").read_text().split()]
    return [_resident("self"), *map(_resident, children)]


def _resident(pid: str) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0  # ended meanwhile
    line = next((line for line in status.splitlines() if line.startswith("VmRSS")), "VmRSS: 0 kB")
    return int(line.split()[1]) * 1024


def megabytes(count: int) -> float:
    """Bytes in megabytes of 2**20."""
    return rounded(count / 2**20)


if __name__ == "__main__":
    main()

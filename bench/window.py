"""Is the window quick with very many photos?

    python3 dev.py bench window [--photos N] [--rows N] [--add DIR]

The library is synthetic. Measured in one process of the program's own window: from its start to
the first photos painted; ``frame_ms``, the time that Qt's thread needs to scroll by a third of a
screen and paint, among ``--photos`` and among ``--rows`` photos; ``key_ms``, from a key to the new
answer painted with its pictures, while nothing else is done and while the photos in ``--add`` are
indexed; and the memory after scrolling through everything.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.kit import print_figures, rounded
from bench.kit.desk import PHOTOS, folder_of_photos
from bench.start import painted

if TYPE_CHECKING:
    from bench.kit.desk import Desk

AIM_FRAME_MS = 16
AIM_KEY_MS = 120
FRAMES = 600
WORDS = ("dog in the snow", "red car", "two people on a bench", "mountains at night")


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(prog="window", description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=100_000, metavar="N")
    parser.add_argument("--rows", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--add", type=Path, default=PHOTOS, metavar="DIR")
    parser.add_argument("--open", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--began", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.open:
        print(json.dumps(opened(options.open, options.rows, options.add, options.began)))
        return
    from bench.kit.synthetic import make_library

    with (
        tempfile.TemporaryDirectory() as place,
        folder_of_photos(options.add, 1_000) as (added, _),
    ):
        library = make_library(Path(place), options.photos)
        command = [sys.executable, "-m", "bench.window", "--open", str(library)]
        command += ["--rows", str(options.rows), "--add", str(added)]
        command += ["--began", repr(time.time())]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    aims = {"aim_frame_ms": AIM_FRAME_MS, "aim_key_ms": AIM_KEY_MS}
    print_figures("window", {"photos": options.photos, **aims, **json.loads(done.stdout)})


def opened(library: Path, rows: int, added: Path, began: float) -> dict[str, object]:
    """Open the window in this process and use it."""
    from bench.kit.desk import Desk

    desk = Desk(library, None)
    desk.window.resize(1280, 800)
    grid = desk.window.gallery.grid
    desk.wait(lambda: painted(grid), every_ms=5)
    first_s = time.time() - began
    desk.wait(lambda: desk.progress is not None and desk.progress.done > 0)
    figures: dict[str, object] = {
        "first_photos_s": rounded(first_s),
        "frame_ms": spread(scroll(desk)),
        "rows": rows,
        "frame_ms_of_rows": spread(scroll_many(desk, rows)),
        "key_ms": spread([ms for words in WORDS for ms in typed(desk, words)]),
    }
    desk.window.top.field.clear()
    desk.wait(lambda: not grid.photos.view.query.words)
    desk.session.ask(lambda lib: lib.folders.add(added))
    desk.wait(lambda: desk.progress is not None and desk.progress.photos_per_s > 0)
    figures["key_ms_while_indexing"] = spread([ms for words in WORDS for ms in typed(desk, words)])
    figures["memory_mb"] = memory_mb()
    desk.close()
    return figures


def scroll_many(desk: "Desk", rows: int) -> list[float]:
    """Scroll through so many rows, the library's photos again and again; give ms a frame."""
    grid = desk.window.gallery.grid
    view = grid.photos.view
    many = np.resize(view.contents, rows)
    moments = np.arange(rows, 0, -1) * 3600
    grid.show_view(replace(view, contents=many, moments=moments), None)
    times = scroll(desk)
    grid.show_view(view, None)
    return times


def scroll(desk: "Desk") -> list[float]:
    """Scroll through everything and, at several places, screen by screen; give ms a frame."""
    grid = desk.window.gallery.grid
    bar = grid.verticalScrollBar()
    bar.setValue(0)
    step, times = grid.viewport().height() // 3, []
    for frame in range(FRAMES):
        if frame % 60 == 0:  # from place to place, as somebody who pulls the bar
            bar.setValue(bar.maximum() * frame // FRAMES)
        started = time.perf_counter()
        grid.moved.emit()  # as by a wheel
        bar.setValue(bar.value() + step)
        grid.viewport().repaint()
        times.append(1000 * (time.perf_counter() - started))
        desk.app.processEvents()
    bar.setValue(0)
    return times


def typed(desk: "Desk", words: str) -> list[float]:
    """Type words key by key; give the ms from each key to its answer with all its pictures."""
    from PySide6.QtTest import QTest

    grid, field = desk.window.gallery.grid, desk.window.top.field
    field.clear()
    field.setFocus()
    times = []
    for number, letter in enumerate(words, 1):
        wanted = words[:number].strip()

        def answered(wanted: str = wanted) -> bool:
            return grid.photos.view.query.words == wanted

        started = time.perf_counter()
        QTest.keyClicks(field, letter)
        desk.wait(answered, every_ms=1)
        desk.wait(lambda: painted(grid), every_ms=1)
        if letter != " ":  # nothing else is asked then
            times.append(1000 * (time.perf_counter() - started))
    return times


def spread(times: Sequence[float]) -> dict[str, float]:
    """Give the median, the 95th percentile and the longest."""
    middle, p95, most = np.percentile(times, [50, 95, 100])
    return {"median": rounded(middle), "p95": rounded(p95), "most": rounded(most)}


def memory_mb() -> float | None:
    """Tell this process's resident memory at most, in MB, where the system does."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return None
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return round(int(line.split()[1]) / 1000)


if __name__ == "__main__":
    main()

"""How long is the window deaf at worst while it indexes?

    python3 dev.py bench stall [--model ID] [--photos DIR] [--limit N]

Opens the real window on a new library, adds a folder, and ticks in Qt's thread until everything is
indexed, while searches are typed and the grid is scrolled. A tick that comes late was held up.
``longest_work_ms`` is the longest that Qt's thread itself worked between two ticks: of a longer
hold, the rest went to other threads and other programs. ``control_ms`` is how late the same ticks
came at worst in a process of their own that did nothing else: what the machine itself costs.
"""

import argparse
import itertools
import multiprocessing
import time
from multiprocessing.connection import Connection
from pathlib import Path

from bench.kit import print_figures, rounded
from bench.kit.desk import PHOTOS, Desk, folder_of_photos

EVERY_MS = 5
WORDS = ("dog", "", "beach", "", "people on a bench", "", "red car", "", "snow", "")
USE_MS = 1000


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(prog="stall", description="How long is the window deaf?")
    parser.add_argument("--model", help="id or folder of a model")
    parser.add_argument("--photos", type=Path, default=PHOTOS)
    parser.add_argument("--limit", type=int, default=1000, help="photos to index")
    parser.add_argument("--idle", action="store_true", help="only index: nobody types or scrolls")
    options = parser.parse_args()
    with folder_of_photos(options.photos, options.limit) as (folder, count):
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        control = context.Process(target=tick, args=(theirs,))
        control.start()
        ours.recv()
        figures = index(folder, count, options.model, used=not options.idle)
        ours.send(None)
        figures["control_ms"] = rounded(1000 * ours.recv())
        control.join()
    print_figures("stall", figures)


def index(folder: Path, count: int, model: str | None, *, used: bool) -> dict[str, object]:
    """Index a folder in a window; return the figures."""
    desk = Desk(folder.parent / "library", model)
    from PySide6.QtCore import QTimer

    from photosearch.window.stall import StallWatch

    opening = StallWatch(EVERY_MS)
    desk.wait(lambda: desk.window.pages.currentWidget() is desk.window.welcome)
    opening.stop()
    turns = itertools.cycle(WORDS)

    def use() -> None:
        desk.window.top.field.setText(next(turns))
        bar = desk.window.gallery.grid.verticalScrollBar()
        bar.setValue((bar.value() + 500) % max(1, bar.maximum()))

    user = QTimer(interval=USE_MS)
    user.timeout.connect(use)
    watch = StallWatch(EVERY_MS)
    began = time.monotonic()
    desk.window.add_folder(folder)
    if used:
        user.start()
    desk.wait(lambda: desk.progress is not None and desk.progress.done >= count)
    took = time.monotonic() - began
    watch.stop()
    user.stop()
    desk.close()
    return {
        "photos": count,
        "photos_per_s": rounded(count / took),
        "longest_ms": rounded(1000 * watch.longest_s),
        "longest_work_ms": rounded(1000 * watch.worked_s),
        "over_100_ms": watch.count,
        "opening_ms": rounded(1000 * opening.longest_s),
    }


def tick(pipe: Connection) -> None:
    """Tick until told that it is enough; tell the longest delay in seconds."""
    pipe.send(None)
    last, longest = time.monotonic(), 0.0
    while not pipe.poll(EVERY_MS / 1000):
        now = time.monotonic()
        last, longest = now, max(longest, now - last - EVERY_MS / 1000)
    pipe.send(longest)


if __name__ == "__main__":
    main()

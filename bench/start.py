"""How long until the window can be used, with a library of 10,000 photos?

    python3 dev.py bench start [--photos N] [--runs N]

The library is synthetic, made through the real catalogue writer and thumbnail store. Each run is a
process of its own: from its start to the window on the screen, to the newest photos painted with
their thumbnails, and to the first answer to words that are typed then. ``usable_cpu_s`` is the
processor time of that process until then: what is left of it on a machine that is busy otherwise.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.kit import print_figures, rounded

if TYPE_CHECKING:
    from photosearch.window.grid import Grid

_AIM_S = 1.5


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(prog="start", description="How long until it can be used?")
    parser.add_argument("--model", help="id or folder of a model")
    parser.add_argument("--photos", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--open", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--began", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.open:
        print(json.dumps(opened(options.open, options.model, options.began)))
        return
    from bench.kit.synthetic import make_library

    with tempfile.TemporaryDirectory() as place:
        library = make_library(Path(place), options.photos, options.model)
        model = [] if options.model is None else ["--model", options.model]
        runs = [run(library, model) for _ in range(options.runs + 1)][1:]  # the first warms up
    figures: dict[str, object] = {"photos": options.photos, "runs": options.runs, "aim_s": _AIM_S}
    for name in runs[0]:
        figures[name] = rounded(statistics.median(figure[name] for figure in runs))
    print_figures("start", figures)


def run(library: Path, model: list[str]) -> dict[str, float]:
    """Open the window once, in a fresh process."""
    command = [sys.executable, "-m", "bench.start", "--open", str(library), *model]
    began = ["--began", repr(time.time())]
    done = subprocess.run([*command, *began], check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def opened(library: Path, model: str | None, began: float) -> dict[str, float]:
    """Open the window in this process; return seconds since the process was started."""
    from bench.kit.desk import Desk

    desk = Desk(library, model)

    figures = {}
    desk.app.processEvents()
    figures["window_s"] = time.time() - began
    grid = desk.window.gallery.grid
    desk.wait(lambda: painted(grid), every_ms=5)
    figures["usable_s"] = time.time() - began
    figures["usable_cpu_s"] = time.process_time()
    typed = time.time()
    desk.window.top.field.setText("a dog in the snow")
    desk.wait(lambda: bool(grid.photos.view.query.words), every_ms=5)
    figures["first_search_s"] = time.time() - typed
    desk.close()
    return figures


def painted(grid: "Grid") -> bool:
    """Tell whether every photo that can be seen has its picture."""
    from PySide6.QtCore import Qt

    rows = [grid.photos.index(row) for row in grid.shown()]
    return bool(rows) and all(row.data(Qt.ItemDataRole.DecorationRole) for row in rows)


if __name__ == "__main__":
    main()

"""What does a person notice while another model looks at their photos?

    python3 dev.py bench switch --to FOLDER [--photos DIR] [--limit N]

Photos are indexed with the starter, then the model in ``--to`` is chosen. The same words are asked
for all the time: before (an idle library), while the model is filled, and after the flip, one query
after another with a short pause, as someone who types. ``lost`` counts queries that gave nothing or
an error, ``backwards`` those that the old model answered after the new one had.
"""

import argparse
import statistics
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.ingest import PHOTOS, copy_photos
from bench.kit import print_figures, rounded
from bench.query import WORDS
from photosearch.errors import PhotoSearchError
from photosearch.events import Event, ModelChanged
from photosearch.library import Library

PAUSE_S = 0.15  # as between the keys of somebody who types
QUIET_QUERIES = 40
HITS = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """One query: when it came back (s), its milliseconds, hits, and which model answered."""

    when: float
    ms: float
    hits: int
    model: str


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(prog="switch", description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--photos", type=Path, default=PHOTOS, metavar="DIR")
    parser.add_argument("--limit", type=int, default=300, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="photosearch-bench-") as name:
        photos, place = Path(name) / "photos", Path(name) / "library"
        copy_photos(options.photos, photos, options.limit)
        with Library.open(place, write=True) as library:
            library.folders.add(photos)
            library.ingest.run([photos.resolve()])
            print_figures("switch", switch(library, options.to, options.limit))


def switch(library: Library, to: Path, photos: int) -> dict[str, object]:
    """Ask before, while and after another model is filled."""
    flipped = threading.Event()

    def note(event: Event) -> None:
        if isinstance(event, ModelChanged):
            flipped.set()

    library.subscribe(note)
    library.ingest.start()
    added = library.models.add(to)
    library.searches.prepare()
    before = [ask(library, number) for number in range(QUIET_QUERIES)]
    started = time.perf_counter()
    library.models.use(added.id)
    meanwhile: list[Asked] = []
    while not flipped.is_set():
        meanwhile.append(ask(library, len(meanwhile)))
    took = time.perf_counter() - started
    after = [ask(library, number) for number in range(QUIET_QUERIES)]
    every = [*before, *meanwhile, *after]
    new = next((a.when for a in every if a.model == added.id), float("inf"))
    return {
        "photos": photos,
        "to": added.id,
        "filled_photos_per_s": rounded(photos / took),
        "queries": len(every),
        "lost": sum(not asked.hits for asked in every),
        "backwards": sum(a.when > new and a.model != added.id for a in every),
        "before_ms": spread(before),
        "meanwhile_ms": spread(meanwhile),
        "after_ms": spread(after),
    }


def ask(library: Library, number: int) -> Asked:
    """Ask for the next words, which no cache knows yet, after a pause."""
    time.sleep(PAUSE_S)
    words = f"{WORDS[number % len(WORDS)]} {time.perf_counter_ns() % 10_000}"
    started = time.perf_counter()
    try:
        hits = len(library.searches.words(words, HITS))
    except PhotoSearchError:
        hits = 0
    now = time.perf_counter()
    return Asked(now, 1000 * (now - started), hits, library.models.switch().answering)


def spread(asked: Sequence[Asked]) -> dict[str, float]:
    """Give the median, the 95th percentile and the longest."""
    times = sorted(a.ms for a in asked)
    p95 = times[min(len(times) - 1, round(0.95 * len(times)))]
    return {
        "median": rounded(statistics.median(times)),
        "p95": rounded(p95),
        "most": rounded(times[-1]),
    }


if __name__ == "__main__":
    main()

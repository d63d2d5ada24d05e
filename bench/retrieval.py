"""Are the right photos found? Indexes a captioned folder and searches it, as the program does.

    python3 dev.py bench retrieval [--model ID] [--photos DIR] [--labels DIR]

``--photos`` is a folder of photos with ``captions.tsv`` (file, tab, caption; a line a caption).
``--labels`` adds a folder whose sub-folders are labels that hold their photos: each photo gets the
label whose words are nearest to it, over a few phrasings.
"""

import argparse
import csv
import statistics
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from bench.kit import print_figures, rounded
from photosearch.encoders import Manifest, find_model
from photosearch.library import Library
from photosearch.settings import Settings, model_folders

CAPTIONED = Path(__file__).resolve().parents[2] / "shared" / "photos" / "captioned"
PHRASINGS = ("{}", "a photo of {}", "a photo of a {}", "a picture of the {}", "{} in a photo")


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(prog="retrieval", description="Are the right photos found?")
    parser.add_argument("--model", help="id or folder of a model; default: the settings' own")
    parser.add_argument("--photos", type=Path, default=CAPTIONED, metavar="DIR")
    parser.add_argument("--labels", type=Path, metavar="DIR", help="a folder a label")
    options = parser.parse_args()
    figures = of_captions(options.model, options.photos)
    if options.labels:
        figures["labels"] = of_labels(options.model, options.labels)
    print_figures("retrieval", figures)


def of_captions(model: str | None, folder: Path) -> dict[str, object]:
    """Search with every caption, and tell how far up its own photo comes."""
    captions = read_captions(folder / "captions.tsv")
    with tempfile.TemporaryDirectory() as place, indexed(Path(place), model, folder) as library:
        names = {content: path.name for content, path in paths(library).items()}
        ranks, milliseconds = [], []
        for name, caption in captions:
            started = time.perf_counter()
            hits = library.searches.words(caption, len(names))
            milliseconds.append(1000 * (time.perf_counter() - started))
            order = [names[content] for content in hits.contents.tolist()]
            ranks.append(order.index(name) + 1 if name in order else len(order) + 1)
        return {
            "model": model_id(library, model),
            "photos": len(names),
            "captions": len(captions),
            **{f"recall@{k}": round(share(ranks, k), 4) for k in (1, 5, 10)},
            "median_rank": statistics.median(ranks),
            "ms_per_query": rounded(statistics.median(milliseconds)),
        }


def of_labels(model: str | None, folder: Path) -> dict[str, object]:
    """Give every photo the nearest label, and tell how often it is its own."""
    labels = sorted(path.name for path in folder.iterdir() if path.is_dir())
    with tempfile.TemporaryDirectory() as place, indexed(Path(place), model, folder) as library:
        own = {c: p.relative_to(folder).parts[0] for c, p in paths(library).items()}
        places = {content: row for row, content in enumerate(own)}
        scores = np.stack([likeness(library, label, places) for label in labels], axis=1)
        nearest = [labels[column] for column in scores.argmax(axis=1)]
        right = [a == b for a, b in zip(nearest, own.values(), strict=True)]
        each = {
            label: [r for r, o in zip(right, own.values(), strict=True) if o == label]
            for label in labels
        }
        return {
            "photos": len(own),
            "labels": len(labels),
            "accuracy": round(statistics.mean(right), 4),
            "each": {label: round(statistics.mean(of), 4) for label, of in each.items() if of},
        }


def likeness(library: Library, label: str, places: Mapping[int, int]) -> np.ndarray:
    """Give the mean cosine of each photo to a label's phrasings."""
    words = label.replace("_", " ").replace("-", " ")
    total = np.zeros(len(places))
    for phrasing in PHRASINGS:
        hits = library.searches.words(phrasing.replace("{}", words), len(places))
        rows = [places[content] for content in hits.contents.tolist()]
        total[rows] += hits.similarities
    return total / len(PHRASINGS)


def model_id(library: Library, model: str | None) -> str:
    """Name the model that a library was opened with."""
    folders = model_folders(library.folder)
    return Manifest.read(find_model(model or Settings().model, folders)).id


def indexed(place: Path, model: str | None, folder: Path) -> Library:
    """Open a new library and index the folder to the end."""
    library = Library.open(place / "library", model=model, write=True)
    try:
        library.folders.add(folder)
        library.ingest.run([folder])
    except BaseException:
        library.close()
        raise
    return library


def paths(library: Library) -> dict[int, Path]:
    """Map every photo's content id to where it lies."""
    details = library.photos.details(library.photos.matching().tolist())
    return {content: photo.path for content, photo in details.items()}


def read_captions(file: Path) -> list[tuple[str, str]]:
    """Read file names and captions."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row[0], row[1]) for row in rows if len(row) == 2]


def share(ranks: Sequence[int], k: int) -> float:
    """Tell which share of ranks is k or better."""
    return sum(rank <= k for rank in ranks) / len(ranks)


if __name__ == "__main__":
    main()

"""How near is indexing to the sum of its parts?

    python3 dev.py bench ingest [--photos DIR] [--model ID] [--limit N] [--rounds N]

In each round the same photos are decoded alone (children on all cores), encoded alone (all cores),
and indexed into a new library end to end. Decoding and encoding share the cores, so the ideal
pipeline takes the time of one plus that of the other. ``ratio`` is end to end against that ideal,
with the start of the children and the loading of the model in it; ``steady_ratio`` begins at the
first finished batch. Medians over the rounds; a round's ratio compares what that round measured.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.kit import print_figures, rounded
from photosearch.encoders import find_model
from photosearch.encoders.encoder import Encoder
from photosearch.errors import PictureError
from photosearch.events import Event, PhotosChanged
from photosearch.library import Library
from photosearch.pictures import PHOTO_SUFFIXES, Decoder
from photosearch.settings import Settings, model_folders

PHOTOS = Path(__file__).resolve().parents[2] / "shared/photos/captioned"
BATCH = 8  # as the pipeline's
WARM_UP = 16  # photos

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Round:
    """What one round measured, in photos a second."""

    decode: float
    encode: float
    whole: float
    steady: float

    @property
    def ideal(self) -> float:
        """Decoding and encoding one after the other, each on all cores."""
        return 1 / (1 / self.decode + 1 / self.encode)


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(prog="ingest", description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=Path, default=PHOTOS, metavar="DIR")
    parser.add_argument("--model", default="starter", help="id or folder of a model")
    parser.add_argument("--limit", type=int, default=1_000, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="photosearch-bench-") as place:
        folder = Path(place) / "photos"
        copy_photos(options.photos, folder, options.limit)
        rounds = [
            measure(folder, Path(place) / f"library-{number}", options.model)
            for number in range(options.rounds)
        ]
        photos = len(list(folder.iterdir()))
    settings = Settings()
    print_figures(
        "ingest",
        {
            "model": options.model,
            "photos": photos,
            "rounds": options.rounds,
            "decoder_processes": settings.decoder_processes,
            "encoder_threads": settings.encoder_threads,
            "decode_photos_per_s": middle([r.decode for r in rounds]),
            "encode_photos_per_s": middle([r.encode for r in rounds]),
            "ideal_photos_per_s": middle([r.ideal for r in rounds]),
            "photos_per_s": middle([r.whole for r in rounds]),
            "steady_photos_per_s": middle([r.steady for r in rounds]),
            "ratio": middle([r.whole / r.ideal for r in rounds]),
            "steady_ratio": middle([r.steady / r.ideal for r in rounds]),
        },
    )


def copy_photos(source: Path, target: Path, limit: int) -> None:
    """Copy photos into one folder, under names that cannot clash; reading them warms the cache."""
    target.mkdir()
    found = sorted(p for p in source.rglob("*") if p.suffix.lower() in PHOTO_SUFFIXES)
    for number, photo in enumerate(found[:limit]):
        (target / f"{number:06d}{photo.suffix}").write_bytes(photo.read_bytes())


def measure(folder: Path, library: Path, model: str) -> Round:
    """Take the parts and the whole once."""
    settings = Settings()
    encoder = Encoder(find_model(model, model_folders(library)), threads=settings.encoder_threads)
    decode, pixels = decode_alone(folder, encoder, settings.decoder_processes)
    encode = encode_alone(encoder, pixels)
    del pixels
    whole, steady = index(folder, library, model)
    return Round(decode, encode, whole, steady)


def decode_alone(folder: Path, encoder: Encoder, processes: int) -> tuple[float, list[Pixels]]:
    """Decode every photo in children that are running; give photos a second and the pixels."""
    paths = sorted(map(str, folder.iterdir()))
    decoder = Decoder(encoder.manifest.image, processes)
    try:
        decode(decoder, paths[:WARM_UP])
        started = time.perf_counter()
        pixels = decode(decoder, paths)
        return len(paths) / (time.perf_counter() - started), pixels
    finally:
        decoder.close()


def decode(decoder: Decoder, paths: Sequence[str]) -> list[Pixels]:
    """Decode photos; unreadable ones give nothing."""
    pixels = []
    for future in [decoder.submit(path) for path in paths]:
        try:
            picture = future.result()
        except PictureError:
            continue
        if picture.pixels is not None:
            pixels.append(picture.pixels)
    return pixels


def encode_alone(encoder: Encoder, pixels: Sequence[Pixels]) -> float:
    """Encode decoded photos in batches like the pipeline's; give photos a second."""
    batches = [np.stack(pixels[start : start + BATCH]) for start in range(0, len(pixels), BATCH)]
    encoder.images(batches[0])
    started = time.perf_counter()
    for batch in batches:
        encoder.images(batch)
    return len(pixels) / (time.perf_counter() - started)


def index(folder: Path, place: Path, model: str) -> tuple[float, float]:
    """Index into a new library; give photos a second from the start, and from the first batch."""
    told: list[tuple[float, int]] = []

    def note(event: Event) -> None:
        if isinstance(event, PhotosChanged):
            told.append((time.perf_counter(), len(event.added)))

    with Library.open(place, model=model, write=True) as library:
        library.subscribe(note)
        library.folders.add(folder)
        summary = library.ingest.run([folder.resolve()])
    batches = [(when, photos) for when, photos in told if photos]
    if len(batches) < 2:
        return summary.photos_per_s, summary.photos_per_s
    after_first = sum(photos for _, photos in batches[1:])
    return summary.photos_per_s, after_first / (batches[-1][0] - batches[0][0])


def middle(values: Sequence[float]) -> float:
    """Give the median, rounded."""
    return rounded(statistics.median(values))


if __name__ == "__main__":
    main()

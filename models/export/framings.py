"""Measure how photos should be fitted into a model's square: cut, letterboxed or squashed.

The captioned photos were squeezed to squares before we got them, so each is first stretched back
to the shape that a camera gives, and then fitted in several ways. Recall is of the captions.
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import photos  # noqa: F401 - makes the program importable
from numpy.typing import NDArray
from PIL import Image

from photosearch.encoders.encoder import Encoder

SHAPES = {"4:3": 4 / 3, "3:2": 3 / 2, "16:9": 16 / 9}
GREY = (124, 116, 104)  # the mean of ordinary photos
BATCH = 4

Fit = Callable[[Image.Image, int], list[Image.Image]]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="a model folder")
    parser.add_argument("captioned", type=Path, help="photos with captions.tsv")
    parser.add_argument("--most", type=int, help="photos")
    parser.add_argument("--shapes", nargs="+", default=list(SHAPES), choices=SHAPES)
    options = parser.parse_args()
    encoder = Encoder(options.model, threads=1)
    files, captions, owners = read_captions(options.captioned, options.most)
    texts = encoder.texts(captions)
    print("| shape | fitted | vectors a photo | recall@1 | @5 | @10 |\n|---|---|---|---|---|---|")
    for shape in options.shapes:
        for name, fit in FITS.items():
            vectors = encode(encoder, files, SHAPES[shape], fit)
            shares = recall(vectors, texts, np.array(owners))
            cells = " | ".join(f".{round(share * 1000):03d}" for share in shares)
            print(f"| {shape} | {name} | {vectors.shape[1]} | {cells} |", flush=True)
    print(json.dumps({"model": options.model.name, "photos": len(files), "texts": len(captions)}))


def read_captions(folder: Path, most: int | None) -> tuple[list[Path], list[str], list[int]]:
    """Read the photos, the captions, and each caption's photo."""
    files: dict[str, int] = {}
    captions, owners = [], []
    for line in (folder / "captions.tsv").read_text(encoding="utf-8").splitlines():
        name, caption = line.split("\t", 1)
        if name not in files and most is not None and len(files) == most:
            continue
        owners.append(files.setdefault(name, len(files)))
        captions.append(caption)
    return [folder / name for name in files], captions, owners


def encode(encoder: Encoder, files: list[Path], shape: float, fit: Fit) -> NDArray[np.float32]:
    """Encode photos that are stretched to a shape and fitted: (photos, views, dim)."""
    side = encoder.manifest.image.size[0]
    rows, views = [], []
    for file in files:
        with Image.open(file) as opened:
            square = opened.convert("RGB")
        # as large as a square that is cut out of it, so that no way of fitting has more pixels
        stretched = square.resize((round(side * shape), side), Image.Resampling.BICUBIC)
        fitted = fit(stretched, side)
        views.append(len(fitted))
        rows += [np.asarray(view) for view in fitted]
    pixels = np.stack(rows)
    parts = [encoder.images(pixels[i : i + BATCH]) for i in range(0, len(pixels), BATCH)]
    return np.concatenate(parts).reshape(len(files), views[0], -1)


def recall(
    images: NDArray[np.float32], texts: NDArray[np.float32], owners: NDArray[np.int64]
) -> list[float]:
    """Give recall at 1, 5 and 10; of several vectors of a photo the nearest counts."""
    cosines = np.einsum("td,pvd->tpv", texts, images).max(axis=2)
    own = cosines[np.arange(len(texts)), owners][:, np.newaxis]
    rank = (cosines > own).sum(axis=1)
    return [float(np.mean(rank < k)) for k in (1, 5, 10)]


def squash(image: Image.Image, side: int) -> list[Image.Image]:
    """Fit both sides."""
    return [image.resize((side, side), Image.Resampling.BICUBIC)]


def centre(image: Image.Image, side: int) -> list[Image.Image]:
    """Keep the middle."""
    left = round((image.width - side) / 2)
    return [image.crop((left, 0, left + side, side))]


def letterbox(image: Image.Image, side: int) -> list[Image.Image]:
    """Fit the longer side, and fill the rest with grey."""
    small = image.resize((side, round(side * side / image.width)), Image.Resampling.BICUBIC)
    whole = Image.new("RGB", (side, side), GREY)
    whole.paste(small, (0, (side - small.height) // 2))
    return [whole]


def both_ends(image: Image.Image, side: int) -> list[Image.Image]:
    """Keep two squares, one at each end."""
    return [image.crop((0, 0, side, side)), image.crop((image.width - side, 0, image.width, side))]


FITS: dict[str, Fit] = {
    "squash": squash,
    "centre crop": centre,
    "letterbox": letterbox,
    "both ends": both_ends,
}


if __name__ == "__main__":
    main()

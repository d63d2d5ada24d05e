"""Measure what quick JPEG decoding (`draft`) changes: pixels, vectors, and the time it saves.

A JPEG can be decoded at a half, a quarter or an eighth of its size, which costs a fraction of the
time. The program asks for at least twice what the encoder and the thumbnail need; here that is set
against a full decode, and against asking for less.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import photos
from numpy.typing import NDArray
from PIL import UnidentifiedImageError

from photosearch.encoders.encoder import Encoder
from photosearch.pictures.formats import HEAD, format_of
from photosearch.pictures.framing import frame_of, place
from photosearch.pictures.metadata import orientation_of
from photosearch.pictures.opening import open_picture
from photosearch.pictures.shrinking import GAP, framed, needed_size, turned, upright

LEAST_SIDE = 1800  # pixels of the longer side; smaller files are decoded whole anyway


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="a model folder")
    parser.add_argument("photos", type=Path)
    parser.add_argument("--most", type=int, default=60, help="photos")
    options = parser.parse_args()
    encoder = Encoder(options.model, threads=1)
    files = [file for file in photos.photo_files(options.photos) if _is_large_jpeg(file)]
    files = files[: options.most]
    ways = ["whole", "the program's", "twice the encoder's", "the encoder's"]
    shown: dict[str, list[NDArray[np.uint8]]] = {way: [] for way in ways}
    spent = dict.fromkeys(ways, 0.0)
    for file in files:
        for way in ways:
            started = time.process_time()
            pixels = look(file, encoder, way)
            spent[way] += time.process_time() - started
            shown[way].append(pixels)
    print(f"{len(files)} JPEGs with a side of at least {LEAST_SIDE} pixels, {options.model.name}")
    print("| decoded to | ms a photo | grey levels, mean | most | cosine, median | worst |")
    print("|---|---|---|---|---|---|")
    exact = _vectors(encoder, shown["whole"])
    for way in ways:
        apart = [
            np.abs(a.astype(int) - b.astype(int))
            for a, b in zip(shown["whole"], shown[way], strict=True)
        ]
        cosines = (exact * _vectors(encoder, shown[way])).sum(axis=1)
        cells = [
            way,
            f"{spent[way] / len(files) * 1000:.0f}",
            f"{np.mean([a.mean() for a in apart]):.2f}",
            f"{max(a.max() for a in apart)}",
            f"{np.median(cosines):.4f}",
            f"{cosines.min():.4f}",
        ]
        print(f"| {' | '.join(cells)} |", flush=True)


def _is_large_jpeg(file: Path) -> bool:
    try:
        data = file.read_bytes()
        if format_of(data[:HEAD]) != "JPEG":
            return False
        with open_picture(data, "JPEG") as image:
            if max(image.size) < LEAST_SIDE:
                return False
            image.load()
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError):
        return False
    return True


def look(file: Path, encoder: Encoder, way: str) -> NDArray[np.uint8]:
    """Decode a JPEG in one of the ways and fit it: (height, width, 3) uint8 RGB."""
    framing = frame_of(encoder.manifest.image)
    with open_picture(file.read_bytes(), "JPEG") as image:
        stored, orientation = image.size, orientation_of(image)
        size = turned(stored, orientation)
        needed = {
            "whole": size,
            "the program's": tuple(GAP * side for side in needed_size(size, framing)),
            "twice the encoder's": tuple(2.0 * side for side in place(size, framing).scaled),
            "the encoder's": place(size, framing).scaled,
        }[way]
        wanted = turned((int(needed[0]), int(needed[1])), orientation)
        if way != "whole":
            image.draft(None, wanted)
        image.load()
        # upright shrinks to GAP times what it is told
        picture = upright(image, (int(wanted[0] / GAP), int(wanted[1] / GAP)), orientation, None)
        if way == "whole":
            picture = upright(image, wanted, orientation, None)
    return framed(picture, place(size, framing), framing.interpolation, None)


def _vectors(encoder: Encoder, pixels: list[NDArray[np.uint8]]) -> NDArray[np.float32]:
    return np.concatenate([encoder.images(one[np.newaxis]) for one in pixels])


if __name__ == "__main__":
    main()

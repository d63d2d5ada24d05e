"""Photos of a folder, as the program reads them and as the reference implementations want them."""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from folder import Facts
from numpy.typing import NDArray
from PIL import Image

# The program itself: what is proved and calibrated here is its own preprocessing.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from photosearch.errors import PictureError
from photosearch.pictures import PHOTO_SUFFIXES
from photosearch.pictures.formats import HEAD, format_of
from photosearch.pictures.framing import Frame, place
from photosearch.pictures.metadata import orientation_of
from photosearch.pictures.opening import open_picture
from photosearch.pictures.reading import read_picture
from photosearch.pictures.shrinking import framed, turned, upright


def frame(facts: Facts) -> Frame:
    """Say what a model wants to be shown."""
    crop = "center" if facts.resize == "shortest" else "none"
    return Frame(facts.size, facts.resize, crop, facts.interpolation)


def photo_files(folder: Path, most: int | None = None) -> list[Path]:
    """List the photos below a folder, evenly chosen if there are more than `most`."""
    files = sorted(p for p in folder.rglob("*") if p.suffix.lower() in PHOTO_SUFFIXES)
    if most is None or len(files) <= most:
        return files
    return [files[int(i * len(files) / most)] for i in range(most)]


def shown(files: list[Path], facts: Facts) -> Iterator[tuple[Path, NDArray[np.uint8]]]:
    """Read photos as the program does; what it refuses is passed over.

    Yields:
        The file, and (height, width, 3) uint8 RGB.
    """
    for file in files:
        try:
            pixels = read_picture(str(file), frame(facts)).pixels
        except PictureError:
            continue
        if pixels is not None:
            yield file, pixels


def whole(file: Path) -> Image.Image:
    """Decode a photo completely: upright, RGB, transparency on white, no colour profile applied.

    Raises:
        PictureError: It is no readable picture.
    """
    data = file.read_bytes()
    with open_picture(data, format_of(data[:HEAD])) as image:
        image.load()
        orientation = orientation_of(image)
        return upright(image, turned(image.size, 1), orientation, None)


def placed(picture: Image.Image, facts: Facts) -> NDArray[np.uint8]:
    """Fit a decoded picture as the program does: (height, width, 3) uint8 RGB."""
    return framed(picture, place(picture.size, frame(facts)), facts.interpolation, None)


def normalised(pixels: NDArray[np.uint8], facts: Facts) -> NDArray[np.float32]:
    """Turn (n, height, width, 3) uint8 into what the image tower takes, (n, 3, height, width)."""
    mean, std = np.array(facts.mean), np.array(facts.std)
    values = (pixels / 255 - mean) / std
    return np.ascontiguousarray(values.transpose(0, 3, 1, 2), dtype=np.float32)

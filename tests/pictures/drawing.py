"""Pictures drawn for the tests, and how alike two of them are."""

import csv
import io
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from photosearch.pictures.framing import Frame

SQUASH = Frame((224, 224), "squash", "none", "bicubic")
CENTRE = Frame((224, 224), "shortest", "center", "bicubic")


def photo(width: int, height: int, seed: int = 0) -> Image.Image:
    """Draw something like a photo: broad light, edges, and noise as a sensor makes it."""
    rng = np.random.default_rng(seed)
    light = Image.fromarray(rng.integers(0, 256, (5, 7, 3), np.uint8))
    image = light.resize((width, height), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(image)
    for _ in range(24):
        x, y = rng.integers(0, width), rng.integers(0, height)
        w, h = rng.integers(2, width // 4 + 3), rng.integers(2, height // 4 + 3)
        pen.ellipse((x, y, x + w, y + h), fill=tuple(int(v) for v in rng.integers(0, 256, 3)))
    noise = rng.normal(0, 6, (height, width, 1))
    return Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8))


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """Encode a picture; JPEG so well that differences are not its own."""
    well = {"quality": 95, "subsampling": 0} if kind == "JPEG" else {}
    buffer = io.BytesIO()
    image.save(buffer, kind, **(well | options))
    return buffer.getvalue()


def difference(one: np.ndarray | Image.Image, other: np.ndarray | Image.Image) -> float:
    """Mean absolute difference in grey levels, at 64 x 64 if the sizes differ."""
    one, other = (Image.fromarray(np.asarray(each)) for each in (one, other))
    if one.size != other.size:
        one, other = one.resize((64, 64)), other.resize((64, 64))
    return float(np.abs(np.asarray(one, np.int16) - np.asarray(other, np.int16)).mean())


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(io.BytesIO(jpeg))


def manifest(folder: Path) -> list[dict[str, str]]:
    with (folder / "MANIFEST.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def slow_jpeg(scans: int) -> bytes:
    """Make a small file that takes long to decode: its last scan, again and again.

    A hundred scans of these 4 megapixels take about a second.
    """
    data = encoded(Image.new("L", (2000, 2000), 77), "JPEG", progressive=True, subsampling=-1)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * scans + data[-2:]

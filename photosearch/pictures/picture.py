"""What one trip to a picture file brings back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

THUMBNAIL_SIDE = 384  # pixels, the longer side: a 192-pixel tile on a screen of twice the density

Digest = bytes
Jpeg = bytes
Box = tuple[float, float, float, float]  # left, top, right, bottom: parts of an upright picture

WHOLE: Box = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a picture file says about its picture.

    Attributes:
        format: What the file is by its content: "JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP",
            "HEIF" or "AVIF".
        width: Pixels, upright.
        height: Pixels, upright.
        taken: Local time "YYYY-MM-DDTHH:MM:SS" of the exposure.
        taken_offset: Distance of that local time from UTC, such as "+02:00".
        taken_source: Where the time was read, such as "exif:DateTimeOriginal".
        camera: Maker and model.
        lens: Model of the lens.
        exposure: Such as "1/250 s f/2.8 ISO 100", as far as known.
        latitude: Degrees, north positive.
        longitude: Degrees, east positive.
    """

    format: str
    width: int
    height: int
    taken: str | None = None
    taken_offset: str | None = None
    taken_source: str | None = None
    camera: str | None = None
    lens: str | None = None
    exposure: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture file, read once.

    Attributes:
        digest: BLAKE2b of the file's bytes, 32 bytes.
        bytes: Size of the file as read.
        facts: What the file says; None when its digest was known already.
        thumbnail: JPEG, upright, longer side at most THUMBNAIL_SIDE; empty when known already.
        pixels: (height, width, 3) uint8 RGB, upright, framed for the encoder; None when known.
    """

    digest: Digest
    bytes: int
    facts: Facts | None
    thumbnail: Jpeg
    pixels: npt.NDArray[np.uint8] | None


@dataclass(frozen=True, slots=True)
class Rendition:
    """A picture, or a part of one, as a screen shows it.

    Attributes:
        size: Width and height in pixels of the whole picture, upright.
        pixels: (height, width, 4) uint8, upright, sRGB: blue, green, red and 255, which is what
            screens take without converting anything.
    """

    size: tuple[int, int]
    pixels: npt.NDArray[np.uint8]

"""How a picture is fitted into what an encoder looks at: the geometry, without pixels."""

import math
from dataclasses import dataclass
from typing import Protocol

# Pixels that a picture is shown with at most, so that one picture never takes more than 256 MB;
# a side beyond the other limit is more than fits the numbers that painting calculates with.
_MOST_SHOWN = 64_000_000
_LONGEST_SHOWN = 16_384


class Framing(Protocol):
    """What an encoder wants to be shown; the image part of a model's manifest is one."""

    @property
    def size(self) -> tuple[int, int]:
        """Height and width in pixels."""

    @property
    def resize(self) -> str:
        """Say "squash" (both sides), "shortest" (to be cut) or "letterbox" (to be filled)."""

    @property
    def crop(self) -> str:
        """Say "center" (with shortest) or "none"."""

    @property
    def interpolation(self) -> str:
        """Say "bicubic", "bilinear" or "lanczos"."""

    @property
    def pad(self) -> tuple[int, ...] | None:
        """Give red, green and blue, 0 to 255, to fill a letterbox with; None without one."""


# resize, crop, and whether there is nothing to fill with
_FRAMINGS = {
    ("squash", "none", True),
    ("shortest", "center", True),
    ("letterbox", "none", False),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A framing by itself, fit to be sent to a child process."""

    size: tuple[int, int]
    resize: str
    crop: str
    interpolation: str
    pad: tuple[int, ...] | None = None

    def __post_init__(self) -> None:
        if (self.resize, self.crop, self.pad is None) not in _FRAMINGS:
            raise ValueError(f"unknown framing: {self.resize} with {self.crop}, pad {self.pad}")
        if self.interpolation not in {"bicubic", "bilinear", "lanczos"}:
            raise ValueError(f"unknown interpolation: {self.interpolation}")


def frame_of(framing: Framing) -> Frame:
    """Copy a framing out of whatever carries it.

    Raises:
        ValueError: It asks for a resize, crop or interpolation that does not exist.
    """
    height, width = framing.size
    return Frame((height, width), framing.resize, framing.crop, framing.interpolation, framing.pad)


def shown_size(size: tuple[int, int], side: int) -> tuple[int, int]:
    """Say how large a picture is when it is shown; it is never enlarged.

    Args:
        size: Its width and height in pixels.
        side: How many pixels its longer side shall have at most.
    """
    width, height = size
    most = min(side, _LONGEST_SHOWN) / max(size)
    scale = min(1.0, most, math.sqrt(_MOST_SHOWN / (width * height)))
    return max(1, round(width * scale)), max(1, round(height * scale))


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the encoder's picture lies in a picture of a given size.

    Attributes:
        scaled: Width and height in pixels of the whole picture once it is shrunk for the encoder.
        corner: Left and top of the encoder's picture within that, in pixels; not above zero where
            it is a letterbox, which reaches past the picture.
        size: Width and height of the encoder's picture in pixels.
        pad: What fills a letterbox; None without one.
    """

    scaled: tuple[int, int]
    corner: tuple[int, int]
    size: tuple[int, int]
    pad: tuple[int, ...] | None = None


def place(size: tuple[int, int], framing: Framing) -> Placement:
    """Place the encoder's picture in an upright picture of that width and height in pixels.

    The longer side is cut to whole pixels with int() and the corner rounded half to even, because
    torchvision's Resize and CenterCrop do, with which the models were trained: round() differs in
    half of all sizes and shifts every pixel by a part of one. A letterbox's shorter side is
    rounded, and has the odd pixel of the border below or to the right, as open_clip's has; it is
    divided by the ratio, because a product with the inverse rounds some halves the other way.
    """
    width, height = size
    wanted_height, wanted_width = framing.size
    if framing.resize == "squash":
        return Placement((wanted_width, wanted_height), (0, 0), (wanted_width, wanted_height))
    if framing.resize == "letterbox":
        ratio = max(width / wanted_width, height / wanted_height)
        scaled = (max(1, round(width / ratio)), max(1, round(height / ratio)))
        corner = (-((wanted_width - scaled[0]) // 2), -((wanted_height - scaled[1]) // 2))
        return Placement(scaled, corner, (wanted_width, wanted_height), framing.pad)
    if width * wanted_height <= height * wanted_width:
        scaled = (wanted_width, int(wanted_width * height / width))
    else:
        scaled = (int(wanted_height * width / height), wanted_height)
    corner = (round((scaled[0] - wanted_width) / 2), round((scaled[1] - wanted_height) / 2))
    return Placement(scaled, corner, (wanted_width, wanted_height))

"""One trip to a picture file: its bytes, digest, facts, thumbnail and the encoder's pixels.

Another kind of trip brings the picture itself, to be looked at.
"""

import hashlib
import logging
import os
import re
import stat
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms, ImageFile  # noqa: TID253 - Pillow's owner
from PIL.JpegImagePlugin import JpegImageFile  # noqa: TID253 - Pillow's owner

from photosearch.errors import PictureError, PictureOutOfReach
from photosearch.pictures.colours import recoloured, to_srgb
from photosearch.pictures.formats import HEAD, format_of
from photosearch.pictures.framing import Framing, place, shown_size
from photosearch.pictures.metadata import orientation_of, read_facts
from photosearch.pictures.opening import MAX_PIXELS, bare, open_picture
from photosearch.pictures.picture import WHOLE, Box, Digest, Facts, Jpeg, Picture
from photosearch.pictures.shrinking import (
    GAP,
    framed,
    needed_size,
    thumbnail,
    thumbnail_size,
    turned,
    upright,
)

_log = logging.getLogger(__name__)

T = TypeVar("T")
Size = tuple[int, int]

MAX_BYTES = 1 << 30
DIGEST_BYTES = 32

CUT_OFF = "This file is cut off; copy it again from where it came."
DAMAGED = "This file is damaged; copy it again from where it came."
NO_MEMORY = "This picture needs more memory than one picture may have; save a smaller copy of it."


def read_picture(path: str, framing: Framing, known: frozenset[Digest] = frozenset()) -> Picture:
    """Read a picture file once, and everything that is wanted of it.

    Meant for a child process: what a hostile file can do, it does to the process that calls this.

    Args:
        path: As the system gives it; names that are no UTF-8 hold surrogates.
        framing: What the encoder wants to be shown.
        known: Digests of files that need no decoding any more.

    Raises:
        PictureError: The file is no readable picture.
    """
    data = _read(path)
    digest = hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()
    if digest in known:
        return Picture(digest, len(data), None, b"", None)
    facts, small, pixels = _look(data, lambda data, kind: _made(data, kind, framing))
    return Picture(digest, len(data), facts, small, pixels)


def render_picture(path: str, side: int, box: Box = WHOLE) -> tuple[Size, Image.Image]:
    """Read a picture file to look at the picture, or at a part of it.

    Meant for a child process, as read_picture is.

    Args:
        path: As the system gives it.
        side: How many pixels the longer side of what is looked at has at most.
        box: The part.

    Returns:
        Width and height of the whole picture, upright; and what is looked at: RGB, upright, sRGB.

    Raises:
        PictureError: The file is no readable picture.
    """
    return _look(_read(path), lambda data, kind: _rendered(data, kind, side, box))


def _read(path: str) -> bytes:
    """Read the bytes of an ordinary file, as many as it had when it was opened."""
    try:
        # Asked before it is opened: opening a pipe waits, opening a device may do something.
        _checked_size(Path(path).stat())
        with open(path, "rb", opener=_open) as file:
            data = file.read(_checked_size(os.fstat(file.fileno())))
    except OSError as error:
        raise _unreadable(error) from error
    except ValueError as error:
        raise PictureError("This file has a name that the system refuses; rename it.") from error
    if not data:
        raise PictureError("This file is empty; copy it again from where it came.")
    return data


def _open(path: str, flags: int) -> int:
    """Open without waiting, should the file have become a pipe meanwhile."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _checked_size(status: os.stat_result) -> int:
    """Return the size in bytes of a file that is worth opening."""
    if stat.S_ISDIR(status.st_mode):
        raise PictureError("This is a folder, not a picture; its name ends like a picture's.")
    if not stat.S_ISREG(status.st_mode):
        raise PictureError(
            "This is a pipe, socket or device, not a picture; take it out of the folder."
        )
    if status.st_size > MAX_BYTES:
        raise PictureError(
            f"This file is too large ({status.st_size / (1 << 30):.1f} GB, {MAX_BYTES >> 30} GB is "
            "the most); save a smaller copy of it."
        )
    return status.st_size


def _unreadable(error: OSError) -> PictureError:
    if isinstance(error, FileNotFoundError):
        return PictureError("This file is not there any more; it was moved or deleted meanwhile.")
    if isinstance(error, PermissionError):
        return PictureOutOfReach(
            "This file may not be read; give yourself the permission to read it."
        )
    reason = error.strerror or type(error).__name__
    return PictureOutOfReach(
        f"This file cannot be read from its disk ({reason}); check the drive that it is on."
    )


@contextmanager
def _in_words(kind: str) -> Iterator[None]:
    """Turn whatever decoders raise into a sentence."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except PictureError:
        raise
    except Exception as error:
        _log.debug("a %s refused: %r", kind, error)
        raise PictureError(_sentence(error)) from error


def _look(data: bytes, make: Callable[[bytes, str], T]) -> T:
    """Make what is wanted of a picture, if need be without what lies beside it.

    Args:
        data: The file.
        make: Makes it of a file and its format, and raises what Pillow raises.

    Raises:
        PictureError: It cannot be made.
    """
    kind = format_of(data[:HEAD])
    with _in_words(kind):
        try:
            return make(data, kind)
        except (PictureError, MemoryError, Image.DecompressionBombError):
            raise
        except Exception:
            without = bare(data, kind)
            if without == data:
                raise
            return make(without, kind)
    raise AssertionError


def _made(data: bytes, kind: str, framing: Framing) -> tuple[Facts, Jpeg, npt.NDArray[np.uint8]]:
    """Decode a picture and make its facts, thumbnail and the encoder's pixels."""
    with open_picture(data, kind) as image:
        needed = partial(needed_size, framing=framing)
        size, orientation = _decode(image, needed)
        facts = read_facts(image, kind, size)
        picture, turn = _upright(image, needed(size), orientation)
    small = thumbnail(picture, thumbnail_size(size), turn)
    return facts, small, framed(picture, place(size, framing), framing.interpolation, turn)


def _rendered(data: bytes, kind: str, side: int, box: Box) -> tuple[Size, Image.Image]:
    """Decode a picture and bring what is looked at to its size."""
    left, top, right, bottom = box

    def whole(size: Size) -> Size:
        """Say how large the whole picture would be shown, if the part is to have its size."""
        part = max((right - left) * size[0], (bottom - top) * size[1], 1.0)
        return shown_size(size, round(side * max(size) / part))

    with open_picture(data, kind) as image:
        size, orientation = _decode(image, whole)
        picture, turn = _upright(image, whole(size), orientation)
    width, height = whole(size)
    shown = max(1, round((right - left) * width)), max(1, round((bottom - top) * height))
    if picture.size != shown or box != WHOLE:
        x, y = picture.size
        part = (left * x, top * y, right * x, bottom * y)
        picture = picture.resize(shown, Image.Resampling.BICUBIC, box=part)
    return size, recoloured(picture, turn)


def _upright(
    image: ImageFile.ImageFile, needed: Size, orientation: int
) -> tuple[Image.Image, ImageCms.ImageCmsTransform | None]:
    """Bring a decoded picture upright and near the size that is needed, upright, in pixels.

    Returns:
        The picture in RGB, and what brings its colours to sRGB.
    """
    profile = image.info.get("icc_profile")
    picture = upright(image, turned(needed, orientation), orientation, profile)
    return picture, to_srgb(profile, image.mode) if profile and image.mode == "RGB" else None


def _decode(image: ImageFile.ImageFile, needed: Callable[[Size], Size]) -> tuple[Size, int]:
    """Decode a picture, of a JPEG only as many pixels as are of use.

    Args:
        image: Opened.
        needed: Says of an upright picture of a size how many pixels, each way, are needed.

    Returns:
        Its width and height in pixels, upright, and EXIF's orientation, 1 to 8.
    """
    size = image.size
    if size[0] * size[1] > MAX_PIXELS:
        raise PictureError(_too_many(size[0] * size[1]))
    if isinstance(image, JpegImageFile):
        orientation = orientation_of(image)
        width, height = turned(needed(turned(size, orientation)), orientation)
        image.draft(None, (int(width * GAP), int(height * GAP)))
        image.load()
        return turned(size, orientation), orientation
    # Before anything else is asked: a TIFF turns itself upright here, a HEIF may change its size,
    # and of a damaged PNG the second load() says nothing and shows black.
    image.load()
    orientation = orientation_of(image)
    return turned(image.size, orientation), orientation


def _sentence(error: Exception) -> str:
    """Say in words why a picture could not be decoded."""
    message = str(error).lower()
    if isinstance(error, Image.DecompressionBombError):
        pixels = re.search(r"\d+", message)
        return _too_many(int(pixels[0]) if pixels else 0)
    if isinstance(error, MemoryError) or "memory" in message or "security limit" in message:
        return NO_MEMORY
    if isinstance(error, EOFError) or any(sign in message for sign in _SIGNS_OF_A_CUT):
        return CUT_OFF
    return DAMAGED


_SIGNS_OF_A_CUT = ("truncated", "unexpected end", "only got", "not enough", "outside of file")


def _too_many(pixels: int) -> str:
    return (
        f"This picture is too large ({pixels / 1e6:,.0f} megapixels, {MAX_PIXELS / 1e6:.0f} is the "
        "most); save a smaller copy of it."
    )

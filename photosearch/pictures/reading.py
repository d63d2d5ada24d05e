"""One trip to a picture file: its bytes, digest, facts, thumbnail and the encoder's pixels."""

import hashlib
import logging
import os
import re
import stat
import warnings
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFile  # noqa: TID253 - Pillow's owner
from PIL.JpegImagePlugin import JpegImageFile  # noqa: TID253 - Pillow's owner

from photosearch.errors import PictureError, PictureOutOfReach
from photosearch.pictures.colours import to_srgb
from photosearch.pictures.formats import HEAD, format_of
from photosearch.pictures.framing import Framing, place
from photosearch.pictures.metadata import orientation_of, read_facts
from photosearch.pictures.opening import MAX_PIXELS, bare, open_picture
from photosearch.pictures.picture import Digest, Facts, Jpeg, Picture
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
    kind = format_of(data[:HEAD])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            facts, small, pixels = _look(data, kind, framing)
    except PictureError:
        raise
    except Exception as error:
        _log.debug("a %s refused: %r", kind, error)
        raise PictureError(_sentence(error)) from error
    return Picture(digest, len(data), facts, small, pixels)


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


def _look(data: bytes, kind: str, framing: Framing) -> tuple[Facts, Jpeg, npt.NDArray[np.uint8]]:
    """Make everything that is wanted of a picture, if need be without what lies beside it."""
    try:
        return _made(data, kind, framing)
    except (PictureError, MemoryError, Image.DecompressionBombError):
        raise
    except Exception:
        without = bare(data, kind)
        if without == data:
            raise
        return _made(without, kind, framing)


def _made(data: bytes, kind: str, framing: Framing) -> tuple[Facts, Jpeg, npt.NDArray[np.uint8]]:
    """Decode a picture and make its facts, thumbnail and the encoder's pixels."""
    with open_picture(data, kind) as image:
        stored, orientation = _decode(image, framing)
        size = turned(stored, orientation)
        facts = read_facts(image, kind, size)
        profile = image.info.get("icc_profile")
        needed = turned(needed_size(size, framing), orientation)
        picture = upright(image, needed, orientation, profile)
        turn = to_srgb(profile, image.mode) if profile and image.mode == "RGB" else None
    small = thumbnail(picture, thumbnail_size(size), turn)
    return facts, small, framed(picture, place(size, framing), framing.interpolation, turn)


def _decode(image: ImageFile.ImageFile, framing: Framing) -> tuple[tuple[int, int], int]:
    """Decode a picture, of a JPEG only as many pixels as are of use.

    Returns:
        Its width and height in pixels, as it lies now, and EXIF's orientation, 1 to 8.
    """
    size = image.size
    if size[0] * size[1] > MAX_PIXELS:
        raise PictureError(_too_many(size[0] * size[1]))
    if isinstance(image, JpegImageFile):
        orientation = orientation_of(image)
        width, height = turned(needed_size(turned(size, orientation), framing), orientation)
        image.draft(None, (int(width * GAP), int(height * GAP)))
        image.load()
        return size, orientation
    # Before anything else is asked: a TIFF turns itself upright here, a HEIF may change its size,
    # and of a damaged PNG the second load() says nothing and shows black.
    image.load()
    return image.size, orientation_of(image)


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

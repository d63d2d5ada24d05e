"""Photos on the clipboard: the files, and of a single photo its picture too."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

from photosearch.errors import PhotoSearchError
from photosearch.window.desktop import url
from photosearch.window.tiles import from_jpeg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photosearch.catalogue import Photo
    from photosearch.library import Library

# The longest side of a copied picture in pixels: what mail and chat programs show at most.
_LONGEST = 2560
_SECONDS = 5


@dataclass(frozen=True, slots=True)
class _Whole:
    """The framing of a whole picture."""

    size: tuple[int, int]
    resize: str = "squash"
    crop: str = "none"
    interpolation: str = "bicubic"
    pad: tuple[int, ...] | None = None


def files(photos: Sequence[Photo]) -> QMimeData:
    """Offer files to paste into folders, mails and file managers."""
    data = QMimeData()
    urls = [url(photo.path) for photo in photos]
    data.setUrls(urls)
    lines = [b"copy", *(u.toEncoded().data() for u in urls)]
    data.setData("x-special/gnome-copied-files", QByteArray(b"\n".join(lines)))
    return data


def picture(photo: Photo, library: Library) -> QImage:
    """Read a photo's picture in a child process, as every picture file is read.

    Takes up to a few seconds, so it is not for Qt's thread. Returns the thumbnail, or at last a
    null image, where the file cannot be read.
    """
    from photosearch.pictures import Decoder  # with multiprocessing: not needed to show a window

    shrink = min(1.0, _LONGEST / max(photo.width, photo.height, 1))
    size = (max(1, round(photo.height * shrink)), max(1, round(photo.width * shrink)))
    try:
        with closing(Decoder(_Whole(size), processes=1)) as decoder:
            pixels = decoder.submit(str(photo.path)).result(_SECONDS).pixels
    except (PhotoSearchError, TimeoutError):
        pixels = None
    if pixels is None:
        return from_jpeg(library.photos.thumbnails([photo.content]).get(photo.content, b""))
    height, width = pixels.shape[:2]
    memory = pixels.tobytes()
    image = QImage(memory, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.copy()  # its own memory, which lives as long as it does

"""Pictures that somebody drops, pastes or cuts out, as files that can be looked for."""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage

from photosearch.errors import LibraryError
from photosearch.pictures import PHOTO_SUFFIXES

_PARTS = "parts"  # where they lie, in the library's folder
_MOST = 200  # of them are kept, the newest
_LONGEST = 1024  # pixels: more than any model sees
_UNWRITTEN = "The picture could not be kept: make room on the library's disk."


@dataclass(frozen=True, slots=True)
class Offered:
    """What is dropped or pasted, before anything on a disk is looked at.

    Attributes:
        files: Files and folders of this computer.
        image: A picture that is no file; null where there is none.
        elsewhere: Whether it is but an address somewhere else, which is never fetched.
    """

    files: Sequence[Path]
    image: QImage
    elsewhere: bool

    @classmethod
    def from_data(cls, data: QMimeData) -> "Offered":
        """Take it out of what Qt hands over."""
        urls = data.urls() if data.hasUrls() else []
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        image = QImage(data.imageData()) if data.hasImage() else QImage()
        return cls(files, image, bool(urls) and not files and image.isNull())


@dataclass(frozen=True, slots=True)
class Taken:
    """What it is that was offered.

    Attributes:
        folders: Folders, to be watched.
        picture: A picture file, to be looked for; None where there is none, or folders came.
    """

    folders: Sequence[Path]
    picture: Path | None


def take(offered: Offered, library: Path) -> Taken:
    """Look at what is offered; for any thread but Qt's.

    Args:
        offered: What is dropped or pasted.
        library: The library's folder, in which a picture that is no file becomes one.

    Raises:
        LibraryError: It cannot be written.
    """
    folders = [path for path in offered.files if path.is_dir()]
    files = [path for path in offered.files if path.suffix.lower() in PHOTO_SUFFIXES]
    if folders or files:
        return Taken(folders, None if folders else files[0])
    return Taken((), None if offered.image.isNull() else keep(offered.image, library))


def keep(image: QImage, library: Path) -> Path:
    """Write a picture as a PNG file that only its owner can read; for any thread but Qt's.

    The same picture becomes the same file; the oldest of many are removed.

    Args:
        image: Any picture; it is made smaller if it is larger than is of use.
        library: The library's folder.

    Raises:
        LibraryError: It cannot be written.
    """
    if max(image.width(), image.height()) > _LONGEST:
        keeps, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image = image.scaled(_LONGEST, _LONGEST, keeps, smooth)
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    size = f"{image.width()} {image.height()}".encode()
    digest = hashlib.blake2b(bytes(image.constBits()), digest_size=8, key=size)
    folder = library / _PARTS
    path = folder / f"{digest.hexdigest()}.png"
    being_written = path.with_suffix(".part")
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        if path.exists():
            path.touch()  # asked again, so among the newest
            return path
        if not image.save(str(being_written), "PNG"):  # type: ignore[call-overload]
            raise LibraryError(_UNWRITTEN)
        being_written.chmod(0o600)
        being_written.replace(path)
        _thin_out(folder)
    except OSError as error:
        raise LibraryError(_UNWRITTEN) from error
    return path


def _thin_out(folder: Path) -> None:
    entries = sorted(os.scandir(folder), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[:-_MOST]:
        with suppress(FileNotFoundError):
            Path(entry).unlink()

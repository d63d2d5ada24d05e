"""Pictures that somebody drops or pastes, as files that can be looked for."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from photosearch.pictures import PHOTO_SUFFIXES

_LONGEST = 1024  # pixels: more than any model sees


def folders_in(data: QMimeData) -> list[Path]:
    """List the folders that are dropped."""
    return [path for path in _files(data) if path.is_dir()]


def picture_in(data: QMimeData, keep: Path) -> Path | None:
    """Give the picture file that is dropped or pasted, or make one of picture data.

    Args:
        data: What is dropped or pasted.
        keep: A folder of the program's own, for picture data.
    """
    files = [path for path in _files(data) if path.suffix.lower() in PHOTO_SUFFIXES]
    if files:
        return files[0]
    image = QImage(data.imageData()) if data.hasImage() else QImage()
    return None if image.isNull() else write_picture(image, keep)


def is_elsewhere(data: QMimeData) -> bool:
    """Tell whether it is but the address of a picture somewhere else, which is never fetched."""
    return data.hasUrls() and not any(url.isLocalFile() for url in data.urls())


def write_picture(image: QImage, keep: Path) -> Path:
    """Write a picture as a file that only its owner can read, no larger than is of use."""
    if max(image.width(), image.height()) > _LONGEST:
        from PySide6.QtCore import Qt

        keeps = Qt.AspectRatioMode.KeepAspectRatio
        image = image.scaled(_LONGEST, _LONGEST, keeps, Qt.TransformationMode.SmoothTransformation)
    with tempfile.NamedTemporaryFile(suffix=".png", dir=keep, delete=False) as file:
        path = Path(file.name)
    image.save(str(path), "PNG")  # type: ignore[call-overload]
    return path


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

"""Full pictures: read in child processes, as large as they are shown, and few of them kept.

At once there is the thumbnail, a moment later the picture at the size of the screen; more of it is
read only when somebody looks closer. The neighbours are read ahead once the picture itself is here.
"""

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from photosearch.catalogue import Photo
from photosearch.errors import PhotoSearchError
from photosearch.pictures import Box, Decoder, Rendition, shown_size
from photosearch.window.bridge import Bridge
from photosearch.window.pictures import keep
from photosearch.window.tiles import PhotoSource, from_jpeg
from photosearch.window.workers import LatestOnly

# Longer sides in pixels that pictures are read at: each zooming in by little would else read anew.
_SIDES = (1024, 1536, 2048, 3072, 4096, 6144, 8192, 12_288, 16_384)
# An image that is shown so many times as large as it is still looks sharp.
_BLUR = 1.1
# Of all pictures together; the one that is looked at is kept, however large it is.
_BYTES = 192 * 2**20
_READ_AHEAD = 3
# One child reads what is wanted now, even while another is still busy with what was wanted before.
_PROCESSES = 2
# The longer side in pixels of a part that is searched for: encoders look at fewer.
_CUT_SIDE = 1024


@dataclass(slots=True)
class FullPicture:
    """What is here of a picture.

    Attributes:
        size: Of the whole picture in pixels, upright; empty if unknown.
        images: Upright, the smaller first: the thumbnail if there is one, and what was read.
        trouble: Why there is no more; empty if there is, or may be soon.
    """

    path: Path | None
    size: QSize
    images: list[QImage] = field(default_factory=list)
    trouble: str = ""

    @property
    def bytes(self) -> int:
        """Memory that it takes."""
        return sum(image.sizeInBytes() for image in self.images)

    def lacks(self, side: int) -> bool:
        """Tell whether reading it at that size would show more than is here."""
        if self.trouble or self.path is None:
            return False
        best = max((_longer(image.size()) for image in self.images), default=0)
        size = (self.size.width(), self.size.height())
        wanted = side if self.size.isEmpty() else max(shown_size(size, side))
        return best * _BLUR < wanted

    def trim(self, side: int) -> None:
        """Let go of images that are larger than that: nobody looks closely any more."""
        self.images = [image for image in self.images if _longer(image.size()) <= side]

    def take(self, rendition: Rendition) -> None:
        """Take in what was read."""
        self.size = QSize(*rendition.size)
        image = image_of(rendition)
        longer = _longer(image.size())
        others = [each for each in self.images if _longer(each.size()) != longer]
        self.images = sorted([*others, image], key=lambda each: _longer(each.size()))


class FullPictures(QObject):
    """Reads what is looked at now; only the newest wish counts.

    All but ``cut`` is for Qt's thread, which neither touches a file here nor decodes anything.
    """

    arrived = Signal(object)  # int, a content: more of it can be shown, or it is known why not

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._source: PhotoSource | None = None
        self._worker = LatestOnly("photosearch-pictures")
        self._decoder = Decoder(None, _PROCESSES)
        self._pictures: OrderedDict[int, FullPicture] = OrderedDict()
        self._wanted: list[int] = []
        self._sides = (0, 0)
        self._reading: dict[tuple[int, int], Future[Rendition]] = {}

    def draw_from(self, source: PhotoSource) -> None:
        """Read from this library from now on."""
        self._source = source
        self._look()

    def picture(self, content: int) -> FullPicture | None:
        """Return what is here of a picture."""
        return self._pictures.get(content)

    def want(self, content: int, side: int, ahead: Sequence[int] = (), ahead_side: int = 0) -> None:
        """Read a picture, and then others, instead of what was wanted before.

        Args:
            content: What is looked at.
            side: How many pixels its longer side is shown with.
            ahead: What may be looked at next, the likeliest first; the small pictures of all of
                them are fetched, and the first few are read.
            ahead_side: As ``side``, of those.
        """
        picture = self._pictures.get(content)
        if picture and picture.trouble and self._wanted[:1] != [content]:
            del self._pictures[content]  # somebody comes back to it: it may be there again
        self._wanted = [content, *(other for other in ahead if other != content)]
        self._sides = side, ahead_side
        for other in reversed(self._wanted):
            if other in self._pictures:
                self._pictures.move_to_end(other)
        for other, kept in self._pictures.items():
            if other != content:
                kept.trim(_step(ahead_side))
        self._look()
        self._read()

    def retry(self) -> None:
        """Try again what could not be read: a drive has come back, or gone."""
        for content in [c for c, picture in self._pictures.items() if picture.trouble]:
            del self._pictures[content]
        self._look()

    def rest(self) -> None:
        """Nobody looks any more: let go of everything."""
        self._wanted = []
        self._read()
        self._pictures.clear()

    def render(self, path: Path, side: int) -> Future[Rendition]:
        """Read a picture for a tile, so many pixels long; a future as the decoder's."""
        return self._decoder.render(str(path), side)

    def cut(self, photo: Photo, box: Box, library: Path) -> Path:
        """Cut a part out of a picture, into a PNG file; for any thread but Qt's.

        Args:
            photo: Of the library.
            box: The part.
            library: The library's folder, where the file will lie.

        Raises:
            PictureError: The picture cannot be read.
            LibraryError: The file cannot be written.
        """
        return keep(
            image_of(self._decoder.render(str(photo.path), _CUT_SIDE, box).result()), library
        )

    def stop(self, seconds: float) -> bool:
        """End the thread and the processes; return whether the thread ended in time."""
        self._decoder.close()
        return self._worker.stop(seconds)

    def _look(self) -> None:
        """Have places and thumbnails fetched of what is wanted and unknown, the first first."""
        source = self._source
        unknown = [content for content in self._wanted if content not in self._pictures]
        if source and unknown:
            self._worker.submit(lambda: self._fetch(source, unknown))

    def _fetch(self, source: PhotoSource, contents: Sequence[int]) -> None:
        for batch in (contents[:1], contents[1:]):
            photos = source.details(batch) if batch else {}
            jpegs = source.thumbnails(batch) if batch else {}
            small = {content: from_jpeg(jpegs.get(content, b"")) for content in batch}
            self._bridge.post(lambda p=photos, s=small: self._meet(p, s))  # type: ignore[misc]

    def _meet(self, photos: Mapping[int, Photo], thumbnails: Mapping[int, QImage]) -> None:
        """Take in what is known of pictures before anything of them is read."""
        for content, thumbnail in thumbnails.items():
            if content in self._wanted and content not in self._pictures:
                self._pictures[content] = self._begun(photos.get(content), thumbnail)
                self.arrived.emit(content)
        self._read()

    def _begun(self, photo: Photo | None, thumbnail: QImage) -> FullPicture:
        images = [] if thumbnail.isNull() else [thumbnail]
        if photo is None:
            gone = self.tr("This photo is not in the library any more.")
            return FullPicture(None, thumbnail.size(), images, gone)
        away = self.tr("Only the small picture is here: connect the drive of the photo's folder.")
        trouble = "" if photo.online else away
        return FullPicture(photo.path, QSize(photo.width, photo.height), images, trouble)

    def _read(self) -> None:
        """Have read what is wanted and not here; no longer what is not wanted."""
        wishes = self._wishes()
        for wish in self._reading.keys() - set(wishes):
            self._reading.pop(wish).cancel()
        for content, side in wishes:
            path = self._pictures[content].path
            if (content, side) not in self._reading and path:
                future = self._decoder.render(str(path), side)
                self._reading[content, side] = future
                future.add_done_callback(
                    lambda future, content=content, side=side: self._bridge.post(  # type: ignore[misc]
                        lambda: self._take(content, side, future)
                    )
                )

    def _wishes(self) -> list[tuple[int, int]]:
        """List what lacks: a picture and a longer side of it; neighbours once it is here itself."""
        side, ahead_side = self._sides
        if not self._wanted or not (current := self._pictures.get(self._wanted[0])):
            return []
        if current.lacks(side):
            return [(self._wanted[0], _step(side))]
        ahead = self._wanted[1 : 1 + _READ_AHEAD]
        others = ((c, self._pictures[c]) for c in ahead if c in self._pictures)
        return [(c, _step(ahead_side)) for c, other in others if other.lacks(ahead_side)]

    def _take(self, content: int, side: int, future: Future[Rendition]) -> None:
        if self._reading.get((content, side)) is not future:
            return  # nobody wants it any more
        del self._reading[content, side]
        picture = self._pictures.get(content)
        if picture is None:
            return
        try:
            picture.take(future.result())
        except CancelledError:
            return  # the window closes
        except PhotoSearchError as error:
            picture.trouble = str(error)
        self._shrink()
        self.arrived.emit(content)
        self._read()

    def _shrink(self) -> None:
        """Let go of what was looked at longest ago."""
        spare = [content for content in self._pictures if content not in self._wanted]
        spare += reversed(self._wanted[1:])
        taken = sum(picture.bytes for picture in self._pictures.values())
        for content in spare:
            if taken <= _BYTES:
                return
            if content in self._pictures:
                taken -= self._pictures.pop(content).bytes


def image_of(rendition: Rendition) -> QImage:
    """Show a rendition to Qt, which paints right from its memory and keeps that alive."""
    height, width, _ = rendition.pixels.shape
    pixels = rendition.pixels.reshape(-1).data
    return QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32)


def _longer(size: QSize) -> int:
    return max(size.width(), size.height())


def _step(side: int) -> int:
    return _SIDES[min(bisect_left(_SIDES, side), len(_SIDES) - 1)]

"""What the tiles show: details and pictures of photos, fetched in the background, kept in memory.

A photo's thumbnail never changes (another picture is another content), so what arrives late is
still right for the tile that shows that photo, whatever view is on by then.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QBuffer, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPen

from photosearch.catalogue import Photo
from photosearch.window.bridge import Bridge
from photosearch.window.workers import LatestOnly

# The corner of a tile, in device-independent pixels.
RADIUS = 8
# About 400 tiles of 200 pixels; a screen full of tiles is always kept, however large they are.
_IMAGE_BYTES = 64 * 2**20
_DETAILS = 20_000
# Photos whose details and thumbnails are fetched in one go: few, so that the first show soon and
# that a new wish need not wait.
_BATCH = 12
# Threads that turn thumbnails into tiles; reading a JPEG lets the others run.
_PAINTERS = 2
# Around every tile, so that a white photo does not melt into a light window, nor a black one into
# a dark window.
_EDGE = QColor(128, 128, 128, 70)
# The widest and tallest picture that is cut to a square; panoramas are shown whole.
_CUT = 2.0


class PhotoSource(Protocol):
    """The part of a library's photos that tiles need."""

    def details(self, contents: Sequence[int]) -> Mapping[int, Photo]:
        """Describe photos."""
        ...

    def thumbnails(self, contents: Sequence[int]) -> Mapping[int, bytes]:
        """Give JPEGs."""
        ...


@dataclass(frozen=True, slots=True)
class Size:
    """How large tiles are painted.

    Attributes:
        side: Edge in device-independent pixels.
        ratio: Device pixels in one of those.
        whole: Whether photos keep their shape, instead of being cut to a square.
    """

    side: int
    ratio: float
    whole: bool = False

    @property
    def edge(self) -> int:
        """The edge in pixels of the screen."""
        return max(1, round(self.side * self.ratio))


def from_jpeg(jpeg: bytes, fit: Callable[[QSize], QSize] | None = None) -> QImage:
    """Read one of our own thumbnails; null if it is no JPEG. Any thread may.

    A reader lets Python's other threads run meanwhile, as ``QImage.fromData`` and ``scaled`` do
    not; and it makes the picture smaller while it decodes. Without the format Qt would ask every
    reader it has, and that for SVG connects a signal: see ``bridge``.

    Args:
        jpeg: A thumbnail; empty if there is none.
        fit: Gives the size to read it in, from its own; None: its own.
    """
    buffer = QBuffer()
    buffer.setData(jpeg)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"jpeg")
    if not reader.canRead():
        return QImage()
    if fit:
        reader.setScaledSize(fit(reader.size()))
    return reader.read()


def tile_image(jpeg: bytes, size: Size) -> QImage:
    """Make a thumbnail into a square tile with round corners, ready to be painted as it is.

    May be called in any thread. The image is null if the bytes are no picture.
    """
    scaled = from_jpeg(jpeg, lambda picture: fitted(picture, size))
    return scaled if scaled.isNull() else tile_of(scaled, size)


def tile_of(scaled: QImage, size: Size) -> QImage:
    """Put a picture that has its size already in the middle of a tile; in any thread."""
    edge = size.edge
    tile = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    target = QRectF(
        scaled.rect().translated(edge - scaled.width() >> 1, edge - scaled.height() >> 1)
    )
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shown = target.intersected(QRectF(tile.rect()))
    shape.addRoundedRect(shown, RADIUS * size.ratio, RADIUS * size.ratio)
    painter.setClipPath(shape)
    painter.drawImage(target.topLeft(), scaled)
    painter.setPen(QPen(_EDGE, 2 * size.ratio))  # half of it is clipped
    painter.drawPath(shape)
    painter.end()
    tile.setDevicePixelRatio(size.ratio)
    return tile


def fitted(picture: QSize, size: Size) -> QSize:
    """Size a picture for a tile: to fill it, or to fit in if that would cut too much."""
    width, height, edge = picture.width(), picture.height(), size.edge
    cut = not size.whole and max(width / height, height / width) <= _CUT
    scale = (max if cut else min)(edge / width, edge / height)
    return QSize(max(1, round(width * scale)), max(1, round(height * scale)))


class Tiles(QObject):
    """A cache that Qt's thread reads, and one thread that fills it with what is wanted now.

    Attributes:
        shown: Those of the photos that can be seen.
    """

    arrived = Signal(object)  # set[int]
    wanted = Signal(object)  # list[int]: what is on the screen now

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._source: PhotoSource | None = None
        self._worker = LatestOnly("photosearch-tiles")
        self._painters = ThreadPoolExecutor(_PAINTERS, "photosearch-painter")
        self._wish = 0
        self._wanted: list[int] = []
        self.shown: Sequence[int] = ()
        self._pinned: list[int] = []
        self._size = Size(1, 1.0)
        self._photos: OrderedDict[int, Photo] = OrderedDict()
        self._stale: set[int] = set()
        self._images: OrderedDict[int, tuple[QImage, Size]] = OrderedDict()
        self._bytes = 0

    @property
    def size(self) -> Size:
        """How large the tiles are that were wanted last."""
        return self._size

    def photo(self, content: int) -> Photo | None:
        """Return a photo's details if they are here."""
        return self._photos.get(content)

    def image(self, content: int) -> QImage | None:
        """Return a photo's tile if it is here; of another size while the right one is made."""
        entry = self._images.get(content)
        return entry[0] if entry else None

    def draw_from(self, source: PhotoSource) -> None:
        """Fetch from this library from now on."""
        self._source = source
        self._ask()

    def want(self, contents: Sequence[int], size: Size, shown: int = 0) -> None:
        """Fetch what is missing of these, the first first, instead of what was wanted before.

        Args:
            contents: Photos.
            size: How large their tiles are.
            shown: How many of the first can be seen.
        """
        self._wanted, self._size = list(contents), size
        self.shown = self._wanted[:shown]
        for content in reversed(self._wanted):
            for kept in (self._photos, self._images):
                if content in kept:
                    kept.move_to_end(content)
        self._ask()
        self.wanted.emit(self._wanted)

    def pin(self, content: int | None) -> None:
        """Keep one more photo here beside those that are wanted; None lets it go."""
        self._pinned = [] if content is None else [content]
        self._ask()

    def renew(self, *, places: bool) -> None:
        """Look again for pictures that were missing; with places, for all details too."""
        if places:
            self._stale.update(self._photos)
        self._ask()

    def forget_marks(self, contents: set[int]) -> None:
        """Look again for what is said of these photos."""
        self._stale.update(contents & self._photos.keys())
        self._ask()

    def stop(self, seconds: float) -> bool:
        """End the thread; return whether it ended in time."""
        self._wish += 1
        ended = self._worker.stop(seconds)
        self._painters.shutdown(wait=False, cancel_futures=True)
        return ended

    def _ask(self) -> None:
        source, size = self._source, self._size
        self._wish += 1
        wish = self._wish
        missing = [content for content in self._pinned + self._wanted if self._lacks(content)]
        if source and missing:
            self._worker.submit(lambda: self._fetch(source, missing, size, wish))

    def _lacks(self, content: int) -> bool:
        entry = self._images.get(content)
        known = content in self._photos and content not in self._stale
        return not known or entry is None or entry[1] != self._size

    def _fetch(self, source: PhotoSource, contents: Sequence[int], size: Size, wish: int) -> None:
        """Fetch and paint, in the thread of the tiles, until another wish counts."""

        def paint(jpeg: bytes) -> QImage:
            return tile_image(jpeg, size) if wish == self._wish else QImage()

        for start in range(0, len(contents), _BATCH):
            if wish != self._wish:
                return
            batch = contents[start : start + _BATCH]
            photos = source.details(batch)
            found = source.thumbnails(batch)
            images = dict(zip(found, self._painters.map(paint, found.values()), strict=True))
            self._bridge.post(lambda p=photos, i=images: self._keep(p, i, size))  # type: ignore[misc]

    def _keep(self, photos: Mapping[int, Photo], images: Mapping[int, QImage], size: Size) -> None:
        """Take in what was fetched, in Qt's thread."""
        self._photos.update(photos)
        self._stale.difference_update(photos)
        while len(self._photos) > _DETAILS:
            self._photos.popitem(last=False)
        for content, image in images.items():
            if not image.isNull():
                self._put(content, image, size)
        self._shrink()
        self.arrived.emit(photos.keys() | images.keys())

    def put(self, content: int, image: QImage, size: Size) -> None:
        """Show another tile of a photo, of the size that is wanted now."""
        if size == self._size:
            self._put(content, image, size)
            self._shrink()
            self.arrived.emit({content})

    def _put(self, content: int, image: QImage, size: Size) -> None:
        self._drop(content)
        self._images[content] = (image, size)
        self._bytes += image.sizeInBytes()

    def _shrink(self) -> None:
        while self._bytes > _IMAGE_BYTES and len(self._images) > len(self._wanted):
            self._drop(next(iter(self._images)))

    def _drop(self, content: int) -> None:
        entry = self._images.pop(content, None)
        if entry:
            self._bytes -= entry[0].sizeInBytes()

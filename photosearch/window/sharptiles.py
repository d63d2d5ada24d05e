"""Tiles that are larger than thumbnails: read from the photos themselves, once nobody scrolls."""

from concurrent.futures import CancelledError, Future

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QImage

from photosearch.catalogue import Photo
from photosearch.errors import PhotoSearchError
from photosearch.pictures import THUMBNAIL_SIDE, Rendition
from photosearch.window.bridge import Bridge
from photosearch.window.fullpicture import FullPictures, image_of
from photosearch.window.tiles import Size, Tiles, fitted, tile_of

# A thumbnail that is shown so many times as large as it is still looks sharp.
_BLUR = 1.15
# How long what shows stays the same before anything is read for it.
_REST_MS = 200


class SharpTiles(QObject):
    """Puts sharp tiles in the place of soft ones, for the photos that show."""

    def __init__(
        self, tiles: Tiles, pictures: FullPictures, bridge: Bridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tiles = tiles
        self._pictures = pictures
        self._bridge = bridge
        self._reading: dict[tuple[int, Size], Future[Rendition]] = {}
        self._tried: set[tuple[int, Size]] = set()  # of what shows; a file is not tried for ever
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._read)
        tiles.wanted.connect(self._begin)
        tiles.arrived.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        size = self._tiles.size
        if self._reading or size.edge > THUMBNAIL_SIDE * _BLUR:
            self._rest.start()

    def _read(self) -> None:
        """Have read what shows and is soft; no longer what does not show any more."""
        size = self._tiles.size
        shown = [(content, size) for content in self._tiles.shown]
        self._tried.intersection_update(shown)
        for wish in self._reading.keys() - set(shown):
            self._reading.pop(wish).cancel()
        for content, _ in shown:
            photo = self._tiles.photo(content)
            if photo and photo.online and (content, size) not in self._tried:
                self._sharpen(content, photo, size)

    def _sharpen(self, content: int, photo: Photo, size: Size) -> None:
        there = max(photo.width, photo.height)
        wanted = fitted(QSize(photo.width, photo.height), size)
        longer = max(wanted.width(), wanted.height())
        if min(longer, there) <= THUMBNAIL_SIDE * _BLUR:
            return
        wish = content, size
        self._tried.add(wish)
        # One pixel more, so that what is rounded off leaves no gap.
        future = self._pictures.render(photo.path, min(longer + 1, there))
        self._reading[wish] = future
        future.add_done_callback(lambda future: self._made(wish, future))

    def _made(self, wish: tuple[int, Size], future: Future[Rendition]) -> None:
        """Make a tile of what was read, in the thread that read it."""
        try:
            tile = tile_of(_filling(image_of(future.result()), wish[1]), wish[1])
        except (CancelledError, PhotoSearchError):
            return  # the soft one stays; what is wrong with a file is told where it is looked at

        def keep() -> None:
            if self._reading.pop(wish, None) is future:
                self._tiles.put(wish[0], tile, wish[1])

        self._bridge.post(keep)


def _filling(picture: QImage, size: Size) -> QImage:
    """Enlarge a picture that is smaller than its place in a tile."""
    wanted = fitted(picture.size(), size)
    if picture.width() >= wanted.width():
        return picture
    distorted, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
    return picture.scaled(wanted, distorted, smooth.SmoothTransformation)

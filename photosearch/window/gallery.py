"""The page of photos: the grid, above it what they are similar to, and words where it is empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from photosearch.catalogue import ContentId
from photosearch.window import icons
from photosearch.window.grid import Grid, Place
from photosearch.window.labels import ElidedLabel
from photosearch.window.pages import Message
from photosearch.window.phrases import shown
from photosearch.window.tiles import Tiles
from photosearch.window.view import View

# The edge of the picture in the header.
_SMALL = 44


class SimilarHeader(QWidget):
    """Says which photo the others are similar to, and leads back."""

    left = Signal()

    def __init__(self, tiles: Tiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tiles = tiles
        self._content: ContentId | None = None
        self.back = QToolButton(self)
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back (Esc)"))
        icons.put(self.back, "back")
        self.back.clicked.connect(self.left)
        self._picture = QLabel(self)
        self._picture.setFixedSize(_SMALL, _SMALL)
        self._title = ElidedLabel(name="title", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 18, 6)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self._picture)
        row.addWidget(self._title, 1)
        tiles.arrived.connect(self._arrived)

    @property
    def text(self) -> str:
        """What it says."""
        return self._title.text()

    def show_photo(self, content: ContentId | None) -> None:
        """Say it of this photo; None hides the header."""
        self._content = content
        self._tiles.pin(content)
        self.setVisible(content is not None)
        self._fill()

    def _arrived(self, contents: set[int]) -> None:
        if self._content in contents:
            self._fill()

    def _fill(self) -> None:
        if self._content is None:
            return
        photo, image = self._tiles.photo(self._content), self._tiles.image(self._content)
        name = shown(photo.path.name) if photo else ""
        self._title.setText(self.tr("Photos similar to {name}").format(name=name))
        if image:
            edge = round(_SMALL * self.devicePixelRatioF())
            small = image.scaled(
                edge,
                edge,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            small.setDevicePixelRatio(self.devicePixelRatioF())
            self._picture.setPixmap(QPixmap.fromImage(small))
        else:
            self._picture.clear()


class Gallery(QWidget):
    """The photos of a view."""

    def __init__(self, tiles: Tiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = SimilarHeader(tiles, self)
        self.header.setVisible(False)
        self.grid = Grid(tiles, self)
        self.empty = Message(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.grid)

    def show_view(self, view: View, place: Place | None) -> None:
        """Show an answer."""
        query = view.query
        self.header.show_photo(ContentId(query.like[0]) if query.like else None)
        self.grid.show_view(view, place)
        self._stack.setCurrentWidget(self.grid if len(view.contents) else self.empty)

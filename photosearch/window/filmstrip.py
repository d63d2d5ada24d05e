"""The results in one line below the picture that is looked at."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QWidget

from photosearch.query import Query
from photosearch.window.model import PhotoModel
from photosearch.window.overriding import override
from photosearch.window.tiles import Size, Tiles
from photosearch.window.view import View

Index = QModelIndex | QPersistentModelIndex

_SIDE = 64
_GAP = 6
_PITCH = _SIDE + _GAP
_MARGIN = 8
_FRAME = 3


class Filmstrip(QAbstractItemView):
    """Shows any number of photos in constant time, the current one in the middle.

    It shares the tiles, and their size, with the grid, so that neither has to be made twice.
    """

    chosen = Signal(int)  # row

    def __init__(self, tiles: Tiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = tiles
        self._left = 0  # of what shows, from the first photo's edge
        self._photos = PhotoModel(tiles, self)
        self._wish = QTimer(self, singleShot=True, interval=0)
        self._wish.timeout.connect(self._fetch)
        self.setModel(self._photos)
        self.setObjectName("filmstrip")
        self.setAccessibleName(self.tr("Filmstrip"))
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tiles.arrived.connect(self._arrived)

    def show_photos(self, contents: npt.NDArray[np.int64]) -> None:
        """Show other photos: (n,) int64, ids of contents."""
        self._photos.show(View(Query(), 0, contents))

    def show_row(self, row: int) -> None:
        """Bring a photo to the middle."""
        self.setCurrentIndex(self._photos.index(row))
        self._scroll_to(row * _PITCH + _SIDE // 2 - self.viewport().width() // 2)

    def shown(self) -> range:
        """List the rows that can be seen."""
        first = max(0, self._left // _PITCH)
        last = (self._left + self.viewport().width()) // _PITCH
        return range(first, max(first, min(self._photos.rowCount(), last + 1)))

    # Fetching

    def _fetch(self) -> None:
        """Ask for what shows, from the middle outwards."""
        if not self.isVisible():
            return
        shown = self.shown()
        middle = (shown.start + shown.stop) // 2
        rows = sorted(shown, key=lambda row: abs(row - middle))
        size = self._tiles.size
        if size.side < _SIDE:
            size = Size(_SIDE, self.devicePixelRatioF())
        self._tiles.want([self._photos.content(row) for row in rows], size)

    def _arrived(self, contents: set[int]) -> None:
        self._photos.touch(self.shown(), contents)

    # Geometry, as Qt asks for it

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, _SIDE + 2 * _MARGIN)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_PITCH, _SIDE + 2 * _MARGIN)

    def _scroll_to(self, left: int) -> None:
        """Show what begins there; fewer photos than there is room for stand in the middle."""
        spare = self._photos.rowCount() * _PITCH - _GAP - self.viewport().width()
        self._left = spare // 2 if spare <= 0 else min(max(0, left), spare)
        self.viewport().update()
        self._wish.start()

    def _rect(self, row: int) -> QRect:
        left = row * _PITCH - self._left
        if self.isRightToLeft():
            left = self.viewport().width() - left - _SIDE
        return QRect(left, _MARGIN, _SIDE, _SIDE)

    @override
    def visualRect(self, index: Index) -> QRect:
        return self._rect(index.row()) if index.isValid() else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        x = self.viewport().width() - point.x() if self.isRightToLeft() else point.x()
        row = (x + self._left) // _PITCH
        inside = 0 <= row < self._photos.rowCount() and self._rect(row).contains(point)
        return self._photos.index(row) if inside else QModelIndex()

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Leave it: the photo that is chosen comes to the middle by itself."""

    @override
    def horizontalOffset(self) -> int:
        return self._left

    @override
    def verticalOffset(self) -> int:
        return 0

    @override
    def isIndexHidden(self, index: Index) -> bool:  # noqa: ARG002
        return False

    @override
    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002
    ) -> QModelIndex:
        move, last = QAbstractItemView.CursorAction, self._photos.rowCount() - 1
        row = self.currentIndex().row()
        back, on = move.MoveLeft, move.MoveRight
        if self.isRightToLeft():
            back, on = on, back
        steps = {
            back: row - 1,
            on: row + 1,
            move.MoveUp: row - 1,
            move.MovePrevious: row - 1,
            move.MoveDown: row + 1,
            move.MoveNext: row + 1,
            move.MoveHome: 0,
            move.MoveEnd: last,
            move.MovePageUp: row - len(self.shown()),
            move.MovePageDown: row + len(self.shown()),
        }
        return self._photos.index(min(max(0, steps[action]), last)) if last >= 0 else QModelIndex()

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        if index.isValid():
            self.selectionModel().select(QItemSelection(index, index), command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    # Events

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.chosen.emit(current.row())

    @override
    def reset(self) -> None:
        super().reset()
        self._scroll_to(self._left)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        current = self.currentIndex()
        if current.isValid():
            self.show_row(current.row())
        else:
            self._scroll_to(self._left)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        moved = event.pixelDelta()
        if moved.isNull():
            moved = event.angleDelta()
        along = moved.x() or moved.y()
        self._scroll_to(self._left + (along if self.isRightToLeft() else -along))
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        current = self.currentIndex().row()
        for row in self.shown():
            self._paint(painter, row, current=row == current)

    def _paint(self, painter: QPainter, row: int, *, current: bool) -> None:
        rect, palette, role = self._rect(row), self.palette(), QPalette.ColorRole
        image = self._tiles.image(self._photos.content(row))
        if image is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role.AlternateBase))
            painter.drawRoundedRect(rect, 4, 4)
        else:
            painter.setOpacity(1.0 if current else 0.75)
            painter.drawImage(_fitted(rect, image), image)
            painter.setOpacity(1.0)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(role.Highlight), _FRAME))
            off = _FRAME / 2 + 1
            painter.drawRoundedRect(QRectF(rect).adjusted(-off, -off, off, off), 6, 6)


def _fitted(rect: QRect, image: QImage) -> QRectF:
    """Place a tile of whatever shape in the middle of a square."""
    size = image.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
    fitted = QRectF(0, 0, size.width(), size.height())
    fitted.moveCenter(QRectF(rect).center())
    return fitted

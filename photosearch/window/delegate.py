"""How a photo looks in the grid."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photosearch.window.overriding import override
from photosearch.window.tiles import RADIUS

# How far the frame of a selected photo stands off it; half the gap between tiles has room for it.
_OFF = 3
_FRAME = 3


class TileDelegate(QStyledItemDelegate):
    """Paints a tile: the picture or its place, and a frame that says selected, current, both."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        state, rect, palette = option.state, option.rect, option.palette
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QImage):
            _draw(painter, rect, image)
        else:
            _fill(painter, rect, palette.color(QPalette.ColorRole.AlternateBase))
        if state & QStyle.StateFlag.State_MouseOver:
            _fill(painter, rect, _glow(palette))
        if state & QStyle.StateFlag.State_Selected:
            _frame(painter, rect, palette.color(QPalette.ColorRole.Highlight), _FRAME)
        elif state & QStyle.StateFlag.State_HasFocus:
            _frame(painter, rect, palette.color(QPalette.ColorRole.PlaceholderText), 2)

    @override
    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return option.rect.size()


def _glow(palette: QPalette) -> QColor:
    colour = palette.color(QPalette.ColorRole.WindowText)
    colour.setAlphaF(0.10)
    return colour


def _draw(painter: QPainter, rect: QRect, image: QImage) -> None:
    """Paint a picture; the hints would make one of the right size five times dearer."""
    fits = image.deviceIndependentSize().toSize() == rect.size()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not fits)
    painter.drawImage(rect, image)


def _fill(painter: QPainter, rect: QRect, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, RADIUS, RADIUS)


def _frame(painter: QPainter, rect: QRect, colour: QColor, width: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    off = _OFF - width / 2 + 1
    painter.drawRoundedRect(QRectF(rect).adjusted(-off, -off, off, off), RADIUS + 2, RADIUS + 2)

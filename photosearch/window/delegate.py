"""How a photo looks in the grid."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from enum import Enum
from functools import cache, lru_cache

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photosearch.catalogue import Photo
from photosearch.window import icons
from photosearch.window.model import PHOTO_ROLE
from photosearch.window.overriding import override
from photosearch.window.phrases import date
from photosearch.window.tiles import RADIUS

# How far the frame of a selected photo stands off it; half the gap between tiles has room for it.
_OFF = 3
_FRAME = 3
# The marks in a tile's corners: their edge, and how far they stand off the tile's.
_MARK = 26
_IN = 7
# Behind marks and words that stand on photos, whatever those look like, and on it.
_SHADE = QColor(0, 0, 0, 150)
_ON_SHADE = QColor("#ffffff")


class Corner(Enum):
    """What can be clicked in a tile."""

    TICK = "tick"
    HEART = "heart"


def corner_at(tile: QRect, point: QPoint) -> Corner | None:
    """Tell which mark of a tile lies under a point."""
    for corner in Corner:
        if _place(tile, corner).contains(point):
            return corner
    return None


def _place(tile: QRect, corner: Corner) -> QRect:
    x = tile.left() + _IN if corner is Corner.TICK else tile.right() - _IN - _MARK
    return QRect(x, tile.top() + _IN, _MARK, _MARK)


class TileDelegate(QStyledItemDelegate):
    """Paints a tile: the picture or its place, marks, and a frame that says selected or current."""

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
            colour = palette.color(QPalette.ColorRole.AlternateBase).name()
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(rect, _blank(rect.width(), ratio, colour))
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if hovered:
            _fill(painter, rect, _glow(palette))
        photo: Photo | None = index.data(PHOTO_ROLE)
        if photo:
            _marks(painter, option, photo, hovered=hovered, selected=selected)
        if selected:
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


def _marks(
    painter: QPainter, option: QStyleOptionViewItem, photo: Photo, *, hovered: bool, selected: bool
) -> None:
    """Paint what is said of a photo, and what can be clicked while the pointer is over it."""
    rect, palette = option.rect, option.palette
    ratio = painter.device().devicePixelRatioF()
    if hovered or photo.favourite:
        name = "heart-full" if photo.favourite else "heart"
        _mark(painter, _place(rect, Corner.HEART), name, ratio)
    if hovered or selected:
        place = _place(rect, Corner.TICK)
        if selected:
            _fill(painter, place, palette.color(QPalette.ColorRole.Highlight), _MARK // 2)
            colour = palette.color(QPalette.ColorRole.HighlightedText).name()
            tick = _drawing("tick", _MARK - 6, ratio, colour)
            painter.drawPixmap(place.adjusted(3, 3, -3, -3), tick)
        else:
            _mark(painter, place, "tick", ratio)
    words = [] if photo.online else [QCoreApplication.translate("", "not connected")]
    if photo.format in ("HEIF", "AVIF"):
        words.append("HEIC" if photo.format == "HEIF" else "AVIF")
    if photo.rating:
        words.append("★" * photo.rating)
    if hovered and photo.taken:
        words.append(date(photo.taken))
    if words:
        _label(painter, rect, "  ".join(words))


def _mark(painter: QPainter, place: QRect, name: str, ratio: float) -> None:
    _fill(painter, place, _SHADE, _MARK // 2)
    inner = place.adjusted(4, 4, -4, -4)
    painter.drawPixmap(inner, _drawing(name, _MARK - 8, ratio, _ON_SHADE.name()))


@lru_cache(maxsize=8)
def _blank(edge: int, ratio: float, colour: str) -> QPixmap:
    """Draw the place of a picture that is not here yet; round corners are dear, so only once."""
    blank = QPixmap(round(edge * ratio), round(edge * ratio))
    blank.setDevicePixelRatio(ratio)
    blank.fill(Qt.GlobalColor.transparent)
    painter = QPainter(blank)
    _fill(painter, QRect(0, 0, edge, edge), QColor(colour))
    painter.end()
    return blank


@cache
def _drawing(name: str, edge: int, ratio: float, colour: str) -> QPixmap:
    return icons.picture(name, edge, ratio, QColor(colour))


def _label(painter: QPainter, tile: QRect, text: str) -> None:
    """Write along a tile's lower edge, as far as there is room."""
    metrics = painter.fontMetrics()
    room = tile.width() - 2 * _IN - 12
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 4
    place = QRect(tile.left() + _IN, tile.bottom() - _IN - height, width, height)
    _fill(painter, place, _SHADE, 5)
    painter.setPen(_ON_SHADE)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


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


def _fill(painter: QPainter, rect: QRect, colour: QColor, radius: int = RADIUS) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def _frame(painter: QPainter, rect: QRect, colour: QColor, width: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    off = _OFF - width / 2 + 1
    painter.drawRoundedRect(QRectF(rect).adjusted(-off, -off, off, off), RADIUS + 2, RADIUS + 2)

"""One picture, as large as there is room or as close as a person wants to look."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from photosearch.pictures import Box
from photosearch.window.overriding import override

# A notch of the wheel, and a key, make the picture so many times as large.
_NOTCH = 1.25
_CLOSEST = 16.0  # screen's pixels to one of the picture
# How much of what shows a key moves.
_STEP = 0.15
# The smallest box that is one, in device-independent pixels: less is a hand that trembled.
_SMALLEST_BOX = 8
_DIM = QColor(0, 0, 0, 110)

_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class Canvas(QWidget):
    """Shows a picture of which ever sharper images come in; where a person looks stays the same.

    Places are in pixels of the whole upright picture, however large the image is that shows it.
    """

    needed = Signal(int)  # pixels of the screen that the picture's longer side takes
    zoomed = Signal()  # it is nearer or farther now
    boxed = Signal(object)  # Box: the part that a person drew a box around
    boxing_changed = Signal(bool)
    pointed = Signal(QPointF)  # where the pointer is, while it holds nothing
    menu_wanted = Signal(QPoint)  # where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = QSize()
        self._images: Sequence[QImage] = ()
        self._scale: float | None = None  # device-independent pixels to one of the picture's
        self._centre = QPointF()
        self._turns = 0
        self._boxing = False
        self._grip: QPointF | None = None  # where the picture is held
        self._corner: QPointF | None = None  # where the box begins
        self._pointer = QPointF()
        self._by_keyboard = False  # the keyboard came here by Tab: it is shown where it is
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(80, 80)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)

    # What is shown

    def show_picture(self, size: QSize, images: Sequence[QImage]) -> None:
        """Show these images of a picture, smaller ones first.

        Args:
            size: Of the whole picture in pixels, upright.
            images: May be of any size; the smallest that is sharp is painted.
        """
        if size != self._size:
            self._size = size
            self._centre = QPointF(size.width() / 2, size.height() / 2)
        self._images = images
        self._settle()

    def reset(self) -> None:
        """Look at the whole picture, upright, as for one that comes anew."""
        self._turns = 0
        self._size, self._images = QSize(), ()
        self._corner = self._grip = None
        self.fit()

    @property
    def scale(self) -> float:
        """Pixels of the screen to one of the picture's."""
        return self._shown_scale() * self.devicePixelRatioF()

    @property
    def fits(self) -> bool:
        """Whether the whole picture is shown, however large the window becomes."""
        return self._scale is None

    @property
    def turns(self) -> int:
        """Quarters of a circle, clockwise, that it is turned by."""
        return self._turns

    @property
    def longer_side(self) -> int:
        """Pixels of the screen that the longer side of a picture takes that is shown whole."""
        return round(max(self.width(), self.height()) * self.devicePixelRatioF())

    def view(self) -> Box:
        """Say which part of the picture shows."""
        return self._part(QRectF(self.rect()))

    # Looking closer

    def fit(self) -> None:
        """Show the whole picture."""
        self._scale = None
        self._settle()

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Show it with so many pixels of the screen to one of the picture's.

        Args:
            scale: As large as that, within limits; the whole picture where it is less than that.
            at: What is under this point stays there; by default the middle.
        """
        if self._size.isEmpty():
            return
        ratio = self.devicePixelRatioF()
        point = QRectF(self.rect()).center() if at is None else at
        held = self._to_picture().map(point)
        scale = min(scale, _CLOSEST) / ratio
        self._scale = scale if scale > self._fitting() * 1.001 else None
        self._move(held, point)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Look so many times as close."""
        self.zoom_to(self.scale * factor, at)

    def zoom_in(self) -> None:
        """Look a little closer."""
        self.zoom_by(_NOTCH)

    def zoom_out(self) -> None:
        """Look from a little farther."""
        self.zoom_by(1 / _NOTCH)

    def toggle(self, at: QPointF | None = None) -> None:
        """Go from the whole picture to its own pixels and back; a small one is doubled."""
        if self.fits:
            self.zoom_to(1.0 if self.scale < 0.99 else self.scale * 2, at)
        else:
            self.fit()

    def rotate(self, quarters: int) -> None:
        """Turn it clockwise; only what is seen, not the file."""
        self._turns = (self._turns + quarters) % 4
        self._settle()

    def pan(self, direction: QPointF) -> None:
        """Look at what lies beside: 1 is a step to the right, or downwards."""
        step = min(self.width(), self.height()) * _STEP
        self._shift(-direction * step)

    # A box around what is to be found

    @property
    def boxing(self) -> bool:
        """Whether dragging draws a box, or one is being drawn."""
        return self._boxing or self._corner is not None

    def set_boxing(self, on: bool) -> None:
        """Have dragging draw a box, or move the picture."""
        if on != self.boxing:
            self._boxing = on
            self._corner = None
            self._show_pointer()
            self.update()
            self.boxing_changed.emit(on)

    def take_view(self) -> None:
        """Take what shows as if a box had been drawn around it: for who uses no mouse."""
        self._box(QRectF(self.rect()))

    def _box(self, band: QRectF) -> None:
        box = self._part(band)
        if (
            min(band.width(), band.height()) >= _SMALLEST_BOX
            and box[0] < box[2]
            and box[1] < box[3]
        ):
            self.set_boxing(False)
            self.boxed.emit(box)

    def _part(self, area: QRectF) -> Box:
        """Say which part of the picture lies in an area of the canvas."""
        seen = self._to_picture().mapRect(area).intersected(QRectF(QPointF(), self._size))
        width, height = max(1, self._size.width()), max(1, self._size.height())
        return (
            seen.left() / width,
            seen.top() / height,
            seen.right() / width,
            seen.bottom() / height,
        )

    # Geometry

    def _upright(self) -> QSize:
        """Width and height of the picture as it is turned, in its own pixels."""
        return self._size.transposed() if self._turns % 2 else self._size

    def _fitting(self) -> float:
        """Scale at which the whole picture shows; a small one is not enlarged."""
        size = self._upright()
        if size.isEmpty():
            return 1.0
        return min(self.width() / size.width(), self.height() / size.height(), 1.0)

    def _shown_scale(self) -> float:
        return self._fitting() if self._scale is None else self._scale

    def _to_screen(self) -> QTransform:
        scale = self._shown_scale()
        turned = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        turned.rotate(90 * self._turns)
        turned.scale(scale, scale)
        return turned.translate(-self._centre.x(), -self._centre.y())

    def _to_picture(self) -> QTransform:
        return self._to_screen().inverted()[0]

    def _move(self, held: QPointF, point: QPointF) -> None:
        """Move the picture so that a place of it lies under a point of the canvas."""
        self._centre += held - self._to_picture().map(point)
        self._settle()

    def _shift(self, way: QPointF) -> None:
        middle = QRectF(self.rect()).center()
        self._move(self._to_picture().map(middle), middle + way)

    def _settle(self) -> None:
        """Leave no room at an edge that the picture could fill, and tell what is needed."""
        if self._scale is not None and self._scale <= self._fitting():
            self._scale = None
        scale = self._shown_scale()
        room = QSize(self.height(), self.width()) if self._turns % 2 else self.size()
        self._centre = QPointF(
            _within(self._centre.x(), self._size.width(), room.width() / scale),
            _within(self._centre.y(), self._size.height(), room.height() / scale),
        )
        self._show_pointer()
        self.update()
        self.zoomed.emit()
        longer = max(self._size.width(), self._size.height())
        if longer > 0:
            self.needed.emit(round(longer * self.scale))

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        full, ground = self.window().isFullScreen(), self.palette().color(QPalette.ColorRole.Window)
        painter.fillRect(event.rect(), Qt.GlobalColor.black if full else ground)
        image = self._best()
        if image is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setTransform(self._to_screen(), combine=True)
            painter.drawImage(QRectF(QPointF(), self._size), image)
            painter.restore()
        if self._by_keyboard:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        if self._corner is not None:
            self._paint_box(painter, QRectF(self._corner, self._pointer).normalized())

    def _best(self) -> QImage | None:
        """The smallest image that is sharp, or else the largest."""
        longer = round(max(self._size.width(), self._size.height()) * self.scale)
        sharp = (i for i in self._images if max(i.width(), i.height()) >= longer)
        return next(sharp, self._images[-1] if self._images else None)

    def _paint_box(self, painter: QPainter, band: QRectF) -> None:
        around = QPainterPath()
        around.addRect(QRectF(self.rect()))
        around.addRect(band)
        painter.fillPath(around, _DIM)
        painter.setPen(QPen(QColor("white"), 3))
        painter.drawRect(band)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1.5))
        painter.drawRect(band)

    # Events

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms; two fingers on a touch pad move, and zoom with Ctrl."""
        fingers = event.device().type() == QInputDevice.DeviceType.TouchPad
        if fingers and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            moved = event.pixelDelta()
            self._shift(QPointF(event.angleDelta() if moved.isNull() else moved))
        else:
            self.zoom_by(_NOTCH ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._native_gesture(event)
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self.mapFromGlobal(pinch.centerPoint().toPoint())
                self.zoom_by(pinch.scaleFactor(), QPointF(at))
                event.accept(pinch)
                return True
        return super().event(event)

    def _native_gesture(self, event: QNativeGestureEvent) -> bool:
        match event.gestureType():
            case Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
            case Qt.NativeGestureType.SmartZoomNativeGesture:
                self.toggle(event.position())
            case _:
                return False
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pointer = event.position()
        if self._boxing or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._corner = event.position()
        else:
            self._grip = self._to_picture().map(event.position())
        self._show_pointer()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        if self._corner is not None:
            self.update()
        elif self._grip is not None:
            self._move(self._grip, event.position())
        else:
            self.pointed.emit(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        corner, self._corner, self._grip = self._corner, None, None
        if corner is not None:
            self._box(QRectF(corner, event.position()).normalized())
        self._show_pointer()
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._boxing:
            self.toggle(event.position())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        reason = Qt.FocusReason
        tabs = (reason.TabFocusReason, reason.BacktabFocusReason)
        self._by_keyboard = event.reason() in tabs
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = False
        super().focusOutEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(
            self.mapToGlobal(self.rect().center()) if keyboard else event.globalPos()
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows with Shift look beside; up and down do without, since they mean nothing else."""
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is not None and not self.fits:
            self.pan(way)
        elif self._boxing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_view()
        else:
            super().keyPressEvent(event)

    def _show_pointer(self) -> None:
        if self._boxing or self._corner is not None:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif self._grip is not None and not self.fits:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif not self.fits:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()


def _within(centre: float, length: float, room: float) -> float:
    """Bring a centre to where a picture of some length leaves no more room than it must."""
    half = room / 2
    return length / 2 if length <= room else min(max(centre, half), length - half)

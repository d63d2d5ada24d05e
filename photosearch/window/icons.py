"""Icons: shipped SVG files, in the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from photosearch import settings

_NAME = "photosearch_icon"
# The edge of an icon in device-independent pixels.
_EDGE = 20


def put(target: QAbstractButton | QAction, name: str) -> None:
    """Give a button or an action an icon that keeps to the palette."""
    target.setProperty(_NAME, name)
    _colour(target)


def renew(root: QWidget) -> None:
    """Colour every icon in a window anew, after its palette changed."""
    for kind in (QAbstractButton, QAction):
        for target in root.findChildren(kind):
            _colour(target)


def picture(name: str, edge: int, ratio: float, colour: QColor | None = None) -> QPixmap:
    """Paint a shipped drawing on a transparent ground; ``edge`` in device-independent pixels."""
    drawing = _source(name)
    if colour:
        drawing = drawing.replace(b"currentColor", colour.name().encode())
    pixmap = QPixmap(round(edge * ratio), round(edge * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _colour(target: QObject) -> None:
    name = target.property(_NAME)
    if isinstance(name, str) and isinstance(target, QAbstractButton | QAction):
        role, palette = QPalette.ColorRole, QGuiApplication.palette()
        text, quiet = palette.color(role.WindowText), palette.color(role.PlaceholderText)
        target.setIcon(_icon(name, text.name(), quiet.name()))


@cache
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    """Make an icon, as sharp as each of the screens shows it."""
    icon = QIcon()
    for ratio in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
        icon.addPixmap(picture(name, _EDGE, ratio, QColor(colour)))
        icon.addPixmap(picture(name, _EDGE, ratio, QColor(disabled)), QIcon.Mode.Disabled)
    return icon


@cache
def _source(name: str) -> bytes:
    return settings.resource(f"icons/{name}.svg").read_bytes()

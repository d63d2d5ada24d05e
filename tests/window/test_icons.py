import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget

import photosearch.window
from photosearch import settings
from photosearch.window import icons
from photosearch.window.theme import DARK, LIGHT, dress

FILES = sorted(settings.resource("icons").glob("*.svg"))
CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in Path(photosearch.window.__file__).parent.glob("*.py")
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_icon_can_be_drawn_and_is_used(qapp, file):
    assert QSvgRenderer(str(file)).isValid()
    assert re.search(rf'"{file.stem}"', CODE)


def test_icons_keep_to_the_palette(qtbot, qapp: QApplication):
    sheet, palette = qapp.styleSheet(), qapp.palette()
    window = QWidget()
    qtbot.addWidget(window)
    button = QToolButton(window)
    QVBoxLayout(window).addWidget(button)
    try:
        for colours in (LIGHT, DARK):
            dress(qapp, colours)
            icons.put(button, "close")
            icons.renew(window)
            image = button.icon().pixmap(20, 20).toImage()
            middle = image.pixelColor(image.width() // 2, image.height() // 2)
            assert middle.alpha() > 200
            assert abs(middle.lightness() - QColor(colours.text).lightness()) < 30
    finally:
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)


def test_an_icon_is_as_sharp_as_the_screen(qapp):
    picture = icons.picture("search", 20, 2.0)
    assert picture.width() == 40
    assert picture.devicePixelRatio() == 2.0

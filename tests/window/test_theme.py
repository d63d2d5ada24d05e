from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from photosearch.settings import Settings
from photosearch.window.theme import DARK, LIGHT, Theme


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """The program, which looks afterwards as it did before."""
    palette, sheet = QPalette(qapp.palette()), qapp.styleSheet()
    yield qapp
    for theme in qapp.findChildren(Theme):
        theme.setParent(None)
    qapp.styleHints().unsetColorScheme()
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = QColor(colour).getRgbF()[:3]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_texts_can_be_read(colours):
    for ground in (colours.window, colours.raised, colours.hover, colours.notice):
        assert contrast(colours.text, ground) >= 7
        assert contrast(colours.quiet, ground) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_frame_of_a_selected_photo_stands_out(colours):
    assert contrast(colours.accent, colours.window) >= 4.5
    assert contrast(colours.accent, colours.tile) >= 3


def ground(app: QApplication) -> str:
    return app.palette().color(QPalette.ColorRole.Window).name()


def test_light_and_dark_are_worn_at_once_and_whatever_the_system_likes(undressed):
    theme = Theme(undressed, Settings(appearance="dark"))
    assert ground(undressed) == DARK.window
    theme.wear(Settings(appearance="light"))
    assert ground(undressed) == LIGHT.window
    theme.wear(Settings())
    assert ground(undressed) in (LIGHT.window, DARK.window)


def test_compact_takes_less_room_than_roomy(undressed, qtbot):
    button = QPushButton("Search")
    qtbot.addWidget(button)
    theme = Theme(undressed, Settings(density="roomy"))
    roomy = button.sizeHint().height()
    theme.wear(Settings(density="compact"))
    assert button.sizeHint().height() < roomy - 6

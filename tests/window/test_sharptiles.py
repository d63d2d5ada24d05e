"""Large tiles are as sharp as the photos are, in the real window with real files."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from photosearch.pictures import THUMBNAIL_SIDE
from photosearch.window.sharptiles import SharpTiles

from .conftest import LONG_MS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def striped(qtbot, open_window, tmp_path):
    """The window with three photos of fine stripes."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(3):
        stripes = np.zeros((1200, 1600, 3), np.uint8)
        stripes[:, (np.arange(1600) + number) // 5 % 2 == 0] = 255
        Image.fromarray(stripes).save(folder / f"{number}.png")
    window = open_window(folder)
    window.resize(1300, 900)
    grid = window.gallery.grid
    qtbot.waitUntil(lambda: grid.photos.rowCount() == 3, timeout=LONG_MS)
    return window


def contrast(image: QImage | None) -> float:
    """How much the middle line of a tile differs from grey, from 0 to 127."""
    if image is None:
        return 0
    y = image.height() // 2
    line = [image.pixelColor(x, y).red() for x in range(20, image.width() - 20)]
    return float(np.std(line))


def test_tiles_larger_than_thumbnails_become_as_sharp_as_the_photos(qtbot, striped):
    grid, tiles = striped.gallery.grid, striped.session.tiles
    content = grid.photos.content(0)
    qtbot.waitUntil(lambda: tiles.image(content) is not None, timeout=LONG_MS)
    assert contrast(tiles.image(content)) < 60
    grid.set_tile(480)
    qtbot.waitUntil(lambda: contrast(tiles.image(content)) > 70, timeout=LONG_MS)
    image = tiles.image(content)
    assert image.width() == image.height() == tiles.size.edge > THUMBNAIL_SIDE


def test_a_photo_that_cannot_be_read_any_more_keeps_its_soft_tile(qtbot, striped, tmp_path):
    grid, tiles = striped.gallery.grid, striped.session.tiles
    contents = [grid.photos.content(row) for row in range(3)]
    qtbot.waitUntil(lambda: all(tiles.image(c) for c in contents), timeout=LONG_MS)
    gone, other = contents[:2]
    striped.session.ask(lambda library: library.ingest.pause())
    (tmp_path / "photos" / tiles.photo(gone).path.name).write_bytes(b"no picture")
    grid.set_tile(480)
    qtbot.waitUntil(lambda: contrast(tiles.image(other)) > 70, timeout=LONG_MS)
    assert 0 < contrast(tiles.image(gone)) < 60


def test_what_is_scrolled_past_is_not_read(qtbot, striped):
    sharp = striped.session.findChild(SharpTiles)
    grid = striped.gallery.grid
    grid.set_tile(480)
    qtbot.waitUntil(lambda: bool(sharp._tried), timeout=LONG_MS)
    grid.set_tile(176)
    qtbot.waitUntil(lambda: not sharp._reading and not sharp._tried, timeout=LONG_MS)

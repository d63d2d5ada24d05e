import numpy as np
import pytest
from PySide6.QtGui import QImage

from photosearch.window import tiles as tiles_module
from photosearch.window.tiles import Size, tile_image

from .conftest import jpeg


def opaque(image: QImage) -> np.ndarray:
    """Where an image shows anything: (h, w) bool."""
    rows = [
        [image.pixelColor(x, y).alpha() > 0 for x in range(image.width())]
        for y in range(image.height())
    ]
    return np.array(rows)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_tile_is_as_sharp_as_the_screen(qapp, ratio):
    image = tile_image(jpeg(384, 288), Size(100, ratio))
    assert image.width() == image.height() == round(100 * ratio)
    assert image.devicePixelRatio() == ratio


def test_a_photo_fills_its_tile_but_for_the_round_corners(qapp):
    shape = opaque(tile_image(jpeg(384, 288), Size(100, 1.0)))
    assert not shape[0, 0]
    assert not shape[99, 99]
    assert shape[50].all()
    assert shape[:, 50].all()


def test_a_panorama_is_shown_whole(qapp):
    shape = opaque(tile_image(jpeg(384, 96), Size(100, 1.0)))
    assert shape[50].all()
    assert shape[:, 50].sum() == 25


def test_bytes_that_are_no_picture_give_no_tile(qapp):
    assert tile_image(b"nothing", Size(100, 1.0)).isNull()


def test_what_is_wanted_first_comes_first_and_newer_wishes_win(qtbot, tiles, shelf):
    tiles.want(range(1, 200), Size(50, 1.0))
    tiles.want(range(500, 540), Size(50, 1.0))
    qtbot.waitUntil(lambda: all(tiles.image(c) for c in range(500, 540)))
    asked = [content for batch in shelf.asked for content in batch]
    wanted = [content for content in asked if content >= 500]
    assert wanted == sorted(wanted)
    assert len([content for content in asked if content < 500]) < 199
    assert tiles.photo(500) == shelf.photo(500)


def test_a_lost_thumbnail_is_asked_for_again_when_it_may_be_there(qtbot, tiles, shelf):
    shelf.lost = {2}
    tiles.want([1, 2, 3], Size(50, 1.0))
    qtbot.waitUntil(lambda: tiles.photo(2) is not None)
    assert tiles.image(2) is None
    shelf.lost = set()
    tiles.renew(places=False)
    qtbot.waitUntil(lambda: tiles.image(2) is not None)


def test_details_are_fetched_anew_after_photos_moved_and_shown_as_they_were_meanwhile(
    qtbot, tiles, shelf, tmp_path
):
    tiles.want([1], Size(50, 1.0))
    qtbot.waitUntil(lambda: tiles.photo(1) is not None)
    old = tiles.photo(1)
    shelf.folder = tmp_path
    tiles.renew(places=True)
    assert tiles.photo(1) == old
    qtbot.waitUntil(lambda: tiles.photo(1) == shelf.photo(1))


def test_another_size_is_made_while_the_old_is_still_shown(qtbot, tiles):
    tiles.want([1], Size(50, 1.0))
    qtbot.waitUntil(lambda: tiles.image(1) is not None)
    tiles.want([1], Size(80, 1.0))
    assert tiles.image(1).width() == 50
    qtbot.waitUntil(lambda: tiles.image(1).width() == 80)


def test_memory_is_bounded_but_never_below_what_shows(qtbot, tiles, monkeypatch):
    monkeypatch.setattr(tiles_module, "_IMAGE_BYTES", 20 * 50 * 50 * 4)
    for start in range(0, 200, 10):
        tiles.want(range(start, start + 10), Size(50, 1.0))
        qtbot.waitUntil(lambda s=start: all(tiles.image(c) for c in range(s, s + 10)))
    assert sum(tiles.image(content) is not None for content in range(200)) == 20
    tiles.want(range(300, 340), Size(50, 1.0))
    qtbot.waitUntil(lambda: all(tiles.image(c) for c in range(300, 340)))


def test_a_pinned_photo_is_fetched_beside_what_is_wanted(qtbot, tiles):
    tiles.want([1, 2], Size(50, 1.0))
    tiles.pin(77)
    qtbot.waitUntil(lambda: tiles.image(77) is not None)


def test_what_is_on_the_screen_is_told_to_whoever_orders_work_by_it(qtbot, tiles):
    with qtbot.waitSignal(tiles.wanted) as told:
        tiles.want(range(5, 8), Size(50, 1.0))
    assert told.args == [[5, 6, 7]]


def test_a_whole_photo_keeps_its_shape_in_its_tile():
    cut = tile_image(jpeg(384, 288), Size(100, 1.0))
    whole = tile_image(jpeg(384, 288), Size(100, 1.0, whole=True))

    assert cut.pixelColor(50, 5).alpha() == 255
    assert whole.pixelColor(50, 5).alpha() == 0
    assert whole.pixelColor(50, 50).alpha() == 255

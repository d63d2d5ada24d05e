import pytest
from PySide6.QtCore import QPoint, QRect

from photosearch.window.layout import GAP, MARGIN, Layout


@pytest.fixture
def layout() -> Layout:
    """Ten tiles in lines of four."""
    return Layout.fitting(10, 2 * MARGIN + 4 * 176 + 3 * GAP, 176)


def test_tiles_fill_the_width(layout):
    assert (layout.columns, layout.side) == (4, 176)
    wider = Layout.fitting(10, 2 * MARGIN + 4 * 186 + 3 * GAP, 176)
    assert (wider.columns, wider.side) == (4, 186)


def test_a_window_narrower_than_a_tile_has_one_column():
    layout = Layout.fitting(3, 90, 176)
    assert layout.columns == 1
    assert layout.side == 90 - 2 * MARGIN


def test_every_tile_is_found_where_it_lies(layout):
    for row in range(10):
        assert layout.row_at(layout.rect(row).center()) == row
        assert layout.row_at(layout.rect(row).topLeft()) == row


def test_nothing_lies_between_the_tiles_or_after_the_last(layout):
    assert layout.row_at(layout.rect(0).topRight() + QPoint(3, 0)) is None
    assert layout.row_at(QPoint(2, 2)) is None
    beyond = layout.rect(9).translated(layout.pitch, 0).center()
    assert layout.row_at(beyond) is None
    assert layout.nearest(beyond) == 9


def test_lines_that_show_are_those_that_lie_between_two_heights(layout):
    assert layout.rows(0, 10) == range(0)
    assert layout.rows(0, MARGIN) == range(4)
    assert layout.rows(MARGIN + layout.side, MARGIN + layout.pitch) == range(4, 8)
    assert layout.rows(0, 10_000) == range(10)
    assert layout.rows(5_000, 10_000) == range(10, 10)


def test_a_band_takes_what_it_touches(layout):
    band = QRect(layout.rect(1).center(), layout.rect(6).center())
    assert layout.band(band) == [range(1, 3), range(5, 7)]
    assert layout.band(QRect(layout.rect(2).center(), layout.rect(11).center())) == [
        range(2, 4),
        range(6, 8),
    ]
    gap = QRect(layout.rect(0).topRight() + QPoint(2, 0), layout.rect(0).topRight() + QPoint(5, 9))
    assert layout.band(gap) == []


def test_the_height_holds_all_lines(layout):
    assert layout.height == layout.rect(9).bottom() + 1 + MARGIN
    assert Layout.fitting(0, 800, 176).height == 0
    million = Layout.fitting(1_000_000, 800, 176)
    assert million.rect(999_999).bottom() < million.height

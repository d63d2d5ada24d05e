import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect

from photosearch.window.headings import Headings
from photosearch.window.layout import GAP, HEADING, MARGIN, Layout

DAY = 86_400


def test_busy_days_have_a_heading_each_in_the_persons_language():
    moments = np.repeat(np.array([19_000, 18_999, 18_000]) * DAY + 7_000, 10)
    headings = Headings.of(moments)
    assert headings.starts.tolist() == [0, 10, 20]
    assert not headings.monthly
    assert [headings.text(section) for section in range(3)] == [
        "Saturday, January 8, 2022",
        "Friday, January 7, 2022",
        "Sunday, April 14, 2019",
    ]


def test_few_photos_a_day_are_gathered_by_month():
    headings = Headings.of(np.array([19_000, 18_999, 18_990, 18_900]) * DAY)
    assert headings.monthly
    assert headings.starts.tolist() == [0, 2, 3]
    assert headings.text(0) == "January 2022"


def test_times_before_1970_and_nothing_at_all_have_their_headings():
    assert Headings.of(np.array([-40 * DAY, -80 * DAY])).text(1) == "October 1969"
    assert Headings.of(np.empty(0, np.int64)).starts.tolist() == [0]


@pytest.fixture
def layout() -> Layout:
    """Ten tiles in lines of four, in sections of three, six and one."""
    width = 2 * MARGIN + 4 * 176 + 3 * GAP
    return Layout.fitting(10, width, 176, np.array([0, 3, 9]))


def test_every_section_begins_a_line_of_its_own_under_a_heading(layout):
    assert [layout.rect(row).left() == layout.left for row in (0, 3, 7, 9)] == [True] * 4
    assert layout.rect(3).top() == layout.rect(0).bottom() + 1 + GAP + HEADING
    places = dict(layout.headings(0, layout.height))
    assert [places[section].bottom() + 1 for section in range(3)] == [
        layout.rect(row).top() for row in (0, 3, 9)
    ]


def test_every_tile_is_found_where_it_lies_in_its_section(layout):
    for row in range(10):
        assert layout.row_at(layout.rect(row).center()) == row
    assert layout.row_at(layout.rect(2).center() + QPoint(layout.pitch, 0)) is None
    assert layout.row_at(layout.rect(3).center() - QPoint(0, layout.side // 2 + 20)) is None


def test_lines_that_show_are_those_of_all_sections_between_two_heights(layout):
    assert layout.rows(0, layout.height) == range(10)
    assert layout.rows(layout.rect(0).bottom() + 1, layout.rect(3).top()) == range(3, 7)
    assert layout.rows(layout.rect(7).top(), layout.rect(9).top()) == range(7, 10)


def test_up_and_down_cross_the_headings(layout):
    assert [layout.below(row) for row in (0, 2, 3, 6, 7, 9)] == [3, 5, 7, 8, 9, 9]
    assert [layout.above(row) for row in (9, 8, 7, 5, 4, 1)] == [7, 4, 3, 2, 1, 1]


def test_a_band_takes_what_it_touches_of_each_section(layout):
    band = QRect(layout.rect(1).center(), layout.rect(9).center() + QPoint(layout.pitch, 0))
    assert layout.band(band) == [range(1, 2), range(4, 5), range(8, 9)]


def test_a_million_photos_have_headings_at_no_cost_worth_speaking_of():
    moments = np.sort(np.random.default_rng(1).integers(0, 50 * 365 * DAY, 1_000_000))
    headings = Headings.of(moments)
    layout = Layout.fitting(1_000_000, 800, 176, headings.starts)
    assert len(headings.starts) == 600
    assert layout.row_at(layout.rect(777_777).center()) == 777_777

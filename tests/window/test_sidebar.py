"""The list of places and the panel of information, in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from photosearch.catalogue import Branch
from photosearch.query import Filter, Order, Query
from photosearch.window.modelphrases import size as written_size
from photosearch.window.remembered import Geometry

from .conftest import LONG_MS
from .test_mainwindow import CTRL, KEY, click, press, query, search, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot, window):
    """The window, wide enough for its panels."""
    window.resize(1100, 700)
    qtbot.waitUntil(window.sidebar.isVisible, timeout=LONG_MS)
    return window


def lines(window) -> list[str]:
    return [text for text, _ in window.sidebar.entries()]


def choose(qtbot, window, query_: Query) -> None:
    """Go to a line of the sidebar with the keyboard and press Enter."""
    window.sidebar.show_query(query_)
    press(window.sidebar, KEY.Key_Return)
    qtbot.waitUntil(lambda: query(window) == query_, timeout=LONG_MS)


def test_places_and_folders_stand_in_the_sidebar_with_their_counts(qtbot, window):
    qtbot.waitUntil(lambda: "photos  8" in lines(window), timeout=LONG_MS)
    assert lines(window)[:4] == ["All photos", "Recently added", "Favourites", "Folders"]
    qtbot.waitUntil(lambda: "Problems  1" in lines(window), timeout=LONG_MS)


def test_folders_are_counted_when_their_photos_have_arrived(qtbot, open_window, photos, draw):
    draw("photos/trip/8.jpg", 8)
    window = open_window(photos)
    qtbot.waitUntil(lambda: {"photos  9", "trip  1"} <= set(lines(window)), timeout=LONG_MS)


def test_a_folder_is_shown_and_another_order_chosen(qtbot, window, indexed):
    qtbot.waitUntil(lambda: "photos  8" in lines(window), timeout=LONG_MS)
    folder = Query(where=Filter(folder=indexed[1].resolve()))
    choose(qtbot, window, folder)
    assert len(shown(window)) == 8
    window.top.order_wanted.emit(Order.NAME)
    qtbot.waitUntil(lambda: query(window).order is Order.NAME, timeout=LONG_MS)
    qtbot.waitUntil(lambda: None not in shown(window), timeout=LONG_MS)
    assert shown(window) == sorted(shown(window))
    assert window.sidebar.currentIndex().data() == "photos  8"  # it is still what is shown
    choose(qtbot, window, Query())


def test_what_a_person_closed_or_opened_stays_so_when_counts_change(qtbot, window):
    qtbot.waitUntil(lambda: "photos  8" in lines(window), timeout=LONG_MS)
    sidebar, path = window.sidebar, Path("/photos")
    sidebar.show_folders([Branch(path, 2, True, (Branch(path / "inside", 1, True, ()),))])
    heading = sidebar.model().index(3, 0)
    sidebar.expand(sidebar.model().index(0, 0, heading))
    sidebar.show_folders([Branch(path, 3, True, (Branch(path / "inside", 2, True, ()),))])
    assert sidebar.isExpanded(sidebar.model().index(0, 0, heading))
    sidebar.collapse(heading)
    sidebar.show_folders([Branch(path, 4, True, (Branch(path / "inside", 3, True, ()),))])
    assert not sidebar.isExpanded(heading)


def test_a_saved_search_stands_in_the_sidebar_and_is_asked_again(qtbot, window):
    window.session.ask(lambda library: library.saved.save("Blobs & co", Query("blobs")))
    qtbot.waitUntil(lambda: "Blobs & co" in lines(window), timeout=LONG_MS)
    choose(qtbot, window, Query("blobs"))


def test_the_sidebar_marks_what_is_shown(qtbot, window):
    choose(qtbot, window, Query(order=Order.ADDED))
    search(qtbot, window, "blobs")
    assert not window.sidebar.currentIndex().isValid()
    window.top.field.clear()
    qtbot.waitUntil(lambda: query(window) == Query(), timeout=LONG_MS)
    assert window.sidebar.currentIndex().data() == "All photos"


def test_ctrl_b_and_ctrl_i_show_and_hide_the_panels(window):
    assert window.sidebar.isVisible()
    press(window, KEY.Key_B, CTRL)
    assert not window.sidebar.isVisible()
    press(window, KEY.Key_B, CTRL)
    assert window.sidebar.isVisible()
    assert not window.inspector.isVisible()
    press(window, KEY.Key_I, CTRL)
    assert window.inspector.isVisible()


def test_panels_give_way_in_a_narrow_window_and_come_back(qtbot, window):
    window.resize(500, 600)
    qtbot.waitUntil(lambda: not window.sidebar.isVisible(), timeout=LONG_MS)
    window.resize(1100, 600)
    qtbot.waitUntil(window.sidebar.isVisible, timeout=LONG_MS)


def test_a_narrow_window_opens_only_the_panel_that_is_asked_for(qtbot, window):
    window.resize(560, 600)
    qtbot.waitUntil(lambda: not window.sidebar.isVisible(), timeout=LONG_MS)
    press(window, KEY.Key_I, CTRL)
    assert (window.sidebar.isVisible(), window.inspector.isVisible()) == (False, True)
    press(window, KEY.Key_B, CTRL)
    assert (window.sidebar.isVisible(), window.inspector.isVisible()) == (True, False)


def drag(window, px: int) -> None:
    """Drag the sidebar's edge to the right."""
    handle = window.panels.handle(1)
    middle = handle.rect().center()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(handle, left, pos=middle)
    QTest.mouseMove(handle, middle + QPoint(px, 0))
    QTest.mouseRelease(handle, left, pos=middle)


def test_a_dragged_panel_keeps_its_width_over_other_pages_and_while_hidden(qtbot, window):
    qtbot.waitUntil(lambda: window.panels.sizes()[0] == 220, timeout=LONG_MS)
    drag(window, 70)
    width = window.panels.sizes()[0]
    assert width > 270
    window.open_settings()
    window.go_back()
    assert window.panels.sizes()[0] == width
    press(window, KEY.Key_B, CTRL)
    press(window, KEY.Key_B, CTRL)
    assert window.panels.sizes()[0] == width
    window.open_settings()
    window.close()
    assert Geometry.read(window.session.folder).sidebar == width


def test_the_panel_tells_what_is_known_and_why_a_photo_is_here(qtbot, window):
    press(window, KEY.Key_I, CTRL)
    search(qtbot, window, "blobs")
    click(window, 0)
    qtbot.waitUntil(lambda: "JPEG" in window.inspector.text, timeout=LONG_MS)
    assert "160 × 128 pixels" in window.inspector.text  # noqa: RUF001
    assert "It looks like “blobs”: similarity 0." in window.inspector.text
    window.gallery.grid.selectAll()
    assert "8 photos selected" in window.inspector.text


def test_the_panel_tells_of_nothing_that_is_not_shown_any_more(qtbot, window):
    press(window, KEY.Key_I, CTRL)
    window.gallery.grid.selectAll()
    assert "8 photos selected" in window.inspector.text
    choose(qtbot, window, Query(where=Filter(favourite=True)))
    qtbot.waitUntil(lambda: "Choose a photo" in window.inspector.text, timeout=LONG_MS)


def test_the_panel_tells_how_large_several_photos_are_together(qtbot, window, indexed):
    files = [indexed[1] / f"{number}.jpg" for number in range(8)]
    size = written_size(sum(file.stat().st_size for file in files))
    press(window, KEY.Key_I, CTRL)
    window.gallery.grid.selectAll()
    qtbot.waitUntil(lambda: size in window.inspector.text, timeout=LONG_MS)
    click(window, 0)
    qtbot.waitUntil(lambda: "JPEG" in window.inspector.text, timeout=LONG_MS)
    assert size not in window.inspector.text


def test_panels_size_and_places_have_names_for_screen_readers(window):
    press(window, KEY.Key_I, CTRL)
    for widget in (
        window.sidebar, window.inspector, window.top.sort, window.top.tile, window.top.sidebar,
        window.top.inspector,
    ):  # fmt: skip
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name)


def test_the_window_opens_as_it_was_closed(qtbot, open_window, window, tmp_path):
    press(window, KEY.Key_I, CTRL)
    press(window, KEY.Key_B, CTRL)
    window.top.tile.setValue(256)
    window.top.whole.setChecked(True)
    window.top.order_wanted.emit(Order.NAME)
    window.close()
    assert window.session.close(10)
    again = open_window(library=tmp_path / "library")
    qtbot.waitUntil(lambda: len(shown(again)) == 8, timeout=LONG_MS)
    assert (again.sidebar.isVisible(), again.inspector.isVisible()) == (False, True)
    assert query(again).order is Order.NAME
    assert (again.gallery.grid.tile, again.gallery.grid.whole) == (256, True)


def test_tiles_grow_and_shrink_with_the_slider_and_the_wheel(window):
    grid = window.gallery.grid
    window.top.tile.setValue(300)
    assert grid.tile == 300
    grid.set_tile(90)
    assert (grid.tile, window.top.tile.value()) == (96, 96)
    assert window.top.tile.orientation() is Qt.Orientation.Horizontal

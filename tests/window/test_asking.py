"""Asking in more ways than words: parts as chips, pictures, saved searches; in the real window."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from photosearch.query import Filter, Query

from .conftest import LONG_MS
from .test_mainwindow import CTRL, KEY, click, drop, find_similar, press, query, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def type_in(qtbot, window, text: str, asks: Query) -> None:
    window.top.field.setFocus()
    window.top.field.selectAll()
    QTest.keyClicks(window.top.field, text)
    qtbot.waitUntil(lambda: query(window) == asks, timeout=LONG_MS)


def chip(window, text: str) -> QToolButton:
    return next(b for b in window.asking.chips.findChildren(QToolButton) if b.text() == text)


def test_what_is_understood_becomes_chips_that_can_be_taken_away(qtbot, window):
    where = Filter(formats=("JPEG",))
    type_in(qtbot, window, "blobs -people type:jpg", Query("blobs", ("people",), where=where))
    assert window.asking.chips.texts == ["-people", "type:jpg"]
    chip(window, "-people").click()
    qtbot.waitUntil(lambda: query(window) == Query("blobs", where=where), timeout=LONG_MS)
    assert window.top.field.text() == "blobs type:jpg"
    assert window.asking.chips.texts == ["type:jpg"]


def test_clear_all_shows_everything_again(qtbot, window):
    where = Filter(formats=("JPEG",), rating=3)
    type_in(qtbot, window, "type:jpg rating:3", Query(where=where))
    chip(window, "Clear all").click()
    qtbot.waitUntil(lambda: query(window) == Query(), timeout=LONG_MS)
    assert not window.asking.chips.isVisible()
    assert window.top.field.text() == ""


def test_like_this_but_with_words(qtbot, window):
    content = find_similar(qtbot, window, 1)
    type_in(qtbot, window, "green", Query("green", like=(content,)))
    assert len(window.asking.chips.texts) == 1
    window.top.field.clear()
    qtbot.waitUntil(lambda: query(window) == Query(like=(content,)), timeout=LONG_MS)
    press(window.top.field, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: query(window) == Query(), timeout=LONG_MS)


def test_a_dropped_picture_is_looked_for(qtbot, window, indexed):
    picture = indexed[1] / "3.jpg"
    drop(window, picture)
    qtbot.waitUntil(lambda: query(window) == Query(picture=picture), timeout=LONG_MS)
    qtbot.waitUntil(lambda: shown(window)[0] == "3.jpg", timeout=LONG_MS)
    press(window, KEY.Key_Escape)
    qtbot.waitUntil(lambda: query(window) == Query(), timeout=LONG_MS)


def test_a_pasted_picture_is_looked_for_and_kept_for_its_owner_alone(qtbot, window, indexed):
    QGuiApplication.clipboard().setImage(QImage(str(indexed[1] / "5.jpg")))
    window.gallery.grid.setFocus()
    press(window, KEY.Key_V, CTRL)
    qtbot.waitUntil(lambda: bool(query(window).picture), timeout=LONG_MS)
    qtbot.waitUntil(lambda: shown(window)[0] == "5.jpg", timeout=LONG_MS)
    picture = query(window).picture
    assert picture.is_relative_to(window.session.folder)
    assert picture.stat().st_mode & 0o077 == 0
    window.asking.paste()  # the same picture is the same file
    qtbot.waitUntil(lambda: shown(window)[0] == "5.jpg", timeout=LONG_MS)
    assert list(picture.parent.iterdir()) == [picture]


def test_the_address_of_a_picture_is_not_fetched_and_that_is_said(window):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/cat.jpg")])
    QGuiApplication.clipboard().setMimeData(data)
    window.asking.paste()
    assert "nothing is fetched" in window.notice.text


def test_a_search_is_saved_under_a_name_and_undone(qtbot, window):
    type_in(qtbot, window, "blobs", Query("blobs"))
    assert not window.asking.chips.isVisible()
    window.top.field.save_wanted.emit()
    assert window.asking.chips.name.text() == "blobs"
    QTest.keyClicks(window.asking.chips.name, "My blobs")
    press(window.asking.chips.name, KEY.Key_Return)

    def names() -> list[str]:
        return [text for text, _ in window.sidebar.entries()]

    qtbot.waitUntil(lambda: "My blobs" in names(), timeout=LONG_MS)
    press(window, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "My blobs" not in names(), timeout=LONG_MS)


def test_a_place_and_words_are_asked_together_until_the_place_is_taken_away(qtbot, window):
    click(window, 0)
    press(window.gallery.grid, KEY.Key_F)
    qtbot.waitUntil(lambda: "favourite" in window.done.text, timeout=LONG_MS)
    window.sidebar.asked.emit(Query(where=Filter(favourite=True)))
    qtbot.waitUntil(lambda: len(shown(window)) == 1, timeout=LONG_MS)
    assert window.asking.chips.texts == ["Favourites"]
    chip(window, "Favourites").click()
    qtbot.waitUntil(lambda: len(shown(window)) == 8, timeout=LONG_MS)


def test_ctrl_k_goes_to_folders_saved_searches_and_commands(qtbot, window):
    window.session.ask(lambda library: library.saved.save("My blobs", Query("blobs")))
    press(window, KEY.Key_K, CTRL)
    qtbot.waitUntil(window.asking.palette.isVisible, timeout=LONG_MS)
    assert window.asking.palette.field.hasFocus()
    QTest.keyClicks(window.asking.palette.field, "my bl")
    assert window.asking.palette.texts == [
        "My blobs   \N{MIDDLE DOT}   saved search",
        "my bl   \N{MIDDLE DOT}   search for this",
    ]
    press(window.asking.palette.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: query(window) == Query("blobs"), timeout=LONG_MS)
    assert not window.asking.palette.isVisible()


def test_ctrl_k_searches_for_what_is_nothing_else(qtbot, window):
    press(window, KEY.Key_K, CTRL)
    qtbot.waitUntil(window.asking.palette.isVisible, timeout=LONG_MS)
    QTest.keyClicks(window.asking.palette.field, "green blobs -red")
    assert window.asking.palette.texts == ["green blobs -red   \N{MIDDLE DOT}   search for this"]
    press(window.asking.palette.field, KEY.Key_Return)
    wanted = Query("green blobs", without=("red",))
    qtbot.waitUntil(lambda: query(window) == wanted, timeout=LONG_MS)
    assert window.top.field.text() == "green blobs -red"
    assert window.gallery.grid.hasFocus()


def test_recent_searches_go_when_the_keyboard_does(qtbot, window):
    window.session.ask(lambda lib: lib.history.note(Query("blobs"), "blobs", [], 8))
    field = window.top.field
    for leave in (window.gallery.grid.setFocus, window.open_settings):
        window.gallery.grid.setFocus()
        field.take_focus()
        qtbot.waitUntil(window.asking.suggestions.isVisible, timeout=LONG_MS)
        leave()
        assert not window.asking.suggestions.isVisible()


def test_esc_leaves_the_palette_and_nothing_else(qtbot, window):
    type_in(qtbot, window, "blobs", Query("blobs"))
    press(window, KEY.Key_K, CTRL)
    qtbot.waitUntil(window.asking.palette.isVisible, timeout=LONG_MS)
    press(window.asking.palette.field, KEY.Key_Escape)
    assert not window.asking.palette.isVisible()
    assert query(window) == Query("blobs")


def test_the_palette_is_walked_with_the_arrows(qtbot, window):
    press(window, KEY.Key_K, CTRL)
    qtbot.waitUntil(window.asking.palette.isVisible, timeout=LONG_MS)
    QTest.keyClicks(window.asking.palette.field, "settings")
    press(window.asking.palette.field, KEY.Key_Down)
    press(window.asking.palette.field, KEY.Key_Up)
    press(window.asking.palette.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.settings, timeout=LONG_MS)


def test_a_search_that_one_stayed_with_is_offered_again(qtbot, window):
    type_in(qtbot, window, "blobs", Query("blobs"))
    asked = []

    def remembered() -> bool:
        window.session.ask(lambda library: library.history.recent(3), asked.append)
        return bool(asked and asked[-1])

    qtbot.waitUntil(remembered, timeout=LONG_MS)
    window.top.field.clear()
    qtbot.waitUntil(window.asking.suggestions.isVisible, timeout=LONG_MS)
    assert window.asking.suggestions.texts == ["blobs   \N{MIDDLE DOT}   8 photos"]
    qtbot.waitUntil(lambda: query(window) == Query(), timeout=LONG_MS)
    press(window.top.field, KEY.Key_Down)
    press(window.asking.suggestions.list, KEY.Key_Return)
    qtbot.waitUntil(lambda: query(window) == Query("blobs"), timeout=LONG_MS)
    assert window.top.field.text() == "blobs"
    assert not window.asking.suggestions.isVisible()

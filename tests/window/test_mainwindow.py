"""The real window on a real library and real files."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFileDialog,
    QLineEdit,
    QProgressBar,
)

from photosearch.events import IngestFailed, Progress, State
from photosearch.query import Query
from photosearch.window.remembered import Geometry

from .conftest import LONG_MS

# the offscreen platform says so of every dialog
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KEY, CTRL, SHIFT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def shown(window):
    """The photos that the grid shows, by file name."""
    model = window.gallery.grid.photos
    return [model.index(row).data() for row in range(model.rowCount())]


def query(window):
    return window.gallery.grid.photos.view.query


def click(window, row: int) -> None:
    grid = window.gallery.grid
    place = grid.visualRect(grid.photos.index(row)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def search(qtbot, window, words: str) -> None:
    window.top.field.setFocus()
    window.top.field.selectAll()
    QTest.keyClicks(window.top.field, words)
    qtbot.waitUntil(lambda: query(window) == Query(words), timeout=LONG_MS)


def find_similar(qtbot, window, row: int):
    """Ask for what is similar to a row by its key; return that photo."""
    click(window, row)
    content = window.gallery.grid.current()
    press(window.gallery.grid, KEY.Key_S)
    qtbot.waitUntil(lambda: query(window) == Query(like=(content,)), timeout=LONG_MS)
    return content


def names_known(qtbot, window) -> None:
    qtbot.waitUntil(lambda: None not in shown(window), timeout=LONG_MS)


def drop(window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), action, data, button, none))


# First start


def test_a_new_library_begins_with_a_page_that_says_what_to_do(qtbot, open_window):
    window = open_window()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.welcome, timeout=LONG_MS)
    assert "Choose a folder" in window.welcome.text
    assert not window.top.isVisible()


def test_a_chosen_folder_fills_the_grid(qtbot, open_window, photos):
    window = open_window()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.welcome, timeout=LONG_MS)
    window.welcome.chosen.emit()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(photos.parent))
    dialog.selectFile(str(photos))
    dialog.accept()
    qtbot.waitUntil(lambda: len(shown(window)) == 8, timeout=LONG_MS)
    assert window.pages.currentWidget() is window.gallery
    assert window.top.isVisible()
    names_known(qtbot, window)
    assert set(shown(window)) == {f"{number}.jpg" for number in range(8)}


def test_a_dropped_folder_fills_the_grid(qtbot, open_window, photos):
    window = open_window()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.welcome, timeout=LONG_MS)
    drop(window, photos)
    qtbot.waitUntil(lambda: len(shown(window)) == 8, timeout=LONG_MS)


def test_a_dropped_file_that_is_no_picture_is_answered_with_a_sentence(
    qtbot, open_window, tmp_path
):
    window = open_window()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.welcome, timeout=LONG_MS)
    (tmp_path / "notes.txt").write_text("nothing to see")
    drop(window, tmp_path / "notes.txt")
    qtbot.waitUntil(lambda: "no picture and no folder" in window.notice.text, timeout=LONG_MS)
    assert window.notice.isVisible()


# Searching


def test_typing_finds_and_an_empty_field_shows_everything_again(qtbot, window):
    search(qtbot, window, "colourful blobs")
    assert len(shown(window)) == 8
    window.top.field.clear()
    qtbot.waitUntil(lambda: query(window) == Query(), timeout=LONG_MS)


@pytest.mark.parametrize("key", ["Ctrl+F", "/"])
def test_the_search_field_is_one_key_away(qtbot, window, key):
    window.gallery.grid.setFocus()
    if key == "/":
        QTest.keyClicks(window.gallery.grid, "/")
    else:
        press(window.gallery.grid, KEY.Key_F, CTRL)
    qtbot.waitUntil(window.top.field.hasFocus)
    assert window.top.field.text() == ""


def test_letters_that_are_keys_in_the_grid_are_letters_in_the_field(qtbot, window):
    search(qtbot, window, "s/S seas")
    assert window.top.field.text() == "s/S seas"


def test_only_the_newest_question_is_ever_answered(qtbot, window):
    answers, arrived = window.session.answers, []
    answers.arrived.connect(lambda view: arrived.append(view.query))
    for number in range(40):
        answers.ask(Query(f"words number {number}"))
    answers.ask(Query("the last"))
    qtbot.waitUntil(lambda: bool(arrived), timeout=LONG_MS)
    names_known(qtbot, window)
    assert arrived == [Query("the last")]


def test_words_in_the_middle_of_being_composed_are_not_looked_for(qtbot, window):
    from PySide6.QtGui import QInputMethodEvent

    asked = []
    window.top.field.asked.connect(asked.append)
    QGuiApplication.sendEvent(window.top.field, QInputMethodEvent("いぬ", []))
    assert window.top.field.text() == ""
    commit = QInputMethodEvent("", [])
    commit.setCommitString("犬")
    QGuiApplication.sendEvent(window.top.field, commit)
    qtbot.waitUntil(lambda: asked == ["犬"])


@pytest.mark.parametrize(
    "words", ["x" * 10_000, "\x00", "😀", "'; DROP TABLE file; --", "ΩЖ 日本"], ids=len
)
def test_any_words_are_answered_or_refused_in_words(qtbot, window, words):
    answers, told = window.session.answers, []
    answers.arrived.connect(lambda view: told.append(view.query))
    answers.refused.connect(lambda query, sentence: told.append(sentence))
    window.top.field.setText(words)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_MS)


def test_the_query_stands_in_no_title(qtbot, window):
    search(qtbot, window, "marker words")
    assert "marker" not in window.windowTitle()


# Similar photos, and back


def test_find_similar_says_to_which_photo_and_leaves_it_out(qtbot, window):
    names_known(qtbot, window)
    name = shown(window)[2]
    content = find_similar(qtbot, window, 2)
    assert window.gallery.header.isVisible()
    assert window.gallery.header.text == f"Photos similar to {name}"
    contents = window.gallery.grid.photos.view.contents
    assert len(contents) == 7
    assert content not in contents


def test_esc_goes_exactly_one_step_back(qtbot, window):
    search(qtbot, window, "green")
    window.gallery.grid.setFocus()
    find_similar(qtbot, window, 1)
    find_similar(qtbot, window, 0)
    press(window.gallery.grid, KEY.Key_Escape)
    qtbot.waitUntil(lambda: bool(query(window).like), timeout=LONG_MS)
    assert window.top.field.text() == "green"
    press(window.gallery.grid, KEY.Key_Escape)
    qtbot.waitUntil(lambda: query(window) == Query("green"), timeout=LONG_MS)
    assert not window.gallery.header.isVisible()
    press(window.gallery.grid, KEY.Key_Escape)
    qtbot.waitUntil(lambda: query(window) == Query(), timeout=LONG_MS)
    assert window.top.field.text() == ""


def test_going_back_finds_place_and_selection_as_they_were(qtbot, window):
    window.resize(480, 360)
    grid = window.gallery.grid
    qtbot.waitUntil(lambda: grid.verticalScrollBar().maximum() > 150)
    grid.verticalScrollBar().setValue(150)
    content = find_similar(qtbot, window, 3)
    assert grid.verticalScrollBar().value() == 0
    window.gallery.header.back.click()
    qtbot.waitUntil(lambda: query(window) == Query(), timeout=LONG_MS)
    assert list(grid.selected()) == [content]
    assert grid.current() == content
    assert grid.verticalScrollBar().value() == 150


def test_esc_in_a_field_with_words_not_yet_looked_for_empties_it(qtbot, window):
    field = window.top.field
    field.setFocus()
    QTest.keyClicks(field, "abc")
    press(field, KEY.Key_Escape)
    assert field.text() == ""
    press(field, KEY.Key_Escape)
    qtbot.waitUntil(window.gallery.grid.hasFocus)


# Actions


def test_the_menu_begins_with_find_similar_and_every_action_has_its_key(window):
    actions = [action for action in window.photo_actions.menu.actions() if action.text()]
    assert actions[0].text() == "Find similar"
    assert actions[-1].text() == "Move to the trash"
    without_key = {"beside", "exclude"}
    made = window.photo_actions.made
    assert {id_ for id_, action in made.items() if action.shortcut().isEmpty()} == without_key


def test_copy_puts_file_and_picture_on_the_clipboard(qtbot, window, indexed):
    _, photos = indexed
    names_known(qtbot, window)
    click(window, 0)
    path = photos / shown(window)[0]
    QGuiApplication.clipboard().setText("before")
    press(window.gallery.grid, KEY.Key_C, CTRL)
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.mimeData().hasUrls(), timeout=LONG_MS)
    assert [url.toLocalFile() for url in clipboard.mimeData().urls()] == [str(path)]
    image = clipboard.image()
    assert (image.width(), image.height()) == (160, 128)
    original = QImage(str(path)).pixelColor(80, 64)
    assert abs(image.pixelColor(80, 64).red() - original.red()) < 12


def test_copy_path_puts_all_selected_paths_on_the_clipboard(qtbot, window, indexed):
    _, photos = indexed
    names_known(qtbot, window)
    window.gallery.grid.setFocus()
    press(window.gallery.grid, KEY.Key_A, CTRL)
    QGuiApplication.clipboard().setText("before")
    press(window.gallery.grid, KEY.Key_C, CTRL | SHIFT)
    wanted = "\n".join(str(photos / name) for name in shown(window))
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == wanted, timeout=LONG_MS)


def test_an_action_on_a_file_that_went_is_answered_with_a_sentence(qtbot, own_window, photos):
    window = own_window
    names_known(qtbot, window)
    click(window, 0)
    window.session.ask(lambda library: library.ingest.pause())
    (photos / shown(window)[0]).unlink()
    window.photo_actions.copy_path()
    qtbot.waitUntil(lambda: "not there now" in window.notice.text, timeout=LONG_MS)


# What the library tells


def test_files_that_cannot_be_read_are_one_button_away(qtbot, window, indexed):
    _, photos = indexed
    button = window.status.findChild(QAbstractButton, "problems")
    qtbot.waitUntil(button.isVisible, timeout=LONG_MS)
    assert button.text() == "1 file cannot be read"
    button.click()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.problems, timeout=LONG_MS)
    model = window.problems.model
    texts = [model.index(0, column).data() for column in range(3)]
    assert texts[:2] == ["broken.jpg", str(photos)]
    assert texts[2].endswith(".")
    press(window.problems, KEY.Key_Escape)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.gallery)


def test_a_failure_is_told_in_a_line_until_it_is_over(qtbot, window):
    news, button = window.session.news, window.status.findChild(QAbstractButton, "pause")
    window.session.ask(lambda library: library.ingest.pause())
    qtbot.waitUntil(lambda: button.toolTip() == "Go on with indexing", timeout=LONG_MS)
    news.listen(IngestFailed("The disk is full: make room."))
    qtbot.waitUntil(lambda: window.notice.text == "The disk is full: make room.")
    assert window.notice.isVisible()
    news.listen(Progress(State.WORKING))
    qtbot.waitUntil(lambda: not window.notice.isVisible())


def test_indexing_pauses_and_goes_on_by_its_button(qtbot, own_window, photos, draw):
    window = own_window
    session, button = window.session, window.status.findChild(QAbstractButton, "pause")
    session.ask(lambda library: library.ingest.pause())
    qtbot.waitUntil(lambda: button.toolTip() == "Go on with indexing", timeout=LONG_MS)
    assert button.isVisible()
    draw("photos/later.jpg", 77)
    button.click()
    qtbot.waitUntil(lambda: len(shown(window)) == 9, timeout=LONG_MS)


def test_a_folder_is_listed_with_its_photos_and_can_be_removed(qtbot, window, indexed):
    _, photos = indexed
    menu = window.top.menu
    menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: "photos  ·  8 photos" in texts(menu), timeout=LONG_MS)
    entry = next(action.menu() for action in menu.actions() if action.menu())
    next(action for action in entry.actions() if action.text().startswith("Remove")).trigger()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.welcome, timeout=LONG_MS)
    assert len(list(photos.glob("*.jpg"))) == 9


def texts(menu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_a_second_window_searches_and_says_who_indexes(qtbot, window, open_window):
    second = open_window()
    qtbot.waitUntil(lambda: len(shown(second)) == 8, timeout=LONG_MS)
    assert "this window only searches" in second.notice.text
    search(qtbot, second, "red")
    assert not second.session.writable
    assert not second.top.menu.actions()[0].isEnabled()


def test_a_second_window_shows_what_the_first_has_indexed_when_it_is_looked_at(
    qtbot, own_window, open_window, draw
):
    window = own_window
    second = open_window()
    qtbot.waitUntil(lambda: len(shown(second)) == 8, timeout=LONG_MS)
    draw("photos/later.jpg", 77)
    qtbot.waitUntil(lambda: len(shown(window)) == 9, timeout=LONG_MS)
    second.session.look_again()
    qtbot.waitUntil(lambda: len(shown(second)) == 9, timeout=LONG_MS)


def test_a_library_that_cannot_be_opened_is_told_in_a_sentence(qtbot, open_window, tmp_path):
    library = tmp_path / "bad"
    library.mkdir()
    (library / "catalogue.db").write_bytes(b"this is no database at all" * 100)
    window = open_window(library=library)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.trouble, timeout=LONG_MS)
    assert "cannot be opened" in window.trouble.text
    assert "damaged" in window.trouble.text


# Manners


def test_every_control_has_a_name_for_a_screen_reader(qtbot, window):
    names_known(qtbot, window)
    find_similar(qtbot, window, 0)
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QProgressBar)
    controls = [control for kind in kinds for control in window.findChildren(kind)]
    inside = ("qt_", "ScrollLeft", "ScrollRight")
    nameless = [
        control
        for control in controls
        if not control.objectName().startswith(inside)
        and not control.parent().inherits("QTableView")
        and control.isVisibleTo(window)
        and not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_the_window_opens_where_it_was_closed(qtbot, open_window, tmp_path):
    first = open_window()
    qtbot.waitUntil(lambda: first.pages.currentWidget() is first.welcome, timeout=LONG_MS)
    first.resize(555, 444)
    first.close()
    assert Geometry.read(tmp_path / "library").rect.size() == first.size()
    second = open_window(library=tmp_path / "library")
    assert second.size() == first.size()


def test_a_window_kept_on_a_screen_that_is_gone_is_visible(qtbot, open_window, tmp_path):
    (tmp_path / "library").mkdir()
    Geometry(4000, 3000, 700, 500, maximised=False).keep(tmp_path / "library")
    window = open_window()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(window.geometry())


def test_closing_at_once_leaves_nothing_behind(qtbot, open_window, photos):
    window = open_window(photos)
    window.close()
    assert window.session.close(10)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs permissions that hold")
def test_a_folder_that_may_not_be_read_is_told_in_a_sentence(qtbot, window, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o000)
    window.add_folder(closed)
    qtbot.waitUntil(lambda: "may not be read" in window.notice.text, timeout=LONG_MS)
    shutil.rmtree(closed)

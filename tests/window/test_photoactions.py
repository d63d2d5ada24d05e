"""What a person does with photos, through the real window and real files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from photosearch.query import Filter, Order, Query
from photosearch.window.delegate import Corner, _place
from photosearch.window.sidebar import Entry

from .conftest import LONG_MS
from .test_mainwindow import CTRL, KEY, SHIFT, click, press, query, search, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Unknown:
    """What is not known yet."""

    favourite, rating, tags, path = None, None, None, None


def photo(window, row: int):
    grid = window.gallery.grid
    return window.session.tiles.photo(grid.photos.content(row)) or Unknown()


def wait_for(qtbot, holds) -> None:
    qtbot.waitUntil(lambda: bool(holds()), timeout=LONG_MS)


def paths(window) -> list:
    """The files that the grid shows, once all are known."""
    return [photo(window, row).path for row in range(window.gallery.grid.photos.rowCount())]


def test_f_marks_a_favourite_and_undo_takes_it_back(qtbot, window):
    click(window, 2)
    press(window.gallery.grid, KEY.Key_F)
    wait_for(qtbot, lambda: photo(window, 2).favourite)
    assert "1 photo marked as favourite" in window.done.text
    press(window, KEY.Key_Z, CTRL)
    wait_for(qtbot, lambda: photo(window, 2).favourite is False)
    assert not window.done.isVisible()


def test_the_heart_of_a_photo_can_be_clicked(qtbot, window):
    grid = window.gallery.grid
    heart = _place(grid.visualRect(grid.photos.index(1)), Corner.HEART).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=heart)
    wait_for(qtbot, lambda: photo(window, 1).favourite)


def test_the_tick_of_a_photo_adds_it_to_the_selection(window):
    grid = window.gallery.grid
    for row in (1, 4):
        tick = _place(grid.visualRect(grid.photos.index(row)), Corner.TICK).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert grid.selected_count() == 2


def test_stars_are_given_to_all_that_are_selected(qtbot, window):
    grid = window.gallery.grid
    grid.setFocus()
    grid.selectAll()
    press(grid, KEY.Key_4)
    wait_for(qtbot, lambda: all(photo(window, row).rating == 4 for row in range(8)))
    press(window, KEY.Key_Z, CTRL)
    wait_for(qtbot, lambda: all(photo(window, row).rating == 0 for row in range(8)))


def test_tags_are_typed_in_a_line_and_taken_away_with_a_minus(qtbot, window):
    click(window, 0)
    press(window.gallery.grid, KEY.Key_T)
    wait_for(qtbot, window.tags.isVisible)
    QTest.keyClicks(window.tags.field, "sea, Anna")
    press(window.tags.field, KEY.Key_Return)
    wait_for(qtbot, lambda: photo(window, 0).tags == ("Anna", "sea"))
    assert not window.tags.isVisible()
    press(window.gallery.grid, KEY.Key_T)
    wait_for(qtbot, window.tags.isVisible)
    QTest.keyClicks(window.tags.field, "-sea")
    press(window.tags.field, KEY.Key_Return)
    wait_for(qtbot, lambda: photo(window, 0).tags == ("Anna",))


def test_esc_leaves_the_line_of_tags_and_changes_nothing(qtbot, window):
    click(window, 0)
    press(window.gallery.grid, KEY.Key_T)
    wait_for(qtbot, window.tags.isVisible)
    QTest.keyClicks(window.tags.field, "sea")
    press(window.tags.field, KEY.Key_Escape)
    assert not window.tags.isVisible()
    assert query(window) == Query()


def test_favourites_are_one_click_away(qtbot, window):
    click(window, 3)
    chosen = window.gallery.grid.current()
    press(window.gallery.grid, KEY.Key_F)
    wait_for(qtbot, lambda: photo(window, 3).favourite)
    window.sidebar.asked.emit(Query(where=Filter(favourite=True)))
    wait_for(qtbot, lambda: window.gallery.grid.photos.view.contents.tolist() == [chosen])


@pytest.fixture
def trash(tmp_path, monkeypatch):
    """The trash of this test alone."""
    (tmp_path / "data").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "Trash" / "files"


def test_a_photo_goes_to_the_trash_after_a_question_and_comes_back(qtbot, own_window, trash):
    window = own_window
    wait_for(qtbot, lambda: all(photo(window, row).path for row in range(8)))
    click(window, 0)
    path = photo(window, 0).path
    content = path.read_bytes()
    press(window.gallery.grid, KEY.Key_Delete)
    wait_for(qtbot, lambda: "Move 1 photo to the trash?" in window.done.text)
    assert path.exists()
    press(window.done.answer, KEY.Key_Space)
    wait_for(qtbot, lambda: len(shown(window)) == 7)
    assert not path.exists()
    assert [file.read_bytes() for file in trash.iterdir()] == [content]
    press(window, KEY.Key_Z, CTRL)
    wait_for(qtbot, lambda: len(shown(window)) == 8)
    assert path.read_bytes() == content
    assert list(trash.iterdir()) == []


def test_a_photo_that_is_left_out_goes_and_its_file_stays(qtbot, own_window):
    window = own_window
    wait_for(qtbot, lambda: all(photo(window, row).path for row in range(8)))
    click(window, 0)
    path = photo(window, 0).path
    next(r for r in window.photo_actions.records if r.id == "exclude").call()
    wait_for(qtbot, lambda: len(shown(window)) == 7)
    assert path.exists()
    press(window, KEY.Key_Z, CTRL)
    wait_for(qtbot, lambda: len(shown(window)) == 8)


def test_copies_go_to_a_folder_and_replace_nothing(qtbot, window, tmp_path):
    target = tmp_path / "copies"
    target.mkdir()
    grid = window.gallery.grid
    wait_for(qtbot, lambda: all(photo(window, row).path for row in range(8)))
    files = paths(window)
    (target / files[0].name).write_text("was here before")
    grid.setFocus()
    grid.selectAll()
    press(grid, KEY.Key_E, CTRL)
    wait_for(qtbot, lambda: window.findChild(QFileDialog))
    dialog = window.findChild(QFileDialog)
    dialog.setDirectory(str(target))
    dialog.accept()
    wait_for(qtbot, lambda: "8 photos copied" in window.done.text)
    assert (target / files[0].name).read_text() == "was here before"
    beside = target / f"{files[0].stem} (2){files[0].suffix}"
    assert beside.read_bytes() == files[0].read_bytes()
    assert beside.stat().st_mtime == files[0].stat().st_mtime
    assert len(list(target.iterdir())) == 9


def test_the_day_and_the_folder_of_a_photo_lead_back_where_one_was(qtbot, window):
    wait_for(qtbot, lambda: all(photo(window, row).path for row in range(8)))
    click(window, 5)
    press(window.gallery.grid, KEY.Key_D, CTRL)
    wait_for(qtbot, lambda: query(window).where.since)
    assert query(window).order is Order.OLDEST
    press(window, KEY.Key_Escape)
    wait_for(qtbot, lambda: query(window) == Query())
    folder = photo(window, 5).path.parent
    next(r for r in window.photo_actions.records if r.id == "beside").call()
    wait_for(qtbot, lambda: query(window).where.folder == folder)


def test_several_photos_are_looked_for_by_their_mean(qtbot, window):
    click(window, 1)
    grid = window.gallery.grid
    place = grid.visualRect(grid.photos.index(2)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    press(grid, KEY.Key_S)
    wait_for(qtbot, lambda: len(query(window).like) == 2)
    wait_for(qtbot, lambda: len(shown(window)) == 6)


def test_the_question_has_a_button_that_the_keyboard_reaches(qtbot, own_window, trash):
    window = own_window
    click(window, 0)
    press(window.gallery.grid, KEY.Key_Delete)
    wait_for(qtbot, window.done.isVisible)
    assert isinstance(window.focusWidget(), QPushButton)
    assert window.focusWidget().text() == "Move to the trash"


def test_space_looks_at_a_photo_and_leads_back_to_the_one_that_was_looked_at(qtbot, window):
    click(window, 2)
    press(window.gallery.grid, KEY.Key_Space)
    wait_for(qtbot, lambda: window.pages.currentWidget() is window.preview)
    assert window.preview.content == window.gallery.grid.photos.content(2)
    press(window.preview.canvas, KEY.Key_Right)
    assert window.preview.content == window.gallery.grid.photos.content(3)
    press(window.preview.canvas, KEY.Key_F)
    wait_for(qtbot, lambda: photo(window, 3).favourite)
    press(window.preview.canvas, KEY.Key_Escape)
    wait_for(qtbot, lambda: window.pages.currentWidget() is window.gallery)
    assert window.gallery.grid.current() == window.gallery.grid.photos.content(3)


def test_similar_photos_are_found_from_the_photo_that_is_looked_at(qtbot, window):
    click(window, 2)
    press(window.gallery.grid, KEY.Key_Space)
    wait_for(qtbot, lambda: window.pages.currentWidget() is window.preview)
    content = int(window.preview.content)
    press(window.preview.canvas, KEY.Key_S)
    wait_for(qtbot, lambda: query(window) == Query(like=(content,)))
    assert window.pages.currentWidget() is window.gallery


def test_what_is_cut_out_of_a_photo_is_looked_for(qtbot, window, indexed):
    click(window, 2)
    press(window.gallery.grid, KEY.Key_Space)
    wait_for(qtbot, lambda: window.pages.currentWidget() is window.preview)
    part = indexed[1] / "4.jpg"
    window.preview.region_wanted.emit(part)
    wait_for(qtbot, lambda: query(window) == Query(picture=part))
    assert window.pages.currentWidget() is window.gallery


def test_a_folder_and_a_saved_search_have_their_menus(qtbot, window):
    wait_for(qtbot, lambda: any(e.folder for _, e in window.sidebar.entries()))
    folder = next(e.folder for _, e in window.sidebar.entries() if e.folder)
    menu = window.places.of_entry(Entry(folder=folder), top=True, writable=True)
    assert "Remove from PhotoSearch" in menu.actions()[-1].text()
    saved = []
    window.session.ask(lambda library: library.saved.save("Blobs", Query("blobs")), saved.append)
    wait_for(qtbot, lambda: saved)
    menu = window.places.of_entry(Entry(saved=saved[0]), top=False, writable=True)
    menu.actions()[-1].trigger()
    wait_for(qtbot, lambda: "“Blobs” is removed" in window.done.text)
    press(window, KEY.Key_Z, CTRL)
    wait_for(qtbot, lambda: "Blobs" in [text for text, _ in window.sidebar.entries()])


@pytest.mark.parametrize("how", ["escape", "others selected", "another search", "another page"])
def test_a_question_goes_with_what_it_is_about(qtbot, own_window, trash, how):
    grid = own_window.gallery.grid
    click(own_window, 2)
    press(grid, KEY.Key_Delete)
    wait_for(qtbot, own_window.done.isVisible)
    if how == "escape":
        press(own_window.done.answer, KEY.Key_Escape)
        assert grid.hasFocus()
        assert grid.selected_count() == 1
    elif how == "others selected":
        click(own_window, 3)
    elif how == "another search":
        search(qtbot, own_window, "blobs")
    else:
        own_window.open_settings()
    assert not own_window.done.isVisible()


def test_a_new_search_begins_with_nothing_selected(qtbot, window):
    grid = window.gallery.grid
    for row in (1, 4):
        tick = _place(grid.visualRect(grid.photos.index(row)), Corner.TICK).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    window.browsing.sort(Order.NAME)
    wait_for(qtbot, lambda: query(window).order is Order.NAME)
    assert grid.selected_count() == 2
    search(qtbot, window, "blobs")
    assert grid.selected_count() == 0


def test_letters_lead_to_the_photo_whose_name_begins_so(qtbot, window):
    grid = window.gallery.grid
    wait_for(qtbot, lambda: all(paths(window)))
    names = [path.name for path in paths(window)]
    name = names[-1]
    current = lambda: names[grid.currentIndex().row()]  # noqa: E731
    click(window, 0)
    QTest.keyClicks(grid, name.upper())
    wait_for(qtbot, lambda: current() == name)
    assert grid.letters.typed == name.upper()
    assert not photo(window, len(names) - 1).favourite
    press(grid, KEY.Key_Backspace)
    assert grid.letters.typed == name.upper()[:-1]
    press(grid, KEY.Key_Escape)
    assert not grid.letters.isVisible()
    QTest.keyClicks(grid, "Qqq")
    wait_for(qtbot, lambda: "No name here" in grid.letters.text())
    assert current() == name
    qtbot.waitUntil(lambda: not grid.letters.isVisible(), timeout=LONG_MS)
    press(grid, KEY.Key_F)
    wait_for(qtbot, lambda: photo(window, len(names) - 1).favourite)


def test_a_saved_search_is_renamed_in_its_own_line(qtbot, window):
    window.resize(1000, 600)
    wait_for(qtbot, window.sidebar.isVisible)
    saved = []
    window.session.ask(lambda library: library.saved.save("Blobs", Query("blobs")), saved.append)
    names = lambda: [text for text, _ in window.sidebar.entries()]  # noqa: E731
    wait_for(qtbot, lambda: "Blobs" in names())
    menu = window.places.of_entry(Entry(saved=saved[0]), top=False, writable=True)
    menu.actions()[0].trigger()
    for typed, key in (("Nothing", KEY.Key_Escape), ("", KEY.Key_Return), ("Dots", KEY.Key_Return)):
        editor = window.sidebar.findChild(QLineEdit)
        editor.setText(typed)
        press(editor, key)
        wait_for(qtbot, lambda: window.sidebar.findChild(QLineEdit) is None)
        if typed != "Dots":
            assert "Blobs" in names()
            press(window.sidebar, KEY.Key_F2)
    wait_for(qtbot, lambda: "Dots" in names() and "Blobs" not in names())
    assert window.sidebar.hasFocus()


def test_the_others_are_selected_and_none_are(window):
    grid = window.gallery.grid
    click(window, 2)
    grid.invert_selection()
    assert grid.selected_count() == 7
    press(window, KEY.Key_A, CTRL | SHIFT)
    assert grid.selected_count() == 0


def test_what_was_meant_is_marked_and_a_model_is_tested_with_it(qtbot, window):
    click(window, 0)
    press(window.gallery.grid, KEY.Key_M)
    wait_for(qtbot, lambda: "Search for words first" in window.notice.text)
    search(qtbot, window, "blobs")
    click(window, 0)
    press(window.gallery.grid, KEY.Key_M)
    wait_for(qtbot, lambda: "noted as what “blobs” means" in window.done.text)
    told = []
    window.session.work.ended.connect(lambda outcome: told.append(outcome.sentence))
    window.session.work.test("starter")
    wait_for(qtbot, lambda: told)
    assert "Of what you marked for one search it finds 100 % among the first ten" in told[0]

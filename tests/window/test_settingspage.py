"""The page of settings, in the real window: what is chosen holds at once and stays in the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QSpinBox,
    QWidget,
)

from photosearch.query import Query
from photosearch.settings import Settings
from tests.window.conftest import LONG_MS, full

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(qtbot, window):
    """The page of settings of a window with eight photos."""
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget() is window.settings
    return window.settings


def stored(page) -> Settings:
    return Settings.read(file(page))


def file(page) -> Path:
    return page.folders.preferences.path


def test_what_is_chosen_is_written_beside_what_was_there(qtbot, page):
    before = file(page).read_text()
    page.open(page.appearance)
    page.appearance.colours["dark"].click()
    page.appearance.room["compact"].click()
    page.open(page.indexing)
    page.indexing.battery.click()
    page.indexing.share.setValue(5)
    page.indexing.decoders.setValue(3)
    page.open(page.folders)
    page.folders.hidden.click()
    page.folders.side.setValue(250)
    expected = Settings(
        appearance="dark",
        density="compact",
        pause_on_battery=True,
        processor_share=50,
        decoder_processes=3,
        encoder_threads=1,
        hidden_folders=True,
        minimum_side=250,
    )
    qtbot.waitUntil(lambda: stored(page) == expected, timeout=LONG_MS)
    assert file(page).read_text().startswith(before.replace("processes = 1", "processes = 3"))


def test_patterns_are_written_one_a_line(qtbot, page):
    edit = page.folders.exclude
    edit.setFocus()
    QTest.keyClicks(edit, "*.png")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "  scans/old ")
    qtbot.waitUntil(lambda: stored(page).exclude == ("*.png", "scans/old"), timeout=LONG_MS)
    assert edit.toPlainText() == "*.png\n  scans/old "  # not tidied up under the person's hands


def test_scrolling_the_page_turns_no_number_that_is_under_the_wheel(page):
    page.open(page.indexing)
    box = page.indexing.decoders
    before = box.value()
    turn(box)
    assert box.value() == before
    box.setFocus()
    turn(box)
    assert box.value() == before + 1


def turn(box: QSpinBox) -> None:
    """Turn the wheel over a control, one step up."""
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(box.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)


def test_what_another_place_changes_is_shown(qtbot, window, page):
    page.open(page.indexing)
    window.session.preferences.change(processor_share=30, pause_on_battery=True, exclude=("a",))
    assert page.indexing.share.value() == 3
    assert page.indexing.battery.isChecked()
    assert page.folders.exclude.toPlainText() == "a"


def test_what_cannot_be_written_is_taken_back_and_told(qtbot, window, page):
    with file(page).open("a") as settings:
        settings.write("colour = 1\n")
    page.open(page.appearance)
    page.appearance.colours["dark"].click()
    qtbot.waitUntil(lambda: "colour" in window.notice.text, timeout=LONG_MS)
    assert "is not understood" in window.notice.text
    assert page.appearance.colours["system"].isChecked()


def test_indexing_takes_the_share_of_the_time_that_is_chosen_at_once(qtbot, window, page):
    page.open(page.indexing)
    page.indexing.share.setValue(2)
    shares: list[int] = []

    def look():
        window.session.ask(lambda library: library._options.processor_share, shares.append)
        return 20 in shares

    qtbot.waitUntil(look, timeout=LONG_MS)


def test_a_folder_is_removed_after_a_question_and_no_file_is_touched(qtbot, own_window, photos):
    window = own_window
    files = sorted(photos.iterdir())
    window.open_settings()
    page = window.settings
    qtbot.waitUntil(lambda: len(page.folders.cards) == 1, timeout=LONG_MS)
    card = page.folders.cards[0]
    card.remove.click()
    assert card.asking
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not card.asking
    assert window.pages.currentWidget() is page
    card.remove.click()
    card.yes.click()
    qtbot.waitUntil(lambda: not page.folders.cards, timeout=LONG_MS)
    assert sorted(photos.iterdir()) == files
    assert window.pages.currentWidget() is page  # and not the welcome, under the person's hands


def test_a_question_stays_while_photos_are_counted(qtbot, own_window):
    window = own_window
    window.open_settings()
    page = window.settings
    qtbot.waitUntil(lambda: len(page.folders.cards) == 1, timeout=LONG_MS)
    card = page.folders.cards[0]
    card.remove.click()
    page.folders.look()
    with qtbot.waitCallback(timeout=LONG_MS) as looked:
        window.session.ask(lambda library: 1, looked)
    assert page.folders.cards == [card]
    assert card.asking


def test_a_window_that_only_searches_shows_the_folders_and_changes_none(qtbot, open_window, photos):
    first = full(qtbot, open_window(photos))
    second = full(qtbot, open_window())
    second.open_settings()
    part = second.settings.folders
    qtbot.waitUntil(lambda: len(part.cards) == 1, timeout=LONG_MS)
    assert not part.add.isEnabled()
    assert not part.cards[0].remove.isEnabled()
    assert first.session.writable


def test_privacy_tells_where_how_large_and_that_nothing_was_connected_to(qtbot, window, page):
    page.open(page.privacy)
    qtbot.waitUntil(lambda: page.privacy.ledger.text() != "", timeout=LONG_MS)
    assert page.privacy.where.text() == str(window.session.folder)
    assert "connection" in page.privacy.ledger.text()
    assert page.privacy._sizes["catalogue"].text().endswith("B")
    page.open_wanted.disconnect()  # no file manager is to open here
    with qtbot.waitSignal(page.open_wanted) as wanted:
        page.privacy.open.click()
    assert wanted.args == [window.session.folder]


def test_the_history_of_searches_is_cleared_by_its_button(qtbot, window, page):
    window.session.ask(lambda library: library.history.note(Query(words="a dog"), "a dog", [], 0))
    page.open(page.privacy)
    qtbot.waitUntil(page.privacy.clear.isEnabled, timeout=LONG_MS)
    page.privacy.clear.click()
    qtbot.waitUntil(lambda: not page.privacy.clear.isEnabled(), timeout=LONG_MS)
    with qtbot.waitCallback(timeout=LONG_MS) as answered:
        window.session.ask(lambda library: library.history.recent(9), answered)
    assert answered.args == [[]]


def test_what_was_left_out_is_taken_in_again_by_its_button(qtbot, own_window, photos):
    window = own_window
    window.session.ask(lambda library: library.folders.exclude([photos / "0.jpg"]))
    qtbot.waitUntil(lambda: len(window.gallery.grid.photos.view.contents) == 7, timeout=LONG_MS)
    window.open_settings()
    part = window.settings.folders
    qtbot.waitUntil(lambda: len(part.places) == 1, timeout=LONG_MS)
    part.places[0].button.click()
    qtbot.waitUntil(lambda: not part.places, timeout=LONG_MS)
    qtbot.waitUntil(lambda: len(window.gallery.grid.photos.view.contents) == 8, timeout=LONG_MS)


def test_every_key_of_every_action_is_listed(page, window):
    page.open(page.keys)
    table = page.keys.table
    listed = {
        table.item(row, 0).text(): table.item(row, 1).text() for row in range(table.rowCount())
    }
    for action in window._every_action():
        if action.shortcuts:
            assert action.shortcuts[0].split("+")[-1] in listed[action.text.rstrip("…")]
    assert listed["Settings"] == "Ctrl+,"


def test_the_page_of_models_is_a_click_away(qtbot, window, page):
    page.open(page.models)
    qtbot.waitUntil(lambda: "Starter" in page.models._answering.text(), timeout=LONG_MS)
    page.models.open.click()
    assert window.pages.currentWidget() is window.models


def test_a_language_is_offered_in_its_own_words(page):
    box = page.language.box
    assert box.itemData(0) == ""
    assert box.findText("English") > 0


def test_escape_leads_back_to_the_photos(window, page):
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.gallery


def test_parts_are_chosen_with_the_arrow_keys(page):
    assert page.list.hasFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.part is page.appearance
    QTest.keyClick(page.list, Qt.Key.Key_End)
    assert page.part is page.language


def test_every_control_has_a_name_for_a_screen_reader(page):
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QSpinBox)
    for part in page._parts:
        page.open(part)
        for control in part.findChildren(QWidget):
            if isinstance(control, kinds) and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                interface = QAccessible.queryAccessibleInterface(control)
                assert interface.text(QAccessible.Text.Name), control

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from photosearch.query import Query
from photosearch.window.view import View

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def click(grid, row: int, modifier=NONE, button=LEFT) -> None:
    index = grid.photos.index(row)
    grid.scrollTo(index)
    QTest.mouseClick(grid.viewport(), button, modifier, grid.visualRect(index).center())


def press(grid, *keys, modifier=NONE) -> None:
    for key in keys:
        QTest.keyClick(grid, key, modifier)


def rows(grid) -> list[int]:
    """The selected rows; photo n is in row n - 1."""
    return [content - 1 for content in grid.selected()]


def test_the_model_keeps_qt_rules(grid, fill, qtmodeltester):
    fill(30)
    qtmodeltester.check(grid.photos)
    tester = QAbstractItemModelTester(grid.photos)
    fill(0)
    fill(5)
    del tester


def test_what_is_not_there_yet_is_asked_for_and_shown_when_it_comes(qtbot, grid, fill, shelf):
    fill(1000)
    first = grid.photos.index(0)
    assert first.data(Qt.ItemDataRole.DecorationRole) is None
    assert first.data(Qt.ItemDataRole.DisplayRole) is None
    with qtbot.waitSignal(grid.photos.dataChanged):
        qtbot.waitUntil(lambda: isinstance(first.data(Qt.ItemDataRole.DecorationRole), QImage))
    assert first.data(Qt.ItemDataRole.DisplayRole) == "1.jpg"
    asked = {content for batch in shelf.asked for content in batch}
    assert max(asked) < 100, "only what shows, and a screen further"


def test_a_click_selects_one_ctrl_more_shift_all_between(grid, fill):
    fill(40)
    click(grid, 3)
    assert rows(grid) == [3]
    click(grid, 6, SHIFT)
    assert rows(grid) == [3, 4, 5, 6]
    click(grid, 9, CTRL)
    click(grid, 4, CTRL)
    assert rows(grid) == [3, 5, 6, 9]
    click(grid, 1)
    assert rows(grid) == [1]
    assert grid.current() == 2


def test_a_click_beside_the_photos_selects_nothing(grid, fill):
    fill(2)
    click(grid, 1)
    QTest.mouseClick(grid.viewport(), LEFT, NONE, QPoint(400, 500))
    assert rows(grid) == []


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        (0, [Qt.Key.Key_Right], 1),
        (0, [Qt.Key.Key_Left], 0),
        (3, [Qt.Key.Key_Right], 4),
        (1, [Qt.Key.Key_Down], 5),
        (1, [Qt.Key.Key_Up], 1),
        (5, [Qt.Key.Key_Up], 1),
        (37, [Qt.Key.Key_Down], 41),
        (39, [Qt.Key.Key_Down], 41),
        (41, [Qt.Key.Key_Down], 41),
        (41, [Qt.Key.Key_Right], 41),
        (7, [Qt.Key.Key_Home], 0),
        (7, [Qt.Key.Key_End], 41),
        (41, [Qt.Key.Key_Home, Qt.Key.Key_Down], 4),
        (0, [Qt.Key.Key_PageDown], 12),
        (14, [Qt.Key.Key_PageUp], 2),
        (6, [Qt.Key.Key_PageUp], 2),
    ],
)  # fmt: skip
def test_keys_lead_through_42_photos_in_lines_of_four(grid, fill, start, keys, end):
    fill(42)
    click(grid, start)
    press(grid, *keys)
    assert rows(grid) == [end]
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_shift_and_keys_extend_the_selection(grid, fill):
    fill(42)
    click(grid, 5)
    press(grid, Qt.Key.Key_Right, Qt.Key.Key_Down, modifier=SHIFT)
    assert rows(grid) == list(range(5, 11))
    press(grid, Qt.Key.Key_Home, modifier=SHIFT)
    assert rows(grid) == list(range(6))


def test_letters_do_not_walk_through_the_names(grid, fill):
    fill(42)
    click(grid, 0)
    press(grid, Qt.Key.Key_4)
    assert rows(grid) == [0]


def test_a_million_photos_are_selected_as_one_run(grid, fill):
    fill(1_000_000)
    press(grid, Qt.Key.Key_A, modifier=CTRL)
    assert grid.selected_count() == 1_000_000
    assert grid.selectionModel().selection().count() == 1
    assert grid.selected() is None
    press(grid, Qt.Key.Key_End)
    assert grid.current() == 1_000_000
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_photos_that_come_while_at_the_top_are_shown(grid, fill):
    fill(100)
    grid.show_view(View(Query(), 2, np.arange(200, 0, -1)), grid.place())
    assert grid.verticalScrollBar().value() == 0
    assert grid.photos.content(0) == 200


def test_photos_that_come_while_scrolled_leave_what_is_seen_in_its_place(grid, fill):
    fill(100)
    grid.verticalScrollBar().setValue(1234)
    top = grid.photos.content(grid.shown().start)
    y = grid.visualRect(grid.photos.index(grid.shown().start)).y()
    newer = np.concatenate([np.arange(1000, 1017), np.arange(1, 101)])
    grid.show_view(View(Query(), 2, newer), grid.place())
    row = grid.photos.row(top)
    assert row == top - 1 + 17
    assert grid.visualRect(grid.photos.index(row)).y() == y


def test_a_photo_at_the_top_that_goes_does_not_throw_a_person_to_the_start(grid, fill):
    fill(100)
    grid.verticalScrollBar().setValue(1234)
    top = grid.photos.content(grid.shown().start)
    left = np.array([content for content in range(1, 101) if content != top])
    grid.show_view(View(Query(), 2, left), grid.place())
    assert abs(grid.photos.content(grid.shown().start) - top) <= 4


def test_the_selection_outlives_a_new_order_as_far_as_its_photos_do(grid, fill):
    fill(40)
    click(grid, 3)
    click(grid, 6, SHIFT)
    grid.show_view(View(Query(), 2, np.arange(40, 5, -1)), grid.place())
    assert sorted(grid.selected()) == [6, 7]
    assert grid.current() == 7


def test_all_stay_selected_in_a_new_view_of_very_many(grid, fill):
    fill(50_000)
    grid.selectAll()
    grid.show_view(View(Query(), 2, np.arange(60_000)), grid.place())
    assert grid.selected_count() == 60_000


def test_another_view_begins_at_its_top(grid, fill):
    fill(400)
    grid.verticalScrollBar().setValue(3000)
    grid.show_view(View(Query("x"), 2, np.arange(1, 300)), None)
    assert grid.verticalScrollBar().value() == 0


def test_the_photo_at_the_top_stays_there_when_the_window_gets_another_width(qtbot, grid, fill):
    fill(400)
    grid.verticalScrollBar().setValue(3000)
    top = grid.photos.content(grid.shown().start)
    grid.resize(600, 600)
    shown = grid.shown()
    assert top - 1 in shown[: len(shown) // 2]


def test_the_bar_does_not_come_and_go_while_the_photos_nearly_fit(qtbot, grid, fill):
    for count in range(1, 20):
        fill(count)
        seen = set()
        for _ in range(3):
            QApplication.processEvents()
            seen.add(grid.verticalScrollBar().maximum() > 0)
        assert len(seen) == 1


def test_the_menu_opens_on_the_photo_under_the_pointer(qtbot, grid, fill):
    fill(20)
    click(grid, 2)
    place = grid.visualRect(grid.photos.index(5)).center()
    QTest.mousePress(grid.viewport(), Qt.MouseButton.RightButton, NONE, place)
    assert rows(grid) == [5]
    click(grid, 7, SHIFT)
    QTest.mousePress(grid.viewport(), Qt.MouseButton.RightButton, NONE, place)
    assert rows(grid) == [5, 6, 7]


def test_a_screen_reader_hears_every_photo(qtbot, grid, fill):
    fill(1_000_000)
    qtbot.waitUntil(lambda: grid.photos.index(5).data() is not None)
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 1_000_000
    assert interface.text(QAccessible.Text.Name) == "Photos"
    name = interface.child(5).text(QAccessible.Text.Name)
    assert name.startswith("6.jpg, ")
    assert interface.child(400_000).text(QAccessible.Text.Name) == "Photo 400001 of 1000000"


def test_with_a_screen_reader_on_a_million_photos_are_selected_and_walked_through(grid, fill):
    fill(1_000_000)
    QAccessible.setActive(True)
    try:
        grid.setFocus()
        grid.selectAll()
        press(grid, Qt.Key.Key_End)
        press(grid, Qt.Key.Key_Home, modifier=SHIFT)
    finally:
        QAccessible.setActive(False)
    assert grid.selected_count() == 1_000_000


def test_the_photo_under_the_pointer_is_marked_and_the_mark_goes_with_the_pointer(
    qtbot, grid, fill
):
    fill(20)
    pictures = [grid.photos.index(row) for row in range(20)]
    qtbot.waitUntil(lambda: all(p.data(Qt.ItemDataRole.DecorationRole) for p in pictures))
    place = grid.visualRect(grid.photos.index(2)).center()
    plain = grid.viewport().grab().toImage()
    QTest.mouseMove(grid.viewport(), place)
    QApplication.processEvents()
    assert grid.viewport().grab().toImage() != plain
    QApplication.sendEvent(grid.viewport(), QEvent(QEvent.Type.Leave))
    assert grid.viewport().grab().toImage() == plain

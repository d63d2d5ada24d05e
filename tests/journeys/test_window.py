"""A person's way through the window: real files, a real library, the real starter model."""

import gc
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from photosearch.errors import PhotoSearchError
from photosearch.library import Library
from photosearch.query import Query
from photosearch.window.mainwindow import MainWindow
from photosearch.window.session import Session

# the offscreen platform says so of every dialog
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LONG_MS = 60_000
PROGRAM = (
    "import sys; from pathlib import Path; from photosearch import window;"
    "sys.exit(window.run(Path(sys.argv[1]), None, [Path(sys.argv[2])]))"
)


@pytest.fixture(autouse=True)
def garbage_in_qt_thread_only() -> Iterator[None]:
    """Collect as the program does: a Qt object destroyed by another thread ends the process."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


class Person:
    """Sits before a window."""

    def __init__(self, qtbot, window: MainWindow, session: Session) -> None:
        self.qtbot, self.window, self.session = qtbot, window, session
        self.grid = window.gallery.grid

    def wait(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=LONG_MS)

    def sees(self) -> list[str]:
        """The names of the photos in the grid, in their order."""
        model = self.grid.photos
        return [model.index(row).data() for row in range(model.rowCount())]

    def sees_all_of(self, names: set[str]) -> bool:
        return set(self.sees()) == names

    def asked(self):
        return self.grid.photos.view.query

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key)

    def click(self, name: str) -> None:
        index = self.grid.photos.index(self.sees().index(name))
        self.grid.scrollTo(index)
        place = self.grid.visualRect(index).center()
        QTest.mouseClick(self.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def types(self, words: str) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.window.top.field, words)
        self.wait(lambda: self.asked() == Query(words))


@pytest.fixture
def sit_down(qtbot, tmp_path: Path) -> Iterator[Callable[[], Person]]:
    """Start the window on the library of this test."""
    people: list[Person] = []

    def sit_down() -> Person:
        session = Session(tmp_path / "library", None)
        window = MainWindow(session)
        qtbot.addWidget(window)
        people.append(Person(qtbot, window, session))
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        session.open()
        return people[-1]

    yield sit_down
    for person in people:
        person.window.close()
        assert person.session.close(10)


def test_from_a_folder_of_photos_to_what_is_similar_and_back(sit_down, draw, tmp_path):
    for number in range(6):
        draw(f"photos/{number}.jpg", number)
    folder = tmp_path / "photos"
    person = sit_down()
    window = person.window

    # choose a folder: its photos appear
    person.wait(lambda: window.pages.currentWidget() is window.welcome)
    window.welcome.chosen.emit()
    dialog = window.findChild(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(folder))
    dialog.accept()
    window.activateWindow()  # as a desktop does when a dialog ends
    person.wait(lambda: person.sees_all_of({f"{n}.jpg" for n in range(6)}))

    # words, then similar: the same picture in another file is the most similar; back and back
    twin = (folder / "3.jpg").read_bytes() + b"other bytes after the picture's end"
    (folder / "again.jpg").write_bytes(twin)
    person.wait(lambda: "again.jpg" in person.sees())
    person.types("something colourful")
    person.wait(lambda: None not in person.sees())
    person.click("3.jpg")
    person.press(Qt.Key.Key_S)
    person.wait(lambda: bool(person.asked().like) and None not in person.sees())
    assert person.sees()[0] == "again.jpg"
    assert "3.jpg" not in person.sees()
    assert window.gallery.header.text == "Photos similar to 3.jpg"
    person.press(Qt.Key.Key_Escape)
    person.wait(lambda: person.asked() == Query("something colourful"))
    assert [person.grid.photos.index(r.top()).data() for r in selected(person)] == ["3.jpg"]
    person.press(Qt.Key.Key_Escape)
    person.wait(lambda: person.asked() == Query())

    # a photo that is written into the folder appears, one that is deleted goes
    draw("photos/trip/new.jpg", 50)
    person.wait(lambda: "new.jpg" in person.sees())
    (folder / "0.jpg").unlink()
    person.wait(lambda: "0.jpg" not in person.sees())
    shutil.move(folder / "1.jpg", folder / "trip" / "moved.jpg")
    person.wait(lambda: "moved.jpg" in person.sees() and "1.jpg" not in person.sees())

    # closed and opened again, everything is as it was
    before = person.sees()
    window.close()
    assert person.session.close(10)
    again = sit_down()
    again.wait(lambda: again.sees() == before)


def selected(person: Person):
    selection = person.grid.selectionModel().selection()
    return [selection.at(number) for number in range(selection.count())]


def start(library: Path, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(library), str(folder)],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finished(library: Path) -> int:
    """Count the photos that can be found, as another process sees it."""
    try:
        with Library.open(library) as opened:
            return opened.photos.counts().photos
    except PhotoSearchError:
        return 0  # not made yet, or just being made


def test_killed_and_started_again_it_goes_on_where_it_was(qtbot, sit_down, draw, tmp_path):
    for number in range(60):
        draw(f"photos/{number}.jpg", number)
    library = tmp_path / "library"
    process = start(library, tmp_path / "photos")
    qtbot.waitUntil(lambda: finished(library) >= 1 or process.poll() is not None, timeout=LONG_MS)
    assert process.poll() is None
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    kept = finished(library)
    assert kept >= 1
    person = sit_down()
    person.wait(lambda: len(person.sees()) >= kept)
    person.wait(lambda: len(person.sees()) == 60)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda n: n.name)
def test_a_signal_closes_the_window_quietly(qtbot, draw, tmp_path, number):
    for seed in range(40):
        draw(f"photos/{seed}.jpg", seed)
    library = tmp_path / "library"
    process = start(library, tmp_path / "photos")
    qtbot.waitUntil(lambda: finished(library) >= 1 or process.poll() is not None, timeout=LONG_MS)
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert not [word for word in ("Traceback", "QThread", "QObject", "QTimer") if word in said]
    qtbot.waitUntil(lambda: not group_is_there(process.pid), timeout=LONG_MS)
    assert finished(library) >= 1


def group_is_there(leader: int) -> bool:
    """Tell whether a process or any child of it is left."""
    try:
        os.killpg(leader, 0)
    except ProcessLookupError:
        return False
    return True

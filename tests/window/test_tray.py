"""Going on in the tray, for who wants that."""

import subprocess
import sys
from pathlib import Path

import pytest

from photosearch.window.tray import Tray

# the offscreen platform has no tray, and says so of this and that
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "propagateSizeHints", "systemTray")

# The window is closed, which hides it, and then the program is ended.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from photosearch.window.app import make_application
from photosearch.window.mainwindow import MainWindow
from photosearch.window.session import Session
from photosearch.window.tray import Tray

app = make_application()
session = Session(Path(sys.argv[1]), None)
window = MainWindow(session)
tray = Tray(window, session, available=True)
window.show()
tray.hidden.connect(lambda: QTimer.singleShot(0, window.quit))
QTimer.singleShot(0, window.close)
code = app.exec()
session.close(5)
sys.exit(code)
"""


@pytest.fixture
def tray(window) -> Tray:
    """The tray of a desktop that has one, wanted."""
    tray = Tray(window, window.session, available=True)
    window.session.preferences.change(tray=True)
    yield tray
    window.quitting.emit()


def test_without_being_asked_for_there_is_none(qtbot, window):
    tray = Tray(window, window.session, available=True)
    assert not tray.wanted
    window.close()
    assert not window.isVisible()


def test_where_the_desktop_has_none_closing_ends_the_window(window):
    tray = Tray(window, window.session, available=False)
    window.session.preferences.change(tray=True)
    assert not tray.wanted


def test_closing_hides_the_window_and_its_icon_brings_it_back(qtbot, window, tray):
    with qtbot.waitSignal(tray.hidden):
        window.close()
    assert not window.isVisible()
    tray.menu.actions()[0].trigger()
    assert window.isVisible()


def test_search_in_its_menu_opens_the_window_at_the_field(window, tray):
    window.close()
    tray.menu.actions()[1].trigger()
    assert window.isVisible()
    assert window.focusWidget() is window.top.field


def test_who_no_longer_wants_it_closes_the_window_as_before(qtbot, window, tray):
    window.session.preferences.change(tray=False)
    with qtbot.assertNotEmitted(tray.hidden):
        window.close()


def test_quitting_ends_the_program_from_the_tray_too(tmp_path: Path):
    library = tmp_path / "library"
    library.mkdir(mode=0o700)
    (library / "settings.toml").write_text("tray = true\n")
    command = [sys.executable, "-c", PROGRAM, str(library)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Traceback" not in done.stderr

"""The program around the window: Qt, signals of the system, and a quick, clean end."""

import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from photosearch.window.garbage import Collector
from photosearch.window.language import speak
from photosearch.window.mainwindow import MainWindow
from photosearch.window.motion import Motion
from photosearch.window.oneinstance import OneInstance, Start
from photosearch.window.session import Session
from photosearch.window.theme import Theme
from photosearch.window.tray import Tray

_log = logging.getLogger(__name__)

# A thread of Python lets Qt's thread run after this long: a quarter of what it would keep it
# waiting for otherwise.
_SWITCH_S = 0.001
_CLOSE_S = 2.0
# By then everything that stays is loaded.
_SETTLED_MS = 5000


def main(library_folder: Path, model: str | None, start: Start) -> int:
    """Run the window until it is closed; return the exit code.

    Where the library's window is open already, it is that one that does what the start is for.
    """
    app = make_application()
    instance = OneInstance(library_folder, model, app)
    if instance.hand_over(start):
        return 0
    session = Session(library_folder, model)
    speak(app, session.preferences.now.language)
    session.preferences.changed.connect(Theme(app, session.preferences.now).wear)
    Motion(app)
    window = MainWindow(session)
    Tray(window, session)
    instance.asked.connect(window.serve)
    window.show()
    window.look_for(start.words)
    # Once the window is painted: loading the library's parts takes the interpreter for itself.
    QTimer.singleShot(0, lambda: session.open(start.folders))
    if start.palette:
        QTimer.singleShot(0, window.asking.open_palette)
    with _closed_by_signals(window.quit) as received:
        app.exec()
    instance.stop_listening()
    closed = session.close(_CLOSE_S)
    code = 128 + received[0] if received else 0
    if not closed:
        _log.warning("Something did not end in time and is left behind")
        logging.shutdown()
        os._exit(code)  # a read from a drive that hangs cannot be ended; finished work is kept
    instance.release()
    return code


def make_application() -> QApplication:
    """Make Qt's application, as the window wants it and Python's threads allow it."""
    sys.setswitchinterval(_SWITCH_S)
    QApplication.setApplicationName("photosearch")
    QApplication.setApplicationDisplayName("PhotoSearch")
    QApplication.setDesktopFileName("photosearch")
    app = QApplication(sys.argv[:1])
    garbage = Collector(app)
    QTimer.singleShot(_SETTLED_MS, garbage.settle)
    return app


@contextmanager
def _closed_by_signals(close: Callable[[], object]) -> Iterator[list[int]]:
    """Close the window on SIGINT and SIGTERM; yields the list of signals that came.

    Python runs its handlers only between its own instructions, and Qt's loop has none while
    nothing happens: a pipe wakes it, and on Windows, where Qt watches no pipe, a timer.
    """
    received: list[int] = []

    def handle(number: int, frame: FrameType | None) -> None:
        del frame
        received.append(number)
        QTimer.singleShot(0, close)  # in the loop, even if it has not begun yet

    wake = _wake_by_timer() if sys.platform == "win32" else _wake_by_pipe()
    old = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield received
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
        wake()


def _wake_by_timer() -> Callable[[], None]:
    timer = QTimer(interval=300)
    timer.timeout.connect(lambda: None)
    timer.start()
    return timer.stop


def _wake_by_pipe() -> Callable[[], None]:
    reading, writing = os.pipe()
    for end in (reading, writing):
        os.set_blocking(end, False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: os.read(reading, 4096))
    old = signal.set_wakeup_fd(writing)

    def stop() -> None:
        signal.set_wakeup_fd(old)
        notifier.setEnabled(False)
        os.close(reading)
        os.close(writing)

    return stop

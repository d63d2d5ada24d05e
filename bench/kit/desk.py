"""The real window on a library of the benchmark's own, driven by the benchmark."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from photosearch.events import Progress

PHOTOS = Path("../shared/photos/captioned")


class Desk:
    """A window and what its library last told."""

    def __init__(self, library: Path, model: str | None) -> None:
        """Open the window as the program does; Qt is loaded here and not before."""
        if not os.environ.get("DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtCore import QTimer

        from photosearch.window.app import make_application
        from photosearch.window.mainwindow import MainWindow
        from photosearch.window.session import Session
        from photosearch.window.theme import Theme

        self.app = make_application()
        self.session = Session(library, model)
        Theme(self.app, self.session.preferences.now)
        self.window: MainWindow = MainWindow(self.session)
        self.progress: Progress | None = None
        self.session.news.progress.connect(self._note)
        self.window.show()
        QTimer.singleShot(0, self.session.open)

    def wait(self, holds: Callable[[], bool], every_ms: int = 20) -> None:
        """Let the window run until something holds."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        timer = QTimer(interval=every_ms)
        timer.timeout.connect(lambda: loop.quit() if holds() else None)
        timer.start()
        loop.exec()

    def close(self) -> None:
        """Close the window and its library."""
        self.window.close()
        self.session.close(5)

    def _note(self, progress: "Progress") -> None:
        self.progress = progress


@contextmanager
def folder_of_photos(source: Path, limit: int) -> Iterator[tuple[Path, int]]:
    """Copy photos into a temporary folder of their own; yields it and how many there are.

    The library of a benchmark may lie beside it, in the same parent.
    """
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "photos"
        folder.mkdir()
        photos = sorted(path for path in source.iterdir() if path.suffix == ".jpg")[:limit]
        for photo in photos:
            (folder / photo.name).write_bytes(photo.read_bytes())
        yield folder, len(photos)

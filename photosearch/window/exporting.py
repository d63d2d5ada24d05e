"""Copies of photos in a folder of the person's choice; nothing that lies there is replaced."""

import os
import shutil
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from photosearch.window.bridge import Bridge
from photosearch.window.phrases import number, photos
from photosearch.window.workers import InOrder


class Export(QObject):
    """Copies in a thread of its own, says how far it is, and can be ended."""

    told = Signal(str, bool)  # a sentence, and whether it goes on and can be cancelled

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker = InOrder("photosearch-export")
        self._cancelled = threading.Event()

    def copy(self, files: Sequence[Path], target: Path) -> None:
        """Copy files into a folder, with their times."""
        self._cancelled.clear()
        self._worker.submit(lambda: self._copy(files, target))

    def cancel(self) -> None:
        """End it after the file in hand; what is copied stays."""
        self._cancelled.set()

    def stop(self, seconds: float) -> bool:
        """End the thread; return whether it ended in time."""
        self._cancelled.set()
        return self._worker.stop(seconds)

    def _copy(self, files: Sequence[Path], target: Path) -> None:
        copied = 0
        for path in files:
            if self._cancelled.is_set():
                break
            self._tell(self._progress(copied, len(files)), goes_on=True)
            try:
                copy_beside(path, target)
            except OSError as error:
                told = self.tr(
                    "{photos} copied, then it ended ({reason}): make room or choose another folder."
                )
                self._tell(told.format(photos=photos(copied), reason=error.strerror))
                return
            copied += 1
        self._tell(self.tr("{photos} copied.").format(photos=photos(copied)))

    def _progress(self, copied: int, count: int) -> str:
        told = self.tr("Copying {done} of {count}…")
        return told.format(done=number(copied + 1), count=number(count))

    def _tell(self, sentence: str, *, goes_on: bool = False) -> None:
        call: Callable[[], None] = lambda: self.told.emit(sentence, goes_on)  # noqa: E731
        self._bridge.post(call)


def copy_beside(path: Path, target: Path) -> Path:
    """Copy a file into a folder under a name that is free there; half a file never stays.

    Returns:
        Where the copy lies.

    Raises:
        OSError: It cannot be read or written.
    """
    number_ = 1
    while True:
        beside = f"{path.stem} ({number_}){path.suffix}" if number_ > 1 else path.name
        place = target / beside
        try:
            os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except FileExistsError:
            number_ += 1
            continue
        try:
            shutil.copyfile(path, place)
            shutil.copystat(path, place)
        except OSError:
            place.unlink(missing_ok=True)
            raise
        return place

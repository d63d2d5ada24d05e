"""The one door from other threads to Qt's: closures under a lock, and one queued call.

The queued call is not a signal, and no other thread of the window touches a QObject. A signal that
is emitted locks the receiver's connections, with the interpreter held; Qt's thread, while PySide
disconnects something, holds such locks (they are shared among objects) and waits for the
interpreter: both then wait for ever. Seen with PySide6 6.11.3, once in some hundred runs of tests
that disconnect much.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, Signal, Slot

from photosearch.events import (
    Event,
    FoldersChanged,
    IngestFailed,
    MarksChanged,
    ModelChanged,
    PhotosChanged,
    Progress,
    SavedChanged,
    SwitchFailed,
)

# One turn of Qt's loop spends at most this long on what other threads brought.
_TURN_S = 0.01
# A library tells much more than a person can read: at most about seven times a second.
_EVERY_MS = 150


class Bridge(QObject):
    """Runs in Qt's thread what any other thread hands over, in that order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: deque[Callable[[], None]] = deque()

    def post(self, call: Callable[[], None]) -> None:
        """Have something called in Qt's thread soon; from any thread."""
        with self._lock:
            first = not self._waiting
            self._waiting.append(call)
        if first:
            self._wake()

    def _wake(self) -> None:
        QMetaObject.invokeMethod(self, "_drain", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _drain(self) -> None:
        until = time.monotonic() + _TURN_S
        while call := self._take():
            call()
            if time.monotonic() > until:
                break
        with self._lock:
            more = bool(self._waiting)
        if more:
            self._wake()

    def _take(self) -> Callable[[], None] | None:
        with self._lock:
            return self._waiting.popleft() if self._waiting else None


@dataclass(slots=True)
class _News:
    """What a library told since the window last heard of it."""

    progress: Progress | None = None
    added: set[int] = field(default_factory=set)
    gone: bool = False
    photos: bool = False
    folders: bool = False
    models: bool = False
    marked: set[int] = field(default_factory=set)
    saved: bool = False
    failed: str = ""

    def take(self, event: Event) -> None:
        match event:
            case Progress():
                self.progress = event
            case PhotosChanged():
                self.photos = True
                self.added.update(event.added)
                self.gone = self.gone or event.gone
            case FoldersChanged():
                self.folders = True
            case MarksChanged():
                self.marked.update(event.contents)
            case SavedChanged():
                self.saved = True
            case ModelChanged():  # what is shown is to be asked for again
                self.photos = self.gone = self.models = True
            case SwitchFailed():
                self.models, self.failed = True, event.reason
            case IngestFailed():
                self.failed = event.reason


class LibraryNews(QObject):
    """Turns a library's events into signals, the many of a moment into one."""

    progress = Signal(object)  # Progress
    photos = Signal(object)  # PhotosChanged
    folders = Signal()
    models = Signal()  # another model answers, or the one that was to cannot
    marks = Signal(object)  # set[int]: photos of which something else is said
    saved = Signal()  # other searches are kept
    failed = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._lock = threading.Lock()
        self._news = _News()
        self._announced = False
        self._pause = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._pause.timeout.connect(self._tell)

    def listen(self, event: Event) -> None:
        """Take an event; from any thread."""
        with self._lock:
            self._news.take(event)
            first, self._announced = not self._announced, True
        if first:
            self._bridge.post(self._pause.start)

    @Slot()
    def _tell(self) -> None:
        with self._lock:
            news, self._news, self._announced = self._news, _News(), False
        if news.folders:
            self.folders.emit()
        if news.models:
            self.models.emit()
        if news.marked:
            self.marks.emit(news.marked)
        if news.saved:
            self.saved.emit()
        if news.photos:
            self.photos.emit(PhotosChanged(tuple(news.added), news.gone))
        if news.failed:
            self.failed.emit(news.failed)
        if news.progress:  # after a failure, since it tells whether the failure is over
            self.progress.emit(news.progress)

"""The library as the window holds it: opened, asked and closed away from Qt's thread."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from photosearch.errors import LibraryBusy, PhotoSearchError
from photosearch.window.answers import Answers
from photosearch.window.bridge import Bridge, LibraryNews
from photosearch.window.exporting import Export
from photosearch.window.fullpicture import FullPictures
from photosearch.window.modelwork import ModelWork
from photosearch.window.preferences import Preferences
from photosearch.window.sharptiles import SharpTiles
from photosearch.window.tiles import Tiles
from photosearch.window.workers import InOrder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from photosearch.catalogue import CountedFolder
    from photosearch.library import Library

_log = logging.getLogger(__name__)

T = TypeVar("T")

# How often the indexing is told that a person is typing or scrolling.
_GIVE_WAY_S = 0.2
# Indexing and the loading of models begin this long after the library was opened: both would
# share the interpreter with the first painting of the photos.
_BEGIN_MS = 400


class Session(QObject):
    """One library from the opening to the closing of the window.

    Attributes:
        bridge: The way to Qt's thread.
        news: What the library tells.
        tiles: What the photos look like.
        pictures: What they look like in full.
        answers: What the person wants to see.
        work: What is being done with models.
        export: Copies photos to a folder.
        preferences: What the person has set.
    """

    opened = Signal(object)  # list[CountedFolder]: what is watched
    refused = Signal(str)  # there will be no library: why
    failed = Signal(str)  # something that was asked for did not work: why

    def __init__(self, folder: Path, model: str | None, parent: QObject | None = None) -> None:
        """Prepare to open the library in a folder; nothing happens before open()."""
        super().__init__(parent)
        self.folder = folder
        self._model = model
        self.bridge = Bridge(self)
        self.news = LibraryNews(self.bridge, self)
        self.tiles = Tiles(self.bridge, self)
        self.tiles.wanted.connect(self._prefer)
        self.pictures = FullPictures(self.bridge, self)
        SharpTiles(self.tiles, self.pictures, self.bridge, self)
        self.answers = Answers(self.bridge, self)
        self.work = ModelWork(self.bridge, self)
        self.export = Export(self.bridge, self)
        self.preferences = Preferences(self)
        self._worker = InOrder("photosearch-window")
        self._lock = threading.Lock()
        self._library: Library | None = None
        self._closed = False
        self._gave_way = 0.0

    @property
    def writable(self) -> bool:
        """Whether this window's process is the one that indexes."""
        return bool(self._library and self._library.writable)

    @property
    def pinned(self) -> bool:
        """Whether this window was told to use one model and no other."""
        return self._model is not None

    def open(self, folders: Sequence[Path] = ()) -> None:
        """Open the library in the background, and watch these folders from now on."""
        self._worker.submit(lambda: self._open(folders))

    def ask(self, job: Callable[[Library], T], done: Callable[[T], None] = lambda _: None) -> None:
        """Do something with the library in the background, then something with what came of it.

        ``done`` is called in Qt's thread; if the job raises, ``failed`` is emitted instead.
        """
        self._worker.submit(lambda: self._do(job, done))

    def give_way(self) -> None:
        """Have the indexing give way for a moment: the person is doing something."""
        now = time.monotonic()
        if self._library and self.writable and now > self._gave_way + _GIVE_WAY_S:
            self._gave_way = now
            self._library.ingest.yield_to_person()

    def look_again(self) -> None:
        """Look for what another process has indexed meanwhile; it sends no word."""
        if self._library and not self.writable:
            self.answers.renew()

    def close(self, seconds: float) -> bool:
        """Close everything; return whether that was possible in time.

        A library whose readers do not end is left as it is: what is finished is on the disk.
        """
        until = time.monotonic() + seconds
        with self._lock:
            self._closed = True
        readers = (self.answers, self.tiles, self.pictures, self.work, self.export, self._worker)
        for reader in readers:
            reader.stop(0.0)
        if not all(reader.stop(max(0.0, until - time.monotonic())) for reader in readers):
            return False
        if self._library:
            closing = threading.Thread(
                target=self._library.close, name="photosearch-close", daemon=True
            )
            closing.start()
            closing.join(max(0.0, until - time.monotonic()))
            return not closing.is_alive()
        return True

    def _prefer(self, contents: list[int]) -> None:
        """Have another model that is being filled look at what is on the screen first."""
        if self._library and self.writable:
            self._library.ingest.prefer(contents)

    def _open(self, folders: Sequence[Path]) -> None:
        try:
            library = self._open_library()
        except PhotoSearchError as error:
            self._tell(self.refused, str(error))
            return
        except Exception:
            self._tell(self.refused, self.tr("The library cannot be opened; the log says why."))
            raise
        with self._lock:
            if self._closed:
                library.close()
                return
            self._library = library
        library.subscribe(self.news.listen)
        self._do(
            lambda lib: lib.folders.list(), lambda watched: self._join(library, watched, folders)
        )

    def _open_library(self) -> Library:
        # Here, not above: onnxruntime takes its time to load, and the window shows meanwhile.
        from photosearch.library import Library

        try:
            return Library.open(self.folder, model=self._model, write=True)
        except LibraryBusy:
            return Library.open(self.folder, model=self._model)

    def _join(self, library: Library, watched: list[CountedFolder], added: Sequence[Path]) -> None:
        """Show the library, in Qt's thread; what takes time begins once it is on the screen."""
        self.tiles.draw_from(library.photos)
        self.pictures.draw_from(library.photos)
        self.answers.draw_from(library)
        self.work.draw_from(library)
        self.opened.emit(watched)
        QTimer.singleShot(_BEGIN_MS, lambda: self._begin(added))

    def _begin(self, added: Sequence[Path]) -> None:
        if self.writable:
            self.ask(lambda library: library.ingest.start())
        for folder in added:
            self.ask(lambda library, path=folder: library.folders.add(path))  # type: ignore[misc]
        self.ask(lambda library: library.searches.prepare())

    def _do(self, job: Callable[[Library], T], done: Callable[[T], None]) -> None:
        library = self._library
        if not library:
            return
        try:
            result = job(library)
        except PhotoSearchError as error:
            self._tell(self.failed, str(error))
        except Exception:
            self._tell(self.failed, self.tr("That did not work; the log says why."))
            raise
        else:
            self.bridge.post(lambda: done(result))

    def _tell(self, signal: object, sentence: str) -> None:
        self.bridge.post(lambda: signal.emit(sentence))  # type: ignore[attr-defined]

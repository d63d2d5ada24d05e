"""The library: the one object that a window, a command or a test holds."""

import builtins
import os
import stat
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np
import numpy.typing as npt

from photosearch import settings
from photosearch.answering import Answering
from photosearch.catalogue import (
    Branch,
    CountedFolder,
    Counts,
    Coverage,
    Folder,
    Model,
    ModelId,
    Photo,
    Problem,
    Reader,
    Writer,
)
from photosearch.encoders import find_model
from photosearch.encoders.encoder import Encoder
from photosearch.errors import FolderError, LibraryBusy, LibraryError
from photosearch.events import Event, FoldersChanged, Listener, PhotosChanged
from photosearch.marks import Marks
from photosearch.models import Models
from photosearch.pictures import Thumbnails
from photosearch.query import Filter, Order
from photosearch.search import Searches
from photosearch.searched import History, SavedSearches
from photosearch.settings import Settings

if TYPE_CHECKING:
    # A process that only reads needs neither, and starts sooner without.
    import filelock

    from photosearch.ingest import Embedder, Ingest
    from photosearch.ingest.scan import Rules

# Models that nobody used for so long are unloaded, how often that is looked at, and how long
# closing waits for it.
_IDLE_S = 120.0
_REST_EVERY_S = 30.0
_JOIN_S = 1.0
_ANY = Filter()


class Photos:
    """What is known of the photos; any thread but a window's own may ask."""

    def __init__(
        self,
        reader: Reader,
        thumbnails: Thumbnails,
        answering: Answering,
        library: "Library",
    ) -> None:
        """Join the parts."""
        self._reader = reader
        self._thumbnails = thumbnails
        self._answering = answering
        self._library = library

    def matching(self, where: Filter = _ANY, order: Order = Order.NEWEST) -> npt.NDArray[np.int64]:
        """List the photos that a filter lets through, in any order but BEST: (n,) int64 ids."""
        return self._reader.matching(where, order)

    def dated(
        self, where: Filter, order: Order
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """List the same with their local times, in seconds as if they were UTC: two (n,) int64."""
        return self._reader.dated(where, order)

    def named(self, beginning: str) -> npt.NDArray[np.int64]:
        """List the photos that have a file whose name begins so, case ignored: (n,) int64 ids."""
        return self._reader.named(beginning)

    def size(self, contents: npt.NDArray[np.int64]) -> int:
        """Add up the bytes of photos (n,) int64, each once however many copies there are."""
        return self._reader.size(contents)

    def tree(self) -> list[Branch]:
        """Give the watched folders with their sub-folders and how many photos lie below each."""
        return self._reader.tree()

    def coverage(self) -> Coverage:
        """Count what the model that answers has looked at, and what not yet."""
        return self._reader.coverage(self._answering.number() or ModelId(0))

    def details(self, contents: Sequence[int]) -> dict[int, Photo]:
        """Describe photos; those that lie nowhere any more are left out."""
        return self._reader.photos(contents)

    def thumbnails(self, contents: Sequence[int]) -> dict[int, bytes]:
        """Give JPEGs, upright; one that got lost is made again, and PhotosChanged tells of it."""
        found = self._thumbnails.get_many(contents)
        lost = [content for content in contents if content not in found]
        if lost and self._library.writable:
            self._library.ingest.renew_thumbnails(lost)
        return found

    def counts(self) -> Counts:
        """Count photos, files that wait, and problems."""
        return self._reader.counts(self._answering.number() or ModelId(0))

    def problems(self) -> list[Problem]:
        """List the files that cannot be read, and why."""
        return self._reader.problems()


class Folders:
    """The watched folders."""

    def __init__(self, reader: Reader, thumbnails: Thumbnails, library: "Library") -> None:
        """Join the parts."""
        self._reader = reader
        self._thumbnails = thumbnails
        self._library = library

    def list(self) -> list[CountedFolder]:
        """List them in the order in which they were added."""
        return self._reader.counted_folders()

    def add(self, path: Path) -> Folder:
        """Watch a folder; one that lies in a watched folder is part of that one already.

        Returns:
            The watched folder that now covers ``path``.

        Raises:
            FolderError: It is not there, is no folder, or may not be read.
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        real = _readable_folder(path)
        if real.is_relative_to(self._library.folder):
            raise FolderError(f"{path} is the library's own folder: choose a folder of photos.")
        place = self._reader.folder_of(real)
        if place and any(part.startswith(".") for part in Path(place[1]).parts):
            raise FolderError(
                f"{path} is hidden: folders whose names begin with a dot are left out."
            )
        if place is None:
            self._library.writer.add_folder(real)
            place = self._reader.folder_of(real)
        if place is None:
            raise LibraryError(f"The folder {path} could not be added: try again.")
        self._library.ingest.look_at(place[0].id)
        self._library.tell(FoldersChanged())
        return place[0]

    def look_at(self, paths: Sequence[Path]) -> None:
        """Have the watched folders that hold these places looked at soon.

        Raises:
            LibraryBusy: The library was opened to read.
        """
        found = {place[0].id for path in paths if (place := self._reader.folder_of(path))}
        for folder in found:
            self._library.ingest.look_at(folder)

    def exclude(self, paths: Sequence[Path]) -> None:
        """Leave files or sub-folders out of the library; the files stay as they are.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        self._library.writer.exclude(paths, on=True)
        self.look_at(paths)

    def include(self, paths: Sequence[Path]) -> None:
        """Leave places out no longer.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        self._library.writer.exclude(paths, on=False)
        self.look_at(paths)

    def excluded(self) -> builtins.list[Path]:
        """List the places that are left out."""
        return self._reader.excluded()

    def forget(self, path: Path) -> None:
        """Stop watching a folder and forget its photos; the files themselves stay as they are.

        Raises:
            FolderError: It is not watched.
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        folder = next((folder for folder in self._reader.folders() if folder.path == path), None)
        if folder is None:
            raise FolderError(f"The folder {path} is not watched: nothing was changed.")
        self._library.writer.forget_folder(folder.id, also=self._thumbnails.forget)
        self._library.ingest.look_at(folder.id)
        self._library.tell(FoldersChanged())
        self._library.tell(PhotosChanged(gone=True))


@dataclass(frozen=True, slots=True)
class Facts:
    """What a library stores; sizes in bytes.

    Attributes:
        folder: Where it lies.
        catalogue: What is known of the photos, and what a person did with them.
        thumbnails: Small pictures of the photos.
        index: What search makes from the catalogue, to be quick.
        models: Models that a person added, and what has come of downloads.
    """

    folder: Path
    catalogue: int
    thumbnails: int
    index: int
    models: int


class Library:
    """A library, open in this process: to read, or as the one process that writes.

    Attributes:
        folder: Where it lies.
        writable: Whether this process may write.
        photos: What is known of the photos.
        folders: The watched folders.
        models: The models that are there, and which one answers.
        searches: Answers queries.
        marks: What a person says of the photos.
        saved: Searches that a person keeps.
        history: What was asked lately.
    """

    def __init__(
        self,
        folder: Path,
        *,
        model: str | None,
        options: Settings,
        lock: "filelock.BaseFileLock | None",
    ) -> None:
        """Join the parts; open() is the way in."""
        self.folder = folder
        self._options = options
        self._lock = lock
        self._listeners: list[Listener] = []
        self._closing = threading.Event()
        catalogue = folder / "catalogue.db"
        # Closed in the reverse order; if a part cannot be made, those before it are closed.
        with ExitStack() as parts:
            if lock:
                parts.callback(lock.release)
            self._writer = parts.enter_context(closing(Writer(catalogue))) if lock else None
            self._reader = parts.enter_context(closing(Reader(catalogue)))
            self._reader.minimum_side = options.minimum_side
            self._answering = Answering(folder, self._reader, options, model)
            self._thumbnails = parts.enter_context(
                closing(Thumbnails(folder / "thumbnails.db", write=self.writable))
            )
            self.searches = Searches(
                self._reader, self._answering.recorded, self._answering.space_of
            )
            self._ingest = self._make_ingest(parts) if lock else None
            self.photos = Photos(self._reader, self._thumbnails, self._answering, self)
            self.folders = Folders(self._reader, self._thumbnails, self)
            self.marks = Marks(self._reader, lambda: self.writer, self.tell)
            self.saved = SavedSearches(self._reader, lambda: self.writer, self.tell)
            self.history = History(self._reader, lambda: self.writer)
            self.models = Models(self._reader, self._answering, self)
            resting = threading.Thread(target=self._rest, name="photosearch-rest", daemon=True)
            resting.start()
            parts.callback(resting.join, _JOIN_S)
            parts.callback(self._closing.set)
            self._parts = parts.pop_all()

    @classmethod
    def open(cls, folder: Path, *, model: str | None = None, write: bool = False) -> Self:
        """Open a library; as a writer, make it if it is not there.

        Args:
            folder: Where it lies.
            model: Id of an installed model, or a model folder: this one and no other. None is
                the one that answers searches, while the one that the settings name is filled.
            write: Whether this process shall index; only one may at a time.

        Raises:
            LibraryMissing: Reading, and there is none.
            LibraryBusy: Writing, and another process does.
            LibraryTooNew, LibraryDamaged, LibraryError, SettingsError, ModelError, DiskFull.
        """
        folder = Path(os.path.realpath(folder))
        if folder.exists() and not folder.is_dir():
            raise LibraryError(f"{folder} is a file: name a folder with --library.")
        if write:
            _make_private(folder)
        options = Settings.read(folder / "settings.toml")
        if model or not (folder / "catalogue.db").exists():
            # Before anything is made; where a library is, another model may go on answering.
            find_model(model or options.model, settings.model_folders(folder))
        lock = _lock_for_writing(folder) if write else None
        return cls(folder, model=model, options=options, lock=lock)

    @property
    def writable(self) -> bool:
        """Whether this process may write."""
        return self._lock is not None

    @property
    def writer(self) -> Writer:
        """The catalogue's writer.

        Raises:
            LibraryBusy: The library was opened to read.
        """
        if self._writer is None:
            raise LibraryBusy("This library is open for searching only: close the other program.")
        return self._writer

    @property
    def ingest(self) -> "Ingest":
        """The background work.

        Raises:
            LibraryBusy: The library was opened to read.
        """
        if self._ingest is None:
            raise LibraryBusy("This library is open for searching only: close the other program.")
        return self._ingest

    def apply(self, options: Settings) -> None:
        """Go by other settings from now on; models and processes stay until it is opened anew."""
        before, self._options = self._options, options
        self._reader.minimum_side = options.minimum_side
        if self._ingest:
            self._ingest.work_at(options.processor_share)
            self._ingest.leave_out(_rules(options))
            if _rules(before) != _rules(options):
                for folder in self._reader.folders():
                    self._ingest.look_at(folder.id)
        if before.minimum_side != options.minimum_side:
            self.tell(PhotosChanged(gone=True))

    def switch(self, place: Path, *, now: bool = False) -> None:
        """Fill another model with what it lacks while the present one answers; then flip.

        Args:
            place: The model's folder.
            now: Flip first: what the model lacks cannot be found until it is filled.

        Raises:
            LibraryBusy: The library was opened to read.
            ModelError: The model cannot be used.
        """
        if self._answering.pinned:
            return  # this process was told to use one model and no other
        wanted = self._embedder(self._answering.want(place))
        answers = self._answering.recorded() == wanted.model
        self.ingest.switch(None if answers else wanted, now=now)

    def facts(self) -> Facts:
        """Tell what is stored where, and how large it is; reads the sizes of all files."""
        folder = self.folder
        return Facts(
            folder=folder,
            catalogue=_bytes(*folder.glob("catalogue.db*")),
            thumbnails=_bytes(*folder.glob("thumbnails.db*")),
            index=_bytes(folder / "vectors"),
            models=_bytes(folder / "models", folder / "downloads"),
        )

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with every event, from the library's threads, until unsubscribed.

        Returns:
            A function that unsubscribes.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, event: Event) -> None:
        """Hand an event to all who listen."""
        for listener in tuple(self._listeners):
            listener(event)

    def close(self) -> None:
        """Stop everything and close the files; finished work is kept. May be called twice."""
        self._parts.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _rest(self) -> None:
        """Keep an idle program small: a thread's whole life."""
        while not self._closing.wait(_REST_EVERY_S):
            self._answering.rest(_IDLE_S)

    def _embedder(self, encoder: Encoder) -> "Embedder":
        from photosearch.ingest import Embedder

        manifest, on = encoder.manifest, self._answering.provider(encoder)
        number = self.writer.model_id(manifest.id, manifest.digest, on, manifest.embedding_dim)
        return Embedder(encoder, Model(number, manifest.id, manifest.digest, on))

    def _make_ingest(self, parts: ExitStack) -> "Ingest":
        from photosearch.ingest import Embedder, Ingest

        self._answering.discard_newer_indexes()
        parts.callback(self.searches.save)
        wanted = self._embedder(self._answering.wanted)
        recorded = self._answering.recorded()
        encoder = self._answering.encoder_of(recorded) if recorded else None
        if recorded and encoder and recorded != wanted.model:
            answering, following = Embedder(encoder, recorded), wanted
        else:
            answering, following = wanted, None
            if not self._answering.pinned:
                self.writer.answer_with(wanted.model.id, complete=False)
        ingest = Ingest(
            self._reader,
            self.writer,
            self._thumbnails,
            answering,
            following,
            library=self.folder,
            decoder_processes=self._options.decoder_processes,
            tell=self.tell,
            tidy=self._settle_index,
            flip=self._flip,
        )
        ingest.work_at(self._options.processor_share)
        ingest.leave_out(_rules(self._options))
        return parts.enter_context(closing(ingest))

    def _flip(self, wanted: "Embedder", at_once: bool) -> bool:
        """Have another model answer, in all processes, once it is ready to and lacks nothing."""
        if not at_once and self._reader.coverage(wanted.model.id).lacking:
            return False
        self.searches.prepare_next(wanted.model)
        return self.writer.answer_with(wanted.model.id, complete=not at_once)

    def _settle_index(self) -> bool:
        """Keep a large library's graph in order; a small one is not even loaded for it."""
        model = self._answering.number()
        if model is None or self._reader.count_embeddings(model) <= self._options.exact_limit:
            return False
        return self.searches.settle()


def _bytes(*places: Path) -> int:
    """Add up the sizes of files, and of all that lies in folders; what goes meanwhile is none."""
    inside = (path for place in places for path in (place, *place.rglob("*")))
    total = 0
    for path in inside:
        with suppress(OSError):
            found = path.lstat()
            total += found.st_size if stat.S_ISREG(found.st_mode) else 0
    return total


def _rules(options: Settings) -> "Rules":
    from photosearch.ingest.scan import Rules

    return Rules(options.exclude, hidden=options.hidden_folders)


def _readable_folder(path: Path) -> Path:
    """Give the real path of a folder that can be listed.

    Raises:
        FolderError: It is not there, is no folder, or may not be read.
    """
    try:
        real = Path(os.path.realpath(path, strict=True))
        if not real.is_dir():
            raise FolderError(f"{path} is a file: name the folder that it lies in.")
        with os.scandir(real):
            return real
    except PermissionError:
        raise FolderError(
            f"The folder {path} may not be read: change its permissions, or choose another."
        ) from None
    except OSError:
        raise FolderError(
            f"The folder {path} does not exist: check the name, or connect its drive."
        ) from None


def _make_private(folder: Path) -> None:
    """Make the library's folder, readable by its owner alone.

    Raises:
        LibraryError: It cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"The library's folder {folder} cannot be made ({error.strerror}): "
            "choose another with --library."
        ) from error


def _lock_for_writing(folder: Path) -> "filelock.BaseFileLock":
    """Become the one process that writes; the system gives the lock back when it dies.

    Raises:
        LibraryBusy: Another process is, and which.
        LibraryError: The folder cannot be written.
    """
    import filelock

    holder = folder / "writer.pid"
    lock = filelock.FileLock(folder / "writer.lock", mode=0o600, thread_local=False)
    try:
        lock.acquire(blocking=False)
        holder.touch(mode=0o600)
        holder.write_text(str(os.getpid()), encoding="ascii")
    except filelock.Timeout:
        raise LibraryBusy(
            f"Another PhotoSearch (process {_read_holder(holder)}) is indexing this library: "
            "close it, or wait until it has finished."
        ) from None
    except OSError as error:
        lock.release()
        raise LibraryError(
            f"The library in {folder} cannot be written ({error.strerror}): "
            "change its permissions, or choose another with --library."
        ) from error
    return lock


def _read_holder(holder: Path) -> int | str:
    try:
        return int(holder.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return "unknown"

"""Watching folders for changes. A hint only: the scan is the truth, a lost event costs delay."""

import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import (
    EVENT_TYPE_CLOSED_NO_WRITE,
    EVENT_TYPE_OPENED,
    DirModifiedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from photosearch.catalogue import Folder, FolderId
from photosearch.ingest.settle import Changed, Settling

if TYPE_CHECKING:
    from watchdog.observers.api import ObservedWatch

_log = logging.getLogger(__name__)

_WATCH_LIMIT = Path("/proc/sys/fs/inotify/max_user_watches")
# watchdog tells of lost events on this logger only.
_OVERFLOW_LOGGER = "watchdog.observers.inotify_c"


class _Handler(FileSystemEventHandler):
    """Hands the places of one folder's events on; must not raise, or watching ends."""

    def __init__(self, folder: FolderId, root: Path, settling: Settling) -> None:
        self._folder = folder
        self._root = os.fspath(root)
        self._settling = settling

    def on_any_event(self, event: FileSystemEvent) -> None:
        # Our own reading makes "opened" and "closed without writing".
        if event.event_type in (EVENT_TYPE_OPENED, EVENT_TYPE_CLOSED_NO_WRITE):
            return
        if isinstance(event, DirModifiedEvent):
            return  # what was modified in it has its own event
        for place in (event.src_path, event.dest_path):
            if place:
                self._note(os.fsdecode(place))

    def _note(self, place: str) -> None:
        relative = os.path.relpath(place, self._root).replace(os.sep, "/")
        if relative == ".":
            relative = ""
        if not relative.startswith("../"):
            self._settling.add(Changed(self._folder, relative))


class _OverflowListener(logging.Handler):
    """Calls back when the system dropped events."""

    def __init__(self, lost: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._lost = lost

    def emit(self, record: logging.LogRecord) -> None:
        del record  # whatever it says
        self._lost()


class Watcher:
    """Watches any number of folders and puts what happens into a Settling; used by one thread."""

    def __init__(self, settling: Settling) -> None:
        """Start watching nothing."""
        self._settling = settling
        self._watches: dict[FolderId, tuple[str, ObservedWatch]] = {}
        self._overflow = _OverflowListener(self._rescan_all)
        logging.getLogger(_OVERFLOW_LOGGER).addHandler(self._overflow)
        self._observer = Observer()
        self._observer.name = "photosearch-watch"
        self._observer.start()

    def follow(self, folders: Iterable[Folder]) -> set[FolderId]:
        """Watch just these folders, as they lie on disk now.

        A watch ends silently when its folder is deleted or unmounted; a folder that was made
        again, or came back, is watched anew.

        Returns:
            The folders that were not watched before as they are now: look at them.
        """
        there = {f.id: (f.path, i) for f in folders if (i := _identity(f.path)) is not None}
        for id_, (identity, _) in list(self._watches.items()):
            if id_ not in there or there[id_][1] != identity:
                self._unwatch(id_)
        anew = {id_ for id_ in there if id_ not in self._watches}
        return {id_ for id_ in anew if self._watch(id_, *there[id_])}

    def covers(self, folders: int) -> bool:
        """Tell whether so many folders can be watched: beyond its limit Linux says nothing."""
        try:
            limit = int(_WATCH_LIMIT.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return True  # another system, which has no such limit
        if folders >= limit:
            _log.warning("%d folders, of which the system watches %d at most", folders, limit)
        return folders < limit

    def close(self) -> None:
        """Stop watching."""
        logging.getLogger(_OVERFLOW_LOGGER).removeHandler(self._overflow)
        self._observer.stop()
        self._observer.join()

    def _watch(self, folder: FolderId, root: Path, identity: str) -> bool:
        """Watch one folder; tell whether that worked.

        Where it does not (more folders than the system's limit, some network shares), the
        periodic scan still finds everything, later.
        """
        handler = _Handler(folder, root, self._settling)
        try:
            watch = self._observer.schedule(handler, os.fspath(root), recursive=True)
        except OSError as error:
            _log.warning("a folder cannot be watched (%s); it is scanned instead", error.strerror)
            return False
        self._watches[folder] = (identity, watch)
        return True

    def _unwatch(self, folder: FolderId) -> None:
        _, watch = self._watches.pop(folder)
        try:
            self._observer.unschedule(watch)
        except (KeyError, OSError):
            _log.debug("the watch of a folder that went away had ended by itself")

    def _rescan_all(self) -> None:
        for folder in list(self._watches):
            self._settling.add(Changed(folder, ""))


def _identity(folder: Path) -> str | None:
    """Tell one folder from another that is put in its place; None if there is none."""
    try:
        stat = folder.stat()
    except OSError:
        return None
    return f"{stat.st_dev}:{stat.st_ino}"

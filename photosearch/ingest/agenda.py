"""What there is to do for one model: the catalogue's answer, page by page. No queue is kept."""

import queue
import threading
from collections.abc import Collection, Sequence
from typing import Protocol

from photosearch.catalogue import FileId, FolderId, Lack, ModelId, Reader, Work

_PAGE = 256


class Agenda(Protocol):
    """Tells a pipeline what to read next; asked by the pipeline's thread alone."""

    def urgent(self, folders: Sequence[FolderId]) -> list[Work]:
        """Give what comes before all that waits already."""

    def more(self, folders: Sequence[FolderId], in_hand: Collection[FileId]) -> list[Work]:
        """Give the next page; nothing means that nothing is left."""

    def note_vanished(self, work: Work) -> None:
        """Note that a file was gone when it was to be read."""

    def note_failed(self, work: Work, *, passing: bool) -> bool:
        """Note that a file could not be read; tell whether that shall be recorded."""

    def note_done(self, works: Sequence[Work]) -> bool:
        """Note that these are recorded; tell whether photos can be found that could not before."""


class _Lacking:
    """Goes through the contents that lack an embedding, newest photos first."""

    def __init__(self, reader: Reader, model: ModelId) -> None:
        self._reader = reader
        self._model = model
        self._after: Lack | None = None
        self._ended = False
        self._again = threading.Event()

    def look_again(self) -> None:
        self._again.set()

    def page(self, folders: Sequence[FolderId]) -> list[Work]:
        if self._again.is_set():
            self._again.clear()
            self._after, self._ended = None, False
        if self._ended:
            return []
        page = self._reader.lacking(self._model, folders, _PAGE, after=self._after)
        self._after, self._ended = (page[-1], False) if page else (None, True)
        return [lack.work for lack in page]


class Indexing:
    """Everything that the answering model has to do: what came, what changed, what lacks."""

    def __init__(self, reader: Reader, model: ModelId) -> None:
        """Begin with what the catalogue says is left."""
        self._reader = reader
        self._model = model
        self._lacking = _Lacking(reader, model)
        self._vanished: set[FileId] = set()
        self._out_of_reach: set[FileId] = set()
        self._files_changed = threading.Event()
        self._look_again = threading.Event()
        self._renewing: set[FileId] = set()
        self._renewals: queue.SimpleQueue[Sequence[int]] = queue.SimpleQueue()

    def want_thumbnails(self, contents: Sequence[int]) -> None:
        """Ask, from any thread, for thumbnails that got lost; they come before other work."""
        self._renewals.put(contents)

    def files_changed(self) -> None:
        """Note that files that were gone when they were to be read may be back; any thread may."""
        self._files_changed.set()

    def look_again(self) -> None:
        """Note that contents without an embedding may have found a place; any thread may."""
        self._lacking.look_again()
        self._look_again.set()

    def urgent(self, folders: Sequence[FolderId]) -> list[Work]:
        """Give the files of lost thumbnails."""
        del folders  # where a photo lies does not matter: somebody looks at it
        urgent: list[Work] = []
        while not self._renewals.empty():
            urgent += self._reader.without_thumbnail(self._renewals.get())
        self._renewing.update(work.file for work in urgent)
        return urgent

    def more(self, folders: Sequence[FolderId], in_hand: Collection[FileId]) -> list[Work]:
        """Give unread files, then contents that lack an embedding; newest first."""
        if self._files_changed.is_set():
            self._files_changed.clear()
            self._vanished.clear()
        if self._look_again.is_set():
            self._look_again.clear()
            self._out_of_reach.clear()
        held = self._vanished | self._out_of_reach | set(in_hand)
        page = self._reader.unread(self._model, folders, _PAGE + len(held))
        return [work for work in page if work.file not in held] or self._lacking.page(folders)

    def note_vanished(self, work: Work) -> None:
        """Leave the file alone until the next scan has decided what that means."""
        self._vanished.add(work.file)

    def note_failed(self, work: Work, *, passing: bool) -> bool:
        """Leave a file that is out of reach alone until everything is looked at again."""
        if work.file in self._renewing:
            return False
        if passing:
            self._out_of_reach.add(work.file)
        return True

    def note_done(self, works: Sequence[Work]) -> bool:
        """Forget whose thumbnails were wanted."""
        self._renewing.difference_update(work.file for work in works)
        return True


class Filling:
    """What a model lacks that is to answer later; what came or changed is not its business."""

    def __init__(self, reader: Reader, model: ModelId, preferred: Sequence[int]) -> None:
        """Begin with the preferred photos, then the newest."""
        self._reader = reader
        self._model = model
        self._lacking = _Lacking(reader, model)
        self._preferred = preferred

    def prefer(self, contents: Sequence[int]) -> None:
        """Ask, from any thread, for some photos before all others, in place of those before."""
        self._preferred = tuple(contents)

    def look_again(self) -> None:
        """Note that there may be more to do than was seen so far; any thread may."""
        self._lacking.look_again()

    def urgent(self, folders: Sequence[FolderId]) -> list[Work]:
        """Give those of the preferred photos that lack their embedding."""
        preferred, self._preferred = self._preferred, ()
        if not preferred:
            return []
        page = self._reader.lacking(self._model, folders, len(preferred), among=preferred)
        return [lack.work for lack in page]

    def more(self, folders: Sequence[FolderId], in_hand: Collection[FileId]) -> list[Work]:
        """Give contents that lack an embedding, newest first."""
        del in_hand  # the pages never go back
        return self._lacking.page(folders)

    def note_vanished(self, work: Work) -> None:
        """Do nothing: the pages have passed it, and the scan decides."""

    def note_failed(self, work: Work, *, passing: bool) -> bool:
        """Have it recorded: the pages have passed it."""
        del work, passing
        return True

    def note_done(self, works: Sequence[Work]) -> bool:
        """Tell that nothing changed for whoever searches: another model answers."""
        del works
        return False

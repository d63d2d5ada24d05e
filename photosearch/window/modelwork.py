"""What takes long with models: downloading, importing, choosing, removing, testing; one at a time.

Nothing here begins but by a person's press. A download has a thread of its own, because it may
take an hour in which another model can be chosen or tested.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photosearch.errors import PhotoSearchError
from photosearch.events import State
from photosearch.window import modelphrases
from photosearch.window.workers import InOrder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from photosearch.download import Transfer
    from photosearch.library import Library
    from photosearch.window.bridge import Bridge

# Under this name an import goes on, since nobody knows yet which model it will be.
IMPORT = ""


class Doing(Enum):
    """What is done with a model."""

    DOWNLOAD = "download"
    IMPORT = "import"
    USE = "use"
    REMOVE = "remove"
    TEST = "test"


@dataclass(slots=True)
class Task:
    """Something that is being done, or waits for its turn.

    Attributes:
        doing: What it is.
        model: Id of the model or the offer; IMPORT for one that has none yet.
        cancelled: Set by the person, or when the window closes.
        begun: Whether its turn has come.
        transfer: How far a download is.
    """

    doing: Doing
    model: str
    cancelled: threading.Event = field(default_factory=threading.Event)
    begun: bool = False
    transfer: Transfer | None = None

    @property
    def can_be_cancelled(self) -> bool:
        """Whether cancelling it now ends it."""
        if self.cancelled.is_set():
            return False
        arrived = self.transfer and self.transfer.done >= self.transfer.total
        return not self.begun or (self.doing in (Doing.DOWNLOAD, Doing.TEST) and not arrived)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a task ended.

    Attributes:
        model: Id of the model it was about; a new one where a model was imported.
        doing: What it was.
        well: Whether it did what was asked.
        sentence: What a person is to know of it; may be empty.
        stopped: Whether the person ended it.
    """

    model: str
    doing: Doing
    well: bool
    sentence: str
    stopped: bool = False


class ModelWork(QObject):
    """Does it in the background, and tells in Qt's thread how far it is."""

    changed = Signal(str)  # id of a model whose task began or went on
    ended = Signal(object)  # Outcome

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._library: Library | None = None
        self._tasks: dict[str, Task] = {}
        self._downloads = InOrder("photosearch-download")
        self._others = InOrder("photosearch-models")

    def draw_from(self, library: Library) -> None:
        """Work on this library's models."""
        self._library = library

    def task(self, model: str) -> Task | None:
        """Give what is being done with a model or an offer."""
        return self._tasks.get(model)

    def download(self, offer: str) -> None:
        """Download an offered model; what came before is gone on with."""

        def job(library: Library, task: Task) -> tuple[str, str]:
            added = library.models.download(
                offer, lambda transfer: self._report(task, transfer), task.cancelled
            )
            return added.id, modelphrases.added(added)

        self._start(Task(Doing.DOWNLOAD, offer), job)

    def add(self, source: Path) -> None:
        """Import a model from a folder or a zip file."""

        def job(library: Library, _: Task) -> tuple[str, str]:
            added = library.models.add(source)
            return added.id, modelphrases.added(added)

        self._start(Task(Doing.IMPORT, IMPORT), job)

    def use(self, model: str, *, now: bool) -> None:
        """Have a model answer, once it has looked at all photos or now."""

        def job(library: Library, _: Task) -> tuple[str, str]:
            library.models.use(model, now=now)
            return model, ""

        self._start(Task(Doing.USE, model), job)

    def remove(self, model: str) -> None:
        """Remove a model from this computer."""

        def job(library: Library, _: Task) -> tuple[str, str]:
            library.models.remove(model)
            return model, ""

        self._start(Task(Doing.REMOVE, model), job)

    def test(self, model: str) -> None:
        """Test whether a model works on this computer, and how fast."""

        def job(library: Library, task: Task) -> tuple[str, str]:
            tested = library.models.self_test(model)
            if not tested.agrees or task.cancelled.is_set():
                return model, tested.sentence
            queries = _right_answers(library) if library.models.has_looked(model) else {}
            measured = library.models.benchmark(model, queries, cancelled=task.cancelled)
            busy = library.writable and library.ingest.progress.state is State.WORKING
            told = modelphrases.measured(measured.speed, busy=busy)
            found = modelphrases.found_again(measured.recall, len(queries))
            return model, f"{told} {found}".strip()

        self._start(Task(Doing.TEST, model), job)

    def cancel(self, model: str) -> None:
        """End what is being done with a model, if it can be ended."""
        if (task := self._tasks.get(model)) and task.can_be_cancelled:
            task.cancelled.set()
            self.changed.emit(model)

    def stop(self, seconds: float) -> bool:
        """End both threads; return whether they ended in time. What has been downloaded stays."""
        for task in self._tasks.values():
            task.cancelled.set()
        ended = [worker.stop(seconds) for worker in (self._downloads, self._others)]
        return all(ended)

    def _start(self, task: Task, job: Callable[[Library, Task], tuple[str, str]]) -> None:
        library = self._library
        if library is None or task.model in self._tasks:
            return
        self._tasks[task.model] = task
        worker = self._downloads if task.doing is Doing.DOWNLOAD else self._others
        worker.submit(lambda: self._run(library, task, job))
        self.changed.emit(task.model)

    # In the threads

    def _run(
        self, library: Library, task: Task, job: Callable[[Library, Task], tuple[str, str]]
    ) -> None:
        if task.cancelled.is_set():
            self._end(task, Outcome(task.model, task.doing, well=False, sentence="", stopped=True))
            return
        self._bridge.post(lambda: self._begin(task))
        model, well = task.model, False
        sentence = self.tr("That did not work; the log says why.")
        try:
            model, sentence = job(library, task)
            well = True
        except PhotoSearchError as error:
            sentence = str(error)
        finally:
            stopped = task.cancelled.is_set() and not well
            if stopped:
                sentence = modelphrases.stopped(task.doing is Doing.DOWNLOAD)
            self._end(task, Outcome(model, task.doing, well, sentence, stopped))

    def _report(self, task: Task, transfer: Transfer) -> None:
        def note() -> None:
            task.transfer = transfer
            self.changed.emit(task.model)

        self._bridge.post(note)

    def _begin(self, task: Task) -> None:
        task.begun = True
        self.changed.emit(task.model)

    def _end(self, task: Task, outcome: Outcome) -> None:
        def note() -> None:
            del self._tasks[task.model]
            self.ended.emit(outcome)

        self._bridge.post(note)


def _right_answers(library: Library) -> dict[str, list[Path]]:
    """Give the places of the photos that a person noted as what their words meant."""
    meant = library.marks.meant()
    known = library.photos.details([content for right in meant.values() for content in right])
    return {
        words: [known[content].path for content in right if content in known]
        for words, right in meant.items()
    }

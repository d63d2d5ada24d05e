"""The background work on a library: who runs what, and in which named state it is."""

import logging
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from photosearch.catalogue import Counts, Folder, FolderId, Reader, Writer
from photosearch.errors import FolderError, ModelError, PhotoSearchError
from photosearch.events import Event, IngestFailed, ModelChanged, Progress, State, SwitchFailed
from photosearch.ingest.agenda import Filling, Indexing
from photosearch.ingest.control import Control
from photosearch.ingest.pipeline import A, Embedder, Pipeline, Tally
from photosearch.ingest.progress import Meter
from photosearch.ingest.reconcile import Reconciler
from photosearch.ingest.scan import Rules
from photosearch.ingest.settle import Changed, Settling
from photosearch.ingest.watch import Watcher
from photosearch.pictures import Decoder, Thumbnails

_log = logging.getLogger(__name__)

# How often the folders are checked for having gone or come back, which no event tells.
_PRESENCE_S = 30.0
# How often everything is scanned, for what the watchers missed.
_RESCAN_S = 3600.0
# The same where there are more folders than the system lets one person watch.
_RESCAN_UNWATCHED_S = 120.0
# How long a failed ingest waits before it tries again: disks get emptied, drives come back.
_RETRY_S = 30.0
# How long pictures that lie nowhere any more are remembered: moved through another computer,
# deleted by mistake, on their way between two folders.
_REMEMBER_S = 30 * 86_400.0
# How long closing waits for threads, whatever a disk is doing.
_CLOSE_S = 2.0


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run over some folders came to.

    Attributes:
        photos: Files in these folders that can be found now.
        indexed: Photos embedded by this run.
        filled: Photos embedded by this run for a model that is to answer later.
        reused: Files recognised by their content, and not embedded again.
        failed: Files in these folders that cannot be read.
        unreadable: Sub-folders and files that this run could not look at; what was known of
            them is kept.
        seconds: How long it took.
    """

    photos: int
    indexed: int
    filled: int
    reused: int
    failed: int
    unreadable: int
    seconds: float

    @property
    def photos_per_s(self) -> float:
        """Files finished a second."""
        return (self.indexed + self.reused) / self.seconds if self.seconds > 0 else 0.0


class Ingest:
    """Keeps the catalogue abreast of the folders, in threads of its own or in the caller's."""

    def __init__(
        self,
        reader: Reader,
        writer: Writer,
        thumbnails: Thumbnails,
        answering: Embedder,
        wanted: Embedder | None,
        *,
        library: Path,
        decoder_processes: int,
        tell: Callable[[Event], None],
        tidy: Callable[[], bool],
        flip: Callable[[Embedder, bool], bool],
    ) -> None:
        """Join the parts; nothing runs yet.

        Args:
            reader: Reads the catalogue.
            writer: Writes it.
            thumbnails: Where thumbnails go.
            answering: The model that answers searches.
            wanted: The model that is to answer once it lacks nothing; None if it does.
            library: The library's own folder, which is never indexed.
            decoder_processes: Children that read picture files.
            tell: Gets every event, from the ingest's threads.
            tidy: A little housekeeping for when there is nothing else to do; gives whether
                there is more.
            flip: Has searches answered by another model, if that lacks nothing or must answer
                all the same; gives whether they are.
        """
        self._reader = reader
        self._writer = writer
        self._thumbnails = thumbnails
        self._decoder_processes = decoder_processes
        self._tell = tell
        self._tidy = tidy
        self._flip = flip
        self._control = Control()
        self._settling = Settling()
        self._tally = Tally()
        self._filled = Tally()
        # The pipelines are replaced under the lock, by the thread that works.
        self._replacing = threading.Lock()
        self._closed = False
        self._pipeline = self._new_pipeline(
            answering, Indexing(reader, answering.model.id), self._tally
        )
        self._filling: Pipeline[Filling] | None = None
        self._wanted = wanted
        self._filled_after = Tally()  # what had been indexed when filling last began at the top
        # A switch was asked for: see whether it can be done, before anything else.
        self._asked = wanted is not None
        self._at_once = False
        self._preferred: Sequence[int] = ()
        self._reconciler = Reconciler(reader, writer, library, self._control, tell)
        self._meter = Meter(self._count, tell)
        self._scanning = False
        self._unreadable = 0
        self._threads: list[threading.Thread] = []

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return self._meter.latest

    # What a window does

    def start(self) -> None:
        """Scan, watch and index in the background until close()."""
        for name, main in (("scan", self._scan_forever), ("ingest", self._work_forever)):
            thread = threading.Thread(
                target=self._guarded, args=(main,), name=f"photosearch-{name}"
            )
            self._threads.append(thread)
            thread.start()

    def pause(self) -> None:
        """Rest after the batch in hand; changes are still noted."""
        self._control.pause()
        self._meter.set_state(State.PAUSED)

    def resume(self) -> None:
        """Go on."""
        self._control.resume()
        self._control.wake()
        self._meter.set_state(State.WORKING)

    @property
    def paused(self) -> bool:
        """Whether the work rests until resume()."""
        return self._control.paused

    def work_at(self, share: int) -> None:
        """Take at most ``share`` per cent of the time from now on."""
        self._control.work_at(share)

    def leave_out(self, rules: Rules) -> None:
        """Leave other things out from the next look at a folder on."""
        self._reconciler.rules = rules

    def switch(self, wanted: Embedder | None, *, now: bool = False) -> None:
        """Fill a model with what it lacks, behind all other work, and have it answer then.

        Without threads of its own this only looks whether the model lacks anything at all.

        Args:
            wanted: The model; None is the one that answers: give up another that was wanted.
            now: Have it answer first and fill it then.

        Raises:
            ModelError, LibraryError, DiskFull: Without threads: the model cannot answer.
        """
        with self._replacing:
            self._wanted, self._at_once, self._asked = wanted, now and wanted is not None, True
        self._control.wake()
        if not self._threads:
            self._try_to_flip()

    def prefer(self, contents: Sequence[int]) -> None:
        """Look at these photos first while a model is filled: they are on the screen now."""
        self._preferred = tuple(contents)
        if filling := self._filling:
            filling.agenda.prefer(self._preferred)

    def yield_to_person(self) -> None:
        """Give way for a moment: somebody is typing or scrolling."""
        self._control.give_way()

    def look_at(self, folder: FolderId) -> None:
        """Look at a folder soon: it was added or forgotten."""
        self._settling.add(Changed(folder, ""), quiet_s=0.0)

    def renew_thumbnails(self, contents: Sequence[int]) -> None:
        """Make thumbnails that got lost again, in the background."""
        self._pipeline.agenda.want_thumbnails(contents)
        self._control.wake()

    def close(self) -> None:
        """Stop everything, wherever it is, within two seconds."""
        self._control.stop()
        self._meter.set_state(State.STOPPING)
        self._settling.close()
        with self._replacing:
            self._closed = True
            pipelines = [p for p in (self._pipeline, self._filling) if p]
        for pipeline in pipelines:
            pipeline.embedder.encoder.stop()
            pipeline.decoder.close()
        deadline = time.monotonic() + _CLOSE_S
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    # What a command does

    def run(
        self, folders: Sequence[Path], progress: Callable[[Progress], None] | None = None
    ) -> Summary:
        """Index some folders to the end, in this thread.

        Args:
            folders: Real paths of watched folders, or of folders inside watched ones.
            progress: Called after every batch, from this thread.

        Raises:
            FolderError: A folder is not watched, or is not there now.
            ModelError, DiskFull, LibraryError: What is finished is kept.
        """
        began = time.monotonic()
        before, filled = replace(self._tally), self._filled.indexed
        self._unreadable = 0
        places = self._places(folders)
        ids = list(dict.fromkeys(folder.id for folder, _ in places))
        failures: list[Exception] = []
        scan = threading.Thread(
            target=self._scan_once, args=(places, failures), name="photosearch-scan", daemon=True
        )
        self._scanning = True
        scan.start()
        try:
            self._drain_until_scanned(ids, progress or (lambda _: None))
        except BaseException:
            self._control.stop()
            raise
        finally:
            scan.join(_CLOSE_S)
        for failure in failures:
            raise failure
        self._require_presence(ids)
        model = self._pipeline.embedder.model.id
        counts = [self._reader.counts(model, folder.id, way) for folder, way in places]
        return Summary(
            photos=sum(count.photos for count in counts),
            indexed=self._tally.indexed - before.indexed,
            filled=self._filled.indexed - filled,
            reused=self._tally.reused - before.reused,
            failed=sum(count.problems for count in counts),
            unreadable=self._unreadable,
            seconds=time.monotonic() - began,
        )

    def _require_presence(self, folders: Sequence[FolderId]) -> None:
        for folder in self._reader.folders():
            if folder.id in folders and not folder.online:
                raise FolderError(
                    f"The folder {folder.path} is not what it was: connect its drive and try "
                    "again; its photos are kept."
                )

    def _places(self, folders: Sequence[Path]) -> list[tuple[Folder, str]]:
        """Find the watched folders and the ways into them; none lies inside another."""
        outermost = [f for f in set(folders) if not any(o in f.parents for o in folders)]
        places = [self._reader.folder_of(path) for path in outermost]
        for path, place in zip(outermost, places, strict=True):
            if place is None:
                raise FolderError(f"The folder {path} is not part of this library: add it first.")
        return [place for place in places if place]

    def _scan_once(self, places: Sequence[tuple[Folder, str]], failures: list[Exception]) -> None:
        try:
            for folder, way in places:
                self._unreadable += self._reconciler.look(folder, way).unreadable
            self._reconciler.note_absent()
            self._forget_long_missing()
        except Exception as error:  # noqa: BLE001 - the edge of a thread: run() raises it
            failures.append(error)
        finally:
            self._scanning = False
            self._control.wake()

    def _drain_until_scanned(
        self, folders: Sequence[FolderId], progress: Callable[[Progress], None]
    ) -> None:
        def report(finished: int) -> None:
            self._report_batch(finished)
            progress(self._meter.latest)

        while self._scanning and not self._control.stopping:
            self._pipeline.drain(folders, report, until=_never)
            self._control.wait_for_news()
        self._look_again()
        self._pipeline.drain(folders, report, until=_never)
        self._asked = False
        self._fill(report, until=_never)
        while self._tidy():
            pass

    # The background threads

    def _scan_forever(self) -> None:
        watcher = Watcher(self._settling)
        try:
            next_scan = 0.0
            while not self._control.stopping:
                if time.monotonic() >= next_scan:
                    next_scan = time.monotonic() + self._scan_all(watcher)
                self._look_at_changes(watcher, self._settling.take(_PRESENCE_S))
        finally:
            watcher.close()

    def _scan_all(self, watcher: Watcher) -> float:
        """Scan everything; give the seconds until that is due again."""
        self._scanning = True
        self._meter.report(self._resting)
        folders = self._reader.folders()
        watcher.follow(folders)  # before the scan: what changes meanwhile is then seen twice
        met = sum(
            self._reconciler.look(
                folder, between=lambda: self._look_at_changes(watcher, self._settling.take(0))
            ).folders
            for folder in folders
        )
        self._forget_long_missing()
        self._scanning = False
        self._look_again()
        self._pipeline.agenda.files_changed()
        self._control.wake()
        return _RESCAN_S if watcher.covers(met) else _RESCAN_UNWATCHED_S

    def _look_at_changes(self, watcher: Watcher, changes: Sequence[Changed]) -> None:
        folders = {folder.id: folder for folder in self._reader.folders()}
        whole = {change.folder for change in changes if not change.path}
        whole |= watcher.follow(list(folders.values()))
        for id_ in whole & folders.keys():
            self._reconciler.look(folders[id_])
        self._reconciler.note_absent()
        for change in changes:
            if change.folder in folders and change.folder not in whole:
                self._reconciler.look(folders[change.folder], change.path)
        if whole:
            self._look_again()
        if whole or changes:
            self._pipeline.agenda.files_changed()
            self._control.wake()
            if self._control.paused:  # else the working thread reports
                self._meter.report(self._resting)

    def _work_forever(self) -> None:
        while not self._control.stopping:
            folders = [folder.id for folder in self._reader.folders()]
            if self._pipeline.drain(folders, self._report_batch, until=lambda: self._asked):
                self._in_words(lambda: self._fill(self._report_batch, lambda: self._control.news))
            if self._asked:
                self._in_words(self._try_to_flip)
                continue
            interrupted = self._wanted and self._control.news
            if not (self._control.stopping or interrupted):
                self._meter.report(self._resting)
            while not (self._control.stopping or self._control.news) and self._tidy():
                pass
            self._control.wait_for_news()

    # Another model

    def _in_words(self, step: Callable[[], object]) -> None:
        """Take a step of the switch; a model that cannot be used is given up, and no more."""
        wanted = self._wanted
        try:
            step()
        except ModelError as error:
            with self._replacing:
                if self._wanted is wanted:
                    self._wanted = None
            self._tell(SwitchFailed(str(error)))

    def _fill(self, report: Callable[[int], None], until: Callable[[], bool]) -> None:
        """Give the wanted model what it lacks, wherever that lies; then let it answer."""
        filling = self._current_filling()
        if filling is None:
            return
        if self._filled_after != self._tally:
            self._filled_after = replace(self._tally)
            filling.agenda.look_again()  # what came may be newer than where it stands
        folders = [folder.id for folder in self._reader.folders()]
        if filling.drain(folders, report, until=lambda: until() or self._asked):
            self._try_to_flip()

    def _current_filling(self) -> Pipeline[Filling] | None:
        """Give the pipeline of the model that is wanted now; end that of another."""
        with self._replacing:
            old, wanted = self._filling, self._wanted
            if self._closed or (old and old.embedder is wanted):
                return old
            self._filling = (
                self._new_pipeline(
                    wanted, Filling(self._reader, wanted.model.id, self._preferred), self._filled
                )
                if wanted
                else None
            )
        if old:
            old.decoder.close()
        return self._filling

    def _try_to_flip(self) -> bool:
        """Have the wanted model answer, if it can; tell whether it does now."""
        with self._replacing:
            wanted, at_once = self._wanted, self._at_once
            self._asked = self._at_once = False
        if wanted is None or not self._flip(wanted, at_once):
            return False
        filling = self._current_filling()
        with self._replacing:
            old = self._pipeline
            self._pipeline = self._new_pipeline(
                wanted,
                Indexing(self._reader, wanted.model.id),
                self._tally,
                filling.decoder if filling and filling.embedder is wanted else None,
            )
            self._filling = None
            if self._wanted is wanted:
                self._wanted = None
            elif self._wanted is None:  # given up a moment too late: back again, at once
                self._wanted, self._asked = old.embedder, True
        old.decoder.close()
        self._tell(ModelChanged(wanted.encoder.manifest.id))
        return True

    def _new_pipeline(
        self, embedder: Embedder, agenda: A, tally: Tally, decoder: Decoder | None = None
    ) -> Pipeline[A]:
        return Pipeline(
            self._reader,
            self._writer,
            self._thumbnails,
            decoder or Decoder(embedder.encoder.manifest.image, self._decoder_processes),
            embedder,
            agenda,
            self._control,
            self._tell,
            tally=tally,
        )

    def _look_again(self) -> None:
        self._pipeline.agenda.look_again()
        if filling := self._filling:
            filling.agenda.look_again()

    def _report_batch(self, finished: int) -> None:
        self._meter.report(self._working, finished)

    def _working(self) -> State:
        return State.PAUSED if self._control.paused else State.WORKING

    def _resting(self) -> State:
        if self._control.paused:
            return State.PAUSED
        return State.SCANNING if self._scanning else State.IDLE

    def _guarded(self, main: Callable[[], None]) -> None:
        """Run a thread's main function; say why it fails, and try again after a while."""
        while not self._control.stopping:
            try:
                main()
            except PhotoSearchError as error:
                self._failed(str(error))
            except Exception as error:  # noqa: BLE001 - the edge of a thread
                # Where, but not what: an error's text may hold a photo's name.
                where = "".join(traceback.format_tb(error.__traceback__))
                _log.error("%s in a thread of the ingest\n%s", type(error).__name__, where)
                self._failed("Indexing stopped because of a fault in PhotoSearch; it tries again.")

    def _failed(self, reason: str) -> None:
        if self._control.stopping:
            return
        self._tell(IngestFailed(reason))
        self._meter.report(lambda: State.FAILED)
        self._control.wait_for_stop(_RETRY_S)

    def _forget_long_missing(self) -> None:
        self._writer.forget_missing(time.time() - _REMEMBER_S, also=self._thumbnails.forget)

    def _count(self) -> tuple[Counts, int]:
        wanted = self._wanted
        lacking = self._reader.coverage(wanted.model.id).lacking if wanted else 0
        return self._reader.counts(self._pipeline.embedder.model.id), lacking


def _never() -> bool:
    return False

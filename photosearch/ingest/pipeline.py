"""From files that wait to embeddings in the catalogue.

Decoding runs in child processes and is kept supplied while a batch is encoded here: the encoder
releases the interpreter, so both keep the cores busy. Only this thread commits; what is in hand
when the process dies is simply still unread.
"""

import os
import queue
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from photosearch.catalogue import (
    ContentId,
    FileId,
    Finished,
    FolderId,
    Model,
    Reader,
    Work,
    Writer,
)
from photosearch.encoders import EncodingStopped
from photosearch.encoders.encoder import Encoder
from photosearch.errors import ModelError, PictureError, PictureOutOfReach
from photosearch.events import Event, PhotosChanged
from photosearch.ingest.agenda import Agenda
from photosearch.ingest.control import Control
from photosearch.pictures import Decoder, Picture, Thumbnails

# One to eight photos a run cost the starter the same each, 18 to 19 ms of one core (AVX2); more
# cost more. A small batch gives way sooner, and leaves the caches to the decoders.
_BATCH = 4
# A batch that is not full goes on after this long, so that a single photo is found at once.
_GATHER_S = 0.1
# Files at the decoders at a time: enough that none is idle during a batch; 200 kB each.
_IN_HAND = 32
_LOOK_UP_S = 0.2
_NOTHING = np.empty(0, np.float32)

_Decoded = tuple[Work, "Future[Picture]"]
A = TypeVar("A", bound=Agenda)


@dataclass(slots=True)
class Tally:
    """What pipelines have done so far.

    Attributes:
        indexed: Photos that were embedded.
        reused: Files whose content had its embedding already: moved, renamed or copied.
    """

    indexed: int = 0
    reused: int = 0


@dataclass(frozen=True, slots=True)
class Embedder:
    """A model at work.

    Attributes:
        encoder: Makes the vectors.
        model: Whose vectors they are in the catalogue.
    """

    encoder: Encoder
    model: Model


class Pipeline(Generic[A]):
    """Decodes, encodes and commits what an agenda says is left; driven by one thread.

    Attributes:
        embedder: The model that it works for.
        decoder: Reads the files as that model wants to see them.
        agenda: What there is to do.
        tally: What was done.
    """

    def __init__(
        self,
        reader: Reader,
        writer: Writer,
        thumbnails: Thumbnails,
        decoder: Decoder,
        embedder: Embedder,
        agenda: A,
        control: Control,
        tell: Callable[[Event], None],
        *,
        tally: Tally,
    ) -> None:
        """Join the parts; the caller closes them."""
        self.embedder = embedder
        self.decoder = decoder
        self.agenda = agenda
        self.tally = tally
        self._reader = reader
        self._writer = writer
        self._thumbnails = thumbnails
        self._encoder = embedder.encoder
        self._model = embedder.model.id
        self._control = control
        self._tell = tell
        self._waiting: deque[Work] = deque()
        self._in_hand: set[FileId] = set()
        self._decoded: queue.SimpleQueue[_Decoded] = queue.SimpleQueue()

    def drain(
        self,
        folders: Sequence[FolderId],
        report: Callable[[int], None],
        *,
        until: Callable[[], bool],
    ) -> bool:
        """Work until nothing is left in ``folders``, or until something else comes first.

        Args:
            folders: Where to work.
            report: Gets the number of files of each batch.
            until: Asked between two batches whether to stop early; what is in hand then comes
                next time.

        Returns:
            Whether nothing is left.

        Raises:
            ModelError: The encoder cannot be used.
            DiskFull, LibraryError: The catalogue cannot be written.
        """
        worked_s = 0.0
        while not self._control.stopping:
            self._control.rest(until, worked_s)
            if until():
                break
            began = time.monotonic()
            self._supply(folders)
            if not self._in_hand:
                return True
            batch = self._gather()
            if batch:
                try:
                    self._finish(batch)
                except EncodingStopped:
                    break
                report(len(batch))
            worked_s = time.monotonic() - began
        return False

    def _supply(self, folders: Sequence[FolderId]) -> None:
        """Keep the decoders supplied."""
        if urgent := self.agenda.urgent(folders):
            files = {work.file for work in urgent}
            self._waiting = deque([*urgent, *(w for w in self._waiting if w.file not in files)])
        while len(self._in_hand) < _IN_HAND:
            if not self._waiting:
                self._waiting.extend(self.agenda.more(folders, self._in_hand))
            if not self._waiting:
                return
            work = self._waiting.popleft()
            if work.file not in self._in_hand:
                self._in_hand.add(work.file)
                self.decoder.submit(work.path, work.known).add_done_callback(
                    partial(self._note_decoded, work)
                )

    def _note_decoded(self, work: Work, future: "Future[Picture]") -> None:
        self._decoded.put((work, future))

    def _gather(self) -> list[_Decoded]:
        """Wait for decoded pictures: a full batch, or what there is after a moment."""
        batch: list[_Decoded] = []
        until = time.monotonic() + _LOOK_UP_S
        while len(batch) < min(_BATCH, len(self._in_hand)) and not self._control.stopping:
            try:
                batch.append(self._decoded.get(timeout=max(0.0, until - time.monotonic())))
            except queue.Empty:
                break
            if len(batch) == 1:
                until = time.monotonic() + _GATHER_S
        return batch

    def _finish(self, batch: list[_Decoded]) -> None:
        """Encode and commit a batch, then say what can be found from now on."""
        self._in_hand.difference_update(work.file for work, _ in batch)
        pictures: list[tuple[Work, Picture]] = []
        finished: list[Finished] = []
        for work, future in batch:
            try:
                pictures.append((work, future.result()))
            except CancelledError:
                continue
            except PictureError as error:
                passing = isinstance(error, PictureOutOfReach)
                if not os.path.lexists(work.path):
                    self.agenda.note_vanished(work)
                elif self.agenda.note_failed(work, passing=passing):
                    finished.append(Finished(work, problem=str(error), passing=passing))
        finished += self._embedded(pictures)
        thumbnails = {p.digest: p.thumbnail for _, p in pictures if p.thumbnail}

        def keep_thumbnails(contents: Sequence[ContentId | None]) -> None:
            digests = zip(contents, (item.digest for item in finished), strict=True)
            self._thumbnails.put({c: thumbnails[d] for c, d in digests if c and d in thumbnails})

        recorded = self._writer.finish(finished, self._model, also=keep_thumbnails)
        news = self.agenda.note_done([work for work, _ in batch])
        found = tuple(content for content in recorded.contents if content is not None and news)
        if found or recorded.replaced:
            self._tell(PhotosChanged(found, gone=recorded.replaced))

    def _embedded(self, pictures: list[tuple[Work, Picture]]) -> list[Finished]:
        """Encode each distinct content that has no embedding yet."""
        known = self._reader.finished_digests(self._model, {p.digest for _, p in pictures})
        new = {
            p.digest: p.pixels
            for _, p in pictures
            if p.pixels is not None and p.digest not in known
        }
        vectors = self._encode(new)
        self.tally.indexed += len(vectors)
        self.tally.reused += len(pictures) - len(new)
        return [
            Finished(work, picture.digest, picture.facts, vector=vectors.get(picture.digest))
            for work, picture in pictures
        ]

    def _encode(
        self, pixels: dict[bytes, npt.NDArray[np.uint8]]
    ) -> dict[bytes, npt.NDArray[np.float32]]:
        """Embed pictures by digest; (0,) for one that the model makes nothing of.

        Raises:
            ModelError: The model cannot be used, or makes nothing of any of several pictures.
        """
        if not pixels:
            return {}
        # Nothing encoded loads the model: if that fails, no picture is to blame.
        self._encoder.images(np.empty((0, *next(iter(pixels.values())).shape), np.uint8))
        try:
            vectors = self._encoder.images(np.stack(list(pixels.values())))
            return dict(zip(pixels, vectors, strict=True))
        except ModelError:
            if len(pixels) == 1:
                return dict.fromkeys(pixels, _NOTHING)
            # One of them is to blame; the others shall not suffer.
            alone = {d: self._encode({d: p})[d] for d, p in pixels.items()}
            if not any(len(vector) for vector in alone.values()):
                raise
            return alone

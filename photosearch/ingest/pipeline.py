"""From files that wait to embeddings in the catalogue.

Decoding runs in child processes and is kept supplied while a batch is encoded here: the encoder
releases the interpreter, so both keep the cores busy. Only this thread commits; what is in hand
when the process dies is simply still unread.
"""

import os
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from photosearch.catalogue import (
    ContentId,
    FileId,
    Finished,
    FolderId,
    ModelId,
    Reader,
    Work,
    Writer,
)
from photosearch.encoders import EncodingStopped
from photosearch.encoders.encoder import Encoder
from photosearch.errors import ModelError, PictureError, PictureOutOfReach
from photosearch.events import Event, PhotosChanged
from photosearch.ingest.control import Control
from photosearch.pictures import Decoder, Picture, Thumbnails

# One to eight photos a run cost the starter the same each, 18 to 19 ms of one core (AVX2); more
# cost more. A small batch gives way sooner, and leaves the caches to the decoders.
_BATCH = 4
# A batch that is not full goes on after this long, so that a single photo is found at once.
_GATHER_S = 0.1
# Files at the decoders at a time: enough that none is idle during a batch; 200 kB each.
_IN_HAND = 32
_PAGE = 256
_LOOK_UP_S = 0.2
_ALL = 1 << 62
_NOTHING = np.empty(0, np.float32)

_Decoded = tuple[Work, "Future[Picture]"]


@dataclass(slots=True)
class Tally:
    """What a pipeline has done so far.

    Attributes:
        indexed: Photos that were embedded.
        reused: Files whose content had its embedding already: moved, renamed or copied.
    """

    indexed: int = 0
    reused: int = 0


class Pipeline:
    """Decodes, encodes and commits what the catalogue says is left; driven by one thread."""

    def __init__(
        self,
        reader: Reader,
        writer: Writer,
        thumbnails: Thumbnails,
        decoder: Decoder,
        encoder: Encoder,
        model: ModelId,
        control: Control,
        tell: Callable[[Event], None],
    ) -> None:
        """Join the parts; the caller closes them."""
        self._reader = reader
        self._writer = writer
        self._thumbnails = thumbnails
        self._decoder = decoder
        self._encoder = encoder
        self._model = model
        self._control = control
        self._tell = tell
        self._waiting: deque[Work] = deque()
        self._in_hand: set[FileId] = set()
        self._vanished: set[FileId] = set()
        self._out_of_reach: set[FileId] = set()
        self._decoded: queue.SimpleQueue[_Decoded] = queue.SimpleQueue()
        self._lacking_before = _ALL
        self._files_changed = threading.Event()
        self._look_again = threading.Event()
        self._renewing: set[FileId] = set()
        self._wanted: queue.SimpleQueue[Sequence[int]] = queue.SimpleQueue()
        self.tally = Tally()

    def want_thumbnails(self, contents: Sequence[int]) -> None:
        """Ask, from any thread, for thumbnails that got lost; they come before other work."""
        self._wanted.put(contents)
        self._control.wake()

    def files_changed(self) -> None:
        """Note that files that were gone when they were to be read may be back; any thread may."""
        self._files_changed.set()

    def look_again(self) -> None:
        """Note that contents without an embedding may have found a place; any thread may."""
        self._look_again.set()

    def drain(self, folders: Sequence[FolderId], report: Callable[[int], None]) -> None:
        """Work until nothing is left in ``folders``; ``report`` gets the files of each batch.

        Raises:
            ModelError: The encoder cannot be used.
            DiskFull, LibraryError: The catalogue cannot be written.
        """
        while not self._control.stopping:
            self._control.rest()
            self._supply(folders)
            if not self._in_hand:
                return
            batch = self._gather()
            if batch:
                try:
                    self._finish(batch)
                except EncodingStopped:
                    return
                report(len(batch))

    def _supply(self, folders: Sequence[FolderId]) -> None:
        """Keep the decoders supplied."""
        if self._files_changed.is_set():
            self._files_changed.clear()
            self._vanished.clear()
        if self._look_again.is_set():
            self._look_again.clear()
            self._lacking_before = _ALL
            self._out_of_reach.clear()
        while not self._wanted.empty():
            renewals = self._reader.without_thumbnail(self._wanted.get())
            self._renewing.update(work.file for work in renewals)
            self._waiting.extendleft(renewals)
        while len(self._in_hand) < _IN_HAND:
            if not self._waiting:
                self._waiting.extend(self._next_page(folders))
            if not self._waiting:
                return
            work = self._waiting.popleft()
            if work.file not in self._in_hand:
                self._in_hand.add(work.file)
                self._decoder.submit(work.path, work.known).add_done_callback(
                    partial(self._note_decoded, work)
                )

    def _note_decoded(self, work: Work, future: "Future[Picture]") -> None:
        self._decoded.put((work, future))

    def _next_page(self, folders: Sequence[FolderId]) -> list[Work]:
        held = self._in_hand | self._vanished | self._out_of_reach
        page = self._reader.unread(self._model, folders, _PAGE + len(held))
        fresh = [work for work in page if work.file not in held]
        return fresh or self._next_lacking(folders)

    def _next_lacking(self, folders: Sequence[FolderId]) -> list[Work]:
        if self._lacking_before <= 0:
            return []
        page = self._reader.lacking(self._model, folders, self._lacking_before, _PAGE)
        self._lacking_before = page[-1].content if page else 0
        return [lack.work for lack in page if lack.work.file not in self._in_hand]

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
                if not os.path.lexists(work.path):
                    self._vanished.add(work.file)  # the next scan decides what that means
                elif work.file not in self._renewing:
                    passing = isinstance(error, PictureOutOfReach)
                    if passing:
                        self._out_of_reach.add(work.file)  # until everything is looked at again
                    finished.append(Finished(work, problem=str(error), passing=passing))
        finished += self._embedded(pictures)
        thumbnails = {p.digest: p.thumbnail for _, p in pictures if p.thumbnail}

        def keep_thumbnails(contents: Sequence[ContentId | None]) -> None:
            digests = zip(contents, (item.digest for item in finished), strict=True)
            self._thumbnails.put({c: thumbnails[d] for c, d in digests if c and d in thumbnails})

        recorded = self._writer.finish(finished, self._model, also=keep_thumbnails)
        self._renewing.difference_update(work.file for work, _ in batch)
        found = tuple(content for content in recorded.contents if content is not None)
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

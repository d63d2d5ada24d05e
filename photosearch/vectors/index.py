"""The embeddings of one model, searched by cosine."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from photosearch.vectors import stored
from photosearch.vectors.exact import Contents, Exact, Vectors, ranked
from photosearch.vectors.graph import Graph

_log = logging.getLogger(__name__)

# Vectors merged into the graph at a time: a query waits no longer than this takes (about 25 ms).
_MERGED_AT_ONCE = 32
# Kept files lack at most this share of the changes: reading a hundredth of a library from the
# catalogue again is quicker than writing all of it (700 MB for 300,000 contents).
_LACKING = 0.01


class VectorIndex:
    """One vector for each content; a cache of the catalogue, which may be lost at any time.

    Up to ``exact_limit`` contents all vectors lie in the *tail*, which is searched exactly. A
    larger library's vectors are merged into a *graph* by ``settle``; what came since lies in the
    tail, and both are searched. Callers never see which one answered.

    Any thread may call anything; searching never fails because another thread adds. Removed
    contents are in no answer to a search that begins afterwards.

    Only a graph is kept on disk. A tail alone is read from the catalogue at each start: 0.08 s of
    processor time for 10,000 contents, 0.46 s for 100,000 (384 numbers each). A file of its own
    would take a third of that, and writing 150 MB whenever something changed.
    """

    def __init__(self, folder: Path, *, model: str, dim: int, exact_limit: int) -> None:
        """Load what is kept in the folder; start empty if there is nothing that is whole and fits.

        Args:
            folder: Where this model's index is kept. It need not be there.
            model: Identity of the model: vectors of two models are never mixed.
            dim: Numbers in a vector.
            exact_limit: Contents up to which every one is compared.
        """
        self._folder = folder
        self._model = model
        self._dim = dim
        self._exact_limit = exact_limit
        self._seq = 0
        self._tail = Exact(dim)
        self._graph: Graph | None = None
        self._unsaved: int | None = None  # changes that the kept files lack; None: there are none
        # The one lock; merging waits on it while queries want it.
        self._lock = threading.Condition(threading.Lock())
        self._asking = 0
        self._counting = threading.Lock()
        self._load()

    @property
    def seq(self) -> int:
        """Number of the newest change that is contained; the caller feeds what came after it."""
        return self._seq

    def __len__(self) -> int:
        with self._lock:
            return self._count()

    def add(self, contents: Contents, vectors: npt.NDArray[np.floating], *, seq: int) -> None:
        """Add vectors; a content that is there gets its new one.

        A vector that is not finite or has no direction is left out: nothing is near to it.

        Args:
            contents: (n,) ids.
            vectors: (n, dim) float16 or float32. They are rounded to float16, as the catalogue
                keeps them, so that answers are the same after a start as before it.
            seq: Number of the newest change that this brings.
        """
        if vectors.shape != (len(contents), self._dim):
            raise ValueError(f"vectors of shape {vectors.shape}, not {(len(contents), self._dim)}")
        with np.errstate(over="ignore"):
            usable, unit = _unit(vectors.astype(np.float16))
        if not usable.all():
            _log.warning("%d vectors cannot be compared and are left out", (~usable).sum())
        these = contents[usable]
        places = {content: place for place, content in enumerate(these.tolist())}
        if len(places) < len(these):  # the last of a content that comes twice counts
            last = np.fromiter(places.values(), np.int64, len(places))
            these, unit = these[last], unit[last]
        with self._lock:
            self._forget_in_graph(contents)
            self._tail.add(these, unit)
            self._note(seq, len(contents))

    def remove(self, contents: Contents, *, seq: int) -> None:
        """Remove contents; those that are not there do not matter.

        Args:
            contents: (n,) ids.
            seq: Number of the newest change that this brings.
        """
        with self._lock:
            self._forget_in_graph(contents)
            for content in contents.tolist():
                self._tail.remove(content)
            self._note(seq, len(contents))

    def clear(self) -> None:
        """Start anew at seq 0, in memory and on disk; for a catalogue that is older than this."""
        with self._lock:
            self._tail = Exact(self._dim)
            self._graph = None
            self._seq = 0
            self._unsaved = None
        stored.discard(self._folder)

    def search(self, query: npt.NDArray[np.floating], k: int) -> tuple[Contents, Vectors]:
        """Find the contents nearest to a query.

        Args:
            query: (dim,) of any length above zero.
            k: How many at most.

        Returns:
            Contents (n,) int64 and cosines (n,) float32, falling; equal ones by content.
        """
        usable, unit = _unit(query[np.newaxis])
        if not usable.all():
            return np.empty(0, np.int64), np.empty(0, np.float32)
        with self._query():
            tail = self._tail
            snapshot = tail.snapshot()
            found = self._in_graph(unit[0], k)
        # Without the lock, since it takes milliseconds. Vectors that come meanwhile do no harm; if
        # one changed or went, the product may have seen half of it and is made again.
        nearest = snapshot.nearest(unit[0], k)
        if snapshot.changes != tail.changes:
            with self._query():
                found = self._in_graph(unit[0], k)
                nearest = self._tail.snapshot().nearest(unit[0], k)
        contents = np.concatenate((found[0], nearest[0]))
        return ranked(contents, np.concatenate((found[1], nearest[1])), k)

    def search_among(
        self, query: npt.NDArray[np.floating], contents: Contents, k: int
    ) -> tuple[Contents, Vectors]:
        """Find the nearest of some contents, every one of them compared.

        Args:
            query: (dim,) of any length above zero.
            contents: (n,) ids; those that are not here are left out.
            k: How many at most.

        Returns:
            As search().
        """
        usable, unit = _unit(query[np.newaxis])
        if not usable.all():
            return np.empty(0, np.int64), np.empty(0, np.float32)
        with self._query():
            found = [self._tail.snapshot().similarities(unit[0], contents)]
            if self._graph is not None:
                found.append(self._graph.similarities(unit[0], contents))
        there, cosines = (np.concatenate(column) for column in zip(*found, strict=True))
        return ranked(there, cosines, k)

    def vector(self, content: int) -> Vectors | None:
        """Give a content's vector, (dim,) float32, L2-normalised; None if it is not there."""
        with self._query():
            vector = self._tail.vector(content)
            if vector is None and self._graph is not None:
                vector = self._graph.vector(content)
            return vector

    def settle(self, *, seconds: float = 0.5) -> bool:
        """Merge the tail into the graph, if the library has outgrown the exact search.

        Queries go first. For the writer, when it is idle, again and again while this gives True.

        Args:
            seconds: How long to go on at most.

        Returns:
            Whether there is more to merge.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with self._lock:
                self._lock.wait_for(lambda: not self._asking)
                if not self._outgrown():
                    return False
                if self._graph is None:
                    self._graph = Graph.empty(self._dim)
                self._graph.add(*self._tail.take(_MERGED_AT_ONCE))
                self._note(self._seq, _MERGED_AT_ONCE)
        with self._lock:
            return self._outgrown()

    def save(self) -> None:
        """Keep the graph on disk, if the files lack more than a hundredth; for the writer.

        It holds the interpreter while hnswlib writes (about 0.1 s for 100,000 contents), and the
        lock for longer. If it fails that is logged: the next start loads the older set, or begins
        anew.
        """
        with self._lock:
            if self._graph is None or self._graph.worn:
                stored.discard(self._folder)
                self._unsaved = None
            elif self._unsaved is None or self._unsaved > _LACKING * self._count():
                self._save(self._graph)

    def _save(self, graph: Graph) -> None:
        kept = stored.Stored(graph, *self._tail.everything(), self._seq)
        try:
            stored.save(self._folder, kept, model=self._model, dim=self._dim)
        except OSError as error:
            _log.warning("The index was not saved: %s", error)
        else:
            self._unsaved = 0

    def _load(self) -> None:
        kept = stored.load(self._folder, model=self._model, dim=self._dim, above=self._exact_limit)
        if kept is not None:
            self._graph = kept.graph
            self._tail.add(kept.contents, kept.vectors)
            self._seq = kept.seq
            self._unsaved = 0

    def _count(self) -> int:
        return len(self._tail) + (0 if self._graph is None else len(self._graph))

    def _outgrown(self) -> bool:
        return len(self._tail) > 0 and self._count() > self._exact_limit

    def _note(self, seq: int, changes: int) -> None:
        self._seq = max(self._seq, seq)
        if self._unsaved is not None:
            self._unsaved += changes

    def _forget_in_graph(self, contents: Contents) -> None:
        if self._graph is not None:
            for content in contents.tolist():
                self._graph.remove(content)

    def _in_graph(self, query: Vectors, k: int) -> tuple[Contents, Vectors]:
        if self._graph is None:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        return self._graph.nearest(query, k)

    @contextmanager
    def _query(self) -> Iterator[None]:
        """Hold the lock for somebody who waits for an answer: merging lets him go first."""
        with self._counting:
            self._asking += 1
        with self._lock:
            with self._counting:
                self._asking -= 1
            try:
                yield
            finally:
                self._lock.notify_all()


def _unit(vectors: npt.NDArray[np.floating]) -> tuple[npt.NDArray[np.bool_], Vectors]:
    """Tell which vectors (n, dim) can be compared, and give those, L2-normalised."""
    single = vectors.astype(np.float32)
    with np.errstate(over="ignore"):
        lengths = np.linalg.norm(single, axis=1, keepdims=True)
    usable = (np.isfinite(lengths) & (lengths > 0))[:, 0]
    unit = single if usable.all() else single[usable]
    unit /= lengths[usable]
    return usable, unit

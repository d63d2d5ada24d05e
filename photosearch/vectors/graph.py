"""Approximate search in a graph of neighbours (HNSW). The only module that imports hnswlib."""

from pathlib import Path
from typing import Self

import hnswlib  # noqa: TID253 - this module owns it
import numpy as np

from photosearch.vectors.exact import Contents, Vectors, ranked

# Words lie outside the photos' cloud, and a graph that finds every picture may miss what words look
# for: hence many links and a wide beam. Of the 60 nearest among 100,000 (384 numbers, 32 links)
# beams of 100, 400 and 800 found 0.96, 0.999 and 1.0 for captions in the starter's kind of space,
# but 0.52, 0.78 and 0.90 for synthetic words far from any photo (bench/query.py). 800 takes 5 to
# 11 ms of processor time.
LINKS = 32
BUILD_BEAM = 200
SEARCH_BEAM = 800
_FIRST_ROOM = 4_096
_READ = 8_192  # vectors copied out at a time


class Graph:
    """Vectors by content, in hnswlib. Not safe for threads: the caller holds a lock."""

    def __init__(self, index: hnswlib.Index, live: int) -> None:
        """Take over an index with ``live`` contents that are not removed."""
        self._index = index
        self._live = live
        self._index.set_ef(SEARCH_BEAM)  # hnswlib does not keep it in its files

    @classmethod
    def empty(cls, dim: int) -> Self:
        """Start a graph of vectors of ``dim`` numbers."""
        index = hnswlib.Index(space="ip", dim=dim)
        index.init_index(_FIRST_ROOM, M=LINKS, ef_construction=BUILD_BEAM, random_seed=1)
        return cls(index, live=0)

    @classmethod
    def load(cls, path: Path, dim: int, live: int) -> Self:
        """Load a file that ``save`` wrote and that is verified: a damaged one ends the process.

        Args:
            path: The file.
            dim: Numbers in a vector.
            live: Contents that are not removed.

        Raises:
            OSError: The file cannot be loaded.
        """
        index = hnswlib.Index(space="ip", dim=dim)
        try:
            index.load_index(str(path))
        except (RuntimeError, UnicodeError) as error:
            raise OSError(f"hnswlib cannot load the graph ({error})") from error
        return cls(index, live)

    def __len__(self) -> int:
        return self._live

    @property
    def worn(self) -> bool:
        """Whether more than half of it are removed contents, whose places are never freed."""
        return 2 * self._live < int(self._index.get_current_count())

    def add(self, contents: Contents, vectors: Vectors) -> None:
        """Add contents that are not in it, with (n, dim) L2-normalised vectors."""
        needed = int(self._index.get_current_count()) + len(contents)
        room = int(self._index.get_max_elements())
        if needed > room:
            self._index.resize_index(max(needed, room * 3 // 2))
        # One thread: the same order of work gives the same graph, and indexing has the other cores.
        self._index.add_items(vectors, contents, num_threads=1)
        self._live += len(contents)

    def remove(self, content: int) -> bool:
        """Remove a content; tells whether it was there."""
        try:
            self._index.mark_deleted(content)
        except RuntimeError:  # unknown, or removed before
            return False
        self._live -= 1
        return True

    def vector(self, content: int) -> Vectors | None:
        """Give a content's vector, (dim,)."""
        try:
            vectors = self._index.get_items([content])
        except RuntimeError:  # unknown, or removed
            return None
        vector: Vectors = np.asarray(vectors, dtype=np.float32)[0]
        return vector

    def similarities(self, query: Vectors, contents: Contents) -> tuple[Contents, Vectors]:
        """Give those of ``contents`` (n,) that are in it, and their cosines, in no order."""
        here = np.intersect1d(contents, np.array(self._index.get_ids_list(), np.int64))
        cuts = range(_READ, len(here), _READ)
        parts = [self._compared(query, part) for part in np.split(here, cuts)]
        return (
            np.concatenate([part[0] for part in parts]),
            np.concatenate([part[1] for part in parts]),
        )

    def _compared(self, query: Vectors, contents: Contents) -> tuple[Contents, Vectors]:
        try:
            vectors = self._index.get_items(contents)
        except RuntimeError:  # one of them was removed
            found = [(content, self.vector(content)) for content in contents.tolist()]
            known = [(content, vector) for content, vector in found if vector is not None]
            contents = np.array([content for content, _ in known], np.int64)
            vectors = [vector for _, vector in known]
        matrix = np.asarray(vectors, np.float32).reshape(len(contents), len(query))
        return contents, np.vecdot(matrix, query)

    def nearest(self, query: Vectors, k: int) -> tuple[Contents, Vectors]:
        """Give at most k contents and cosines, falling, equal ones by content."""
        k = min(k, self._live)
        while k > 0:
            try:
                labels, distances = self._index.knn_query(query, k=k, num_threads=1)
            except RuntimeError:  # fewer than k can be reached from where the search begins
                k //= 2
            else:
                cosines = (1 - distances[0]).astype(np.float32)
                return ranked(labels[0].astype(np.int64), cosines, k)
        return np.empty(0, np.int64), np.empty(0, np.float32)

    def save(self, path: Path) -> None:
        """Write to a file. Holds the interpreter, about 0.1 s for 100,000 contents.

        Raises:
            OSError: Not everything was written; hnswlib itself never says so.
        """
        try:
            self._index.save_index(str(path))
        except (RuntimeError, UnicodeError) as error:
            raise OSError(f"hnswlib cannot save the graph ({error})") from error
        written, expected = path.stat().st_size, int(self._index.index_file_size())
        if written != expected:
            raise OSError(f"{written} of {expected} bytes of the graph were written")

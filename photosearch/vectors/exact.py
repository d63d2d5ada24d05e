"""Exact search: a query's product with every vector."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Contents = npt.NDArray[np.int64]
Vectors = npt.NDArray[np.float32]

# Rows are kept in blocks, so that growing copies nothing and never needs room for two copies of
# everything; 25 MB at 384 dimensions, of which the system gives only what is written to.
BLOCK_ROWS = 16_384


@dataclass(frozen=True, slots=True)
class _Block:
    contents: Contents  # (BLOCK_ROWS,)
    vectors: Vectors  # (BLOCK_ROWS, dim)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The rows as they were; good for as long as ``Exact.changes`` stays the same.

    Rows that are added later are not in it and do not hurt it.

    Attributes:
        changes: What ``Exact.changes`` was.
    """

    changes: int
    _blocks: tuple[_Block, ...]
    _count: int

    def nearest(self, query: Vectors, k: int) -> tuple[Contents, Vectors]:
        """Give at most k contents and cosines, falling, equal ones by content.

        Args:
            query: (dim,) float32, L2-normalised.
            k: How many.
        """
        products = self._products(query)
        rows = _best(products, min(k, self._count))
        contents = np.empty(len(rows), dtype=np.int64)
        for number, block in enumerate(self._blocks):
            start = number * BLOCK_ROWS
            first, last = np.searchsorted(rows, (start, start + BLOCK_ROWS))
            contents[first:last] = block.contents[rows[first:last] - start]
        return ranked(contents, products[rows], k)

    def similarities(self, query: Vectors, contents: Contents) -> tuple[Contents, Vectors]:
        """Give those of ``contents`` (n,) that are here, and their cosines, in no order."""
        here = [block.contents for block in self._blocks]
        known = np.concatenate(here)[: self._count] if here else np.empty(0, np.int64)
        rows = np.flatnonzero(np.isin(known, contents))
        return known[rows], self._products(query)[rows]

    def _products(self, query: Vectors) -> Vectors:
        """Multiply every row with the query, one by one.

        Not a product of matrix and vector: OpenBLAS shares that out among threads that wait for
        each other, which takes five times as long where indexing keeps the cores busy (124 ms
        against 24 for 100,000 rows of 384), and its last digits may depend on where a row lies.
        """
        products = np.empty(self._count, dtype=np.float32)
        for number, block in enumerate(self._blocks):
            part = products[number * BLOCK_ROWS : (number + 1) * BLOCK_ROWS]
            np.vecdot(block.vectors[: len(part)], query, out=part)
        return products


class Exact:
    """Vectors by content. Not safe for threads: the caller holds a lock, save for snapshots.

    Attributes:
        changes: Rises before a row that is there is changed or given up.
    """

    def __init__(self, dim: int) -> None:
        self.changes = 0
        self._dim = dim
        self._blocks: list[_Block] = []
        self._rows: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, contents: Contents, vectors: Vectors) -> None:
        """Add distinct contents, with (n, dim) L2-normalised vectors, in place of older ones."""
        for content in contents.tolist():
            self.remove(content)
        start = row = len(self._rows)
        self._rows.update(zip(contents.tolist(), range(start, start + len(contents)), strict=True))
        while row < len(self._rows):
            number, place = divmod(row, BLOCK_ROWS)
            if number == len(self._blocks):
                self._blocks.append(self._empty_block())
            taken = min(len(self._rows) - row, BLOCK_ROWS - place)
            given = slice(row - start, row - start + taken)
            self._blocks[number].contents[place : place + taken] = contents[given]
            self._blocks[number].vectors[place : place + taken] = vectors[given]
            row += taken

    def remove(self, content: int) -> bool:
        """Remove a content; the last row takes its place. Tells whether it was there."""
        if content not in self._rows:
            return False
        self.changes += 1
        row = self._rows.pop(content)
        last = len(self._rows)
        if row != last:
            to, place = divmod(row, BLOCK_ROWS)
            source, last_place = divmod(last, BLOCK_ROWS)
            moved = int(self._blocks[source].contents[last_place])
            self._blocks[to].contents[place] = moved
            self._blocks[to].vectors[place] = self._blocks[source].vectors[last_place]
            self._rows[moved] = row
        self._drop_empty_block()
        return True

    def take(self, count: int) -> tuple[Contents, Vectors]:
        """Remove the last rows, at most ``count`` and all of one block, and give them."""
        self.changes += 1
        end = len(self._rows)
        number = (end - 1) // BLOCK_ROWS
        start = max(end - count, number * BLOCK_ROWS)
        rows = slice(start - number * BLOCK_ROWS, end - number * BLOCK_ROWS)
        contents = self._blocks[number].contents[rows].copy()
        vectors = self._blocks[number].vectors[rows].copy()
        for content in contents.tolist():
            del self._rows[content]
        self._drop_empty_block()
        return contents, vectors

    def vector(self, content: int) -> Vectors | None:
        """Give a copy of a content's vector, (dim,)."""
        if content not in self._rows:
            return None
        number, place = divmod(self._rows[content], BLOCK_ROWS)
        vector: Vectors = self._blocks[number].vectors[place].copy()
        return vector

    def everything(self) -> tuple[Contents, Vectors]:
        """Give copies of all contents (n,) and vectors (n, dim)."""
        count = len(self._rows)
        contents, vectors = np.empty(count, np.int64), np.empty((count, self._dim), np.float32)
        for number, block in enumerate(self._blocks):
            rows = slice(number * BLOCK_ROWS, min((number + 1) * BLOCK_ROWS, count))
            contents[rows] = block.contents[: rows.stop - rows.start]
            vectors[rows] = block.vectors[: rows.stop - rows.start]
        return contents, vectors

    def snapshot(self) -> Snapshot:
        """Give the rows as they are now, to be searched without the lock."""
        return Snapshot(self.changes, tuple(self._blocks), len(self._rows))

    def _empty_block(self) -> _Block:
        return _Block(np.empty(BLOCK_ROWS, np.int64), np.empty((BLOCK_ROWS, self._dim), np.float32))

    def _drop_empty_block(self) -> None:
        if len(self._rows) <= (len(self._blocks) - 1) * BLOCK_ROWS:
            self._blocks.pop()


def ranked(contents: Contents, cosines: Vectors, k: int) -> tuple[Contents, Vectors]:
    """Order by falling cosine, equal ones by content, and keep the first k."""
    order = np.lexsort((contents, -cosines))[:k]
    return contents[order], np.clip(cosines[order], -1, 1)


def _best(products: Vectors, k: int) -> Contents:
    """Give the rows, rising, with the k highest products, and all that equal the last of them."""
    if k <= 0:
        return np.empty(0, np.int64)
    if k == len(products):
        return np.arange(k)
    worst = np.partition(products, len(products) - k)[len(products) - k]
    return np.flatnonzero(products >= worst)

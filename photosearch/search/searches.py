"""Answering queries with the embeddings of the model that the catalogue names."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np

from photosearch.catalogue import Model, Reader
from photosearch.errors import PictureError, QueryError
from photosearch.query import Filter, Order, Query
from photosearch.search.hits import Hits
from photosearch.search.space import Space, Vector

# How much of what shall not be there is drawn off.
_WITHOUT = 0.5


class Searches:
    """Searches by words and by pictures; from any thread, in any process.

    Which model answers is asked of the catalogue at every query, since another process may have
    changed it. Encoder and vectors change together, and a query uses the pair that it began with.
    """

    def __init__(
        self,
        reader: Reader,
        answering: Callable[[], Model | None],
        open_space: Callable[[Model | None], Space],
    ) -> None:
        """Join the parts; nothing is loaded before the first query, or prepare().

        Args:
            reader: Reads the catalogue.
            answering: Tells which model answers; None is the only one that there is.
            open_space: Opens a model for searching.
        """
        self._reader = reader
        self._answering = answering
        self._open = open_space
        self._choosing = threading.Lock()
        self._space: tuple[Model | None, Space] | None = None
        self._next: tuple[Model, Space] | None = None

    def prepare(self) -> None:
        """Load the text encoder and the vectors ahead of the first query.

        Raises:
            ModelError, LibraryError: As a query would.
        """
        self._now().prepare()

    def prepare_next(self, model: Model) -> None:
        """Load what is needed to answer with another model, before the catalogue says so.

        Raises:
            ModelError, LibraryError: It could not answer.
        """
        ready = self._next if self._next and self._next[0] == model else None
        space = ready[1] if ready else self._open(model)
        space.prepare()
        with self._choosing:
            self._next = model, space

    def find(self, query: Query, limit: int) -> Hits:
        """Find the photos that fit a query by meaning, those that its filter lets through.

        Args:
            query: Something that is asked by meaning; its order does not matter here.
            limit: How many at most.

        Raises:
            QueryError: Nothing is asked by meaning, or a photo has not been indexed yet.
            PictureError: Its picture cannot be read.
            ModelError, LibraryError: The model or the catalogue cannot be used.
        """
        space = self._now()
        vector = self._vector(space, query)
        more = limit + len(query.like)  # the photos themselves are left out
        if query.where == Filter():
            hits = space.nearest(vector, more)
        else:
            among = self._reader.matching(query.where, Order.NEWEST)
            hits = space.nearest_among(vector, among, more)
        others = np.flatnonzero(~np.isin(hits.contents, query.like))[:limit]
        return Hits(hits.contents[others], hits.similarities[others])

    def _vector(self, space: Space, query: Query) -> Vector:
        """Put what is asked by meaning together in one vector, (dim,) float32, L2-normalised.

        Several photos count as their mean, words and pictures alike; what shall not be there is
        drawn off with half its weight: with all of it, what is left means little.
        """
        pictures = [_of_photo(space, content) for content in query.like]
        if query.picture:
            pictures.append(space.picture(query.picture))
        parts = [_unit(np.sum(pictures, axis=0))] if pictures else []
        if words := " ".join(query.words.split()):
            parts.append(space.words(words))
        without = [space.words(" ".join(words.split())) for words in query.without if words.strip()]
        if not parts and not without:
            raise QueryError("There is nothing to search for: type a few words.")
        wanted = _unit(np.sum(parts, axis=0)) if parts else np.zeros_like(without[0])
        return _unit(wanted - _WITHOUT * np.sum(without, axis=0)) if without else wanted

    def words(self, text: str, limit: int) -> Hits:
        """Find the photos that fit words best.

        Raises:
            QueryError: There are no words.
            ModelError, LibraryError: The model or the catalogue cannot be used.
        """
        return self.find(Query(text), limit)

    def like(self, content: int, limit: int) -> Hits:
        """Find the photos that are most like one of the library, itself left out.

        Raises:
            QueryError: The photo has not been indexed yet.
            ModelError, LibraryError: The model or the catalogue cannot be used.
        """
        return self.find(Query(like=(content,)), limit)

    def like_file(self, path: Path, limit: int) -> Hits:
        """Find the photos that are most like any picture file, copies of it among them.

        Raises:
            PictureError: The file cannot be read as a picture.
            ModelError, LibraryError: The model or the catalogue cannot be used.
        """
        try:
            stat = path.stat()
        except OSError as error:
            raise PictureError(f"{path} cannot be read ({error.strerror}).") from error
        space = self._now()
        content = self._reader.content_at(path, stat.st_size, stat.st_mtime_ns)
        vector = None if content is None else space.photo(content)
        return space.nearest(space.picture(path) if vector is None else vector, limit)

    def settle(self) -> bool:
        """Sort what came lately into the graph of a large library, half a second at most.

        For the process that writes, while it has nothing else to do.

        Returns:
            Whether there is more to sort in.
        """
        return self._now().settle()

    def save(self) -> None:
        """Keep a large library's graph on disk, if it was loaded; for the process that writes."""
        if self._space:
            self._space[1].save()

    def _now(self) -> Space:
        """Give the space of the model that answers now."""
        with self._choosing:
            model = self._answering()
            if self._next and self._next[0] == model:
                self._space, self._next = self._next, None
            if self._space is None or self._space[0] != model:
                self._space = model, self._open(model)
            return self._space[1]


def _of_photo(space: Space, content: int) -> Vector:
    vector = space.photo(content)
    if vector is None:
        raise QueryError("This photo is not indexed yet: try again in a moment.")
    return vector


def _unit(vector: Vector) -> Vector:
    unit: Vector = vector / max(float(np.linalg.norm(vector)), 1e-12)
    return unit

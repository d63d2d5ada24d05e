"""Answering queries with one model's embeddings."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import numpy.typing as npt

from photosearch.catalogue import ModelId, Reader
from photosearch.encoders.encoder import Encoder
from photosearch.errors import PictureError, QueryError
from photosearch.pictures import Decoder
from photosearch.search.hits import Hits
from photosearch.vectors import VectorIndex

# Embeddings read from the catalogue at a time: 12 MB at 384 dimensions.
_PAGE = 16_384
# Photos asked for beyond the wanted ones, since some may have lost their last place on disk.
_SPARE = 32
# Query vectors kept: while typing and going back the same words come again and again.
_REMEMBERED = 256

_Vector = npt.NDArray[np.float32]


class Searches:
    """Searches by words and by pictures; from any thread, in any process."""

    def __init__(
        self,
        reader: Reader,
        encoder: Encoder,
        index: Callable[[], VectorIndex],
        model: Callable[[], ModelId | None],
    ) -> None:
        """Join the parts; nothing is loaded before the first query, or prepare().

        Args:
            reader: Reads the catalogue.
            encoder: Embeds queries.
            index: Loads the model's vectors from their cache.
            model: Finds the encoder's number in the catalogue; None while it has no embeddings.
        """
        self._reader = reader
        self._encoder = encoder
        self._load_index = index
        self._find_model = model
        self._index: VectorIndex | None = None
        self._model: ModelId | None = None
        self._catching_up = threading.Lock()
        self._query_vectors: OrderedDict[str, _Vector] = OrderedDict()

    def prepare(self) -> None:
        """Load the text encoder and the vectors ahead of the first query.

        Raises:
            ModelError, LibraryError: As a query would.
        """
        self._caught_up()
        self._encoder.texts(["photo"])

    def words(self, text: str, limit: int) -> Hits:
        """Find the photos that fit words best.

        Raises:
            QueryError: There are no words.
            ModelError, LibraryError: The model or the catalogue cannot be used.
        """
        words = " ".join(text.split())
        if not words:
            raise QueryError("There is nothing to search for: type a few words.")
        return self._nearest(self._words_vector(words), limit)

    def like(self, content: int, limit: int) -> Hits:
        """Find the photos that are most like one of the library, itself left out.

        Raises:
            QueryError: The photo has not been indexed yet.
            ModelError, LibraryError: The model or the catalogue cannot be used.
        """
        vector = self._caught_up().vector(content)
        if vector is None:
            raise QueryError("This photo is not indexed yet: try again in a moment.")
        hits = self._nearest(vector, limit + 1)
        others = np.flatnonzero(hits.contents != content)[:limit]
        return Hits(hits.contents[others], hits.similarities[others])

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
        content = self._reader.content_at(path, stat.st_size, stat.st_mtime_ns)
        vector = None if content is None else self._caught_up().vector(content)
        return self._nearest(self._picture_vector(path) if vector is None else vector, limit)

    def settle(self) -> bool:
        """Sort what came lately into the graph of a large library, half a second at most.

        For the process that writes, while it has nothing else to do.

        Returns:
            Whether there is more to sort in.
        """
        index = self._caught_up()
        more = index.settle()
        if not more:
            index.save()
        return more

    def save(self) -> None:
        """Keep a large library's graph on disk, if it was loaded; for the process that writes."""
        if self._index is not None:
            self._index.save()

    def _nearest(self, query: _Vector, limit: int) -> Hits:
        index = self._caught_up()
        wanted = limit + _SPARE
        while True:
            contents, similarities = index.search(query, wanted)
            living = np.flatnonzero(self._reader.living(contents))
            if len(living) >= limit or len(contents) < wanted:
                found = living[:limit]
                return Hits(contents[found], similarities[found])
            wanted *= 2

    def _words_vector(self, words: str) -> _Vector:
        vector = self._query_vectors.pop(words, None)
        if vector is None:
            vector = self._encoder.texts([words])[0]
        self._query_vectors[words] = vector
        while len(self._query_vectors) > _REMEMBERED:
            self._query_vectors.popitem(last=False)
        return vector

    def _picture_vector(self, path: Path) -> _Vector:
        with closing(Decoder(self._encoder.manifest.image, processes=1)) as decoder:
            pixels = decoder.submit(str(path)).result().pixels
        if pixels is None:
            raise AssertionError("a picture that nothing was known of came without pixels")
        vector: _Vector = self._encoder.images(pixels[np.newaxis])[0]
        return vector

    def _caught_up(self) -> VectorIndex:
        """Take in what the catalogue has and the index lacks."""
        with self._catching_up:
            if self._index is None:
                self._index = self._load_index()
                if self._index.seq > self._reader.newest_seq():
                    self._index.clear()  # the catalogue was put back from an older copy
            if self._model is None:
                self._model = self._find_model()
            if self._model is not None:
                self._take_in(self._index, self._model)
            return self._index

    def _take_in(self, index: VectorIndex, model: ModelId) -> None:
        while True:
            page = self._reader.embeddings_after(model, index.seq, _PAGE)
            if page.seq == index.seq:
                return
            # Both note the page's number, so nothing may fail between what comes and what goes:
            # adding is the part that needs memory.
            if len(page.contents):
                index.add(page.contents, page.vectors, seq=page.seq)
            index.remove(page.gone, seq=page.seq)

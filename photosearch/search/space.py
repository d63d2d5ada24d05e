"""One model's side of searching: words, pictures and photos as vectors of the same space."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import numpy.typing as npt

from photosearch.catalogue import ModelId, Reader
from photosearch.encoders.encoder import Encoder
from photosearch.pictures import Decoder
from photosearch.search.hits import Hits
from photosearch.vectors import VectorIndex

# Embeddings read from the catalogue at a time: 12 MB at 384 dimensions.
_PAGE = 16_384
# Photos asked for beyond the wanted ones, since some may have lost their last place on disk.
_SPARE = 32
# Query vectors kept: while typing and going back the same words come again and again.
_REMEMBERED = 256

Vector = npt.NDArray[np.float32]  # (dim,), L2-normalised


class Space:
    """A model's encoder, its photos' vectors, and the words that it was asked; for any thread."""

    def __init__(
        self,
        reader: Reader,
        encoder: Encoder,
        index: Callable[[], VectorIndex],
        model: Callable[[], ModelId | None],
    ) -> None:
        """Join the parts; nothing is loaded before it is needed, or prepare().

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
        self._query_vectors: OrderedDict[str, Vector] = OrderedDict()

    def prepare(self) -> None:
        """Load the text encoder and the vectors.

        Raises:
            ModelError, LibraryError: They cannot be used.
        """
        self._caught_up()
        self._encoder.texts(["photo"])

    def words(self, words: str) -> Vector:
        """Give the vector of words, remembered if they were asked before."""
        vector = self._query_vectors.pop(words, None)
        if vector is None:
            vector = self._encoder.texts([words])[0]
        self._query_vectors[words] = vector
        while len(self._query_vectors) > _REMEMBERED:
            self._query_vectors.popitem(last=False)
        return vector

    def picture(self, path: Path) -> Vector:
        """Give the vector of a picture file.

        Raises:
            PictureError: The file cannot be read as a picture.
        """
        with closing(Decoder(self._encoder.manifest.image, processes=1)) as decoder:
            pixels = decoder.submit(str(path)).result().pixels
        if pixels is None:
            raise AssertionError("a picture that nothing was known of came without pixels")
        vector: Vector = self._encoder.images(pixels[np.newaxis])[0]
        return vector

    def photo(self, content: int) -> Vector | None:
        """Give the vector of a photo of the library; None if the model has not embedded it."""
        return self._caught_up().vector(content)

    def nearest(self, query: Vector, limit: int) -> Hits:
        """Find the photos nearest to a vector, those with a place on disk."""
        index = self._caught_up()
        wanted = limit + _SPARE
        while True:
            contents, similarities = index.search(query, wanted)
            living = np.flatnonzero(self._reader.living(contents))
            if len(living) >= limit or len(contents) < wanted:
                found = living[:limit]
                return Hits(contents[found], similarities[found])
            wanted *= 2

    def nearest_among(self, query: Vector, contents: npt.NDArray[np.int64], limit: int) -> Hits:
        """Find the nearest of some photos, (n,) int64 content ids that have a place on disk."""
        return Hits(*self._caught_up().search_among(query, contents, limit))

    def settle(self) -> bool:
        """Sort what came lately into a large library's graph; tell whether there is more."""
        index = self._caught_up()
        more = index.settle()
        if not more:
            index.save()
        return more

    def save(self) -> None:
        """Keep a large library's graph on disk, if it was loaded."""
        if self._index is not None:
            self._index.save()

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

"""Which model answers searches in this process, which one is to, and their encoders and vectors."""

import ctypes
import hashlib
import logging
import shutil
import sys
import threading
from pathlib import Path
from weakref import WeakValueDictionary

from photosearch import settings
from photosearch.catalogue import Model, ModelId, Reader
from photosearch.encoders import Manifest, find_model, installed
from photosearch.encoders.encoder import Encoder
from photosearch.encoders.providers import CPU, identity
from photosearch.errors import ModelError
from photosearch.search import Space
from photosearch.settings import Settings
from photosearch.vectors import VectorIndex, discard_newer

_log = logging.getLogger(__name__)


class Answering:
    """The models of a library as this process uses them; any thread may ask.

    The catalogue says which model answers. Where it says nothing, or that model is not there any
    more, the wanted one does: what the settings name, or what this process was told to use.

    Attributes:
        folder: Where the library lies.
        pinned: Whether this process was told to use one model and no other.
    """

    def __init__(self, folder: Path, reader: Reader, options: Settings, model: str | None) -> None:
        """Find the models; their files are read when they are needed.

        Args:
            folder: Where the library lies.
            reader: Reads its catalogue.
            options: Its settings.
            model: Id of an installed model, or a model folder, to use this one and no other.

        Raises:
            ModelError: The wanted model is not there, and no other answers.
        """
        self.folder = folder
        self.pinned = model is not None
        self._reader = reader
        self._options = options
        self._providers: dict[str, str] = {}  # by digest, as far as models were opened
        self._encoders: WeakValueDictionary[tuple[Path, str], Encoder] = WeakValueDictionary()
        self._finding = threading.Lock()
        self._wanted = self._find_wanted(model or options.model)

    @property
    def wanted(self) -> Encoder:
        """The model that is to answer; most of the time it is the one that does."""
        return self._wanted

    def want(self, place: Path) -> Encoder:
        """Have the model in a folder answer next.

        Raises:
            ModelError: There is none that can be used.
        """
        self._wanted = self.encoder_in(place)
        return self._wanted

    def provider(self, encoder: Encoder) -> str:
        """Say what an encoder runs on, as far as its vectors depend on it."""
        return identity(encoder.manifest, encoder.provider)

    def recorded(self) -> Model | None:
        """Tell which model the catalogue says; None where this process has but the wanted one."""
        return None if self.pinned else self._reader.answering()

    def now(self) -> Encoder:
        """Give the encoder of the model that answers now."""
        recorded = self.recorded()
        return (recorded and self.encoder_of(recorded)) or self._wanted

    def number(self) -> ModelId | None:
        """Find the number of the model that answers; None while it has made no embedding."""
        recorded = self.recorded()
        if recorded and self.encoder_of(recorded):
            return recorded.id
        return self.number_of(self._wanted.manifest)

    def number_of(self, manifest: Manifest) -> ModelId | None:
        """Find a model's number in the catalogue; None while it has made no embedding."""
        provider = self._providers.get(manifest.digest, self._options.provider)
        return self._reader.model_id(manifest.id, manifest.digest, identity(manifest, provider))

    def encoder_in(self, place: Path) -> Encoder:
        """Give this process's one encoder of a model folder, for as long as anybody uses it.

        Raises:
            ModelError: The folder holds no model that can be used.
        """
        digest = Manifest.read(place).digest
        with self._finding:
            encoder = self._encoders.get((place, digest))
            if encoder is None:
                encoder = self._new_encoder(place)
                self._encoders[place, encoder.manifest.digest] = encoder
                self._providers[encoder.manifest.digest] = encoder.provider
        return encoder

    def encoder_of(self, model: Model) -> Encoder | None:
        """Give the encoder of the space that some embeddings are in; None if it is gone."""
        if _made_by(self._wanted, model):
            return self._wanted
        return self._installed(model)

    def space_of(self, model: Model | None) -> Space:
        """Open a model for searching; None, or one that is gone, is the wanted one."""
        encoder = self.encoder_of(model) if model else None
        return self._space(encoder, model) if encoder else self._space(self._wanted, None)

    def space_in(self, place: Path) -> Space:
        """Open the model in a folder for searching, whichever one answers."""
        return self._space(self.encoder_in(place), None)

    def rest(self, idle_s: float) -> None:
        """Unload the towers that have not run for so many seconds; the next call loads them."""
        for encoder in list(self._encoders.values()):
            encoder.rest(idle_s)
        _give_memory_back()

    def discard_newer_indexes(self) -> None:
        """Remove what is kept of changes that the catalogue does not know; see vectors."""
        for index in (self.folder / "vectors").glob("*/"):
            discard_newer(index, self._reader.newest_seq())

    def discard_index(self, manifest: Manifest) -> None:
        """Remove what is kept to search a model's embeddings."""
        for provider in {CPU, identity(manifest), identity(manifest, self._options.provider)}:
            folder = self._index_folder(_index_key(manifest, provider))
            shutil.rmtree(folder, ignore_errors=True)

    def _find_wanted(self, name: str) -> Encoder:
        folders = settings.model_folders(self.folder)
        try:
            return self.encoder_in(find_model(name, folders))
        except ModelError:
            recorded = self.recorded()
            encoder = recorded and self._installed(recorded)
            if not encoder:
                raise
        _log.warning("the model that the settings name is not there; the one before goes on")
        return encoder

    def _installed(self, model: Model) -> Encoder | None:
        place = installed(settings.model_folders(self.folder)).get(model.name)
        encoder = self.encoder_in(place) if place else None
        return encoder if encoder and _made_by(encoder, model) else None

    def _new_encoder(self, place: Path) -> Encoder:
        """Open a model on the provider of the settings, or on the processor if it may not."""
        threads, provider = self._options.encoder_threads, self._options.provider
        try:
            return Encoder(place, threads=threads, provider=provider)
        except ModelError as error:
            if provider == CPU:
                raise
            _log.warning("%s The processor runs it.", error)
        return Encoder(place, threads=threads)

    def _space(self, encoder: Encoder, model: Model | None) -> Space:
        manifest = encoder.manifest
        key = _index_key(manifest, model.provider if model else self.provider(encoder))

        def load_index() -> VectorIndex:
            return VectorIndex(
                self._index_folder(key),
                model=key,
                dim=manifest.embedding_dim,
                exact_limit=self._options.exact_limit,
            )

        def find_number() -> ModelId | None:
            return model.id if model else self.number_of(manifest)

        return Space(self._reader, encoder, load_index, find_number)

    def _index_folder(self, key: str) -> Path:
        return self.folder / "vectors" / key[:16]


def _give_memory_back() -> None:
    """Have glibc give the system what was freed: of a model's 140 MB it kept 130 otherwise."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
        if trim:
            trim(0)


def _index_key(manifest: Manifest, provider: str) -> str:
    """Name what a model embedded on one provider: no index may hold what came from two."""
    if provider == CPU:
        return manifest.digest
    return hashlib.sha256(f"{manifest.digest} {provider}".encode()).hexdigest()


def _made_by(encoder: Encoder, model: Model) -> bool:
    """Tell whether an encoder gives vectors of the same space as some embeddings.

    On another provider or kind of processor they differ a little (see ``identity``): such
    embeddings answer until they are made anew.
    """
    return (encoder.manifest.id, encoder.manifest.digest) == (model.name, model.digest)

"""The models of a library: which are there, which one answers, and changing that."""

import logging
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from photosearch import settings
from photosearch.answering import Answering
from photosearch.catalogue import Coverage, ModelId, Reader, Writer
from photosearch.encoders import Manifest, find_model, installed, verify
from photosearch.encoders.manifest import MANIFEST
from photosearch.encoders.speed import Speed, measure_speed
from photosearch.errors import ModelError
from photosearch.settings import Settings

_log = logging.getLogger(__name__)

_FIRST = 10  # answers among which the right ones are counted


@dataclass(frozen=True, slots=True)
class Switch:
    """Which model answers, and which one shall.

    Attributes:
        answering: Id of the model that answers now.
        wanted: Id of the model that is to answer; the same unless it is being changed.
        lacking: Distinct photos on disk that the wanted one has not looked at.
        away: How many of the lacking lie only in folders that are not there now.
    """

    answering: str
    wanted: str
    lacking: int
    away: int


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model that is on this computer.

    Attributes:
        id: Its short name.
        name: Its name for people.
        licence: What its licence is, in words.
        languages: Codes of the languages that it understands.
        bytes: What its files take.
        shipped: Whether it came with the program, and cannot be removed.
        answering: Whether it answers searches now.
        wanted: Whether it is the one that the settings name.
        embedded: Distinct photos on disk that it has looked at.
        lacking: Distinct photos on disk that it has not looked at.
        away: How many of the lacking lie only in folders that are not there now.
    """

    id: str
    name: str
    licence: str
    languages: tuple[str, ...]
    bytes: int
    shipped: bool
    answering: bool
    wanted: bool
    embedded: int
    lacking: int
    away: int


@dataclass(frozen=True, slots=True)
class Benchmark:
    """How good a model is on this computer and for these photos.

    Attributes:
        speed: What running it costs.
        recall: Share of the right photos among the first ten, as a mean over the queries; None
            without queries.
    """

    speed: Speed
    recall: float | None


class Owner(Protocol):
    """The library that the models belong to."""

    @property
    def writable(self) -> bool:
        """Whether this process may write."""

    @property
    def writer(self) -> Writer:
        """Its catalogue's writer, if this process may write."""

    def switch(self, place: Path, *, now: bool) -> None:
        """Fill the model in a folder and have it answer then."""


class Models:
    """The models of one library; any thread but a window's own may ask."""

    def __init__(self, reader: Reader, answering: Answering, library: Owner) -> None:
        """Join the parts."""
        self._reader = reader
        self._answering = answering
        self._library = library

    def installed(self) -> list[InstalledModel]:
        """List the models that are there, by id."""
        answering, wanted = self._answering.now().manifest.digest, self._wanted().digest
        return [
            self._describe(place, answering, wanted) for _, place in sorted(self._places().items())
        ]

    def switch(self) -> Switch:
        """Tell which model answers, and how far the one is that shall."""
        wanted = self._wanted()
        coverage = self._coverage(wanted)
        answering = self._answering.now().manifest.id
        return Switch(answering, wanted.id, lacking=coverage.lacking, away=coverage.away)

    def use(self, model: str, *, now: bool = False) -> None:
        """Have a model answer: at once if it lacks no photo, else when it has looked at all.

        Args:
            model: Id of an installed model.
            now: Have it answer at once whatever it lacks; what it lacks is found later.

        Raises:
            ModelError: It is not installed, or its files are not what they should be.
            SettingsError: The settings cannot be written.
            LibraryBusy: Another process writes to the library.
        """
        _ = self._library.writer
        place = self._place(model)
        verify(place, Manifest.read(place))
        Settings.write_model(self._settings, model)
        self._library.switch(place, now=now)

    def remove(self, model: str) -> None:
        """Remove a model: what it made of the photos, and its files.

        Raises:
            ModelError: It came with the program, answers, or is to answer; or it is not there.
            LibraryBusy: Another process writes to the library.
        """
        place = self._place(model)
        manifest = Manifest.read(place)
        if self._is_shipped(place):
            raise ModelError(f'The model "{model}" came with PhotoSearch and stays.')
        recorded = self._reader.answering()
        in_use = {self._wanted().id, self._answering.now().manifest.id}
        if model in in_use or (recorded and recorded.name == model):
            raise ModelError(
                f'The model "{model}" is in use: choose another one and wait until that answers.'
            )
        removed = self._library.writer.remove_embeddings(model)
        self._answering.discard_index(manifest)
        try:
            (place / MANIFEST).unlink()  # first: what is left of a model after a kill is none
            shutil.rmtree(place)
        except OSError as error:
            raise ModelError(
                f"The model's folder {place} cannot be removed ({error.strerror}): "
                "delete it by hand."
            ) from error
        _log.info("removed a model and its %d embeddings", removed)

    def benchmark(
        self, model: str, queries: Mapping[str, Collection[Path]] | None = None
    ) -> Benchmark:
        """Measure a model on this computer; takes some seconds.

        Args:
            model: Id of an installed model.
            queries: Words, and the photos of the library that are right answers to them.

        Raises:
            ModelError: It is not installed, cannot be used, or has looked at no photo though
                there are queries.
        """
        place = self._place(model)
        recall = self._recall(place, queries) if queries else None
        threads = Settings.read(self._settings).encoder_threads
        return Benchmark(measure_speed(place, threads=threads), recall)

    def _recall(self, place: Path, queries: Mapping[str, Collection[Path]]) -> float:
        manifest = Manifest.read(place)
        if not self._coverage(manifest).embedded:
            raise ModelError(
                f'The model "{manifest.id}" has looked at no photo yet: use it first, '
                "or index with it."
            )
        space = self._answering.space_in(place)
        shares = []
        for words, right in queries.items():
            hits = space.nearest(space.words(words), _FIRST).contents.tolist()
            places = [{photo.path, *photo.copies} for photo in self._reader.photos(hits).values()]
            found = sum(any(path in each for each in places) for path in set(right))
            shares.append(found / max(1, min(_FIRST, len(set(right)))))
        return sum(shares) / len(shares)

    def _wanted(self) -> Manifest:
        """Give the model that is to answer: where another process writes, it may have chosen."""
        if not (self._answering.pinned or self._library.writable):
            with suppress(ModelError):
                model = Settings.read(self._settings).model
                return Manifest.read(
                    find_model(model, settings.model_folders(self._answering.folder))
                )
        return self._answering.wanted.manifest

    def _coverage(self, manifest: Manifest) -> Coverage:
        return self._reader.coverage(self._answering.number_of(manifest) or ModelId(0))

    @property
    def _settings(self) -> Path:
        return self._answering.folder / "settings.toml"

    def _places(self) -> dict[str, Path]:
        return installed(settings.model_folders(self._answering.folder))

    def _place(self, model: str) -> Path:
        places = self._places()
        if model not in places:
            there = ", ".join(sorted(places)) or "none"
            raise ModelError(f'There is no model "{model}" (installed are: {there}).')
        return places[model]

    def _describe(self, place: Path, answering: str, wanted: str) -> InstalledModel:
        manifest = Manifest.read(place)
        coverage = self._coverage(manifest)
        return InstalledModel(
            id=manifest.id,
            name=manifest.name,
            licence=manifest.licence,
            languages=manifest.languages,
            bytes=sum(file.size for file in manifest.files.values()),
            shipped=self._is_shipped(place),
            answering=manifest.digest == answering,
            wanted=manifest.digest == wanted,
            embedded=coverage.embedded,
            lacking=coverage.lacking,
            away=coverage.away,
        )

    def _is_shipped(self, place: Path) -> bool:
        return place.is_relative_to(settings.shipped_folder())

"""The models of a library: which are there, which one answers, and changing that."""

import logging
import shutil
import threading
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from photosearch import settings
from photosearch.answering import Answering
from photosearch.catalogue import Coverage, ModelId, Reader, Writer
from photosearch.encoders import Manifest, find_model, installed, verify
from photosearch.encoders.manifest import MANIFEST
from photosearch.encoders.speed import Speed, measure_speed
from photosearch.errors import DownloadError, ModelError
from photosearch.settings import Settings

if TYPE_CHECKING:
    # Opening a library shall not wait for what adding a model takes: network, zip, configurations.
    from photosearch.download import Transfer
    from photosearch.encoders.selftest import SelfTest
    from photosearch.offers import Offer

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
        notes: What else is to be known of it, in sentences.
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
    notes: tuple[str, ...]
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
            ModelError: It is not installed, its files are not what they should be, or it does not
                compute here what it should.
            SettingsError: The settings cannot be written.
            LibraryBusy: Another process writes to the library.
        """
        _ = self._library.writer
        place = self._place(model)
        manifest = Manifest.read(place)
        verify(place, manifest)
        if not self._coverage(manifest).embedded:  # it was never used here
            tested = self.self_test(model)
            if not tested.agrees:
                raise ModelError(f'The model "{model}" is not used: {tested.sentence}')
        Settings.write(self._settings, model=model)
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

    def add(
        self, source: Path, *, model: str | None = None, variant: str | None = None
    ) -> InstalledModel:
        """Copy a model from a folder or a zip file into the library, in our own form.

        Args:
            source: The folder or zip file.
            model: The id that it gets; None is what its files say.
            variant: Which of its forms, where there are several, such as "fp16"; "fastest" tries
                them all here. None is the most exact one.

        Raises:
            ModelError: It is no model that can be used, or one of its id is there.
        """
        from photosearch.encoders.importing import import_model

        if variant == "fastest":
            from photosearch.encoders.forms import fastest, try_forms

            threads = Settings.read(self._settings).encoder_threads
            forms = try_forms(source, self._own(), threads=threads)
            variant = fastest(forms).variant if forms else None
        return self._added(import_model(source, self._own(), id=model, variant=variant))

    def offers(self) -> "list[Offer]":
        """List the models that may be downloaded, in the order in which they are to be shown."""
        from photosearch.offers import read_offers

        return read_offers()

    def download(
        self, offer: str, report: "Callable[[Transfer], None]", cancelled: threading.Event
    ) -> InstalledModel:
        """Download an offered model and add it; what came stays for another attempt.

        Args:
            offer: Its id.
            report: Called in this thread, some ten times a second at most.
            cancelled: Set by anybody, at any time, to end the download.

        Raises:
            DownloadCancelled: ``cancelled`` was set.
            DownloadError, ModelError: It cannot be downloaded, or is no model that can be used.
        """
        from photosearch.download import fetch
        from photosearch.encoders.importing import Said, import_model

        chosen = next((each for each in self.offers() if each.id == offer), None)
        if chosen is None:
            offered = ", ".join(each.id for each in self.offers())
            raise DownloadError(f'No model "{offer}" is offered (there are: {offered}).')
        if offer in self._places():
            raise ModelError(f'The model "{offer}" is here already: use it, or remove it first.')
        folder = self._answering.folder / "downloads" / offer
        mirror = Settings.read(self._settings).mirror
        fetch(chosen, folder, mirror=mirror, report=report, cancelled=cancelled)
        said = Said(name=chosen.name, licence=chosen.licence)
        manifest = import_model(
            folder, self._own(), id=offer, variant=chosen.variant, said=said, link=True
        )
        shutil.rmtree(folder, ignore_errors=True)
        return self._added(manifest)

    def self_test(self, model: str) -> "SelfTest":
        """Test whether a model computes on this computer what it should.

        Raises:
            ModelError: It is not installed, or cannot be used at all.
        """
        from photosearch.encoders.selftest import self_test

        return self_test(self._answering.encoder_in(self._place(model)))

    def has_looked(self, model: str) -> bool:
        """Tell whether a model has looked at any photo of this library.

        Raises:
            ModelError: It is not installed.
        """
        return self._coverage(Manifest.read(self._place(model))).embedded > 0

    def benchmark(
        self,
        model: str,
        queries: Mapping[str, Collection[Path]] | None = None,
        cancelled: threading.Event | None = None,
    ) -> Benchmark:
        """Measure a model on this computer; takes some seconds.

        Args:
            model: Id of an installed model.
            queries: Words, and the photos of the library that are right answers to them.
            cancelled: Set by anybody, at any time, to end the measuring.

        Raises:
            ModelError: It is not installed, cannot be used, has looked at no photo though
                there are queries, or ``cancelled`` was set.
        """
        place = self._place(model)
        recall = self._recall(place, queries) if queries else None
        threads = Settings.read(self._settings).encoder_threads
        return Benchmark(measure_speed(place, threads=threads, cancelled=cancelled), recall)

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

    def _own(self) -> Path:
        """Give the folder of the models that did not come with the program."""
        folder = self._answering.folder / "models"
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def _added(self, manifest: Manifest) -> InstalledModel:
        return next(each for each in self.installed() if each.id == manifest.id)

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
            notes=manifest.notes,
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

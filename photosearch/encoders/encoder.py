"""The two towers of a model, loaded when they are first needed."""

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from photosearch.encoders.manifest import Manifest, verify
from photosearch.encoders.providers import CPU, demand_agreement
from photosearch.encoders.stopped import EncodingStopped
from photosearch.encoders.tokens import Tokens
from photosearch.encoders.tower import FLOATS, IDS, Tower


class Encoder:
    """Turns photos and words into vectors of one space. Any thread may call.

    Each tower is verified and loaded at its first call, apart from the other: a search by words
    reads neither the image tower's file nor its memory. An empty call loads the tower and gives
    nothing, for whoever wants it ready.
    """

    def __init__(self, folder: Path, *, threads: int, provider: str = CPU) -> None:
        """Read the manifest; nothing else is touched.

        On another provider than the processor, the built-in pictures and texts are encoded on both
        first, once in a process; that takes seconds.

        Args:
            folder: The model folder.
            threads: Threads of one run.
            provider: What to run on, one of ``providers.available()``.

        Raises:
            ModelError: The folder holds no model that can be used, or the provider cannot be had or
                gives other vectors than the processor.
        """
        self.folder = folder
        self.manifest = Manifest.read(folder)
        self.provider = provider
        self._admit(threads)
        self._images = _Images(folder, self.manifest, threads, provider)
        self._texts = _Texts(folder, self.manifest, threads, provider)

    def _admit(self, threads: int) -> None:
        demand_agreement(self.folder, self.manifest, self.provider, threads=threads)

    def images(self, pixels: np.ndarray) -> np.ndarray:
        """Encode photos: (n, height, width, 3) uint8 RGB -> (n, dim) float32, L2-normalised.

        The pixels are of the manifest's image size. All n run as one batch; with a tower that is
        not quantised dynamically a photo's neighbours change its vector by rounding at most.

        Raises:
            EncodingStopped: ``stop`` was called.
            ModelError: The model cannot be used, or gave a vector that is not finite: then the
                whole batch fails, and asking for one photo at a time tells which it was.
        """
        return self._images.encode(pixels)

    def texts(self, texts: Sequence[str]) -> np.ndarray:
        """Encode texts: (n, dim) float32, L2-normalised, each the mean over the templates.

        Texts run one by one, so a text's vector never depends on its company; a batch was no
        quicker (10 to 14 ms a caption in batches of 4 to 32, 11 ms alone: MiniLM, one thread).

        Raises:
            ModelError: The model cannot be used.
        """
        return self._texts.encode(texts)

    def stop(self) -> None:
        """End a running ``images`` at once; it and every later one raise EncodingStopped."""
        self._images.stop()


class UntriedEncoder(Encoder):
    """An encoder whose provider is yet to be seen to agree with the processor."""

    def _admit(self, threads: int) -> None:
        """Let it in: this is the trial."""


class _Images:
    """The image tower and what goes into it."""

    def __init__(self, folder: Path, manifest: Manifest, threads: int, provider: str) -> None:
        self._folder = folder
        self._manifest = manifest
        self._threads = threads
        self._provider = provider
        self._tower: Tower | None = None
        self._loading = threading.Lock()
        self._stopped = threading.Event()
        # (value * rescale - mean) / std for each of the 256 values, as one product and one sum.
        std = np.array(manifest.image.std)
        factor, offset = manifest.image.rescale / std, -np.array(manifest.image.mean) / std
        self._factor = factor.astype(np.float32)[:, np.newaxis, np.newaxis]
        self._offset = offset.astype(np.float32)[:, np.newaxis, np.newaxis]

    def encode(self, pixels: np.ndarray) -> np.ndarray:
        tower = self._load()
        if not len(pixels):
            return np.empty((0, self._manifest.embedding_dim), dtype=np.float32)
        return tower.run({self._manifest.image.input: self._input(pixels)})

    def stop(self) -> None:
        self._stopped.set()
        tower = self._tower
        if tower is not None:
            tower.stop()

    def _input(self, pixels: np.ndarray) -> np.ndarray:
        """Give (n, 3, height, width) float32, as the tower takes it."""
        count, height, width, channels = pixels.shape
        if pixels.dtype != np.uint8 or (height, width) != self._manifest.image.size:
            raise ValueError(f"{pixels.dtype} {height} x {width} is not what this model takes")
        planes = np.empty((count, channels, height, width), dtype=np.float32)
        np.copyto(planes, pixels.transpose(0, 3, 1, 2))
        planes *= self._factor
        planes += self._offset
        return planes

    def _load(self) -> Tower:
        with self._loading:
            if self._stopped.is_set():
                raise EncodingStopped
            if self._tower is None:
                image = self._manifest.image
                self._tower = Tower(
                    self._folder,
                    self._manifest,
                    image.file,
                    inputs={image.input: (None, 3, *image.size)},
                    types=FLOATS,
                    output=image.output,
                    threads=self._threads,
                    provider=self._provider,
                )
                if self._stopped.is_set():  # while it was loading
                    self._tower.stop()
            return self._tower


class _Texts:
    """The text tower and what goes into it."""

    def __init__(self, folder: Path, manifest: Manifest, threads: int, provider: str) -> None:
        self._folder = folder
        self._manifest = manifest
        self._threads = threads
        self._provider = provider
        self._loaded: tuple[Tower, Tokens] | None = None
        self._loading = threading.Lock()

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        tower, tokens = self._load()
        vectors = np.empty((len(texts), self._manifest.embedding_dim), dtype=np.float32)
        for row, text in enumerate(texts):
            vectors[row] = self._mean(tower, tokens, text)
        return vectors

    def _mean(self, tower: Tower, tokens: Tokens, text: str) -> np.ndarray:
        """Give the mean over the templates, (dim,), L2-normalised."""
        phrases = (t.replace("{}", text) for t in self._manifest.text.templates)
        total = np.sum([self._one(tower, tokens, phrase) for phrase in phrases], axis=0)
        mean: np.ndarray = total / np.linalg.norm(total)
        return mean

    def _one(self, tower: Tower, tokens: Tokens, phrase: str) -> np.ndarray:
        names = self._manifest.text
        ids, mask = tokens.encode(phrase)
        arrays = {names.input_ids: ids.astype(tower.dtype(names.input_ids))}
        if names.attention_mask is not None:
            arrays[names.attention_mask] = mask.astype(tower.dtype(names.attention_mask))
        vector: np.ndarray = tower.run(arrays)[0]
        return vector

    def _load(self) -> tuple[Tower, Tokens]:
        with self._loading:
            if self._loaded is None:
                text = self._manifest.text
                length = text.context_length if text.padding == "max_length" else None
                inputs: dict[str, tuple[int | None, ...]] = {text.input_ids: (1, length)}
                if text.attention_mask is not None:
                    inputs[text.attention_mask] = (1, length)
                verify(self._folder, self._manifest, [text.tokenizer])
                tokens = Tokens(self._folder, text)
                tower = Tower(
                    self._folder,
                    self._manifest,
                    text.file,
                    inputs=inputs,
                    types=IDS,
                    output=text.output,
                    threads=self._threads,
                    provider=self._provider,
                )
                self._loaded = tower, tokens
            return self._loaded

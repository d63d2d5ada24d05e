"""The two towers of a model, loaded when they are first needed."""

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from photosearch.encoders.held import Held
from photosearch.encoders.manifest import Manifest
from photosearch.encoders.memory import give_back
from photosearch.encoders.providers import CPU, demand_agreement
from photosearch.encoders.stopped import EncodingStopped
from photosearch.encoders.tokens import Tokens
from photosearch.encoders.tower import FLOATS, IDS, Tower
from photosearch.encoders.verified import Verified


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
        files = Verified(folder, self.manifest)
        self._images = _Images(files, threads, provider)
        self._texts = _Texts(files, threads, provider)

    def _admit(self, threads: int) -> None:
        demand_agreement(self.folder, self.manifest, self.provider, threads=threads)

    def images(self, pixels: np.ndarray) -> np.ndarray:
        """Encode photos: (n, height, width, 3) uint8 RGB -> (n, dim) float32, L2-normalised.

        The pixels are of the manifest's image size. All n run as one batch, unless the manifest
        says that photos go one at a time: a photo's neighbours change its vector by rounding at
        most.

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

    def rest(self, idle_s: float) -> None:
        """Let go of each tower that has not run for so many seconds; the next call loads it again.

        Loading again, a file is not verified anew as long as its size and time are the same. Calls
        under way go on; this one waits for none.
        """
        rested = [held.rest(idle_s) for held in (self._images.tower, self._texts.tower)]
        if any(rested):
            give_back()


class UntriedEncoder(Encoder):
    """An encoder whose provider is yet to be seen to agree with the processor."""

    def _admit(self, threads: int) -> None:
        """Let it in: this is the trial."""


class _Images:
    """The image tower and what goes into it."""

    def __init__(self, files: Verified, threads: int, provider: str) -> None:
        self._files = files
        self._image = files.manifest.image
        self._threads = threads
        self._provider = provider
        self.tower = Held(self._load)
        self._stopped = threading.Event()
        # (value * rescale - mean) / std for each of the 256 values, as one product and one sum.
        std = np.array(self._image.std)
        factor, offset = self._image.rescale / std, -np.array(self._image.mean) / std
        self._factor = factor.astype(np.float32)[:, np.newaxis, np.newaxis]
        self._offset = offset.astype(np.float32)[:, np.newaxis, np.newaxis]

    def encode(self, pixels: np.ndarray) -> np.ndarray:
        with self.tower.use() as tower:
            if self._stopped.is_set():
                raise EncodingStopped
            runs = [self._run(tower, pixels[rows]) for rows in self._runs(len(pixels))]
        dim = self._files.manifest.embedding_dim
        return np.concatenate(runs) if runs else np.empty((0, dim), dtype=np.float32)

    def stop(self) -> None:
        # A tower that comes after the flag is asked for is not run: see encode.
        self._stopped.set()
        tower = self.tower.value
        if tower is not None:
            tower.stop()

    def _runs(self, count: int) -> list[slice]:
        """Cut photos into what may run together."""
        length = self._image.batch or max(1, count)
        return [slice(first, first + length) for first in range(0, count, length)]

    def _run(self, tower: Tower, pixels: np.ndarray) -> np.ndarray:
        name = self._image.input
        return tower.run({name: self._input(pixels).astype(tower.dtype(name), copy=False)})

    def _input(self, pixels: np.ndarray) -> np.ndarray:
        """Give (n, 3, height, width) float32, as the tower takes it but for its precision."""
        count, height, width, channels = pixels.shape
        if pixels.dtype != np.uint8 or (height, width) != self._image.size:
            raise ValueError(f"{pixels.dtype} {height} x {width} is not what this model takes")
        planes = np.empty((count, channels, height, width), dtype=np.float32)
        np.copyto(planes, pixels.transpose(0, 3, 1, 2))
        planes *= self._factor
        planes += self._offset
        return planes

    def _load(self) -> Tower:
        if self._stopped.is_set():
            raise EncodingStopped
        return Tower(
            self._files,
            self._image.file,
            inputs={self._image.input: (self._image.batch or None, 3, *self._image.size)},
            types=FLOATS,
            output=self._image.output,
            threads=self._threads,
            provider=self._provider,
        )


class _Texts:
    """The text tower and what goes into it."""

    def __init__(self, files: Verified, threads: int, provider: str) -> None:
        self._files = files
        self._text = files.manifest.text
        self._threads = threads
        self._provider = provider
        self.tower = Held(self._load)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        vectors = np.empty((len(texts), self._files.manifest.embedding_dim), dtype=np.float32)
        with self.tower.use() as (tower, tokens):
            for row, text in enumerate(texts):
                vectors[row] = self._mean(tower, tokens, text)
        return vectors

    def _mean(self, tower: Tower, tokens: Tokens, text: str) -> np.ndarray:
        """Give the mean over the phrases that stand for a text, (dim,), L2-normalised."""
        total = np.sum([self._one(tower, tokens, each) for each in self._phrases(text)], axis=0)
        mean: np.ndarray = total / np.linalg.norm(total)
        return mean

    def _phrases(self, text: str) -> tuple[str, ...]:
        if 0 < self._text.template_words < len(text.split()):
            return (text,)
        return tuple(template.replace("{}", text) for template in self._text.templates)

    def _one(self, tower: Tower, tokens: Tokens, phrase: str) -> np.ndarray:
        names = self._text
        ids, mask = tokens.encode(phrase)
        arrays = {names.input_ids: ids.astype(tower.dtype(names.input_ids))}
        if names.attention_mask is not None:
            arrays[names.attention_mask] = mask.astype(tower.dtype(names.attention_mask))
        vector: np.ndarray = tower.run(arrays)[0]
        return vector

    def _load(self) -> tuple[Tower, Tokens]:
        text = self._text
        length = text.context_length if text.padding == "max_length" else None
        inputs: dict[str, tuple[int | None, ...]] = {text.input_ids: (1, length)}
        if text.attention_mask is not None:
            inputs[text.attention_mask] = (1, length)
        self._files.demand([text.tokenizer])
        tokens = Tokens(self._files.folder, text)
        tower = Tower(
            self._files,
            text.file,
            inputs=inputs,
            types=IDS,
            output=text.output,
            threads=self._threads,
            provider=self._provider,
        )
        return tower, tokens

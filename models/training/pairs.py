"""Photos and their texts as both towers see them, and the losses that bring the two together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import texts
import torch
import views
from corpus import read_wordnet
from data import Photo, mentioned, nouns, phrases
from teacher import TextTeacher, pad
from torch import Tensor
from torch.nn import functional

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

SAME_TEXT = (
    0.97  # teacher cosine from which two texts count as one (the teacher's own training did)
)
CAPTIONED_SHARE = 2.0  # a captioned photo is drawn this many times as often as a labelled one
SINGLE_WORDS = 0.25  # share of the captioned photos of a batch that come with a word of a caption


@dataclass(frozen=True, slots=True)
class Pairs:
    """All photos with their texts.

    `vectors` (texts, 384) and `targets` (photos, 384) are the teacher's, fp16. `owned[photo]` are
    the rows of a photo's texts, `words[photo]` those of the nouns in its captions, and
    `mentioned[photo]` all words that its texts hold; a photo of which nothing is known owns none.
    """

    photos: Sequence[Photo]
    listing: Sequence[str]
    tokens: list[list[int]]
    vectors: NDArray[np.float16]
    targets: NDArray[np.float16]
    owned: list[NDArray[np.int64]]
    words: list[NDArray[np.int64]]
    mentioned: list[frozenset[str]]
    training: NDArray[np.int64]
    chances: NDArray[np.float64]

    def draw(self, rng: np.random.Generator, count: int) -> tuple[NDArray, NDArray]:
        """Draw photos and one text of each: int64 (count,) each, -1 without a text."""
        chosen = rng.choice(self.training, count, replace=False, p=self.chances)
        return chosen, np.array([self._text_of(row, rng) for row in chosen])

    def _text_of(self, row: int, rng: np.random.Generator) -> int:
        word = len(self.words[row]) and rng.random() < SINGLE_WORDS
        choices = self.words[row] if word else self.owned[row]
        return int(rng.choice(choices)) if len(choices) else -1

    def fitting(self, rows: NDArray[np.int64], text_rows: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which texts of one word fit which photos, whosever they are: (photos, texts)."""
        listed = [self.listing[row].lower() for row in text_rows]
        return np.array([[text in self.mentioned[row] for text in listed] for row in rows], bool)

    def text_batch(self, rows: NDArray[np.int64]) -> tuple[Tensor, Tensor, Tensor]:
        """Give ids, mask and teacher vectors of texts."""
        ids, mask = pad([self.tokens[row] for row in rows])
        return torch.from_numpy(ids), torch.from_numpy(mask), self.meanings(rows)

    def meanings(self, rows: NDArray[np.int64]) -> Tensor:
        """Give the teacher's vectors of texts."""
        return torch.from_numpy(self.vectors[rows].astype(np.float32))

    def target_batch(self, rows: NDArray[np.int64]) -> Tensor:
        """Give the teacher's vectors of photos."""
        return torch.from_numpy(self.targets[rows].astype(np.float32))

    def held_out_captions(self) -> tuple[NDArray, NDArray, NDArray]:
        """Give held-out photos, text rows of their captions, and each caption's photo among them.

        All held-out photos are searched, also those without captions.
        """
        rows = np.array([row for row, photo in enumerate(self.photos) if photo.held_out])
        captions, owners = [], []
        for place, row in enumerate(rows):
            if self.photos[row].captioned:
                captions.extend(self.owned[row])
                owners.extend([place] * len(self.owned[row]))
        return rows, np.array(captions), np.array(owners)


def load(photos: Sequence[Photo], work: Path, teacher: Path, tokenizer: Tokenizer) -> Pairs:
    """Put everything together; texts that the corpus lacks are given to the teacher here."""
    known = {word for word in read_wordnet().nouns if word.islower() and len(word) > 2}
    short = [nouns(photo, known) for photo in photos]
    listing = sorted({text for photo in photos for text in phrases(photo)} | {*chain(*short)})
    places = {text: row for row, text in enumerate(listing)}
    training = np.array([row for row, photo in enumerate(photos) if not photo.held_out])
    shares = np.array([CAPTIONED_SHARE if photos[row].captioned else 1.0 for row in training])
    return Pairs(
        photos=photos,
        listing=listing,
        tokens=[encoding.ids for encoding in tokenizer.encode_batch(listing)],
        vectors=_vectors(listing, work, teacher),
        targets=views.load_targets(work),
        owned=[np.array([places[text] for text in phrases(photo)], np.int64) for photo in photos],
        words=[np.array([places[word] for word in words], np.int64) for words in short],
        mentioned=[mentioned(photo) for photo in photos],
        training=training,
        chances=shares / shares.sum(),
    )


def _vectors(listing: list[str], work: Path, teacher: Path) -> NDArray[np.float16]:
    stored = work / "phrases.npy"
    if stored.exists():
        return np.load(stored)
    corpus, known = texts.load(work)
    rows = {text: row for row, text in enumerate(corpus)}
    missing = [text for text in listing if text not in rows]
    fresh = dict(zip(missing, TextTeacher(teacher).embed(missing), strict=True))
    vectors = np.stack([known[rows[text]] if text in rows else fresh[text] for text in listing])
    np.save(stored, vectors.astype(np.float16))
    return vectors.astype(np.float16)


@dataclass(slots=True)
class Bank:
    """Pairs of earlier steps, kept as further negatives: a CPU's batches are small."""

    size: int
    images: Tensor
    texts: Tensor
    meanings: Tensor
    rows: NDArray[np.int64]
    text_rows: NDArray[np.int64]

    @classmethod
    def empty(cls, size: int, dimension: int) -> Bank:
        """Start without any."""
        nothing = np.empty(0, np.int64)
        return cls(size, *(torch.zeros(0, dimension) for _ in range(3)), nothing, nothing)

    def push(
        self, images: Tensor, texts: Tensor, meanings: Tensor,
        rows: NDArray[np.int64], text_rows: NDArray[np.int64],
    ) -> None:  # fmt: skip
        """Add the newest pairs and forget the oldest."""
        self.rows = np.concatenate([rows, self.rows])[: self.size]
        self.text_rows = np.concatenate([text_rows, self.text_rows])[: self.size]
        self.images = torch.cat([images.detach(), self.images])[: self.size]
        self.texts = torch.cat([texts.detach(), self.texts])[: self.size]
        self.meanings = torch.cat([meanings, self.meanings])[: self.size]


def contrast(
    images: Tensor, texts: Tensor, meanings: Tensor, scale: Tensor, bank: Bank,
    photo_fits: Tensor, text_fits: Tensor,
) -> Tensor:  # fmt: skip
    """Symmetric contrastive loss of matching rows (n, 384), with the bank's pairs as negatives.

    `meanings` are the teacher's vectors of the texts: texts that mean the same are no negatives.
    Nor are those that `photo_fits` (photo by text) and `text_fits` (text by photo), (n, n + bank)
    bool, say fit although they belong to another photo.
    """
    same = meanings @ torch.cat([meanings, bank.meanings]).T > SAME_TEXT
    answer = torch.arange(len(images))
    to_texts = scale * images @ torch.cat([texts, bank.texts]).T
    to_images = scale * texts @ torch.cat([images, bank.images]).T
    losses = []
    for logits, fits in ((to_texts, photo_fits), (to_images, text_fits)):
        no_negative = same | fits
        no_negative.fill_diagonal_(False)
        losses.append(functional.cross_entropy(logits.masked_fill(no_negative, -torch.inf), answer))
    return sum(losses) / 2


def recall(texts: NDArray, images: NDArray, owners: NDArray) -> dict[str, float]:
    """Measure text-to-image recall: share of texts whose photo is among the nearest 1, 5, 10."""
    scores = texts @ images.T
    own = scores[np.arange(len(owners)), owners]
    ranks = (scores > own[:, None]).sum(axis=1)
    result = {f"recall@{limit}": float((ranks < limit).mean()) for limit in (1, 5, 10)}
    return {**result, "median_rank": float(np.median(ranks) + 1)}

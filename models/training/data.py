"""The training sets: which photos there are, what is said of each, and which are held out."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from pathlib import Path

CAPTIONED = "flickr8k"
HELD_OUT_PERCENT = {CAPTIONED: 5}
HELD_OUT_PERCENT_ELSEWHERE = 10

LABEL_PHRASES = (
    "{}",
    "a {}",
    "a photo of a {}",
    "a picture of a {}",
    "a close-up photo of a {}",
    "there is a {} in the picture",
)


@dataclass(frozen=True, slots=True)
class Photo:
    """One training photo: its set, its file and every text that describes it.

    `original` is the sharp photo that `file` is a small copy of, where it was found.
    """

    set: str
    file: Path
    texts: tuple[str, ...]
    original: Path | None = None

    @property
    def sharpest(self) -> Path:
        """The file to look at."""
        return self.original or self.file

    @property
    def captioned(self) -> bool:
        """True where the texts are whole sentences, false where they are bare labels."""
        return self.set == CAPTIONED

    @property
    def held_out(self) -> bool:
        """True for photos kept from training; decided by the file's name, so it never changes."""
        percent = HELD_OUT_PERCENT.get(self.set, HELD_OUT_PERCENT_ELSEWHERE)
        digest = hashlib.sha256(self.file.name.encode()).digest()
        return int.from_bytes(digest[:4], "big") % 100 < percent


def read_photos(roots: Sequence[Path], originals: Path) -> list[Photo]:
    """Read every `<set>/labels.tsv` under the roots, in a fixed order.

    Originals are `originals/SET/NAME.jpg`, as the step of that name writes them.
    """
    photos: list[Photo] = []
    for table in (table for root in roots for table in sorted(root.glob("*/labels.tsv"))):
        for line in table.read_text(encoding="utf-8").splitlines():
            name, _, texts = line.partition("\t")
            file = table.parent / "images" / name
            original = originals / table.parent.name / f"{file.stem}.jpg"
            known = tuple(filter(None, texts.split("|")))
            photos.append(
                Photo(table.parent.name, file, known, original if original.exists() else None)
            )
    return photos


def phrases(photo: Photo) -> tuple[str, ...]:
    """Give the texts to train on: captions as they are, labels in several phrasings."""
    if photo.captioned:
        return photo.texts
    return tuple(phrase.format(text) for text in photo.texts for phrase in LABEL_PHRASES)


def mentioned(photo: Photo) -> frozenset[str]:
    """Give the single words that a photo's texts hold, lower-cased."""
    return frozenset(re.findall("[a-z]+", " ".join(photo.texts).lower()))


def nouns(photo: Photo, known: Container[str]) -> tuple[str, ...]:
    """Give those of a captioned photo's words that are nouns, as they stand there.

    People search with one word as often as with a sentence, and no caption is one word long.
    """
    if not photo.captioned:
        return ()
    words = sorted(mentioned(photo))
    return tuple(word for word in words if word in known or word.removesuffix("s") in known)


def read_captions(folder: Path) -> tuple[list[Path], list[str], list[int]]:
    """Read `captions.tsv` of a folder: its photos, the captions, and each caption's photo index."""
    files: dict[str, int] = {}
    captions: list[str] = []
    owners: list[int] = []
    for line in (folder / "captions.tsv").read_text(encoding="utf-8").splitlines():
        name, caption = line.split("\t", 1)
        owners.append(files.setdefault(name, len(files)))
        captions.append(caption)
    return [folder / name for name in files], captions, owners

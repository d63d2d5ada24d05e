"""A corpus of texts without pictures, for teaching the text tower what words mean.

Captions and labels of the training photos, pieces of captions, WordNet's words and glosses, and
combinations of the kind that people type into a photo search.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from data import Photo, phrases

WORDNET = Path("/usr/share/wordnet")  # Debian's package `wordnet-base`
PLAIN = re.compile(r"[A-Za-z][A-Za-z' -]*")
# WordNet's lexicographer files (lexnames(5WN)) whose nouns can be seen in a photo.
VISIBLE = {"04", "05", "06", "08", "11", "13", "15", "17", "18", "19", "20"}
LONGEST_GLOSS_WORDS = 16

LISTS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
ATTRIBUTES: list[str] = LISTS["attributes"]
SCENES: list[str] = LISTS["scenes"]
TYPED: list[str] = LISTS["typed"]
FORMS: list[str] = LISTS["forms"]


@dataclass(frozen=True, slots=True)
class Words:
    """WordNet's words: all lemmas, nouns, those to be seen, glosses, and synonyms of the latter."""

    lemmas: list[str]
    nouns: frozenset[str]
    visible: list[str]
    glosses: list[str]
    synonyms: dict[str, list[str]]


def read_wordnet(folder: Path = WORDNET) -> Words:
    """Read WordNet's data files (format: wndb(5WN))."""
    lemmas: dict[str, None] = {}
    nouns: set[str] = set()
    visible: dict[str, None] = {}
    glosses: list[str] = []
    synonyms: dict[str, list[str]] = {}
    for part in ("noun", "verb", "adj"):
        for line in (folder / f"data.{part}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields, _, gloss = line.partition(" | ")
            words = _synset_words(fields.split())
            lemmas.update(dict.fromkeys(words))
            nouns.update(words if part == "noun" else ())
            if part == "noun" and fields.split()[1] in VISIBLE:
                visible.update(dict.fromkeys(words))
                for word in words:
                    synonyms.setdefault(word, [w for w in words if w != word])
            glosses.extend(_short_glosses(gloss))
    return Words(list(lemmas), frozenset(nouns), list(visible), glosses, synonyms)


def _synset_words(fields: list[str]) -> list[str]:
    """Take the words of one synset; its fourth field is their number, in base 16."""
    count = int(fields[3], 16)
    words = [
        re.sub(r"\(.*\)", "", word).replace("_", " ") for word in fields[4 : 4 + 2 * count : 2]
    ]
    return [word for word in words if PLAIN.fullmatch(word)]


def _short_glosses(gloss: str) -> list[str]:
    parts = [part.strip().strip('"') for part in gloss.split(";")]
    return [part for part in parts if 2 <= len(part.split()) <= LONGEST_GLOSS_WORDS]


def caption_pieces(captions: list[str], count: int, rng: random.Random) -> list[str]:
    """Cut runs of two to seven words out of captions: what people type is seldom a sentence."""
    pieces = []
    for _ in range(count):
        words = rng.choice(captions).rstrip(" .").split()
        length = rng.randint(2, 7)
        start = rng.randrange(max(1, len(words) - length + 1))
        pieces.append(" ".join(words[start : start + length]))
    return pieces


def reworded(captions: list[str], words: Words, count: int, rng: random.Random) -> list[str]:
    """Put a synonym, or another thing altogether, in the place of one noun of a caption."""
    result = []
    while len(result) < count:
        caption = rng.choice(captions).split()
        places = [i for i, word in enumerate(caption) if word in words.synonyms]
        if not places:
            continue
        place = rng.choice(places)
        choices = words.synonyms[caption[place]] or TYPED
        caption[place] = rng.choice(choices if rng.random() < 0.5 else TYPED)
        result.append(" ".join(caption))
    return result


def combinations(nouns: list[str], count: int, rng: random.Random) -> list[str]:
    """Fill attribute + object + scene forms with words that can be seen."""

    def noun() -> str:
        return rng.choice(TYPED) if rng.random() < 0.35 else rng.choice(nouns)

    return [
        rng.choice(FORMS).format(n=noun(), m=noun(), a=rng.choice(ATTRIBUTES), s=rng.choice(SCENES))
        for _ in range(count)
    ]


def build(photos: list[Photo], seed: int) -> list[str]:
    """Make the whole corpus: distinct texts in a shuffled, fixed order; no held-out caption."""
    rng = random.Random(seed)
    words = read_wordnet()
    training = [photo for photo in photos if not photo.held_out]
    captions = [text for photo in training if photo.captioned for text in photo.texts]
    labelled = [text for photo in training if not photo.captioned for text in phrases(photo)]
    seen = {word for caption in captions for word in re.findall(r"[a-z]+", caption.lower())}
    common = [word for word in words.visible if set(word.lower().split()) & seen]
    texts = [
        *captions, *captions_lowered(captions), *labelled, *TYPED, *words.visible,
        *rng.sample(words.lemmas, 60_000), *rng.sample(words.glosses, 60_000),
        *combinations(common, 100_000, rng), *combinations(words.visible, 30_000, rng),
        *caption_pieces(captions, 60_000, rng), *reworded(captions, words, 50_000, rng),
    ]  # fmt: skip
    distinct = list(dict.fromkeys(texts))
    rng.shuffle(distinct)
    return distinct


def captions_lowered(captions: list[str]) -> list[str]:
    """Give captions as people type them: no capitals, no full stop."""
    return [caption.lower().rstrip(" .") for caption in captions]

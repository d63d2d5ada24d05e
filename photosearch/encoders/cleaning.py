"""How a text is cleaned before a tokenizer sees it: as the models' trainers did, by their names."""

import html
import re
import string
import unicodedata
from collections.abc import Callable

# Letters that are one for the eye and several for the tokenizer (fi, ij, dz) and forms as wide as
# an ideograph or half as wide: what the compatibility folding changes in these ranges is wanted,
# elsewhere (superscripts, circled digits) it would lose what somebody meant.
_FOLDED = re.compile(
    "[\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb06\u3000\uff01-\uffef]+"
)
_STRAIGHT = {ord(c): "'" for c in "\u02bc\u2018\u2019\u201a\u201b"} | {
    ord(c): '"' for c in "\u201c\u201d\u201e\u201f"
}
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\u206a-\u206f\ufeff\ufff9-\ufffc]+")
_NO_PUNCTUATION = str.maketrans("_", " ", string.punctuation.replace("_", ""))


def clean(text: str, how: str, *, lowercase: bool = False) -> str:
    """Clean a text.

    Args:
        text: What is to be encoded, templates and all.
        how: One of CLEANINGS: "none"; "whitespace" (runs of white space become one space); "clip"
            (besides, entities of HTML become characters, full-width forms and ligatures are
            folded, quotation marks are straight, control characters go); "canonicalize" (besides,
            punctuation of ASCII goes and letters become small).
        lowercase: Make letters small in the end, whatever `how` says.
    """
    cleaned = _WAYS[how](text)
    return cleaned.lower() if lowercase else cleaned


def _whitespace(text: str) -> str:
    return " ".join(text.split())


def _clip(text: str) -> str:
    for _ in range(2):  # captions from the web are often escaped twice
        text = html.unescape(text)
    text = _FOLDED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _CONTROLS.sub("", text.translate(_STRAIGHT))
    return _whitespace(unicodedata.normalize("NFC", text))


def _canonicalize(text: str) -> str:
    return _whitespace(_clip(text).translate(_NO_PUNCTUATION).lower())


_WAYS: dict[str, Callable[[str], str]] = {
    "none": str,
    "whitespace": _whitespace,
    "clip": _clip,
    "canonicalize": _canonicalize,
}
CLEANINGS = tuple(_WAYS)

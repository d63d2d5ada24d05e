"""What the grid shows: a question, and its answer as an array of photos."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from photosearch.catalogue import ContentId


@dataclass(frozen=True, slots=True)
class Everything:
    """All photos, newest first."""


@dataclass(frozen=True, slots=True)
class Words:
    """The photos that words describe."""

    text: str


@dataclass(frozen=True, slots=True)
class Similar:
    """The photos that look like one of them."""

    content: ContentId


Query = Everything | Words | Similar


def _nothing() -> npt.NDArray[np.int64]:
    return np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class View:
    """An answer.

    Attributes:
        query: What was asked.
        version: Grows with every answer, so that a later one can be told from an earlier.
        contents: (n,) int64, ids of the photos in the order in which they are shown.
    """

    query: Query = Everything()
    version: int = 0
    contents: npt.NDArray[np.int64] = field(default_factory=_nothing)

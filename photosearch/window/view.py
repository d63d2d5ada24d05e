"""What the grid shows: a question, and its answer as an array of photos."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from photosearch.query import Query


def _nothing() -> npt.NDArray[np.int64]:
    return np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class View:
    """An answer.

    Attributes:
        query: What was asked.
        version: Grows with every answer, so that a later one can be told from an earlier.
        contents: (n,) int64, ids of the photos in the order in which they are shown.
        similarities: (n,) float32, cosine of each to what was asked; None where nothing was asked
            by meaning.
        moments: (n,) int64, local times in seconds as if they were UTC; None where they are not
            sorted by time.
    """

    query: Query = field(default_factory=Query)
    version: int = 0
    contents: npt.NDArray[np.int64] = field(default_factory=_nothing)
    similarities: npt.NDArray[np.float32] | None = None
    moments: npt.NDArray[np.int64] | None = None

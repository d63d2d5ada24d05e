"""What a search answers."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Hits:
    """Photos in the order in which they fit a query.

    Attributes:
        contents: (n,) int64 content ids, best first; each has a place on disk.
        similarities: (n,) float32 cosines, never rising.
    """

    contents: npt.NDArray[np.int64]
    similarities: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.contents)

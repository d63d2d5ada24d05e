"""Pictures drawn by rule, for comparing towers without any photo; needs numpy only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def pictures(count: int = 8, size: int = 224) -> NDArray[np.float32]:
    """Draw gradients, waves and coarse noise: (count, 3, size, size) float32, as if normalised."""
    rows, columns = np.mgrid[0:size, 0:size].astype(np.float32) / size
    drawn = []
    for number in range(count):
        noise = np.random.default_rng(number).standard_normal((3, 8, 8), np.float32)
        coarse = noise.repeat(size // 8, axis=1).repeat(size // 8, axis=2)
        wave = np.sin((number + 1) * (columns + rows * number) * np.float32(2 * np.pi))
        drawn.append(np.stack([rows * 2 - 1, columns * 2 - 1, wave]) + coarse / 2)
    return np.stack(drawn).astype(np.float32)

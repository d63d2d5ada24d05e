"""Golden vectors: what the trained towers say, in float32, of fixed pictures and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import drawn
import numpy as np
import torch
from lite2 import Early, Head, Late, published_state
from text_tower import TextTower, embed
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

TEXTS = (
    "dog",
    "two children playing on the beach at sunset",
    "A red bicycle leaning against a wall.",
    "skyscraper at night",
    "a photo of a toddler",
    "receipt",
)


class Trained:
    """The trained image tower in torch, nothing rounded."""

    def __init__(self, late: Late, head: Head, published: Path) -> None:
        self._parts = torch.nn.Sequential(Early(published_state(published)), late, head).eval()

    def pixels(self, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
        """Embed normalised pixels (n, 3, h, w): (n, 384)."""
        with torch.inference_mode():
            return self._parts(torch.from_numpy(pixels)).numpy()


def write(trained: Trained, tower: TextTower, tokenizer: Path, target: Path) -> None:
    """Write the golden vectors, float32."""
    texts = embed(tower.eval(), Tokenizer.from_file(str(tokenizer)), list(TEXTS))
    images = trained.pixels(drawn.pictures())
    np.savez_compressed(target, images=images, texts=np.array(TEXTS), text_vectors=texts)

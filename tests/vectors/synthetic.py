"""Synthetic embeddings, and what a search among them must find."""

import numpy as np

from photosearch.vectors import VectorIndex

DIM = 24


def make_vectors(count: int, seed: int = 0) -> np.ndarray:
    """Give (count, DIM) float16, L2-normalised, in a few clouds as photos' vectors lie."""
    chance = np.random.default_rng(seed)
    centres = chance.normal(size=(20, DIM))
    vectors = centres[chance.integers(0, 20, count)] + chance.normal(size=(count, DIM))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)


def truth(contents: np.ndarray, vectors: np.ndarray, query: np.ndarray, k: int) -> list[int]:
    """Give the k nearest contents by a whole sort in double precision."""
    single = vectors.astype(np.float64)
    cosines = single @ query.astype(np.float64) / np.linalg.norm(single, axis=1)
    return contents[np.lexsort((contents, -cosines))][:k].tolist()


def settle(index: VectorIndex) -> None:
    """Merge everything that is to be merged."""
    while index.settle(seconds=5):
        pass

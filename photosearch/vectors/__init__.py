"""One model's embeddings in memory: exact search, and a graph for libraries that outgrow it."""

from photosearch.vectors.index import EXACT_LIMIT, VectorIndex
from photosearch.vectors.stored import discard_newer

__all__ = ["EXACT_LIMIT", "VectorIndex", "discard_newer"]

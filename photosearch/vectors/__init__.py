"""One model's embeddings in memory: exact search, and a graph for libraries that outgrow it."""

from photosearch.vectors.index import VectorIndex
from photosearch.vectors.stored import discard_newer

__all__ = ["VectorIndex", "discard_newer"]

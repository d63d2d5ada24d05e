"""From folders to embeddings: scan, watch, settle, decode, encode, commit."""

from photosearch.ingest.ingest import Ingest, Summary
from photosearch.ingest.pipeline import Embedder

__all__ = ["Embedder", "Ingest", "Summary"]

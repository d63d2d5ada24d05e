"""From folders to embeddings: scan, watch, settle, decode, encode, commit."""

from photosearch.ingest.ingest import Ingest, Summary

__all__ = ["Ingest", "Summary"]

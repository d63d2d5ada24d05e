"""The truth about which photos exist: a SQLite file with many readers and one writer."""

from photosearch.catalogue.reading import Reader
from photosearch.catalogue.records import (
    ContentId,
    Counts,
    Coverage,
    Embeddings,
    FileId,
    Finished,
    Folder,
    FolderId,
    Lack,
    Model,
    ModelId,
    Photo,
    Problem,
    Recorded,
    Seen,
    Work,
)
from photosearch.catalogue.writing import ScanId, Writer

__all__ = [
    "ContentId",
    "Counts",
    "Coverage",
    "Embeddings",
    "FileId",
    "Finished",
    "Folder",
    "FolderId",
    "Lack",
    "Model",
    "ModelId",
    "Photo",
    "Problem",
    "Reader",
    "Recorded",
    "ScanId",
    "Seen",
    "Work",
    "Writer",
]

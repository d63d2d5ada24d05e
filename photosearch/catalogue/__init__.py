"""The truth about which photos exist: a SQLite file with many readers and one writer."""

from photosearch.catalogue.reading import Reader
from photosearch.catalogue.records import (
    ContentId,
    Counts,
    Embeddings,
    FileId,
    Finished,
    Folder,
    FolderId,
    ModelId,
    Photo,
    Problem,
    Seen,
    Work,
)
from photosearch.catalogue.writing import Writer

__all__ = [
    "ContentId",
    "Counts",
    "Embeddings",
    "FileId",
    "Finished",
    "Folder",
    "FolderId",
    "ModelId",
    "Photo",
    "Problem",
    "Reader",
    "Seen",
    "Work",
    "Writer",
]

"""The catalogue's values. Paths are the system's own bytes in the file, ``Path`` outside."""

from dataclasses import dataclass
from pathlib import Path
from typing import NewType, Protocol

import numpy as np
import numpy.typing as npt

from photosearch.query import Query

ContentId = NewType("ContentId", int)
FileId = NewType("FileId", int)
FolderId = NewType("FolderId", int)
ModelId = NewType("ModelId", int)


@dataclass(frozen=True, slots=True)
class Folder:
    """A watched folder.

    Attributes:
        id: Its number.
        path: Its real, absolute path.
        online: Whether it was there when last looked at; the photos of one that is away are kept.
    """

    id: FolderId
    path: Path
    online: bool


@dataclass(frozen=True, slots=True)
class CountedFolder(Folder):
    """A watched folder, and what it holds.

    Attributes:
        photos: Files in it that can be found.
    """

    photos: int


@dataclass(frozen=True, slots=True)
class Photo:
    """One distinct picture and the places where it lies.

    Attributes:
        content: Its number, by which thumbnails and hits know it.
        path: The place that is shown and opened: the first that is online.
        copies: Its other places, byte for byte the same.
        taken: Local time ``YYYY-MM-DDTHH:MM:SS`` from the file's metadata, if there.
        moment: Seconds that "newest" sorts by: ``taken`` read as UTC, else the file's time.
        width: Upright, pixels.
        height: Upright, pixels.
        camera: Make and model, if known.
        format: Such as ``JPEG``.
        online: Whether ``path`` lies in a folder that is there.
        bytes: Size of its file.
        lens: If known.
        exposure: In words, if known, such as ``1/250 s f/8 ISO 200``.
        latitude: Degrees, north positive, if known.
        longitude: Degrees, east positive, if known.
        favourite: Whether a person marked it so.
        rating: Stars, 0 to 5.
        tags: What a person called it, by name.
    """

    content: ContentId
    path: Path
    copies: tuple[Path, ...]
    taken: str | None
    moment: int
    width: int
    height: int
    camera: str | None
    format: str
    online: bool
    bytes: int = 0
    lens: str | None = None
    exposure: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    favourite: bool = False
    rating: int = 0
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A watched folder or a folder in it.

    Attributes:
        path: Where it is.
        photos: How many files in it and below are photos.
        online: Whether the watched folder is there.
        children: The folders in it that hold photos, by name.
    """

    path: Path
    photos: int
    online: bool
    children: "tuple[Branch, ...]"


@dataclass(frozen=True, slots=True)
class Saved:
    """A search that a person keeps.

    Attributes:
        id: Its number.
        name: What they call it.
        query: What it asks.
    """

    id: int
    name: str
    query: Query


@dataclass(frozen=True, slots=True)
class Asked:
    """A search of before.

    Attributes:
        query: What was asked.
        text: As it stood in the field.
        at: When, in seconds since the epoch.
        count: Hits it had.
        contents: The first few of them.
    """

    query: Query
    text: str
    at: int
    count: int
    contents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that cannot be read, and why, in words."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many files there are.

    Attributes:
        photos: Can be found by the model that was asked about.
        waiting: Still to be read or embedded, in folders that are online.
        problems: Cannot be read.
    """

    photos: int
    waiting: int
    problems: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as a scan met it.

    Attributes:
        path: Relative to its watched folder.
        size: Bytes.
        mtime_ns: Last change of its bytes.
        ctime_ns: Last change of anything about it (on Windows: its birth).
        device: Number of the volume that the folder of the file lies on.
    """

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    device: int


@dataclass(frozen=True, slots=True)
class Work:
    """A file that has to be opened.

    Attributes:
        file: Its number.
        path: Its absolute path.
        size: Bytes when last scanned.
        mtime_ns: When its bytes last changed, when last scanned.
        known: Digests of contents of just that size that need nothing any more: if the file
            turns out to be one of them, it is linked, not decoded.
    """

    file: FileId
    path: str
    size: int
    mtime_ns: int
    known: frozenset[bytes]


@dataclass(frozen=True, slots=True)
class Lack:
    """A content without an embedding, and how to come by one.

    Attributes:
        content: Its number.
        moment: What "newest" sorts by.
        work: One file that holds it.
    """

    content: ContentId
    moment: int
    work: Work


@dataclass(frozen=True, slots=True)
class Model:
    """An encoder that has made embeddings, or will.

    Attributes:
        id: Its number.
        name: The id that its manifest gives it.
        digest: Digest of all that its vectors depend on.
        provider: What it runs on, which its vectors depend on too.
    """

    id: ModelId
    name: str
    digest: str
    provider: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what lies on disk a model has embedded.

    Attributes:
        embedded: Distinct pictures that have their embedding.
        lacking: Distinct pictures that lack it.
        away: How many of the lacking lie only in folders that are not there now.
    """

    embedded: int
    lacking: int
    away: int


class Facts(Protocol):
    """What the catalogue keeps of a picture; ``pictures.Facts`` has this shape."""

    @property
    def format(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def taken(self) -> str | None: ...
    @property
    def taken_offset(self) -> str | None: ...
    @property
    def taken_source(self) -> str | None: ...
    @property
    def camera(self) -> str | None: ...
    @property
    def lens(self) -> str | None: ...
    @property
    def exposure(self) -> str | None: ...
    @property
    def latitude(self) -> float | None: ...
    @property
    def longitude(self) -> float | None: ...


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of one piece of work.

    Attributes:
        work: What was asked for.
        digest: BLAKE2b of the file's bytes; None if it could not be read.
        facts: None when the content is already in the catalogue.
        vector: (dim,) float32, L2-normalised; (0,) if the model makes nothing of the picture;
            None when the content has its embedding.
        problem: Why the file cannot be read, in words; None if it could.
        passing: Whether that may pass by itself: the file then stays unread, and keeps what it
            had.
    """

    work: Work
    digest: bytes | None = None
    facts: Facts | None = None
    vector: npt.NDArray[np.float32] | None = None
    problem: str | None = None
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording a batch came to.

    Attributes:
        contents: For each item its content; None for those that could not be read.
        replaced: Whether a file that could be found is now another picture, or none.
    """

    contents: list[ContentId | None]
    replaced: bool


@dataclass(frozen=True, slots=True)
class Embeddings:
    """A page of one model's embeddings in the order in which they came and went.

    Attributes:
        contents: (n,) int64, those that came.
        vectors: (n, dim) float16, L2-normalised.
        gone: (m,) int64, those that went; none of them is among ``contents``.
        seq: Where the next page goes on.
    """

    contents: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float16]
    gone: npt.NDArray[np.int64]
    seq: int

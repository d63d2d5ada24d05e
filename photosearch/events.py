"""What a library tells whoever listens: ids and counts, never live objects."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """What the ingest is doing.

    idle ⇄ scanning → working → idle; working ⇄ paused; any → stopping; any → failed → scanning.
    """

    IDLE = "idle"
    SCANNING = "scanning"
    WORKING = "working"
    PAUSED = "paused"
    STOPPING = "stopping"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the ingest is.

    Attributes:
        state: What it is doing now.
        done: Photos of the watched folders that can be found, as of now.
        total: Photos of the watched folders, those that cannot be read left out.
        failed: Files that cannot be read.
        photos_per_s: Photos finished a second over the last few seconds; 0.0 when idle.
        lacking: Photos that the model which is to answer next has yet to look at; 0 unless it
            is being changed.
        seconds_left: Estimate until done equals total and nothing is lacking; None when unknown.
    """

    state: State = State.IDLE
    done: int = 0
    total: int = 0
    failed: int = 0
    photos_per_s: float = 0.0
    lacking: int = 0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class PhotosChanged:
    """Photos came (their thumbnails are there), went, or changed place.

    Attributes:
        added: Content ids that can be shown and found from now on.
        gone: Whether any photo disappeared, came back, or changed its place or its picture.
    """

    added: tuple[int, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class FoldersChanged:
    """A folder was added, forgotten, came online or went away."""


@dataclass(frozen=True, slots=True)
class MarksChanged:
    """A person said something of photos.

    Attributes:
        contents: Their content ids.
    """

    contents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SavedChanged:
    """A search was saved, renamed or forgotten."""


@dataclass(frozen=True, slots=True)
class IngestFailed:
    """Indexing stopped.

    Attributes:
        reason: One sentence for the person; indexing goes on by itself if the cause goes away.
    """

    reason: str


@dataclass(frozen=True, slots=True)
class ModelChanged:
    """Another model answers searches from now on.

    Attributes:
        model: Its id.
    """

    model: str


@dataclass(frozen=True, slots=True)
class SwitchFailed:
    """The model that was to answer next cannot; the one that answered goes on.

    Attributes:
        reason: One sentence for the person. It is tried again when the model is chosen again, or
            the library is opened again.
    """

    reason: str


Event = (
    Progress
    | PhotosChanged
    | FoldersChanged
    | MarksChanged
    | SavedChanged
    | IngestFailed
    | ModelChanged
    | SwitchFailed
)
Listener = Callable[[Event], None]

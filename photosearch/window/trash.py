"""To the system's trash and back. What cannot be put there stays where it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFile


@dataclass(frozen=True, slots=True)
class Trashed:
    """A file that was moved to the trash.

    Attributes:
        origin: Where it was.
        now: Where it is, as the system says; None where it does not say.
    """

    origin: Path
    now: Path | None


def to_trash(paths: Sequence[Path]) -> tuple[list[Trashed], list[Path]]:
    """Move files to the system's trash; takes time, so it is not for Qt's thread.

    Returns:
        What was moved, and what could not be: those files stay as they are.
    """
    moved: list[Trashed] = []
    refused: list[Path] = []
    for path in paths:
        file = QFile(str(path))
        if file.moveToTrash():
            now = Path(file.fileName())
            moved.append(Trashed(path, now if now != path and now.exists() else None))
        else:
            refused.append(path)
    return moved, refused


def back_from_trash(trashed: Sequence[Trashed]) -> list[Path]:
    """Move files back to where they were; what lies there by now is never replaced.

    Returns:
        Those that could not be moved back, by where they were.
    """
    return [each.origin for each in trashed if not _back(each)]


def _back(trashed: Trashed) -> bool:
    if trashed.now is None or trashed.origin.exists():
        return False
    try:
        trashed.origin.parent.mkdir(parents=True, exist_ok=True)
        trashed.now.rename(trashed.origin)
        _forget(trashed.now)
    except OSError:
        return False
    return True


def _forget(now: Path) -> None:
    """Remove what the trash of freedesktop.org keeps about a file that is no longer in it."""
    if now.parent.name == "files":
        (now.parent.parent / "info" / f"{now.name}.trashinfo").unlink(missing_ok=True)

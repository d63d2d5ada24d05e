"""Walking a watched folder: which photo files there are, without opening any."""

# ruff: noqa: PTH114, PTH116, PTH119, PTH122 - a Path takes longer than asking the system for the file

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from photosearch.catalogue import Seen
from photosearch.pictures import PHOTO_SUFFIXES

_INT64 = 2**63 - 1


def is_photo_name(name: str) -> bool:
    """Tell by its name whether a file is one that people would call a photo.

    Hidden files are not: editors, synchronisers and file systems keep their own there.
    """
    return not name.startswith(".") and os.path.splitext(name)[1].lower() in PHOTO_SUFFIXES


def device_of(folder: Path) -> int | None:
    """Give the number of the volume that holds the folder; None if the folder is not there."""
    try:
        return folder.stat().st_dev & _INT64
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class Rules:
    """What of a watched folder is left out.

    Attributes:
        patterns: Names of files and folders, or, with a slash, places within the folder; a star
            stands for any letters, a question mark for one, and case does not matter.
        places: Whole paths of files and folders.
        hidden: Whether folders whose names begin with a dot are looked into.
    """

    patterns: tuple[str, ...] = ()
    places: frozenset[Path] = frozenset()
    hidden: bool = False

    def leave_out(self, root: Path, relative: str) -> bool:
        """Tell whether a file or folder, or one above it in the watched folder, is left out."""
        parts = relative.split("/")
        if not self.hidden and any(part.startswith(".") for part in parts[:-1]):
            return True
        if not (self.patterns or self.places):
            return False
        ways = ["/".join(parts[: depth + 1]) for depth in range(len(parts))]
        if self.places and any(root / way in self.places for way in ways):
            return True
        return any(self._matches(way) for way in ways)

    def _matches(self, way: str) -> bool:
        folded = way.casefold()
        name = folded.rpartition("/")[2]
        return any(
            fnmatchcase(folded if "/" in pattern else name, pattern.strip("/").casefold())
            for pattern in self.patterns
        )


_NO_RULES = Rules()


class Scan:
    """One walk over a watched folder, or over a part of it.

    Attributes:
        unreadable: Places that could not be looked at so far, relative to the watched folder.
        dangling: Links to files that are not there so far; what they lead to may only be away.
        devices: Numbers of the volumes that were met so far.
        folders: How many folders were met so far.
    """

    def __init__(
        self,
        root: Path,
        under: str = "",
        *,
        leave_out: Path | None = None,
        rules: Rules = _NO_RULES,
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        """Prepare a walk.

        Args:
            root: The watched folder.
            under: The sub-folder or file to look at, relative; "" is the whole folder.
            leave_out: A folder that is never entered: the library's own.
            rules: What else is left out.
            stopping: Asked at every folder whether to end early.
        """
        self._root = root
        self._under = under
        self._leave_out = leave_out
        self._rules = rules
        self._stopping = stopping
        self.unreadable: list[str] = []
        self.dangling: list[str] = []
        self.devices: set[int] = set()
        self.folders = 0

    def __iter__(self) -> Iterator[Seen]:
        """Yield the photo files, folder by folder.

        Links to folders are not followed: no loop, and no file is met twice. A link to a file
        is a place where that photo lies.
        """
        start = self._root / self._under
        if self._under and (start.is_symlink() or not start.is_dir()):
            yield from self._file(os.fspath(start), self._under, self._nearest_device(start))
            return
        waiting = [(start, self._under)]
        while waiting and not self._stopping():
            folder, relative = waiting.pop()
            device = self._nearest_device(folder)
            for entry in self._entries(folder, relative):
                inside = f"{relative}/{entry.name}" if relative else entry.name
                if entry.is_dir(follow_symlinks=False):
                    if self._may_enter(Path(entry.path), inside):
                        waiting.append((Path(entry.path), inside))
                else:
                    yield from self._file(entry.path, inside, device)

    def _entries(self, folder: Path, relative: str) -> list[os.DirEntry[str]]:
        self.folders += 1
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):
            return []  # went while we walked
        except OSError:
            self.unreadable.append(relative)
            return []

    def _nearest_device(self, place: Path) -> int:
        """Note the volume of a folder, or of what is left above it."""
        for folder in (place, *place.parents):
            device = device_of(folder)
            if device is not None and folder.is_dir():
                self.devices.add(device)
                return device
        return 0

    def _may_enter(self, folder: Path, relative: str) -> bool:
        hidden = folder.name.startswith(".") and not self._rules.hidden
        ruled_out = self._rules.leave_out(self._root, relative)
        return not hidden and not ruled_out and folder != self._leave_out

    def _file(self, path: str, relative: str, device: int) -> Iterator[Seen]:
        """Yield the file if it is a photo that is there and that nothing rules out."""
        name = os.path.basename(path)
        if not is_photo_name(name) or self._rules.leave_out(self._root, relative):
            return
        try:
            stat = os.stat(path)
        except OSError as error:
            if not isinstance(error, FileNotFoundError | NotADirectoryError):
                self.unreadable.append(relative)
            elif os.path.islink(path):
                self.dangling.append(relative)
            return
        # Some file systems take times that SQLite's integers do not.
        mtime_ns, ctime_ns = (
            max(-_INT64, min(_INT64, ns)) for ns in (stat.st_mtime_ns, stat.st_ctime_ns)
        )
        yield Seen(relative, stat.st_size, mtime_ns, ctime_ns, device)

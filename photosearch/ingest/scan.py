"""Walking a watched folder: which photo files there are, without opening any."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

from photosearch.catalogue import Seen
from photosearch.pictures import PHOTO_SUFFIXES


def is_photo_name(name: str) -> bool:
    """Tell by its name whether a file is one that people would call a photo.

    Hidden files are not: editors, synchronisers and file systems keep their own there.
    """
    return not name.startswith(".") and PurePath(name).suffix.lower() in PHOTO_SUFFIXES


def device_of(folder: Path) -> str | None:
    """Name the volume that holds the folder; None if the folder is not there."""
    try:
        return str(folder.stat().st_dev)
    except OSError:
        return None


class Scan:
    """One walk over a watched folder, or over a part of it.

    Attributes:
        unreadable: Sub-folders that could not be listed so far, relative to the watched folder.
    """

    def __init__(self, root: Path, under: str = "", *, leave_out: Path | None = None) -> None:
        """Prepare a walk.

        Args:
            root: The watched folder.
            under: The sub-folder or file to look at, relative; "" is the whole folder.
            leave_out: A folder that is never entered: the library's own.
        """
        self._root = root
        self._under = under
        self._leave_out = leave_out
        self.unreadable: list[str] = []

    def __iter__(self) -> Iterator[Seen]:
        """Yield the photo files, folder by folder.

        Links to folders are not followed: no loop, and no file is met twice. A link to a file
        is a place where that photo lies.
        """
        start = self._root / self._under
        if self._under and (start.is_symlink() or not start.is_dir()):
            yield from self._file(start, self._under)
            return
        waiting = [(start, self._under)]
        while waiting:
            folder, relative = waiting.pop()
            try:
                with os.scandir(folder) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except FileNotFoundError:
                continue  # went while we walked
            except OSError:
                self.unreadable.append(relative)
                continue
            for entry in found:
                inside = f"{relative}/{entry.name}" if relative else entry.name
                if entry.is_dir(follow_symlinks=False):
                    if self._may_enter(Path(entry.path)):
                        waiting.append((Path(entry.path), inside))
                else:
                    yield from self._file(Path(entry.path), inside)

    def _may_enter(self, folder: Path) -> bool:
        return not folder.name.startswith(".") and folder != self._leave_out

    def _file(self, path: Path, relative: str) -> Iterator[Seen]:
        """Yield the file if it is a photo that is there; hidden folders above it rule it out."""
        hidden = any(part.startswith(".") for part in relative.split("/"))
        if hidden or not is_photo_name(path.name):
            return
        try:
            stat = path.stat()
        except OSError:
            return  # a link that leads nowhere, or gone since it was listed
        yield Seen(relative, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)

"""Making the catalogue agree with a folder on disk, and with nothing that only seems so."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from photosearch.catalogue import Folder, Reader, ScanId, Writer
from photosearch.events import Event, FoldersChanged, PhotosChanged
from photosearch.ingest.control import Control
from photosearch.ingest.scan import Rules, Scan, device_of

_log = logging.getLogger(__name__)

# Files taken into the catalogue at once: the first photos can be decoded while a scan goes on.
_CHUNK = 256
# Files looked for to recognise a folder that came back on another volume number.
_RECOGNISE_BY = 200


@dataclass(frozen=True, slots=True)
class Met:
    """What a look came across.

    Attributes:
        folders: Folders that could be entered.
        unreadable: Sub-folders and files that could not be looked at.
    """

    folders: int
    unreadable: int


class Reconciler:
    """Looks at folders and notes what came, changed and went. Used by one thread at a time.

    Attributes:
        rules: What is left out, but for the places that the catalogue says; may be replaced.
    """

    def __init__(
        self,
        reader: Reader,
        writer: Writer,
        library: Path,
        control: Control,
        tell: Callable[[Event], None],
    ) -> None:
        """Prepare; ``library`` is the library's own folder, which is never looked into."""
        self._reader = reader
        self._writer = writer
        self._library = library
        self._control = control
        self._tell = tell
        self.rules = Rules()

    def look(
        self, folder: Folder, under: str = "", between: Callable[[], None] = lambda: None
    ) -> Met:
        """Look at a watched folder, or at one place in it, and note what is different.

        Args:
            folder: The watched folder.
            under: Sub-folder or file in it; "" is the whole folder.
            between: Called again and again during a long look; may look at other places.

        Returns:
            What was met.
        """
        device = device_of(folder.path)
        if device is None or not self._is_itself(folder, device):
            self._note_presence(folder, online=False, device=None)
            return Met(0, 0)
        self._note_presence(folder, online=True, device=device)
        scan = Scan(
            folder.path,
            under,
            leave_out=self._library,
            rules=replace(self.rules, places=frozenset(self._reader.excluded())),
            stopping=lambda: self._control.stopping,
        )
        number = self._writer.begin_scan()
        files = iter(scan)
        while chunk := list(islice(files, _CHUNK)):
            noted = self._writer.note_seen(number, folder.id, chunk)
            if noted.news:
                self._control.wake()
            if noted.back:
                self._tell(PhotosChanged(gone=True))
            between()
            self._control.step_aside()
        if not self._control.stopping:
            self._conclude(folder, under, device, number, scan)
        return Met(scan.folders, len(scan.unreadable))

    def note_absent(self) -> None:
        """Note which watched folders are not there."""
        for folder in self._reader.folders():
            if folder.online and device_of(folder.path) is None:
                self._note_presence(folder, online=False, device=None)

    def _conclude(
        self, folder: Folder, under: str, device: int, number: ScanId, scan: Scan
    ) -> None:
        # The volume may have gone during the walk: what was not met is then not missing.
        if device_of(folder.path) != device:
            self._note_presence(folder, online=False, device=None)
        elif self._writer.conclude_scan(
            number,
            folder.id,
            under,
            devices=scan.devices,
            unreadable=[*scan.unreadable, *scan.dangling],
        ):
            self._tell(PhotosChanged(gone=True))
        if scan.unreadable:
            _log.warning("%d places could not be looked at", len(scan.unreadable))

    def _is_itself(self, folder: Folder, device: int) -> bool:
        """Tell whether the folder is what it was, not the empty mount point of a drive.

        Another volume in its place is believed if it has any of the files that are known.
        """
        known_device = self._reader.device(folder.id)
        if known_device in (None, device):
            return True
        known = self._reader.some_files(folder.id, _RECOGNISE_BY)
        return not known or any(_has_size(folder.path / relative, size) for relative, size in known)

    def _note_presence(self, folder: Folder, *, online: bool, device: int | None) -> None:
        if self._writer.set_presence(folder.id, online=online, device=device):
            self._tell(FoldersChanged())
            self._control.wake()


def _has_size(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False

"""A model folder whose files are verified before they are used."""

from collections.abc import Collection
from pathlib import Path

from photosearch.encoders.manifest import Manifest, verify


class Verified:
    """Verifies files when they are needed, and not again as long as they look the same."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        """Remember where; nothing is read yet.

        Args:
            folder: The model folder.
            manifest: Its manifest.
        """
        self.folder = folder
        self.manifest = manifest
        self._seen: dict[str, tuple[int, int]] = {}

    def demand(self, names: Collection[str]) -> None:
        """Compare files with the manifest, unless size and time are those of the last comparison.

        Args:
            names: Which files, by their names in the manifest.

        Raises:
            ModelError: A file is missing, leads out of the folder, or is not what it should be.
        """
        for name in sorted(names):
            look = self._look(name)
            if look is None or self._seen.get(name) != look:
                self._seen.pop(name, None)
                verify(self.folder, self.manifest, [name])
                if look is not None:
                    self._seen[name] = look

    def _look(self, name: str) -> tuple[int, int] | None:
        """Give a file's size and time of change in ns; None if there is none."""
        try:
            status = (self.folder / name).stat()
        except OSError:
            return None  # the comparison says what is wrong with it
        return status.st_size, status.st_mtime_ns

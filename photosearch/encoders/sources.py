"""Where a model is imported from: a folder or a .zip, as files that can be looked up and copied."""

import hashlib
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import BinaryIO, Protocol

from photosearch.encoders.manifest import ModelFile
from photosearch.errors import ModelError

_BLOCK = 1024 * 1024
_SPARE = 64 * 1024 * 1024  # bytes that stay free on the disk
_MAX_ENTRIES = 100_000
# A .zip that was made on a Mac has a folder of that name beside the real one.
_NOT_MEANT = "__MACOSX/"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)


class Source(Protocol):
    """Files by names with slashes; every method but ``size`` raises ModelError."""

    def size(self, name: str) -> int | None:
        """Give a file's bytes; None where there is no such file."""

    def read(self, name: str, limit: int) -> bytes:
        """Read a file of at most so many bytes."""

    def copy(self, name: str, target: Path) -> ModelFile:
        """Write a file to a place where none is; it is on the disk when this returns."""


@contextmanager
def opened(path: Path, *, link: bool = False) -> Iterator[Source]:
    """Open a folder or a .zip.

    Args:
        path: Which.
        link: Share a folder's files with it where the disk can, instead of copying them.

    Raises:
        ModelError: It is neither, or cannot be read.
    """
    try:
        if path.is_dir():
            yield _Folder(path, link=link)
            return
        with zipfile.ZipFile(path) as archive:
            yield _Zip(path, archive)
    except FileNotFoundError as error:
        raise ModelError(f"{path} cannot be imported: it is not there.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ModelError(f"{path} cannot be imported ({reason}).") from error
    except _BROKEN as error:
        raise ModelError(
            f"{path} cannot be imported: it is no folder and no .zip that can be read ({error})."
        ) from error


class _Folder:
    def __init__(self, folder: Path, *, link: bool) -> None:
        self._folder = folder
        self._link = link

    def size(self, name: str) -> int | None:
        path = self._folder / name
        with suppress(OSError):
            return path.stat().st_size if path.is_file() else None
        return None

    def read(self, name: str, limit: int) -> bytes:
        with (self._folder / name).open("rb") as file:
            return _read(file, name, limit)

    def copy(self, name: str, target: Path) -> ModelFile:
        path = self._folder / name
        if self._link and _linked(path, target):
            with target.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            return ModelFile(target.stat().st_size, digest)
        with path.open("rb") as file:
            return _copy(file, path.stat().st_size, target)


class _Zip:
    """A .zip; what lies in its only folder counts as if it lay at the top."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        entries = archive.infolist()
        if len(entries) > _MAX_ENTRIES:
            raise ModelError(f"{path} cannot be imported: it has more than {_MAX_ENTRIES} entries.")
        for entry in entries:
            if _leads_out(entry.filename):
                raise ModelError(
                    f"{path} cannot be imported: a name in it leads out of its folder "
                    f"({entry.filename!r})."
                )
        meant = [e for e in entries if not (e.is_dir() or e.filename.startswith(_NOT_MEANT))]
        tops = {PurePosixPath(entry.filename).parts[0] for entry in meant}
        inside = len(tops) == 1 and all("/" in entry.filename for entry in meant)
        cut = len(tops.pop()) + 1 if inside else 0
        self._entries = {entry.filename[cut:]: entry for entry in meant}

    def size(self, name: str) -> int | None:
        entry = self._entries.get(name)
        return None if entry is None else entry.file_size

    def read(self, name: str, limit: int) -> bytes:
        with self._open(name) as file:
            return _read(file, name, limit)

    def copy(self, name: str, target: Path) -> ModelFile:
        # zipfile gives no more bytes than it says, and looks at their sum
        with self._open(name) as file:
            return _copy(file, self._entries[name].file_size, target)

    def _open(self, name: str) -> BinaryIO:
        entry = self._entries[name]
        if entry.flag_bits & 1:
            raise ModelError(f"{self._path} cannot be imported: it is encrypted; unpack it first.")
        return self._archive.open(entry)  # type: ignore[return-value]


def _linked(path: Path, target: Path) -> bool:
    """Share a file, which whoever wrote it has put on the disk; not if that is another disk."""
    try:
        target.hardlink_to(os.path.realpath(path))
    except OSError:
        return False
    return True


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        path.is_absolute()
        or not path.parts
        or ".." in path.parts
        or "\\" in name
        or bool(PureWindowsPath(name).drive)
    )


def _read(file: BinaryIO, name: str, limit: int) -> bytes:
    content = file.read(limit + 1)
    if len(content) > limit:
        raise ModelError(f"{name} cannot be what it is called: it is larger than {limit} bytes.")
    return content


def _copy(file: BinaryIO, size: int, target: Path) -> ModelFile:
    demand_room(size, target.parent)
    digest, written = hashlib.sha256(), 0
    with target.open("xb") as copy:
        while block := file.read(_BLOCK):
            copy.write(block)
            digest.update(block)
            written += len(block)
        copy.flush()
        os.fsync(copy.fileno())
    if written != size:
        raise ModelError(f"{target.name} is {written} bytes long and should be {size}.")
    return ModelFile(written, digest.hexdigest())


def demand_room(size: int, folder: Path) -> None:
    """Refuse to begin what cannot end.

    Raises:
        ModelError: The disk has not so many bytes free.
    """
    free = shutil.disk_usage(folder).free - _SPARE
    if size > free:
        raise ModelError(
            f"The model needs {size / 1e9:.1f} GB and the disk has {max(0, free) / 1e9:.1f} GB "
            "free: make room there, then import it again."
        )

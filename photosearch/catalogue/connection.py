"""Connections to the catalogue's file, and SQLite's errors in words."""

import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from photosearch.catalogue.schema import MIGRATIONS, migrate, version_of
from photosearch.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    PhotoSearchError,
)

Row = tuple[Any, ...]
Parameters = Sequence[Any] | Mapping[str, Any]

_BUSY_TIMEOUT_S = 10.0
_WORTH_SHRINKING = 0.2  # share of unused pages
_WAL_LIMIT_BYTES = 64 << 20
_SHM_BYTES = 64 << 10


def _in_words(error: sqlite3.Error, path: Path) -> PhotoSearchError:
    """Tell a person's troubles by SQLite's result code; whatever is left is named as it is."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(path)):
        return DiskFull(
            f"The disk that holds {path.parent} is full: make room, indexing then goes on."
        )
    if code == sqlite3.SQLITE_BUSY:
        return LibraryBusy(
            f"Another program holds {path} locked: close it, or try again in a moment."
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryDamaged(
            f"The catalogue {path} is damaged: put back a copy of it, or move it away "
            "and index again."
        )
    return LibraryError(f"The catalogue {path} cannot be used ({error}).")


def _is_full(path: Path) -> bool:
    """Tell whether the disk has no room for what SQLite needs beside a write-ahead log."""
    try:
        return shutil.disk_usage(path.parent).free < _SHM_BYTES
    except OSError:
        return False


def _filename(path: bytes) -> str:
    """Give the last part of a path as people compare names: case ignored."""
    return os.fsdecode(path).rpartition("/")[2].casefold().encode(errors="replace").decode()


@contextmanager
def errors_in_words(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about ``path`` into ours.

    Raises:
        DiskFull, LibraryBusy, LibraryDamaged, LibraryError: As SQLite's result code says.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _in_words(error, path) from error


def _make_private(path: Path) -> None:
    """Make the file for its owner alone; -wal and -shm get the mode of the file itself."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise LibraryError(
            f"The catalogue {path} cannot be written ({error.strerror}): change its permissions, "
            "or choose another library with --library."
        ) from error


class ReadingConnections:
    """Read-only connections to one catalogue, one for each thread that asks."""

    def __init__(self, path: Path) -> None:
        """Open the catalogue.

        Raises:
            LibraryMissing: There is none.
            LibraryTooNew: A newer program made it.
            LibraryError: It cannot be opened, or waits for a writer to bring it up to date.
        """
        self._path = path
        self._uri = f"{path.absolute().as_uri()}?mode=ro"
        self._here = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        try:
            self._require_current()
        except BaseException:
            self.close()
            raise

    def _require_current(self) -> None:
        folder = self._path.parent
        if not self._path.exists() or self._version() == 0:
            raise LibraryMissing(
                f'There is no library in {folder} yet: make one with "photosearch index FOLDER".'
            )
        if self._version() < len(MIGRATIONS):
            raise LibraryError(
                f"The library in {folder} was made by an older version: run "
                '"photosearch index FOLDER" once to bring it up to date.'
            )

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Run one statement in this thread's connection and return all of its rows."""
        with errors_in_words(self._path):
            return self._connection().execute(sql, parameters).fetchall()

    def _version(self) -> int:
        """Read the schema version, and find out on the way how the file can be opened.

        Beside a write-ahead log SQLite needs room, and the right to write, even for reading.
        Where there is neither, and no log, nobody is writing, and it can do without.
        """
        try:
            return version_of(self._connection())
        except sqlite3.OperationalError as error:
            log = self._path.with_name(f"{self._path.name}-wal")
            if log.exists() and log.stat().st_size:
                raise _in_words(error, self._path) from error
            self.close()
            self._here = threading.local()
            self._uri += "&immutable=1"
            with errors_in_words(self._path):
                return version_of(self._connection())
        except sqlite3.Error as error:
            raise _in_words(error, self._path) from error

    def close(self) -> None:
        """Close every thread's connection."""
        with self._lock:
            while self._opened:
                self._opened.pop().close()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._here, "connection", None)
        if connection is None:
            connection = sqlite3.connect(
                self._uri,
                uri=True,
                timeout=_BUSY_TIMEOUT_S,
                isolation_level=None,
                check_same_thread=False,  # close() comes from another thread
            )
            connection.create_function("filename", 1, _filename, deterministic=True)
            self._here.connection = connection
            with self._lock:
                self._opened.append(connection)
        return connection


class WritingConnection:
    """The one connection that writes and checkpoints; its lock lets one thread in at a time."""

    def __init__(self, path: Path) -> None:
        """Open the catalogue, make it if it is not there, and bring its schema up to date.

        Raises:
            LibraryTooNew: A newer program made it.
            DiskFull, LibraryBusy, LibraryDamaged, LibraryError: As SQLite says.
        """
        self._path = path
        self._lock = threading.RLock()
        with errors_in_words(path):
            _make_private(path)
            self._connection = sqlite3.connect(
                path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
            )
            try:
                version_of(self._connection)  # refuse a newer file before anything is changed
                self._set_up()
            except BaseException:
                self._connection.close()
                raise

    def _set_up(self) -> None:
        for pragma in (
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "foreign_keys = ON",
            f"journal_size_limit = {_WAL_LIMIT_BYTES}",
        ):
            self._connection.execute(f"PRAGMA {pragma}")
        migrate(self._connection)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Do what follows wholly or not at all.

        Raises:
            DiskFull, LibraryBusy, LibraryDamaged, LibraryError: Nothing was changed.
        """
        with self._lock, errors_in_words(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk may have rolled back already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def shrink(self) -> None:
        """Give unused pages back to the disk, if they are worth it and the disk has the room.

        Raises:
            LibraryBusy, LibraryDamaged, LibraryError: As SQLite says; nothing was changed.
        """
        with self._lock, errors_in_words(self._path):
            count, unused, size = (
                self._connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_count", "freelist_count", "page_size")
            )
            # The whole file is written anew, first elsewhere and then through the log.
            room = shutil.disk_usage(self._path.parent).free > 3 * count * size
            if room and unused >= _WORTH_SHRINKING * count:
                self._connection.execute("VACUUM")
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def close(self) -> None:
        """Close; SQLite folds the write-ahead log into the file."""
        with self._lock:
            self._connection.close()

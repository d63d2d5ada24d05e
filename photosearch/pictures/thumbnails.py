"""The store of thumbnails: a cache in a SQLite file of its own, which may be lost at any time."""

import errno
import json
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

from photosearch.errors import DiskFull, LibraryError
from photosearch.pictures.picture import Jpeg

_log = logging.getLogger(__name__)

VERSION = 1
_SCHEMA = """
    PRAGMA page_size = 8192;
    PRAGMA auto_vacuum = INCREMENTAL;
    PRAGMA journal_mode = WAL;
    CREATE TABLE thumbnail (content INTEGER PRIMARY KEY, jpeg BLOB NOT NULL);
"""
# A thumbnail shows what its photo showed: what is forgotten is overwritten, not only unlinked.
_SETTINGS = """
    PRAGMA synchronous = NORMAL;
    PRAGMA secure_delete = ON;
"""
BUSY = 5.0  # seconds that one process waits for another's lock


class Thumbnails:
    """JPEG thumbnails by content id.

    A damaged file is thrown away: a writer makes an empty one, a reader finds nothing. Any thread
    may call any method; reading never waits for writing (each has a connection of its own; one for
    all readers, since 60 thumbnails take 0.4 ms).
    """

    def __init__(self, path: Path, *, write: bool) -> None:
        """Open the store.

        Args:
            path: The SQLite file, absolute.
            write: Whether this is the one process that may write.

        Raises:
            DiskFull: There is no room for a new file.
            LibraryError: A new file cannot be made.
        """
        self._path = path
        self._write = write
        self._reading = threading.RLock()
        self._writing = threading.RLock()
        self._reader: sqlite3.Connection | None = None
        self._writer: sqlite3.Connection | None = None
        self._closed = False
        if write:
            self._writer = self._made()

    def put(self, thumbnails: Mapping[int, Jpeg]) -> None:
        """Store thumbnails in one transaction, in place of older ones.

        Raises:
            DiskFull: There is no room; none is stored.
            LibraryError: The disk does not take them for another reason; none is stored.
        """
        rows = list(thumbnails.items())
        self._change(lambda db: _executed(db, _PUT, rows))

    def forget(self, contents: Iterable[int]) -> None:
        """Remove thumbnails, so that their pixels are in no file any more.

        Raises:
            DiskFull: There is no room.
            LibraryError: The disk does not take the change for another reason.
        """
        rows = [(content,) for content in contents]

        def change(db: sqlite3.Connection) -> None:
            _executed(db, _FORGET, rows)
            _tidied(db)

        self._change(change)

    def get(self, content: int) -> Jpeg | None:
        """Fetch one thumbnail; None if it is not there."""
        return self.get_many((content,)).get(content)

    def get_many(self, contents: Sequence[int]) -> dict[int, Jpeg]:
        """Fetch thumbnails; those that are not there are left out."""
        wanted = json.dumps([int(content) for content in contents])
        with self._reading:
            try:
                return dict(self._opened_reader().execute(_GET, (wanted,)))
            except sqlite3.Error as error:
                _log.debug("thumbnails not read: %s", error)
                self._drop_reader()
                damaged = _is_damage(error)
        if damaged and self._write:
            with suppress(DiskFull, LibraryError):
                self._renew()
        return {}

    def close(self) -> None:
        """Close the store for all threads; what is asked of it later finds nothing."""
        with self._writing, self._reading:
            self._closed = True
            self._drop_reader()
            self._drop_writer()

    def _change(self, change: Callable[[sqlite3.Connection], None]) -> None:
        """Change the file; if it turns out to be damaged, change the new one."""
        assert self._write, "opened for reading"
        with self._writing:
            if self._closed:
                return
            for attempt in (1, 2):
                try:
                    if self._writer is None:
                        self._writer = self._made()
                    change(self._writer)
                except sqlite3.Error as error:
                    if attempt == 2 or not _is_damage(error):
                        raise _told(error) from error
                    self._renew()
                else:
                    return

    def _opened_reader(self) -> sqlite3.Connection:
        if self._reader is None:
            if self._closed:
                raise sqlite3.ProgrammingError("closed")
            self._reader = _connect(self._path, "ro")
        return self._reader

    def _renew(self) -> None:
        """Throw a damaged file away and make an empty one."""
        with self._writing, self._reading:
            if self._closed:
                return
            _log.warning("the thumbnails are damaged; they are made anew")
            self._drop_reader()
            self._drop_writer()
            _remove(self._path)
            self._writer = self._made()

    def _made(self) -> sqlite3.Connection:
        """Open the file for writing, made anew if it is missing, damaged or of another version."""
        try:
            try:
                return _opened_writer(self._path)
            except _NotOurs:
                _remove(self._path)
            except sqlite3.Error as error:
                if not _is_damage(error):
                    raise
                _remove(self._path)
            return _opened_writer(self._path)
        except (sqlite3.Error, OSError) as error:
            raise _told(error) from error

    def _drop_reader(self) -> None:
        reader, self._reader = self._reader, None
        _close(reader)

    def _drop_writer(self) -> None:
        writer, self._writer = self._writer, None
        _close(writer)


_Row = tuple[int, Jpeg] | tuple[int]

_PUT = (
    "INSERT INTO thumbnail (content, jpeg) VALUES (?, ?) "
    "ON CONFLICT (content) DO UPDATE SET jpeg = excluded.jpeg"
)
_FORGET = "DELETE FROM thumbnail WHERE content = ?"
_GET = "SELECT content, jpeg FROM thumbnail WHERE content IN (SELECT value FROM json_each(?))"


class _NotOurs(Exception):
    """The file is a database of another version."""


def _opened_writer(path: Path) -> sqlite3.Connection:
    """Open the file for writing, made if it is missing; only the owner may read it."""
    # SQLite gives -wal and -shm the mode of the file itself.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = _connect(path, "rw")
    try:
        connection.executescript(_SETTINGS)
        _agree(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _agree(connection: sqlite3.Connection) -> None:
    """Make the table in an empty file.

    Raises:
        _NotOurs: The file has other tables, or is of another version.
        sqlite3.Error: It is damaged.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if not version and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        connection.executescript(f"{_SCHEMA}; PRAGMA user_version = {VERSION};")
    elif version != VERSION:
        raise _NotOurs
    connection.execute("SELECT content, jpeg FROM thumbnail LIMIT 1").fetchone()


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # As a URI, since that can also name paths that are no UTF-8.
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY,
        isolation_level=None,
        check_same_thread=False,
    )


def _executed(connection: sqlite3.Connection, statement: str, rows: Sequence[_Row]) -> None:
    """Run a statement over rows in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany(statement, rows)
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _tidied(connection: sqlite3.Connection) -> None:
    """Give room back and empty the log, where removed pages would live on."""
    with closing(connection.execute("PRAGMA incremental_vacuum")) as steps:
        steps.fetchall()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _is_damage(error: sqlite3.Error) -> bool:
    """Tell a file that is no (whole) database from a full disk, a lock or a missing permission."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or (
            code == sqlite3.SQLITE_ERROR and "no such" in str(error)
        )
    return False


def _told(error: sqlite3.Error | OSError) -> LibraryError | DiskFull:
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) == errno.ENOSPC:
        return DiskFull(
            "The disk that holds the library is full: no thumbnail can be stored; make room on it."
        )
    return LibraryError(
        f"The thumbnails cannot be written ({error}); check the disk that holds the library."
    )


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            os.unlink(f"{path}{suffix}")  # noqa: PTH108 - the suffix belongs to the name


def _close(connection: sqlite3.Connection | None) -> None:
    if connection is not None:
        with suppress(sqlite3.Error):
            connection.close()

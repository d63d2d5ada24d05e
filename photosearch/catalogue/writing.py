"""Changes to the catalogue, by the one process that may write."""

import calendar
import datetime
import json
import logging
import os
import sqlite3
import time
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import numpy as np

from photosearch.catalogue.connection import WritingConnection
from photosearch.catalogue.reading import within
from photosearch.catalogue.records import (
    ContentId,
    Facts,
    Finished,
    FolderId,
    ModelId,
    Seen,
)

_log = logging.getLogger(__name__)


def _moment(facts: Facts, mtime_ns: int) -> int:
    """Seconds that "newest" sorts by: the camera's clock, else the file's time on this clock.

    Both are wall-clock times counted as if they were UTC, so that they can be compared.
    """
    try:
        if facts.taken:
            taken = datetime.datetime.fromisoformat(facts.taken)
            return calendar.timegm(taken.timetuple())
        return calendar.timegm(time.localtime(mtime_ns // 1_000_000_000))
    except (ValueError, OverflowError, OSError):  # the year 0, or one that the C library lacks
        return 0


class Writer:
    """Writes one catalogue; its methods may be called from any thread, one at a time gets in."""

    def __init__(self, path: Path) -> None:
        """Open or make the catalogue.

        Raises:
            LibraryTooNew, LibraryDamaged, LibraryBusy, LibraryError, DiskFull: It cannot be used.
        """
        self._catalogue = WritingConnection(path)

    def close(self) -> None:
        """Close the connection."""
        self._catalogue.close()

    # Folders

    def add_folder(self, path: Path) -> FolderId:
        """Watch a folder; watched folders inside it become part of it, with all they know."""
        with self._catalogue.transaction() as connection:
            row = connection.execute(
                "INSERT INTO root (path) VALUES (?) ON CONFLICT (path) DO UPDATE SET path = path"
                " RETURNING id",
                (os.fsencode(path),),
            ).fetchone()
            folder = FolderId(row[0])
            for inner, inner_path in connection.execute("SELECT id, path FROM root").fetchall():
                place = Path(os.fsdecode(inner_path))
                if inner != folder and place.is_relative_to(path):
                    prefix = os.fsencode(place.relative_to(path).as_posix())
                    _take_over(connection, folder, FolderId(inner), prefix)
        return folder

    def forget_folder(self, folder: FolderId) -> list[ContentId]:
        """Forget a folder and what lies only there; return the contents that went with it."""
        with self._catalogue.transaction() as connection:
            connection.execute("DELETE FROM root WHERE id = ?", (folder,))
            return _forget_unused(connection)

    def set_presence(self, folder: FolderId, *, online: bool, device: str | None = None) -> bool:
        """Note whether the folder is there, and on which volume; tell whether that is news."""
        with self._catalogue.transaction() as connection:
            changed = connection.execute(
                "UPDATE root SET online = ?1, device = coalesce(?2, device) WHERE id = ?3"
                " AND (online IS NOT ?1 OR device IS NOT coalesce(?2, device)) RETURNING id",
                (online, device, folder),
            ).fetchall()
        return bool(changed)

    # What a scan saw

    def begin_scan(self) -> None:
        """Forget what an earlier scan had seen."""
        with self._catalogue.transaction() as connection:
            connection.execute(
                "CREATE TEMP TABLE IF NOT EXISTS seen (path BLOB PRIMARY KEY, size INTEGER,"
                " mtime_ns INTEGER, ctime_ns INTEGER) WITHOUT ROWID"
            )
            connection.execute("DELETE FROM seen")

    def note_seen(self, folder: FolderId, files: Collection[Seen]) -> bool:
        """Take in files that a scan met: new, changed, or back; tell whether any is news."""
        rows = [(os.fsencode(s.path), s.size, s.mtime_ns, s.ctime_ns) for s in files]
        with self._catalogue.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", rows)
            before = connection.total_changes
            connection.executemany(
                "INSERT INTO file (root, path, size, mtime_ns, ctime_ns) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (root, path) DO UPDATE SET missing_since = NULL,"
                " unread = unread OR (size, mtime_ns, ctime_ns)"
                "   IS NOT (excluded.size, excluded.mtime_ns, excluded.ctime_ns),"
                " size = excluded.size, mtime_ns = excluded.mtime_ns, ctime_ns = excluded.ctime_ns"
                " WHERE missing_since IS NOT NULL OR (size, mtime_ns, ctime_ns)"
                "   IS NOT (excluded.size, excluded.mtime_ns, excluded.ctime_ns)",
                [(folder, *row) for row in rows],
            )
            return connection.total_changes > before

    def conclude_scan(self, folder: FolderId, under: str, unreadable: Iterable[str]) -> bool:
        """Mark as missing what the scan did not meet below ``under``; tell whether any is.

        Args:
            folder: The folder that was scanned and is provably there.
            under: Sub-folder or file that was scanned; "" is the whole folder.
            unreadable: Sub-folders that could not be listed; what lies there is kept.
        """
        low, high = within(under)
        kept = "".join(" AND NOT (path >= ? AND path < ?)" for _ in unreadable)
        bounds = [bound for sub_folder in unreadable for bound in within(sub_folder)]
        with self._catalogue.transaction() as connection:
            missing = connection.execute(
                "UPDATE file SET missing_since = ? WHERE root = ? AND missing_since IS NULL"
                " AND ((path >= ? AND path < ?) OR path = ?)"
                f" AND path NOT IN (SELECT path FROM seen){kept}",
                (int(time.time()), folder, low, high, os.fsencode(under), *bounds),
            )
            return missing.rowcount > 0

    # What was read

    def model_id(self, name: str, digest: str, provider: str, dimension: int) -> ModelId:
        """Find or give the number of an encoder."""
        with self._catalogue.transaction() as connection:
            row = connection.execute(
                "INSERT INTO model (name, digest, provider, dimension) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (name, digest, provider) DO UPDATE SET name = name RETURNING id",
                (name, digest, provider, dimension),
            ).fetchone()
        return ModelId(row[0])

    def finish(self, batch: Sequence[Finished], model: ModelId) -> list[ContentId | None]:
        """Record what came of a batch, in one transaction.

        Returns:
            For each item its content, None for those that could not be read.
        """
        with self._catalogue.transaction() as connection:
            return [_finish(connection, item, model) for item in batch]

    def forget_missing(self, before: float) -> list[ContentId]:
        """Forget files that have been missing since before that time (seconds), and their contents.

        Returns:
            The contents that went.
        """
        with self._catalogue.transaction() as connection:
            connection.execute("DELETE FROM file WHERE missing_since < ?", (int(before),))
            return _forget_unused(connection)


def _take_over(
    connection: sqlite3.Connection, folder: FolderId, inner: FolderId, prefix: bytes
) -> None:
    """Move the files of a watched folder that turned out to lie inside another one."""
    connection.execute(
        "UPDATE OR REPLACE file SET root = ?, path = CAST(? || path AS BLOB) WHERE root = ?",
        (folder, prefix + b"/", inner),
    )
    connection.execute("DELETE FROM root WHERE id = ?", (inner,))


def _finish(connection: sqlite3.Connection, item: Finished, model: ModelId) -> ContentId | None:
    content = None if item.digest is None else _content(connection, item, item.digest)
    if content is None and item.problem is None:
        return None  # known when it was asked for and forgotten since: stays unread
    if content is not None and item.vector is not None:
        connection.execute(
            "INSERT INTO embedding (content, model, vector) VALUES (?, ?, ?)"
            " ON CONFLICT (content, model) DO NOTHING",
            (content, model, item.vector.astype(np.float16).tobytes()),
        )
    # A file that changed meanwhile stays unread: what was read is no longer what is there.
    connection.execute(
        "UPDATE file SET content = ?, problem = ?, unread = 0"
        " WHERE id = ? AND size = ? AND mtime_ns = ?",
        (content, item.problem, item.work.file, item.work.size, item.work.mtime_ns),
    )
    return content


def _content(connection: sqlite3.Connection, item: Finished, digest: bytes) -> ContentId | None:
    if item.facts is not None:
        facts = item.facts
        connection.execute(
            "INSERT INTO content (digest, bytes, format, width, height, taken, taken_offset,"
            " taken_source, moment, camera, lens, exposure, latitude, longitude)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING",
            (
                digest,
                item.work.size,
                facts.format,
                facts.width,
                facts.height,
                facts.taken,
                facts.taken_offset,
                facts.taken_source,
                _moment(facts, item.work.mtime_ns),
                facts.camera,
                facts.lens,
                facts.exposure,
                facts.latitude,
                facts.longitude,
            ),
        )
    row = connection.execute("SELECT id FROM content WHERE digest = ?", (digest,)).fetchone()
    return ContentId(row[0]) if row else None


def _forget_unused(connection: sqlite3.Connection) -> list[ContentId]:
    """Delete contents that no file holds any more; a tombstone tells the index of each."""
    rows = connection.execute(
        "SELECT id FROM content c WHERE NOT EXISTS (SELECT 1 FROM file f WHERE f.content = c.id)"
    ).fetchall()
    contents = [ContentId(row[0]) for row in rows]
    if contents:
        unused = json.dumps(contents)
        for content, model in connection.execute(
            "SELECT content, model FROM embedding"
            " WHERE content IN (SELECT value FROM json_each(?))",
            (unused,),
        ).fetchall():
            connection.execute("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'embedding'")
            connection.execute(
                "INSERT INTO tombstone SELECT seq, ?, ? FROM sqlite_sequence"
                " WHERE name = 'embedding'",
                (content, model),
            )
        for table, column in (("embedding", "content"), ("content", "id")):
            connection.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",
                (unused,),
            )
        _log.info("forgot %d pictures that lie nowhere any more", len(contents))
    return contents

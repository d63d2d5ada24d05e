"""Changes to the catalogue, by the one process that may write."""

import calendar
import datetime
import json
import logging
import os
import sqlite3
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NewType

import numpy as np

from photosearch.catalogue.connection import WritingConnection
from photosearch.catalogue.reading import within
from photosearch.catalogue.records import (
    Asked,
    ContentId,
    Facts,
    FileId,
    Finished,
    FolderId,
    ModelId,
    Recorded,
    Seen,
)
from photosearch.query import Query

_log = logging.getLogger(__name__)

ScanId = NewType("ScanId", int)

# What the scans that go on have met, and the places that they could not look at.
_SCAN_TABLES = (
    (
        "CREATE TEMP TABLE IF NOT EXISTS seen"
        " (scan INTEGER, path BLOB, PRIMARY KEY (scan, path)) WITHOUT ROWID"
    ),
    "CREATE TEMP TABLE IF NOT EXISTS kept (scan INTEGER, place BLOB, low BLOB, high BLOB)",
)
_NOTE = """
    INSERT INTO file (root, path, size, mtime_ns, ctime_ns, device) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (root, path) DO UPDATE SET
        unread = unread OR (size, mtime_ns, ctime_ns)
            IS NOT (excluded.size, excluded.mtime_ns, excluded.ctime_ns),
        size = excluded.size, mtime_ns = excluded.mtime_ns, ctime_ns = excluded.ctime_ns,
        device = excluded.device
    WHERE (size, mtime_ns, ctime_ns, device)
        IS NOT (excluded.size, excluded.mtime_ns, excluded.ctime_ns, excluded.device)
"""
_CONCLUDE = """
    UPDATE file SET missing_since = :now
    WHERE root = :folder AND missing_since IS NULL
        AND (path = :place OR (path >= :low AND path < :high))
        AND device IN (SELECT value FROM json_each(:devices))
        AND path NOT IN (SELECT path FROM seen WHERE scan = :scan)
        AND NOT EXISTS (SELECT 1 FROM kept WHERE scan = :scan
            AND (file.path = place OR (file.path >= low AND file.path < high)))
"""
_LACKING_ANY = """
    SELECT 1 FROM file f WHERE f.content IS NOT NULL AND f.missing_since IS NULL
        AND NOT EXISTS (SELECT 1 FROM embedding e WHERE e.content = f.content AND e.model = ?)
    LIMIT 1
"""
_LISTED = "id IN (SELECT value FROM json_each(:contents))"
# Embeddings removed in one transaction: some tens of milliseconds.
_SLICE_ROWS = 1000
_SLICE = """
    SELECT seq, content, model FROM embedding
    WHERE seq > ? AND model IN (SELECT id FROM model WHERE name = ?)
        AND model NOT IN (SELECT model FROM answering)
    ORDER BY seq LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Noted:
    """What a scan's files meant.

    Attributes:
        news: Whether any is new, changed or back.
        back: Whether any had been missing.
    """

    news: bool
    back: bool


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
        self._scans = 0

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

    def forget_folder(
        self, folder: FolderId, also: Callable[[list[ContentId]], None]
    ) -> list[ContentId]:
        """Forget a folder and what lies only there.

        Args:
            folder: Its number.
            also: Forgets the same contents elsewhere; if it fails, nothing is forgotten.

        Returns:
            The contents that went with it.
        """
        with self._catalogue.transaction() as connection:
            connection.execute("DELETE FROM root WHERE id = ?", (folder,))
            contents = _forget_unused(connection)
            also(contents)
        return contents

    def set_presence(self, folder: FolderId, *, online: bool, device: int | None = None) -> bool:
        """Note whether the folder is there, and on which volume; tell whether that is news."""
        with self._catalogue.transaction() as connection:
            if device is not None:
                # The same volume under another number: its files moved along.
                connection.execute(
                    "UPDATE file SET device = ?1 WHERE root = ?2 AND device ="
                    " (SELECT device FROM root WHERE id = ?2 AND device <> ?1)",
                    (device, folder),
                )
            changed = connection.execute(
                "UPDATE root SET online = ?1, device = coalesce(?2, device) WHERE id = ?3"
                " AND (online IS NOT ?1 OR device IS NOT coalesce(?2, device)) RETURNING id",
                (online, device, folder),
            ).fetchall()
        return bool(changed)

    # What a scan saw

    def begin_scan(self) -> ScanId:
        """Begin to note what a scan meets; several may go on at a time."""
        with self._catalogue.transaction() as connection:
            for statement in _SCAN_TABLES:
                connection.execute(statement)
            self._scans += 1
            return ScanId(self._scans)

    def note_seen(self, scan: ScanId, folder: FolderId, files: Collection[Seen]) -> Noted:
        """Take in files that a scan met: new, changed, or back."""
        places = [(folder, os.fsencode(s.path)) for s in files]
        states = [(s.size, s.mtime_ns, s.ctime_ns, s.device) for s in files]
        with self._catalogue.transaction() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO seen VALUES (?, ?)", [(scan, path) for _, path in places]
            )
            before = connection.total_changes
            connection.executemany(
                "UPDATE file SET missing_since = NULL"
                " WHERE root = ? AND path = ? AND missing_since IS NOT NULL",
                places,
            )
            back = connection.total_changes > before
            connection.executemany(
                _NOTE, [(*place, *state) for place, state in zip(places, states, strict=True)]
            )
            return Noted(news=connection.total_changes > before, back=back)

    def conclude_scan(
        self,
        scan: ScanId,
        folder: FolderId,
        under: str,
        *,
        devices: Collection[int],
        unreadable: Collection[str],
    ) -> bool:
        """Mark as missing what the scan did not meet below ``under``; tell whether any is.

        Args:
            scan: The scan that ends with this.
            folder: The folder that was scanned and is provably there.
            under: Sub-folder or file that was scanned; "" is the whole folder.
            devices: Volumes that the scan met. What lies on another one, such as a drive mounted
                inside the folder, is away, not missing.
            unreadable: Places that could not be looked at; what is there, and below, is kept.
        """
        with self._catalogue.transaction() as connection:
            connection.executemany(
                "INSERT INTO kept VALUES (?, ?, ?, ?)",
                [(scan, os.fsencode(place), *within(place)) for place in unreadable],
            )
            low, high = within(under)
            place = os.fsencode(under)
            missing = connection.execute(
                _CONCLUDE,
                {
                    "now": int(time.time()),
                    "scan": scan,
                    "folder": folder,
                    "place": place,
                    "low": low,
                    "high": high,
                    "devices": json.dumps(sorted(devices)),
                },
            )
            for table in ("seen", "kept"):
                connection.execute(f"DELETE FROM {table} WHERE scan = ?", (scan,))
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

    def answer_with(self, model: ModelId, *, complete: bool) -> bool:
        """Have searches answered by a model from now on, in all processes; tell whether they are.

        Args:
            model: The model.
            complete: Only if no picture on disk lacks its embedding.
        """
        with self._catalogue.transaction() as connection:
            if complete and connection.execute(_LACKING_ANY, (model,)).fetchone():
                return False
            connection.execute(
                "INSERT INTO answering (only, model) VALUES (1, ?)"
                " ON CONFLICT (only) DO UPDATE SET model = excluded.model",
                (model,),
            )
        return True

    def remove_embeddings(self, name: str) -> int:
        """Remove what the models of a name have embedded, but never what answers searches.

        Others write in between, and a kill leaves a part: what is left can be removed again. The
        catalogue's file gets smaller, where that is worth it.

        Returns:
            How many went.
        """
        removed, seq = 0, 0
        while True:
            with self._catalogue.transaction() as connection:
                rows = connection.execute(_SLICE, (seq, name, _SLICE_ROWS)).fetchall()
                _bury(connection, [row[1:] for row in rows])
                connection.executemany(
                    "DELETE FROM embedding WHERE seq = ?", [row[:1] for row in rows]
                )
            if not rows:
                self._catalogue.shrink()
                return removed
            removed, seq = removed + len(rows), rows[-1][0]

    def finish(
        self,
        batch: Sequence[Finished],
        model: ModelId,
        also: Callable[[Sequence[ContentId | None]], None] = lambda _: None,
    ) -> Recorded:
        """Record what came of a batch, in one transaction.

        Args:
            batch: What came.
            model: Whose embeddings are among it.
            also: Keeps more of each item, by its content; if it fails, nothing is recorded.
        """
        with self._catalogue.transaction() as connection:
            before = [_content_of(connection, item.work.file) for item in batch]
            contents = [_finish(connection, item, model) for item in batch]
            also(contents)
        replaced = any(
            old is not None and old != new for old, new in zip(before, contents, strict=True)
        )
        return Recorded(contents, replaced)

    # What a person says and asks

    def mark(
        self, contents: Sequence[int], *, favourite: bool | None = None, rating: int | None = None
    ) -> None:
        """Make photos favourites or not, or give them 0 to 5 stars; None leaves it as it is."""
        values = {"contents": _listed(contents), "favourite": favourite, "rating": rating}
        with self._catalogue.transaction() as connection:
            connection.execute(
                "INSERT INTO mark (digest, favourite, rating)"
                " SELECT digest, coalesce(:favourite, 0), coalesce(:rating, 0) FROM content"
                f" WHERE {_LISTED} ON CONFLICT (digest) DO UPDATE SET"
                " favourite = coalesce(:favourite, favourite), rating = coalesce(:rating, rating)",
                values,
            )
            connection.execute("DELETE FROM mark WHERE NOT favourite AND NOT rating")

    def tag(self, contents: Sequence[int], name: str, *, on: bool) -> None:
        """Give photos a tag, or take it away."""
        self._say("tag", "name", contents, name, on=on)

    def mean(self, contents: Sequence[int], words: str, *, on: bool) -> None:
        """Note that photos are right answers to words, or that they are not."""
        self._say("meant", "words", contents, words, on=on)

    def _say(
        self, table: str, column: str, contents: Sequence[int], text: str, *, on: bool
    ) -> None:
        """Keep a text about photos, by their digests, or no longer."""
        digests = f"SELECT digest FROM content WHERE {_LISTED}"
        with self._catalogue.transaction() as connection:
            connection.execute(
                f"INSERT OR IGNORE INTO {table} (digest, {column})"
                f" SELECT digest, :text FROM ({digests})"
                if on
                else f"DELETE FROM {table} WHERE {column} = :text AND digest IN ({digests})",
                {"contents": _listed(contents), "text": text},
            )

    def save_search(self, id_: int | None, name: str, query: Query) -> int:
        """Keep a search, or another one under a number; gives its number."""
        with self._catalogue.transaction() as connection:
            row = connection.execute(
                "INSERT INTO saved (id, name, query) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE"
                " SET name = excluded.name, query = excluded.query RETURNING id",
                (id_, name, query.to_json()),
            ).fetchone()
        return int(row[0])

    def forget_search(self, id_: int) -> None:
        """Forget a saved search."""
        with self._catalogue.transaction() as connection:
            connection.execute("DELETE FROM saved WHERE id = ?", (id_,))

    def note_asked(self, asked: Asked, keep: int) -> None:
        """Note what was asked, in place of the same asked before; only the newest are kept."""
        with self._catalogue.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO asked (query, text, at, count, contents)"
                " VALUES (?, ?, ?, ?, ?)",
                (
                    asked.query.to_json(),
                    asked.text,
                    asked.at,
                    asked.count,
                    json.dumps(asked.contents),
                ),
            )
            connection.execute(
                "DELETE FROM asked WHERE query NOT IN"
                " (SELECT query FROM asked ORDER BY at DESC LIMIT ?)",
                (keep,),
            )

    def forget_asked(self, query: Query | None = None) -> None:
        """Forget that something was asked; None is everything."""
        with self._catalogue.transaction() as connection:
            if query is None:
                connection.execute("DELETE FROM asked")
            else:
                connection.execute("DELETE FROM asked WHERE query = ?", (query.to_json(),))

    def exclude(self, paths: Sequence[Path], *, on: bool) -> None:
        """Leave files or sub-folders out of the library from the next scan on, or no longer."""
        with self._catalogue.transaction() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO excluded VALUES (?)"
                if on
                else "DELETE FROM excluded WHERE path = ?",
                [(os.fsencode(path),) for path in paths],
            )

    def forget_missing(
        self, before: float, also: Callable[[list[ContentId]], None]
    ) -> list[ContentId]:
        """Forget files that have been missing since before that time, and their contents.

        Args:
            before: Seconds since the epoch.
            also: Forgets the same contents elsewhere; if it fails, nothing is forgotten.

        Returns:
            The contents that went.
        """
        with self._catalogue.transaction() as connection:
            connection.execute("DELETE FROM file WHERE missing_since < ?", (int(before),))
            contents = _forget_unused(connection)
            also(contents)
        return contents


def _listed(contents: Sequence[int]) -> str:
    return json.dumps([int(content) for content in contents])


def _take_over(
    connection: sqlite3.Connection, folder: FolderId, inner: FolderId, prefix: bytes
) -> None:
    """Move the files of a watched folder that turned out to lie inside another one."""
    connection.execute(
        "UPDATE OR REPLACE file SET root = ?, path = CAST(? || path AS BLOB) WHERE root = ?",
        (folder, prefix + b"/", inner),
    )
    connection.execute("DELETE FROM root WHERE id = ?", (inner,))


def _content_of(connection: sqlite3.Connection, file: FileId) -> ContentId | None:
    row = connection.execute("SELECT content FROM file WHERE id = ?", (file,)).fetchone()
    return row[0] if row else None


def _finish(connection: sqlite3.Connection, item: Finished, model: ModelId) -> ContentId | None:
    content = None if item.digest is None else _content(connection, item, item.digest)
    if content is None and item.problem is None:
        return None  # known when it was asked for and forgotten since: stays unread
    if item.passing:
        content = _content_of(connection, item.work.file)
        if content is not None:
            return content  # it stays findable as it was; a look at its disk comes again
    if content is not None and item.vector is not None:
        connection.execute(
            "INSERT INTO embedding (content, model, vector) VALUES (?, ?, ?)"
            " ON CONFLICT (content, model) DO NOTHING",
            (content, model, item.vector.astype(np.float16).tobytes()),
        )
    if content is not None:
        _keep_marks(connection, _content_of(connection, item.work.file), content)
    # A file that changed meanwhile stays unread: what was read is no longer what is there.
    connection.execute(
        "UPDATE file SET content = ?, problem = ?, unread = ?"
        " WHERE id = ? AND size = ? AND mtime_ns = ?",
        (
            content,
            item.problem,
            item.passing,
            item.work.file,
            item.work.size,
            item.work.mtime_ns,
        ),
    )
    return content


def _keep_marks(connection: sqlite3.Connection, old: ContentId | None, new: ContentId) -> None:
    """Let what a person said of a photo hold for what they have made of it since."""
    if old is None or old == new:
        return
    for table, columns in (("mark", "favourite, rating"), ("tag", "name")):
        connection.execute(
            f"INSERT OR IGNORE INTO {table} SELECT new.digest, {columns} FROM {table}"
            f" JOIN content old ON old.digest = {table}.digest JOIN content new"
            " WHERE old.id = ? AND new.id = ?",
            (old, new),
        )


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
        embeddings = connection.execute(
            "SELECT content, model FROM embedding"
            " WHERE content IN (SELECT value FROM json_each(?))",
            (unused,),
        ).fetchall()
        _bury(connection, embeddings)
        for table, column in (("embedding", "content"), ("content", "id")):
            connection.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",
                (unused,),
            )
        _log.info("forgot %d pictures that lie nowhere any more", len(contents))
    return contents


def _bury(connection: sqlite3.Connection, embeddings: Sequence[tuple[int, int]]) -> None:
    """Leave a tombstone for each (content, model), by which every index learns that it went."""
    for content, model in embeddings:
        connection.execute("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'embedding'")
        connection.execute(
            "INSERT INTO tombstone SELECT seq, ?, ? FROM sqlite_sequence WHERE name = 'embedding'",
            (content, model),
        )

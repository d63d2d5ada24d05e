"""Questions to the catalogue, from any thread and any process."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from photosearch.catalogue.connection import Parameters, ReadingConnections, Row
from photosearch.catalogue.matching import select
from photosearch.catalogue.records import (
    Asked,
    Branch,
    ContentId,
    CountedFolder,
    Counts,
    Coverage,
    Embeddings,
    FileId,
    Folder,
    FolderId,
    Lack,
    Model,
    ModelId,
    Photo,
    Problem,
    Saved,
    Work,
)
from photosearch.query import Filter, Order, Query

_NO_EMBEDDING = (
    "NOT EXISTS (SELECT 1 FROM embedding e WHERE e.content = f.content AND e.model = :model)"
)

# The plus keeps SQLite from going through whole folders: the index of what is unread is already in
# the order that is wanted.
_IN_FOLDERS = (
    "f.missing_since IS NULL AND r.online AND +f.root IN (SELECT value FROM json_each(:folders))"
)
# Contents of one size whose digests travel with a file of that size; raw formats have thousands.
_SAME_SIZE = 64
_LAST = 2**63 - 1
_ANY = Filter()


def to_path(root: bytes, relative: bytes = b"") -> Path:
    """Join what the file keeps as bytes."""
    return Path(os.fsdecode(root), os.fsdecode(relative))


def _ids(rows: Iterable[tuple[int, ...]]) -> npt.NDArray[np.int64]:
    return np.fromiter((row[0] for row in rows), np.int64)


def within(under: str) -> tuple[bytes, bytes]:
    """Bounds of the relative paths below a sub-folder: ``low <= path < high``; "" is everything."""
    folder = os.fsencode(under)
    return (folder + b"/", folder + b"0") if folder else (b"", b"\xff" * 8)


class Reader:
    """Reads one catalogue; every method may be called from any thread.

    Attributes:
        minimum_side: Pixels of the longer side under which a photo is neither listed nor found.
    """

    def __init__(self, path: Path) -> None:
        """Open the catalogue for reading.

        Raises:
            LibraryMissing, LibraryTooNew, LibraryError: It cannot be opened.
        """
        self._catalogue = ReadingConnections(path)
        self.minimum_side = 0

    def close(self) -> None:
        """Close all connections."""
        self._catalogue.close()

    def _rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        return self._catalogue.rows(sql, parameters)

    # Folders and files

    def folders(self) -> list[Folder]:
        """List the watched folders in the order in which they were added."""
        rows = self._rows("SELECT id, path, online FROM root ORDER BY id")
        return [Folder(FolderId(id_), to_path(path), bool(online)) for id_, path, online in rows]

    def counted_folders(self) -> list[CountedFolder]:
        """List the same with how many photos each holds; takes longer, the more these are."""
        rows = self._rows(
            "SELECT id, path, online, (SELECT count(*) FROM file f WHERE f.root = root.id"
            " AND f.content IS NOT NULL AND f.missing_since IS NULL) FROM root ORDER BY id"
        )
        return [
            CountedFolder(FolderId(id_), to_path(path), bool(online), photos)
            for id_, path, online, photos in rows
        ]

    def folder_of(self, path: Path) -> tuple[Folder, str] | None:
        """Find the watched folder that holds ``path``, and the way from there to it."""
        for folder in self.folders():
            if path.is_relative_to(folder.path):
                way = path.relative_to(folder.path).as_posix()
                return folder, "" if way == "." else way
        return None

    def device(self, folder: FolderId) -> int | None:
        """Name the volume that the folder lay on when last seen."""
        rows = self._rows("SELECT device FROM root WHERE id = ?", (folder,))
        return rows[0][0] if rows else None

    def some_files(self, folder: FolderId, limit: int) -> list[tuple[str, int]]:
        """List relative path and size of a few files that were last seen there."""
        rows = self._rows(
            "SELECT path, size FROM file WHERE root = ? AND missing_since IS NULL LIMIT ?",
            (folder, limit),
        )
        return [(os.fsdecode(path), size) for path, size in rows]

    def content_at(self, path: Path, size: int, mtime_ns: int) -> ContentId | None:
        """Say which content lies at a place, if the file there is the one that was read."""
        found = self.folder_of(path)
        if found is None:
            return None
        rows = self._rows(
            "SELECT content FROM file WHERE root = ? AND path = ? AND unread = 0"
            " AND missing_since IS NULL AND size = ? AND mtime_ns = ?",
            (found[0].id, os.fsencode(found[1]), size, mtime_ns),
        )
        return rows[0][0] if rows else None

    def problems(self) -> list[Problem]:
        """List the files that cannot be read, by path."""
        rows = self._rows(
            "SELECT r.path, f.path, f.problem FROM file f JOIN root r ON r.id = f.root"
            " WHERE f.problem IS NOT NULL AND f.missing_since IS NULL ORDER BY r.path, f.path"
        )
        return [Problem(to_path(root, path), reason) for root, path, reason in rows]

    def counts(self, model: ModelId, folder: FolderId | None = None, under: str = "") -> Counts:
        """Count files, everywhere or below one folder."""
        low, high = within(under)
        rows = self._rows(
            f"""
            SELECT count(*) FILTER (WHERE f.content IS NOT NULL AND NOT lacking),
                   count(*) FILTER (WHERE online AND (lacking
                                    OR (f.unread AND f.problem IS NULL))),
                   count(*) FILTER (WHERE f.problem IS NOT NULL)
            FROM (SELECT f.content, f.unread, f.problem, r.online,
                         f.content IS NOT NULL AND {_NO_EMBEDDING} AS lacking
                  FROM file f JOIN root r ON r.id = f.root
                  WHERE f.missing_since IS NULL AND (:folder IS NULL OR f.root = :folder)
                    AND f.path >= :low AND f.path < :high) f
            """,
            {"model": model, "folder": folder, "low": low, "high": high},
        )
        return Counts(*rows[0])

    # Work

    def unread(self, model: ModelId, folders: Sequence[FolderId], limit: int) -> list[Work]:
        """List files that have not been read since they came or changed, newest first."""
        return self._work(
            f"WHERE f.unread = 1 AND {_IN_FOLDERS} ORDER BY f.mtime_ns DESC LIMIT :limit",
            {"folders": json.dumps(folders), "limit": limit},
            model,
        )

    def lacking(
        self,
        model: ModelId,
        folders: Sequence[FolderId],
        limit: int,
        *,
        after: Lack | None = None,
        among: Sequence[int] | None = None,
    ) -> list[Lack]:
        """List contents that lack an embedding by ``model``, newest photos first.

        Args:
            model: The model.
            folders: Where the files lie.
            limit: How many at most.
            after: Where the last page ended.
            among: Only some of these contents.
        """
        rows = self._rows(
            "SELECT c.id, c.moment, f.id, r.path, f.path, f.size, f.mtime_ns"
            " FROM content c JOIN file f ON f.id = (SELECT min(f.id)"
            "  FROM file f JOIN root r ON r.id = f.root"
            f"  WHERE f.content = c.id AND f.unread = 0 AND {_IN_FOLDERS})"
            " JOIN root r ON r.id = f.root"
            " WHERE (c.moment, c.id) < (:moment, :content)"
            " AND (:among IS NULL OR c.id IN (SELECT value FROM json_each(:among)))"
            # Of the content, not of the file: asked before its file is looked for.
            " AND NOT EXISTS (SELECT 1 FROM embedding e"
            " WHERE e.content = c.id AND e.model = :model)"
            " ORDER BY c.moment DESC, c.id DESC LIMIT :limit",
            {
                "model": model,
                "folders": json.dumps(folders),
                "moment": after.moment if after else _LAST,
                "content": after.content if after else _LAST,
                "among": None if among is None else json.dumps([int(c) for c in among]),
                "limit": limit,
            },
        )
        return [Lack(ContentId(row[0]), row[1], _as_work(row[2:], frozenset())) for row in rows]

    def without_thumbnail(self, contents: Sequence[int]) -> list[Work]:
        """List one file that can be read for each of ``contents``, to be decoded in any case."""
        return self._work(
            "WHERE f.missing_since IS NULL AND r.online"
            " AND f.content IN (SELECT value FROM json_each(:contents)) GROUP BY f.content",
            {"contents": json.dumps([int(c) for c in contents])},
            None,
        )

    def finished_digests(self, model: ModelId, digests: Iterable[bytes]) -> set[bytes]:
        """Tell which of ``digests`` are contents that have their embedding."""
        asked = list(digests)
        places = ", ".join("?" * len(asked))
        rows = self._rows(
            "SELECT c.digest FROM content c JOIN embedding e ON e.content = c.id"
            f" AND e.model = ? WHERE c.digest IN ({places})",
            (model, *asked),
        )
        return {row[0] for row in rows}

    def _work(self, where: str, parameters: dict[str, Any], model: ModelId | None) -> list[Work]:
        rows = self._rows(
            "SELECT f.id, r.path, f.path, f.size, f.mtime_ns"
            f" FROM file f JOIN root r ON r.id = f.root {where}",
            parameters,
        )
        known = self._finished_by_size(model, {row[3] for row in rows}) if model else {}
        return [_as_work(row, known.get(row[3], frozenset())) for row in rows]

    def _finished_by_size(self, model: ModelId, sizes: set[int]) -> dict[int, frozenset[bytes]]:
        rows = self._rows(
            "SELECT bytes, digest FROM (SELECT c.bytes, c.digest,"
            " row_number() OVER (PARTITION BY c.bytes ORDER BY c.id DESC) AS place"
            " FROM content c JOIN embedding e ON e.content = c.id AND e.model = ?"
            " WHERE c.bytes IN (SELECT value FROM json_each(?))) WHERE place <= ? ORDER BY bytes",
            (model, json.dumps(sorted(sizes)), _SAME_SIZE),
        )
        by_size = groupby(rows, key=lambda row: row[0])
        return {size: frozenset(row[1] for row in same) for size, same in by_size}

    # Photos

    def matching(self, where: Filter = _ANY, order: Order = Order.NEWEST) -> npt.NDArray[np.int64]:
        """List the photos that have a place and what a filter asks for: (n,) int64 content ids.

        Args:
            where: The filter; a folder that is not watched holds nothing.
            order: Any but BEST.
        """
        return self.dated(where, order)[0]

    def dated(
        self, where: Filter, order: Order
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """List the same with the seconds that "newest" sorts by: (n,) int64 ids, (n,) int64."""
        place = None
        if where.folder:
            found = self.folder_of(where.folder)
            if found is None:
                return _ids([]), _ids([])
            place = (found[0].id, *within(found[1]))
        rows = self._rows(*select(where, order, place, self.minimum_side))
        ids, moments = _ids(rows), np.fromiter((row[1] for row in rows), np.int64, len(rows))
        sign = 1 if order is Order.OLDEST else -1
        if order in (Order.NEWEST, Order.OLDEST):
            places = np.lexsort((sign * ids, sign * moments))
        elif order is Order.ADDED:
            places = np.argsort(sign * ids)
        else:  # as they come
            return ids, moments
        return ids[places], moments[places]

    def named(self, beginning: str) -> npt.NDArray[np.int64]:
        """List the contents that have a file whose name begins so, case ignored: (n,) int64 ids."""
        rows = self._rows(
            "SELECT DISTINCT content FROM file WHERE content IS NOT NULL"
            " AND missing_since IS NULL AND instr(filename(path), ?) = 1",
            (beginning.casefold(),),
        )
        return _ids(rows)

    def size(self, contents: npt.NDArray[np.int64]) -> int:
        """Add up the bytes of ``contents`` (n,) int64, each once however many copies there are."""
        ((size,),) = self._rows(
            "SELECT coalesce(sum(c.bytes), 0) FROM json_each(?) JOIN content c ON c.id = value",
            (json.dumps(contents.tolist()),),
        )
        return int(size)

    def tree(self) -> list[Branch]:
        """Give the watched folders with their sub-folders and how many photos lie below each."""
        inside: dict[int, Counter[str]] = {folder.id: Counter() for folder in self.folders()}
        for root, path in self._rows(
            "SELECT root, path FROM file WHERE content IS NOT NULL AND missing_since IS NULL"
        ):
            inside[root][os.fsdecode(path).rpartition("/")[0]] += 1
        return [_branch(folder, inside[folder.id]) for folder in self.folders()]

    def living(self, contents: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        """Tell which of ``contents`` (n,) int64 still have a place: (n,) bool."""
        rows = self._rows(
            "SELECT value FROM json_each(?) JOIN content c ON c.id = value"
            " WHERE max(c.width, c.height) >= ? AND EXISTS (SELECT 1 FROM file f"
            " WHERE f.content = value AND f.missing_since IS NULL)",
            (json.dumps(contents.tolist()), self.minimum_side),
        )
        return np.isin(contents, _ids(rows))

    def photos(self, contents: Sequence[int]) -> dict[int, Photo]:
        """Describe those of ``contents`` that have a place."""
        rows = self._rows(
            "SELECT c.id, c.taken, c.moment, c.width, c.height, c.camera, c.format, c.bytes,"
            " c.lens, c.exposure, c.latitude, c.longitude, coalesce(m.favourite, 0),"
            " coalesce(m.rating, 0), (SELECT json_group_array(name) FROM tag t"
            " WHERE t.digest = c.digest), r.online, r.path, f.path"
            " FROM json_each(?) JOIN content c ON c.id = value"
            " JOIN file f ON f.content = c.id AND f.missing_since IS NULL"
            " JOIN root r ON r.id = f.root LEFT JOIN mark m ON m.digest = c.digest"
            " ORDER BY c.id, r.online DESC, f.id",
            (json.dumps([int(c) for c in contents]),),
        )
        return {
            photo.content: photo
            for photo in (
                _photo(list(places)) for _, places in groupby(rows, key=lambda row: row[0])
            )
        }

    # What a person said and asked

    def tags(self) -> dict[str, int]:
        """Count the photos with a place of each tag, by name."""
        rows = self._rows(
            "SELECT t.name, count(*) FROM tag t JOIN content c ON c.digest = t.digest"
            " WHERE EXISTS (SELECT 1 FROM file f WHERE f.content = c.id"
            " AND f.missing_since IS NULL) GROUP BY t.name"
        )
        return dict(sorted(rows, key=lambda row: row[0].casefold()))

    def meant(self) -> dict[str, list[ContentId]]:
        """List the photos with a place that are right answers, by the words they answer."""
        answers: dict[str, list[ContentId]] = {}
        for words, content in self._rows(
            "SELECT m.words, c.id FROM meant m JOIN content c ON c.digest = m.digest"
            " WHERE EXISTS (SELECT 1 FROM file f WHERE f.content = c.id"
            " AND f.missing_since IS NULL) ORDER BY m.words, c.id"
        ):
            answers.setdefault(words, []).append(ContentId(content))
        return answers

    def excluded(self) -> list[Path]:
        """List the places that are left out of the library."""
        return [to_path(row[0]) for row in self._rows("SELECT path FROM excluded ORDER BY path")]

    def saved(self) -> list[Saved]:
        """List the saved searches by name, without what a newer program saved in its own way."""
        rows = self._rows("SELECT id, name, query FROM saved ORDER BY id")
        readable = [(id_, name, _query(text)) for id_, name, text in rows]
        kept = [Saved(id_, name, query) for id_, name, query in readable if query]
        return sorted(kept, key=lambda saved: saved.name.casefold())

    def asked(self, limit: int) -> list[Asked]:
        """List what was asked lately, the newest first."""
        rows = self._rows(
            "SELECT query, text, at, count, contents FROM asked ORDER BY at DESC LIMIT ?", (limit,)
        )
        readable = [(_query(query), *rest) for query, *rest in rows]
        return [
            Asked(query, text, at, count, tuple(json.loads(contents)))
            for query, text, at, count, contents in readable
            if query
        ]

    # Embeddings

    def model_id(self, name: str, digest: str, provider: str) -> ModelId | None:
        """Find the number of an encoder that has made embeddings."""
        rows = self._rows(
            "SELECT id FROM model WHERE name = ? AND digest = ? AND provider = ?",
            (name, digest, provider),
        )
        return rows[0][0] if rows else None

    def answering(self) -> Model | None:
        """Tell which model answers searches; None where that was never recorded."""
        rows = self._rows(
            "SELECT m.id, m.name, m.digest, m.provider"
            " FROM answering a JOIN model m ON m.id = a.model"
        )
        return Model(*rows[0]) if rows else None

    def coverage(self, model: ModelId) -> Coverage:
        """Count how much of what lies on disk, online or not, a model has embedded."""
        rows = self._rows(
            f"""
            SELECT count(*) FILTER (WHERE NOT lacking), count(*) FILTER (WHERE lacking),
                   count(*) FILTER (WHERE lacking AND NOT online)
            FROM (SELECT {_NO_EMBEDDING} AS lacking, max(r.online) AS online
                  FROM file f JOIN root r ON r.id = f.root
                  WHERE f.content IS NOT NULL AND f.missing_since IS NULL GROUP BY f.content)
            """,
            {"model": model},
        )
        return Coverage(*rows[0])

    def newest_seq(self) -> int:
        """Give the number of the newest change to any embedding; 0 if there was none."""
        rows = self._rows("SELECT seq FROM sqlite_sequence WHERE name = 'embedding'")
        return int(rows[0][0]) if rows else 0

    def count_embeddings(self, model: ModelId) -> int:
        """Count a model's embeddings."""
        return int(self._rows("SELECT count(*) FROM embedding WHERE model = ?", (model,))[0][0])

    def embeddings_after(self, model: ModelId, seq: int, limit: int) -> Embeddings:
        """Read what came and went after number ``seq``, at most ``limit`` of what came.

        An empty page (both parts) means that there is nothing more; its ``seq`` is the given one.
        """
        # Two questions, while a writer may commit between them: neither looks beyond this.
        newest = self.newest_seq()
        came = self._rows(
            # Of the model's length: a picture that it makes nothing of has an empty vector.
            "SELECT seq, content, vector FROM embedding WHERE seq > ? AND seq <= ? AND model = ?"
            " AND length(vector) = 2 * (SELECT dimension FROM model m WHERE m.id = model)"
            " ORDER BY seq LIMIT ?",
            (seq, newest, model, limit),
        )
        # A full page ends early; what went later belongs to a later page.
        until = came[-1][0] if len(came) == limit else newest
        went = self._rows(
            # What has its embedding again came after it went.
            "SELECT seq, content FROM tombstone t WHERE seq > ? AND seq <= ? AND model = ?"
            " AND NOT EXISTS (SELECT 1 FROM embedding e"
            " WHERE e.content = t.content AND e.model = t.model AND length(e.vector) > 0)",
            (seq, until, model),
        )
        contents = _ids([(row[1],) for row in came])
        vectors = np.frombuffer(b"".join(row[2] for row in came), np.float16)
        return Embeddings(
            contents,
            vectors.reshape(len(came), -1) if came else vectors.reshape(0, 0),
            _ids([(row[1],) for row in went]),
            max([seq, *(row[0] for row in came[-1:]), *(row[0] for row in went)]),
        )


def _as_work(row: Row, known: frozenset[bytes]) -> Work:
    id_, root, path, size, mtime_ns = row
    return Work(FileId(id_), str(to_path(root, path)), size, mtime_ns, known)


def _photo(places: list[tuple[Any, ...]]) -> Photo:
    content, *facts, tags, online, root, path = places[0]
    names = (
        "taken", "moment", "width", "height", "camera", "format", "bytes", "lens", "exposure",
        "latitude", "longitude", "favourite", "rating",
    )  # fmt: skip
    known = dict(zip(names, facts, strict=True))
    known["favourite"] = bool(known["favourite"])
    return Photo(
        content=ContentId(content),
        path=to_path(root, path),
        copies=tuple(to_path(*place[-2:]) for place in places[1:]),
        online=bool(online),
        tags=tuple(sorted(json.loads(tags), key=str.casefold)),
        **known,
    )


def _query(text: str) -> Query | None:
    try:
        return Query.from_json(text)
    except ValueError:
        return None


def _branch(folder: Folder, inside: Counter[str]) -> Branch:
    """Make a tree of a watched folder out of how many photos lie in each of its sub-folders."""
    below: Counter[str] = Counter()
    children: dict[str, set[str]] = {}
    for way, count in inside.items():
        below[way] += count
        while way:
            above = way.rpartition("/")[0]
            children.setdefault(above, set()).add(way)
            below[above] += count
            way = above

    def grow(way: str) -> Branch:
        parts = sorted(children.get(way, ()), key=str.casefold)
        return Branch(folder.path / way, below[way], folder.online, tuple(map(grow, parts)))

    return grow("")

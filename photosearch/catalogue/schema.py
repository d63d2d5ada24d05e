"""The catalogue's tables, as numbered migrations."""

import sqlite3

from photosearch.errors import LibraryTooNew

_FIRST = """
CREATE TABLE root (
    id     INTEGER PRIMARY KEY,
    path   BLOB NOT NULL UNIQUE,
    device INTEGER,                 -- the volume it lay on when last seen
    online INTEGER NOT NULL DEFAULT 1 CHECK (online IN (0, 1))
) STRICT;

-- Numbers are never used again (AUTOINCREMENT): thumbnails and the index know contents by them,
-- work in hand knows files by theirs.
CREATE TABLE content (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    digest       BLOB NOT NULL UNIQUE,
    bytes        INTEGER NOT NULL,
    format       TEXT NOT NULL,
    width        INTEGER NOT NULL,
    height       INTEGER NOT NULL,
    taken        TEXT,
    taken_offset TEXT,
    taken_source TEXT,
    moment       INTEGER NOT NULL,
    camera       TEXT,
    lens         TEXT,
    exposure     TEXT,
    latitude     REAL,
    longitude    REAL
) STRICT;
CREATE INDEX content_bytes ON content (bytes);
CREATE INDEX content_moment ON content (moment);

-- On disk and processed are two facts: missing_since is about the disk; unread, content and
-- problem are about what was last read. A changed file keeps its content until it is read again.
CREATE TABLE file (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    root          INTEGER NOT NULL REFERENCES root (id) ON DELETE CASCADE,
    path          BLOB NOT NULL,
    size          INTEGER NOT NULL,
    mtime_ns      INTEGER NOT NULL,
    ctime_ns      INTEGER NOT NULL,
    device        INTEGER NOT NULL,         -- the volume of the folder that it was seen in
    missing_since INTEGER,
    unread        INTEGER NOT NULL DEFAULT 1 CHECK (unread IN (0, 1)),
    content       INTEGER REFERENCES content (id),
    problem       TEXT,
    UNIQUE (root, path),
    CHECK (content IS NULL OR problem IS NULL)
) STRICT;
CREATE INDEX file_content ON file (content) WHERE content IS NOT NULL;
CREATE INDEX file_found ON file (root) WHERE content IS NOT NULL AND missing_since IS NULL;
CREATE INDEX file_unread ON file (mtime_ns) WHERE unread = 1;
CREATE INDEX file_problem ON file (id) WHERE problem IS NOT NULL;
CREATE INDEX file_missing ON file (missing_since) WHERE missing_since IS NOT NULL;

CREATE TABLE model (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    digest    TEXT NOT NULL,
    provider  TEXT NOT NULL,
    dimension INTEGER NOT NULL,
    UNIQUE (name, digest, provider)
) STRICT;

-- An index catches up on seq, so a number is never used again, and what goes leaves a tombstone
-- with a number of the same sequence.
CREATE TABLE embedding (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    content INTEGER NOT NULL REFERENCES content (id),
    model   INTEGER NOT NULL REFERENCES model (id),
    vector  BLOB NOT NULL,          -- empty: the model makes nothing of this picture
    UNIQUE (content, model)
) STRICT;
CREATE TABLE tombstone (
    seq     INTEGER PRIMARY KEY,
    content INTEGER NOT NULL,
    model   INTEGER NOT NULL
) STRICT;
"""

# Several models may have embeddings, and one of them answers searches. Without a row it is the one
# that the settings name: libraries had no other before this table came.
_SECOND = """
CREATE TABLE answering (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    model INTEGER NOT NULL REFERENCES model (id)
) STRICT;
CREATE INDEX embedding_model ON embedding (model);
"""

# What a person says of a photo is kept by its bytes: it outlives moves, and the photo itself, for
# when that comes back.
_THIRD = """
CREATE TABLE mark (
    digest    BLOB PRIMARY KEY,
    favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
    rating    INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5)
) STRICT;
CREATE TABLE tag (
    digest BLOB NOT NULL,
    name   TEXT NOT NULL,
    PRIMARY KEY (digest, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_name ON tag (name);
CREATE TABLE meant (                 -- right answers to words, by which models are compared
    words  TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (words, digest)
) STRICT, WITHOUT ROWID;

-- Places that are left out of the library: a file or a sub-folder, whole paths.
CREATE TABLE excluded (
    path BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE saved (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL,
    query TEXT NOT NULL
) STRICT;
CREATE TABLE asked (
    query    TEXT PRIMARY KEY,
    text     TEXT NOT NULL,
    at       INTEGER NOT NULL,
    count    INTEGER NOT NULL,
    contents TEXT NOT NULL             -- JSON: the first few hits
) STRICT;
CREATE INDEX asked_at ON asked (at);
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD)


def version_of(connection: sqlite3.Connection) -> int:
    """Read the schema version; 0 is an empty file.

    Raises:
        LibraryTooNew: A newer program made the library; not one byte of it was changed.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise LibraryTooNew(
            "This library was made by a newer version of PhotoSearch: install that version, "
            "or name another library with --library."
        )
    return version


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date; each step is one transaction together with its record.

    Raises:
        LibraryTooNew: As version_of().
    """
    for number in range(version_of(connection), len(MIGRATIONS)):
        connection.executescript(
            f"BEGIN IMMEDIATE;{MIGRATIONS[number]};PRAGMA user_version = {number + 1};COMMIT;"
        )

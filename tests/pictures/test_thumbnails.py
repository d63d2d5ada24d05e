"""The store of thumbnails: a cache that may break, and never takes anything with it."""

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from photosearch.pictures import Thumbnails
from tests.pictures.processes import ROOT

PICTURES = {number: bytes([number]) * 9000 for number in range(1, 200)}


@pytest.fixture
def store(tmp_path):
    """Open stores on one file; all are closed after the test."""
    opened = []

    def open_store(*, write=True, name="thumbnails.db"):
        opened.append(Thumbnails(tmp_path / name, write=write))
        return opened[-1]

    yield open_store
    for each in opened:
        each.close()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "thumbnails.db"


def test_what_was_put_is_fetched_one_by_one_or_together(store):
    writer = store()
    writer.put(PICTURES)
    assert writer.get(7) == PICTURES[7]
    assert writer.get(5000) is None
    assert writer.get_many([3, 5000, 4]) == {3: PICTURES[3], 4: PICTURES[4]}
    assert writer.get_many([]) == {}


def test_a_newer_thumbnail_takes_the_place_of_the_older(store):
    writer = store()
    writer.put({1: b"old"})
    writer.put({1: b"new", 2: b"two"})
    assert writer.get_many([1, 2]) == {1: b"new", 2: b"two"}


def test_thumbnails_outlive_their_process(store, path):
    writer = store()
    writer.put(PICTURES)
    writer.close()
    assert not path.with_name("thumbnails.db-wal").exists()
    assert store().get(9) == PICTURES[9]


def test_another_process_reads_while_one_writes(store):
    writer, reader = store(), store(write=False)
    writer.put({1: b"one"})
    assert reader.get(1) == b"one"
    writer.put({2: b"two"})
    assert reader.get_many([1, 2]) == {1: b"one", 2: b"two"}


def test_threads_read_while_another_writes(store):
    writer = store()
    writer.put(PICTURES)
    failures = []

    def read():
        failures.extend(n for n in range(1, 200) if writer.get(n) != PICTURES[n])

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(200, 260):
        writer.put({number: b"more"})
    for thread in threads:
        thread.join()
    assert not failures


def test_what_is_forgotten_is_in_no_file_any_more(store, tmp_path):
    writer = store()
    secret = bytes(range(256)) * 90
    writer.put({1: secret, 2: b"stays"})
    writer.forget([1, 77])
    assert writer.get_many([1, 2]) == {2: b"stays"}
    for file in tmp_path.iterdir():
        assert secret[1000:1500] not in file.read_bytes(), file.name


def test_only_the_owner_may_look(store, tmp_path):
    before = os.umask(0)
    try:
        writer = store()
        writer.put(PICTURES)
    finally:
        os.umask(before)
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert set(modes.values()) == {0o600}
    assert {"thumbnails.db", "thumbnails.db-wal", "thumbnails.db-shm"} <= set(modes)


def flipped(path: Path) -> None:
    """Turn every byte after the first page, where the thumbnails lie."""
    data = bytearray(path.read_bytes())
    data[8192:] = bytes(255 - byte for byte in data[8192:])
    path.write_bytes(data)


def overwritten(path: Path) -> None:
    path.write_bytes(b"no database at all, but long enough to be one" * 200)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def from_elsewhere(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE thumbnail (something TEXT)")
    other.close()


DAMAGES = [flipped, overwritten, cut, emptied, from_elsewhere, Path.unlink]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.__name__)
def test_a_damaged_file_is_made_anew(store, path, damage):
    first = store()
    first.put(PICTURES)
    first.close()
    damage(path)
    again = store()
    again.get_many(list(PICTURES))
    again.put({1: b"new"})
    assert again.get(1) == b"new"
    assert store(write=False).get(1) == b"new"


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.__name__)
def test_a_reader_finds_nothing_in_a_damaged_file_and_leaves_it(store, path, damage):
    writer = store()
    writer.put(PICTURES)
    writer.close()
    damage(path)
    before = path.read_bytes() if path.exists() else None
    reader = store(write=False)
    assert reader.get_many(list(PICTURES)) == {}
    assert reader.get(1) is None
    assert (path.read_bytes() if path.exists() else None) == before


def test_damage_met_while_reading_is_mended_by_the_writer(store, path):
    writer = store()
    writer.put(PICTURES)
    writer.close()
    data = bytearray(path.read_bytes())
    data[8192 * 3 :] = bytes(len(data) - 8192 * 3)
    path.write_bytes(data)
    again = store()
    again.get_many(list(PICTURES))
    again.put(PICTURES)
    assert again.get_many(list(PICTURES)) == PICTURES


def test_a_reader_notices_a_store_that_is_made_later(store):
    reader = store(write=False, name="später.db")
    assert reader.get(1) is None
    store(name="später.db").put({1: b"one"})
    assert reader.get(1) == b"one"


@pytest.mark.skipif(sys.platform != "linux", reason="names without an encoding are Linux's")
def test_a_folder_whose_name_is_no_text_serves(tmp_path):
    folder = tmp_path / os.fsdecode(b"caf\xe9 100% ?#")
    folder.mkdir()
    store = Thumbnails(folder / "thumbnails.db", write=True)
    store.put({1: b"one"})
    assert store.get(1) == b"one"
    store.close()
    assert [file.name for file in folder.iterdir()] == ["thumbnails.db"]


def test_a_closed_store_answers_nothing(store):
    writer = store()
    writer.put({1: b"one"})
    writer.close()
    writer.close()
    assert writer.get(1) is None
    writer.put({2: b"two"})
    assert writer.get_many([1, 2]) == {}


FULL = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from photosearch.errors import DiskFull
from photosearch.pictures import Thumbnails
store = Thumbnails(Path(sys.argv[2]) / "thumbnails.db", write=True)
store.put({1: b"small"})
try:
    store.put({number: bytes(50_000) for number in range(2, 100)})
except DiskFull as error:
    print(error)
print(store.get(1), store.get(2))
store.put({3: b"small"})
print(store.get(3))
store.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk")
def test_a_full_disk_is_told_and_what_was_there_stays(tmp_path):
    (tmp_path / "disk").mkdir()
    (tmp_path / "full.py").write_text(FULL)
    mounted = f"mount -t tmpfs -o size=1m none {tmp_path}/disk && exec {sys.executable} "
    run = subprocess.run(
        ["unshare", "-rm", "sh", "-c", f"{mounted} {tmp_path}/full.py {ROOT} {tmp_path}/disk"],
        capture_output=True,
        text=True,
        check=False,
    )
    if "unshare" in run.stderr or "mount" in run.stderr:
        pytest.skip(f"no small disk can be mounted here: {run.stderr.strip()}")
    told, old, new = run.stdout.splitlines()
    assert told.startswith("The disk that holds the library is full")
    assert (old, new, run.stderr) == ("b'small' None", "b'small'", "")

"""What the catalogue keeps, whatever happens to the files."""

import os
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosearch.catalogue import Finished, Reader, Seen, Writer
from photosearch.catalogue.schema import MIGRATIONS
from photosearch.errors import DiskFull, LibraryDamaged, LibraryMissing, LibraryTooNew

PHOTOS = Path("/photos").absolute()


def names(works):
    return [Path(work.path).name for work in works]


def test_new_files_wait_newest_first(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"old.jpg": 1, "sub/new.jpg": 3, "middle.jpg": 2})
    assert names(catalogue.unread(folder)) == ["new.jpg", "middle.jpg", "old.jpg"]


def test_a_read_photo_can_be_found_and_waits_no_more(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1})
    (content,) = catalogue.read_all(folder)
    assert catalogue.unread(folder) == []
    photo = catalogue.reader.photos([content])[content]
    assert photo.path == PHOTOS / "a.jpg"
    assert (photo.width, photo.camera, photo.online) == (400, "Maker Model", True)
    counts = catalogue.reader.counts(catalogue.model)
    assert (counts.photos, counts.waiting, counts.problems) == (1, 0, 0)


def test_an_unchanged_file_is_not_read_again(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1})
    catalogue.read_all(folder)
    assert not catalogue.scan(folder, {"a.jpg": 1})
    assert catalogue.unread(folder) == []


def test_a_changed_file_is_read_again_and_stays_findable_meanwhile(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1})
    (content,) = catalogue.read_all(folder)
    catalogue.scan(folder, {"a.jpg": 2})
    assert names(catalogue.unread(folder)) == ["a.jpg"]
    assert content in catalogue.reader.photos([content])


def test_a_file_that_changes_while_it_is_read_is_read_again(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1})
    (work,) = catalogue.unread(folder)
    catalogue.scan(folder, {"a.jpg": 2})
    catalogue.read(work)
    assert names(catalogue.unread(folder)) == ["a.jpg"]


def test_a_missing_file_is_not_found_and_comes_back_with_its_embedding(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1, "b.jpg": 1})
    kept = {Path(w.path).name: catalogue.read(w) for w in catalogue.unread(folder)}
    assert catalogue.scan(folder, {"b.jpg": 1})
    assert catalogue.reader.matching().tolist() == [kept["b.jpg"]]
    assert not catalogue.scan(folder, {"a.jpg": 1, "b.jpg": 1})
    assert catalogue.unread(folder) == []
    assert set(catalogue.reader.matching().tolist()) == set(kept.values())


def test_a_moved_file_is_offered_its_known_content(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a/x.jpg": 1})
    (work,) = catalogue.unread(folder)
    content = catalogue.read(work)
    catalogue.scan(folder, {"b/x.jpg": 1})
    (moved,) = catalogue.unread(folder)
    (digest,) = moved.known
    catalogue.writer.finish([Finished(moved, digest)], catalogue.model)
    assert catalogue.reader.photos([content])[content].path == PHOTOS / "b" / "x.jpg"


def test_copies_are_one_photo_with_many_places(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1, "b.jpg": 1, "c.jpg": 1})
    contents = {catalogue.read(work, b"same" * 8) for work in catalogue.unread(folder)}
    assert len(contents) == 1
    photo = catalogue.reader.photos(list(contents))[contents.pop()]
    assert len({photo.path, *photo.copies}) == 3


def test_a_scan_of_one_sub_folder_leaves_the_others_alone(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a/x.jpg": 1, "a.b/x.jpg": 1, "a/sub/y.jpg": 1})
    catalogue.read_all(folder)
    assert catalogue.scan(folder, {"a/x.jpg": 1}, under="a")
    living = [p.path for p in catalogue.reader.photos(range(1, 9)).values()]
    assert sorted(living) == [PHOTOS / "a" / "x.jpg", PHOTOS / "a.b" / "x.jpg"]


def test_what_lies_in_an_unreadable_sub_folder_is_kept(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"closed/x.jpg": 1, "open/y.jpg": 1})
    catalogue.read_all(folder)
    catalogue.scan(folder, {}, unreadable=["closed"])
    assert [p.path.name for p in catalogue.reader.photos(range(9)).values()] == ["x.jpg"]


def test_any_number_of_unreadable_places_is_kept(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    places = [f"closed{number}" for number in range(3000)]
    catalogue.scan(folder, {f"{places[0]}/x.jpg": 1, f"{places[-1]}/y.jpg": 1, "open.jpg": 1})
    assert catalogue.scan(folder, {}, unreadable=places)
    assert sorted(names(catalogue.unread(folder))) == ["x.jpg", "y.jpg"]


def test_a_drive_mounted_inside_a_folder_keeps_its_photos_while_it_is_away(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"usb/x.jpg": 1}, under="usb", device=2)
    assert not catalogue.scan(folder, {"y.jpg": 1}, device=1)
    assert catalogue.scan(folder, {}, under="usb", device=2)


def test_a_drive_under_another_number_is_still_the_same_drive(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.writer.set_presence(folder, online=True, device=1)
    catalogue.scan(folder, {"a.jpg": 1, "b.jpg": 1}, device=1)
    catalogue.writer.set_presence(folder, online=True, device=7)
    assert catalogue.scan(folder, {"a.jpg": 1}, device=7)
    assert names(catalogue.unread(folder)) == ["a.jpg"]


def test_scans_of_two_places_may_go_on_at_a_time(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a/x.jpg": 1, "b/y.jpg": 1})
    long = catalogue.writer.begin_scan()
    catalogue.writer.note_seen(long, folder, [Seen("a/x.jpg", 100, 1, 1, 1)])
    assert catalogue.scan(folder, {}, under="b")
    catalogue.writer.note_seen(long, folder, [Seen("b/y.jpg", 100, 1, 1, 1)])
    assert not catalogue.writer.conclude_scan(long, folder, "", devices={1}, unreadable=())
    assert len(catalogue.unread(folder)) == 2


def test_it_is_told_when_photos_come_back_or_become_another_picture(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1})
    assert not catalogue.noted.back
    catalogue.read_all(folder)
    assert not catalogue.recorded.replaced
    catalogue.scan(folder, {})
    catalogue.scan(folder, {"a.jpg": 2})
    assert catalogue.noted.back
    (work,) = catalogue.unread(folder)
    catalogue.read(work, b"another picture".ljust(32))
    assert catalogue.recorded.replaced


def test_what_waits_is_found_without_going_through_everything(catalogue):
    """A first index of a million photos asks thousands of times what is left."""
    folder = catalogue.writer.add_folder(PHOTOS)
    asked = []
    catalogue.reader._catalogue._connection().set_trace_callback(asked.append)
    catalogue.unread(folder)
    with catalogue.writer._catalogue.transaction() as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
    steps = " / ".join(row[3] for row in plan)
    assert "USING INDEX file_unread" in steps
    assert "ORDER BY" not in steps


def test_a_commit_between_two_questions_is_not_skipped(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1, "b.jpg": 1})
    first, second = catalogue.unread(folder)
    catalogue.read(first)

    def at(work):
        return catalogue.reader.content_at(Path(work.path), work.size, work.mtime_ns)

    def commit_meanwhile(statement: str) -> None:
        if "FROM tombstone" in statement and not at(second):
            catalogue.read(second)
            catalogue.scan(folder, {Path(second.path).name: 1})
            catalogue.writer.forget_missing(before=2**40, also=lambda _: None)

    connection = catalogue.reader._catalogue._connection()
    connection.set_trace_callback(commit_meanwhile)
    page = catalogue.reader.embeddings_after(catalogue.model, 0, 100)
    connection.set_trace_callback(None)
    later = catalogue.reader.embeddings_after(catalogue.model, page.seq, 100)
    content = at(second)
    assert content in [*page.contents.tolist(), *later.contents.tolist()]


def test_a_damaged_vector_is_left_out_and_the_others_are_found(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1, "b.jpg": 1, "c.jpg": 1})
    contents = catalogue.read_all(folder)
    with catalogue.writer._catalogue.transaction() as connection:
        connection.execute("UPDATE embedding SET vector = x'00' WHERE content = ?", contents[1:2])
    page = catalogue.reader.embeddings_after(catalogue.model, 0, 100)
    assert page.contents.tolist() == [contents[0], contents[2]]


def test_a_place_is_known_only_while_the_file_there_is_the_one_that_was_read(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1})
    (content,) = catalogue.read_all(folder)
    assert catalogue.reader.content_at(PHOTOS / "a.jpg", 100, 1) == content
    assert catalogue.reader.content_at(PHOTOS / "a.jpg", 100, 2) is None
    assert catalogue.reader.content_at(PHOTOS / "elsewhere.jpg", 100, 1) is None


def test_nothing_is_recorded_of_a_batch_whose_thumbnails_cannot_be_kept(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1})
    (work,) = catalogue.unread(folder)

    def full(_contents):
        raise DiskFull("The disk is full.")

    item = Finished(work, b"d" * 32, catalogue.facts(), np.array([0.6, 0.8], np.float32))
    with pytest.raises(DiskFull):
        catalogue.writer.finish([item], catalogue.model, also=full)
    assert catalogue.unread(folder) == [work]
    assert catalogue.reader.matching().tolist() == []


def test_an_empty_file_is_no_library_yet(tmp_path):
    (tmp_path / "catalogue.db").touch()
    with pytest.raises(LibraryMissing):
        Reader(tmp_path / "catalogue.db")


def test_a_problem_is_listed_in_words_until_the_file_changes(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"bad.jpg": 1})
    (work,) = catalogue.unread(folder)
    catalogue.writer.finish([Finished(work, problem="It is cut off.")], catalogue.model)
    assert [(p.path.name, p.reason) for p in catalogue.reader.problems()] == [
        ("bad.jpg", "It is cut off.")
    ]
    assert catalogue.unread(folder) == []
    catalogue.scan(folder, {"bad.jpg": 2})
    assert names(catalogue.unread(folder)) == ["bad.jpg"]


def test_a_file_that_its_disk_does_not_give_now_is_listed_and_tried_again(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"new.jpg": 2, "old.jpg": 1})
    _, old = catalogue.unread(folder)
    content = catalogue.read(old)
    catalogue.scan(folder, {"new.jpg": 2, "old.jpg": 3})
    for work in catalogue.unread(folder):
        item = Finished(work, problem="Its disk does not answer.", passing=True)
        catalogue.writer.finish([item], catalogue.model)
    assert [p.path.name for p in catalogue.reader.problems()] == ["new.jpg"]
    assert content in catalogue.reader.photos([content])
    assert sorted(names(catalogue.unread(folder))) == ["new.jpg", "old.jpg"]


def test_a_folder_inside_a_watched_one_becomes_part_of_it(catalogue):
    inner = catalogue.writer.add_folder(PHOTOS / "trips")
    catalogue.scan(inner, {"a.jpg": 1})
    (content,) = catalogue.read_all(inner)
    outer = catalogue.writer.add_folder(PHOTOS)
    assert [f.path for f in catalogue.reader.folders()] == [PHOTOS]
    assert catalogue.reader.photos([content])[content].path == PHOTOS / "trips" / "a.jpg"
    assert not catalogue.scan(outer, {"trips/a.jpg": 1})
    assert catalogue.unread(outer) == []


def test_a_forgotten_folder_takes_only_what_lies_nowhere_else(catalogue):
    first = catalogue.writer.add_folder(PHOTOS / "a")
    second = catalogue.writer.add_folder(PHOTOS / "b")
    catalogue.scan(first, {"both.jpg": 1, "one.jpg": 1})
    in_first = {
        Path(w.path).name: catalogue.read(w, Path(w.path).name.encode().ljust(32))
        for w in catalogue.unread(first)
    }
    catalogue.scan(second, {"both.jpg": 1})
    (copy,) = catalogue.unread(second)
    catalogue.read(copy, b"both.jpg".ljust(32))
    told: list[list[int]] = []
    gone = catalogue.writer.forget_folder(first, also=told.append)
    assert [gone] == told == [[in_first["one.jpg"]]]
    assert catalogue.reader.matching().tolist() == [in_first["both.jpg"]]


def test_what_went_is_told_to_an_index_that_had_caught_up(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1, "b.jpg": 1})
    by_name = {Path(work.path).name: catalogue.read(work) for work in catalogue.unread(folder)}
    page = catalogue.reader.embeddings_after(catalogue.model, 0, 100)
    assert set(page.contents.tolist()) == set(by_name.values())
    np.testing.assert_allclose(page.vectors, [[0.6, 0.8]] * 2, atol=1e-3)
    catalogue.scan(folder, {"a.jpg": 1})
    catalogue.writer.forget_missing(before=2**40, also=lambda _: None)
    later = catalogue.reader.embeddings_after(catalogue.model, page.seq, 100)
    assert len(later.contents) == 0
    assert later.gone.tolist() == [by_name["b.jpg"]]
    assert catalogue.reader.embeddings_after(catalogue.model, later.seq, 100).seq == later.seq


def test_catching_up_in_pages_gives_everything_once(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {f"{n}.jpg": 1 for n in range(7)})
    contents = catalogue.read_all(folder)
    seen, seq = [], 0
    while (page := catalogue.reader.embeddings_after(catalogue.model, seq, 3)).seq != seq:
        seen += page.contents.tolist()
        seq = page.seq
    assert seen == contents


def test_another_model_finds_the_same_photos_lacking_newest_first(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    day = 86_400 * 10**9
    catalogue.scan(folder, {"b.jpg": 2 * day, "a.jpg": day, "c.jpg": 3 * day})
    catalogue.read_all(folder)
    other = catalogue.writer.model_id("other", "def", "cpu", 2)
    first = catalogue.reader.lacking(other, [folder], 1)
    rest = catalogue.reader.lacking(other, [folder], 9, after=first[0])
    assert names(lack.work for lack in first + rest) == ["c.jpg", "b.jpg", "a.jpg"]
    some = [rest[-1].content, 4711]
    assert catalogue.reader.lacking(other, [folder], 9, among=some) == rest[-1:]
    assert catalogue.reader.lacking(catalogue.model, [folder], 9) == []


def test_which_model_answers_is_known_to_every_reader(catalogue):
    assert catalogue.reader.answering() is None
    other = catalogue.writer.model_id("other", "def", "cpu", 2)
    for model, name in ((catalogue.model, "tiny"), (other, "other")):
        assert catalogue.writer.answer_with(model, complete=True)
        answering = catalogue.reader.answering()
        assert (answering.id, answering.name) == (model, name)


def test_a_model_that_lacks_a_photo_on_disk_does_not_answer_unless_it_must(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1, "b.jpg": 1})
    catalogue.read_all(folder)
    catalogue.writer.answer_with(catalogue.model, complete=True)
    other = catalogue.writer.model_id("other", "def", "cpu", 2)
    first, second = catalogue.reader.lacking(other, [folder], 9)
    catalogue.writer.finish([catalogue.finished(first.work)], other)
    catalogue.writer.set_presence(folder, online=False)
    coverage = catalogue.reader.coverage(other)
    assert (coverage.embedded, coverage.lacking, coverage.away) == (1, 1, 1)
    assert not catalogue.writer.answer_with(other, complete=True)
    assert catalogue.reader.answering().id == catalogue.model
    assert catalogue.writer.answer_with(other, complete=False)
    catalogue.writer.answer_with(catalogue.model, complete=False)
    catalogue.writer.set_presence(folder, online=True)
    gone = Path(second.work.path).name
    assert catalogue.scan(folder, dict.fromkeys({"a.jpg", "b.jpg"} - {gone}, 1))
    assert catalogue.writer.answer_with(other, complete=True)


def test_removing_a_models_embeddings_gives_their_room_back_to_the_disk(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {f"{number}.jpg": number for number in range(1, 1502)})
    other = catalogue.writer.model_id("other", "def", "cpu", 2)
    works = catalogue.reader.unread(other, [folder], 9999)
    vector = np.ones(1024, np.float32)
    large = [replace(catalogue.finished(work), vector=vector) for work in works]
    contents = catalogue.writer.finish(large, other).contents
    before = size_on_disk(catalogue.path)
    catalogue.writer.remove_embeddings("other")
    assert size_on_disk(catalogue.path) < before / 4
    assert sorted(catalogue.reader.matching()) == sorted(contents)


def size_on_disk(catalogue):
    return sum(path.stat().st_size for path in catalogue.parent.glob(f"{catalogue.name}*"))


def test_removed_embeddings_are_told_to_every_index_and_never_those_that_answer(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {f"{number}.jpg": number for number in range(1, 1502)})
    works = catalogue.reader.unread(catalogue.model, [folder], 9999)
    contents = catalogue.writer.finish(
        [catalogue.finished(work) for work in works], catalogue.model
    ).contents
    other = catalogue.writer.model_id("other", "def", "cpu", 2)
    lacks = catalogue.reader.lacking(other, [folder], 9999)
    catalogue.writer.finish([catalogue.finished(lack.work) for lack in lacks], other)
    catalogue.writer.answer_with(catalogue.model, complete=True)
    seq = catalogue.reader.embeddings_after(other, 0, 9999).seq
    assert catalogue.writer.remove_embeddings("tiny") == 0
    assert catalogue.writer.remove_embeddings("other") == 1501
    went = catalogue.reader.embeddings_after(other, seq, 9999)
    assert set(went.gone.tolist()) == set(contents)
    assert catalogue.reader.coverage(other).embedded == 0
    assert catalogue.reader.coverage(catalogue.model).embedded == 1501
    catalogue.writer.finish([catalogue.finished(lacks[0].work)], other)
    assert len(catalogue.reader.embeddings_after(other, went.seq, 9999).contents) == 1
    anew = catalogue.reader.embeddings_after(other, 0, 9999)
    assert anew.contents.tolist() == [lacks[0].content]
    assert lacks[0].content not in anew.gone


def test_a_library_of_the_first_version_keeps_everything(tmp_path):
    path = tmp_path / "catalogue.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(MIGRATIONS[0])
        connection.execute("INSERT INTO root (path) VALUES (?)", (os.fsencode(PHOTOS),))
        connection.execute(
            "INSERT INTO file (root, path, size, mtime_ns, ctime_ns, device)"
            " VALUES (1, CAST('a.jpg' AS BLOB), 1, 1, 1, 1)"
        )
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    writer = Writer(path)
    model = writer.model_id("tiny", "abc", "cpu", 2)
    reader = Reader(path)
    assert reader.answering() is None
    assert names(reader.unread(model, [1], 9)) == ["a.jpg"]
    reader.close()
    writer.close()


def test_newest_follows_the_camera_clock_before_the_file_time(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    a_day = 86_400 * 10**9
    catalogue.scan(folder, {"copied-today.jpg": 20_000 * a_day, "plain.jpg": 15_000 * a_day})
    by_name = {}
    for work in catalogue.unread(folder):
        taken = "2001-01-01T10:00:00" if "copied" in work.path else None
        by_name[Path(work.path).name] = catalogue.read(work, taken=taken)
    assert catalogue.reader.matching().tolist() == [
        by_name["plain.jpg"],
        by_name["copied-today.jpg"],
    ]


@pytest.mark.parametrize("taken", ["0000-00-00T00:00:00", "9999-12-31T23:59:59", "nonsense", None])
def test_a_broken_date_loses_no_photo(catalogue, taken):
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 2**62})
    (work,) = catalogue.unread(folder)
    content = catalogue.read(work, taken=taken)
    assert catalogue.reader.matching().tolist() == [content]


@pytest.mark.skipif(os.name != "posix", reason="such names exist on POSIX only")
def test_names_that_are_not_text_are_kept_byte_for_byte(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    name = os.fsdecode(b"latin1-\xe9\xff\n.jpg")
    catalogue.scan(folder, {name: 1})
    (content,) = catalogue.read_all(folder)
    assert os.fsencode(catalogue.reader.photos([content])[content].path.name) == os.fsencode(name)


def test_a_reader_sees_what_a_writer_commits_meanwhile(catalogue):
    reader = Reader(catalogue.path)
    folder = catalogue.writer.add_folder(PHOTOS)
    catalogue.scan(folder, {"a.jpg": 1})
    assert reader.counts(catalogue.model).waiting == 1
    catalogue.read_all(folder)
    assert reader.counts(catalogue.model).photos == 1
    reader.close()


def test_nobody_else_may_read_the_files(catalogue):
    catalogue.writer.add_folder(PHOTOS)
    for path in catalogue.path.parent.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name


def test_a_library_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(LibraryMissing, match="photosearch index"):
        Reader(tmp_path / "catalogue.db")


@pytest.mark.parametrize("kind", [Reader, Writer])
def test_a_newer_library_is_refused_unchanged(tmp_path, kind):
    path = tmp_path / "catalogue.db"
    Writer(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryTooNew, match="newer version"):
        kind(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_in_words_and_kept(tmp_path):
    path = tmp_path / "catalogue.db"
    path.write_bytes(b"not a database at all, but long enough to look at" * 100)
    before = path.read_bytes()
    for kind in (Reader, Writer):
        with pytest.raises(LibraryDamaged, match="damaged"):
            kind(path)
    assert path.read_bytes() == before


def test_a_full_disk_is_said_so_and_loses_nothing(catalogue):
    folder = catalogue.writer.add_folder(PHOTOS)
    with catalogue.writer._catalogue.transaction() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    # The same result code as a full disk, without needing one.
    catalogue.writer._catalogue._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull, match="full"):
        catalogue.scan(folder, {f"{'long' * 50}{n}.jpg": 1 for n in range(500)})
    catalogue.writer._catalogue._connection.execute("PRAGMA max_page_count = 1000000")
    catalogue.scan(folder, {"a.jpg": 1})
    assert len(catalogue.read_all(folder)) == 1

"""What a scan meets, and what it leaves alone."""

import os
from pathlib import Path

import pytest

from photosearch.ingest.scan import Rules, Scan


def seen(root: Path, under: str = "", **options) -> set[str]:
    return {file.path for file in Scan(root, under, **options)}


def touch(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_photos_are_met_by_their_names_in_any_case(tmp_path):
    touch(tmp_path, "a.jpg", "B.JPEG", "c.HeIc", "sub/d.png", "notes.txt", "no-suffix", "e.mp4")
    assert seen(tmp_path) == {"a.jpg", "B.JPEG", "c.HeIc", "sub/d.png"}


def test_hidden_files_and_folders_are_left_alone(tmp_path):
    touch(tmp_path, ".hidden.jpg", ".cache/a.jpg", "b.jpg", "._b.jpg")
    assert seen(tmp_path) == {"b.jpg"}
    assert seen(tmp_path, ".cache") == set()
    assert seen(tmp_path, ".cache/a.jpg") == set()


def test_one_file_or_one_sub_folder_can_be_looked_at(tmp_path):
    touch(tmp_path, "a.jpg", "sub/b.jpg", "sub/deep/c.jpg")
    assert seen(tmp_path, "sub") == {"sub/b.jpg", "sub/deep/c.jpg"}
    assert seen(tmp_path, "sub/b.jpg") == {"sub/b.jpg"}
    assert seen(tmp_path, "gone.jpg") == set()
    assert seen(tmp_path, "gone") == set()


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_links_make_no_loop_and_meet_nothing_twice(tmp_path):
    touch(tmp_path, "sub/a.jpg")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "dangling.jpg").symlink_to(tmp_path / "nothing.jpg")
    (tmp_path / "link.jpg").symlink_to(tmp_path / "sub" / "a.jpg")
    assert seen(tmp_path) == {"sub/a.jpg", "link.jpg"}


def test_the_library_itself_is_never_entered(tmp_path):
    touch(tmp_path, "library/thumbnail.jpg", "a.jpg")
    assert seen(tmp_path, leave_out=tmp_path / "library") == {"a.jpg"}


def test_a_tree_deeper_than_python_recurses_is_walked(tmp_path):
    deep = tmp_path.joinpath(*["d"] * 900)
    deep.mkdir(parents=True)
    (deep / "a.jpg").write_bytes(b"x")
    assert len(seen(tmp_path)) == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_may_not_be_read_is_named(tmp_path):
    touch(tmp_path, "closed/a.jpg", "b.jpg")
    (tmp_path / "closed").chmod(0)
    scan = Scan(tmp_path)
    assert {file.path for file in scan} == {"b.jpg"}
    assert scan.unreadable == ["closed"]
    (tmp_path / "closed").chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_what_a_link_leads_to_may_only_be_away(tmp_path):
    (tmp_path / "away.jpg").symlink_to(tmp_path / "drive" / "a.jpg")
    scan = Scan(tmp_path)
    assert list(scan) == []
    assert (scan.dangling, scan.unreadable) == (["away.jpg"], [])


def test_a_time_far_beyond_this_age_is_no_trouble(tmp_path):
    touch(tmp_path, "future.jpg")
    os.utime(tmp_path / "future.jpg", (0, 10**10))  # the year 2286, more than 2**63 ns
    (file,) = Scan(tmp_path)
    assert file.mtime_ns <= 2**63 - 1


def test_a_walk_ends_when_it_is_told_to(tmp_path):
    touch(tmp_path, "a/1.jpg", "b/2.jpg")
    assert seen(tmp_path, stopping=lambda: True) == set()


@pytest.mark.parametrize(
    ("rules", "met"),
    [
        (Rules(("*.PNG",)), {"a.jpg", "old/b.jpg", "old/scans/d.jpg"}),
        (Rules(("old",)), {"a.jpg", "c.png"}),
        (Rules(("old/scans",)), {"a.jpg", "c.png", "old/b.jpg"}),
        (Rules(("old/s*",)), {"a.jpg", "c.png", "old/b.jpg"}),
        (Rules(("?.jpg",)), {"c.png"}),
    ],
)
def test_what_a_pattern_names_is_left_out(tmp_path, rules, met):
    touch(tmp_path, "a.jpg", "c.png", "old/b.jpg", "old/scans/d.jpg")
    assert seen(tmp_path, rules=rules) == met
    assert seen(tmp_path, "old/scans", rules=rules) == met & {"old/scans/d.jpg"}


def test_places_that_a_person_excluded_are_left_out(tmp_path):
    touch(tmp_path, "a.jpg", "old/b.jpg", "older/c.jpg")
    rules = Rules(places=frozenset({tmp_path / "old", tmp_path / "a.jpg"}))
    assert seen(tmp_path, rules=rules) == {"older/c.jpg"}
    assert seen(tmp_path, "a.jpg", rules=rules) == set()


def test_hidden_folders_are_looked_into_if_that_is_set(tmp_path):
    touch(tmp_path, ".hidden.jpg", ".cache/a.jpg", "b.jpg")
    assert seen(tmp_path, rules=Rules(hidden=True)) == {".cache/a.jpg", "b.jpg"}

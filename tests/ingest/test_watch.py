"""What the watchers tell of."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.catalogue import Folder, FolderId
from photosearch.ingest.settle import Changed, Settling
from photosearch.ingest.watch import Watcher

DEADLINE_S = 20.0


class Watching:
    def __init__(self, root: Path) -> None:
        self.folder = Folder(FolderId(1), root, online=True)
        self.settling = Settling(quiet_s=0.05)
        self.watcher = Watcher(self.settling)
        self.watcher.follow([self.folder])

    def told_until(self, enough: Callable[[set[str]], bool]) -> set[str]:
        """Collect the places of changes until they are enough."""
        places: set[str] = set()
        deadline = time.monotonic() + DEADLINE_S
        while not enough(places) and time.monotonic() < deadline:
            places |= {change.path for change in self.settling.take(timeout_s=1)}
        return places


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    root = tmp_path / "photos"
    root.mkdir()
    opened = Watching(root)
    yield opened
    opened.watcher.close()


def test_a_written_a_moved_and_a_deleted_file_are_told(watching, tmp_path):
    root = watching.folder.path
    (root / "written.jpg").write_bytes(b"1")
    (tmp_path / "outside.jpg").write_bytes(b"2")
    (tmp_path / "outside.jpg").rename(root / "moved-in.jpg")
    (root / "written.jpg").rename(root / "renamed.jpg")
    wanted = {"written.jpg", "moved-in.jpg", "renamed.jpg"}
    assert wanted <= watching.told_until(lambda places: wanted <= places)
    (root / "renamed.jpg").unlink()
    assert "renamed.jpg" in watching.told_until(lambda places: "renamed.jpg" in places)


def test_a_folder_of_photos_that_is_moved_in_is_told(watching, tmp_path):
    (tmp_path / "trip" / "deep").mkdir(parents=True)
    (tmp_path / "trip" / "deep" / "a.jpg").write_bytes(b"1")
    (tmp_path / "trip").rename(watching.folder.path / "trip")
    assert watching.told_until(lambda places: any(p.startswith("trip") for p in places))


def test_reading_a_photo_is_no_change(watching):
    photo = watching.folder.path / "a.jpg"
    photo.write_bytes(b"1")
    watching.told_until(lambda places: "a.jpg" in places)
    photo.read_bytes()
    (watching.folder.path / "b.jpg").write_bytes(b"2")
    # The event of the later file has passed, and none for the reading came before it.
    assert "a.jpg" not in watching.told_until(lambda places: "b.jpg" in places)


def test_a_folder_that_was_made_again_is_watched_anew(watching):
    root = watching.folder.path
    assert watching.watcher.follow([watching.folder]) == set()
    shutil.rmtree(root)
    assert watching.watcher.follow([watching.folder]) == set()
    root.mkdir()
    assert watching.watcher.follow([watching.folder]) == {watching.folder.id}
    (root / "a.jpg").write_bytes(b"1")
    assert "a.jpg" in watching.told_until(lambda places: "a.jpg" in places)


def test_lost_events_mean_looking_at_everything(watching):
    import logging

    logging.getLogger("watchdog.observers.inotify_c").warning("Inotify queue overflowed")
    assert Changed(watching.folder.id, "") in watching.settling.take(timeout_s=DEADLINE_S)

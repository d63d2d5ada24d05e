"""What is believed of a disk, and what only seems so."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.catalogue import Reader, Writer
from photosearch.events import Event, FoldersChanged, PhotosChanged
from photosearch.ingest.control import Control
from photosearch.ingest.reconcile import Reconciler


class Library:
    """A catalogue that watches one folder, without reading any photo."""

    def __init__(self, tmp_path: Path) -> None:
        self.photos = tmp_path / "photos"
        self.photos.mkdir()
        self.writer = Writer(tmp_path / "catalogue.db")
        self.reader = Reader(tmp_path / "catalogue.db")
        self.writer.add_folder(self.photos)
        self.told: list[Event] = []
        self._reconciler = Reconciler(
            self.reader, self.writer, tmp_path / "library", Control(), self.told.append
        )

    def look(self, under: str = "") -> set[str]:
        """Look at the folder, and name the files that the catalogue believes to be there."""
        (folder,) = self.reader.folders()
        self._reconciler.look(folder, under)
        return {path for path, _ in self.reader.some_files(folder.id, 100)}

    @property
    def online(self) -> bool:
        return self.reader.folders()[0].online

    def pretend_other_volume(self) -> None:
        """Let the catalogue remember another volume than the one that the folder lies on."""
        self.writer.set_presence(self.reader.folders()[0].id, online=True, device=12345)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path)
    yield opened
    opened.reader.close()
    opened.writer.close()


def test_files_come_and_go(library):
    (library.photos / "a.jpg").write_bytes(b"1")
    (library.photos / "b.jpg").write_bytes(b"2")
    assert library.look() == {"a.jpg", "b.jpg"}
    (library.photos / "a.jpg").unlink()
    assert library.look("a.jpg") == {"b.jpg"}
    assert PhotosChanged(gone=True) in library.told


def test_a_deleted_sub_folder_takes_its_photos_with_it(library):
    (library.photos / "sub").mkdir()
    (library.photos / "sub" / "a.jpg").write_bytes(b"1")
    library.look()
    shutil.rmtree(library.photos / "sub")
    assert library.look("sub") == set()


def test_a_folder_that_is_away_keeps_its_photos(library):
    (library.photos / "a.jpg").write_bytes(b"1")
    library.look()
    library.photos.rename(library.photos.with_name("elsewhere"))
    assert library.look() == {"a.jpg"}
    assert not library.online
    assert FoldersChanged() in library.told
    library.photos.with_name("elsewhere").rename(library.photos)
    assert library.look() == {"a.jpg"}
    assert library.online


def test_an_empty_mount_point_is_not_believed(library):
    (library.photos / "a.jpg").write_bytes(b"1")
    library.look()
    library.pretend_other_volume()
    (library.photos / "a.jpg").unlink()
    assert library.look() == {"a.jpg"}
    assert not library.online


def test_a_drive_that_comes_back_under_another_number_is_recognised(library):
    (library.photos / "a.jpg").write_bytes(b"1")
    (library.photos / "b.jpg").write_bytes(b"1")
    library.look()
    library.pretend_other_volume()
    (library.photos / "b.jpg").unlink()
    assert library.look() == {"a.jpg"}
    assert library.online


def test_a_folder_emptied_on_purpose_is_believed(library):
    (library.photos / "a.jpg").write_bytes(b"1")
    library.look()
    (library.photos / "a.jpg").unlink()
    assert library.look() == set()
    assert library.online

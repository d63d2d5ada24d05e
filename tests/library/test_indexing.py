"""What indexing a folder gives, and what it never does twice."""

import os
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from photosearch.errors import FolderError, LibraryBusy, ModelError, QueryError
from photosearch.events import PhotosChanged, State
from photosearch.library import Library
from photosearch.settings import shipped_folder


def index(library: Library, folder: Path):
    library.folders.add(folder)
    return library.ingest.run([folder])


def shown(library: Library) -> set[str]:
    photos = library.photos.details(library.photos.matching().tolist())
    return {photo.path.name for photo in photos.values()}


def test_a_folder_is_indexed_once(library, photos):
    first = index(library, photos)
    assert (first.photos, first.indexed, first.reused, first.failed) == (6, 6, 0, 0)
    again = library.ingest.run([photos])
    assert (again.photos, again.indexed, again.reused) == (6, 0, 0)


def test_every_photo_has_a_thumbnail_and_its_facts(library, photos):
    index(library, photos)
    contents = library.photos.matching().tolist()
    assert set(library.photos.thumbnails(contents)) == set(contents)
    assert {(p.width, p.height) for p in library.photos.details(contents).values()} == {(160, 128)}


def test_every_photo_finds_itself_first(library, photos):
    index(library, photos)
    for path in photos.rglob("*.jpg"):
        hits = library.searches.like_file(path, 3)
        (best,) = library.photos.details(hits.contents[:1].tolist()).values()
        assert best.path == path
        assert hits.similarities[0] == pytest.approx(1, abs=1e-3)


def test_the_photo_itself_is_no_answer_to_find_similar(library, photos):
    index(library, photos)
    content = int(library.photos.matching()[0])
    hits = library.searches.like(content, 10)
    assert len(hits) == 5
    assert content not in hits.contents
    assert np.all(np.diff(hits.similarities) <= 0)


def test_moved_and_copied_photos_are_not_encoded_again(tmp_path, photos):
    with Library.open(tmp_path / "library", write=True) as library:
        index(library, photos)
    (photos / "0.jpg").rename(photos / "trip" / "moved.jpg")
    shutil.copy(photos / "1.jpg", photos / "copy.jpg")
    (photos / "2.jpg").unlink()
    with Library.open(tmp_path / "library", write=True) as library:
        told = library.ingest.run([photos])
        assert (told.photos, told.indexed, told.reused) == (6, 0, 2)
        assert len(library.searches.words("anything", 50)) == 5
        (copied,) = (
            p for p in library.photos.details(range(1, 9)).values() if p.path.name == "1.jpg"
        )
        assert [copy.name for copy in copied.copies] == ["copy.jpg"]


def test_a_changed_photo_is_what_it_is_now(tmp_path, photos, draw):
    with Library.open(tmp_path / "library", write=True) as library:
        index(library, photos)
    other = draw("elsewhere/new.jpg", 99)
    shutil.copy(other, photos / "0.jpg")
    with Library.open(tmp_path / "library", write=True) as library:
        assert library.ingest.run([photos]).indexed == 1
        best = library.searches.like_file(other, 1).contents.tolist()
        assert library.photos.details(best)[best[0]].path == photos / "0.jpg"


def test_a_bad_file_is_a_problem_in_words_and_the_others_are_found(library, photos):
    (photos / "bad.jpg").write_bytes((photos / "0.jpg").read_bytes()[:500])
    (photos / "text.png").write_text("no picture")
    told = index(library, photos)
    assert (told.photos, told.failed) == (6, 2)
    problems = library.photos.problems()
    assert {p.path.name for p in problems} == {"bad.jpg", "text.png"}
    assert all(p.reason.endswith(".") for p in problems)


def test_an_indexed_folder_inside_another_is_counted_apart(library, photos):
    index(library, photos)
    assert library.ingest.run([photos / "trip"]).photos == 1


def test_thumbnails_that_got_lost_are_made_again(tmp_path, photos, listen):
    with Library.open(tmp_path / "library", write=True) as library:
        index(library, photos)
    for path in (tmp_path / "library").glob("thumbnails.db*"):
        path.unlink()
    with Library.open(tmp_path / "library", write=True) as library:
        ear = listen(library)
        contents = library.photos.matching().tolist()
        assert library.photos.thumbnails(contents) == {}
        library.ingest.start()
        ear.wait_until(lambda: set(library.photos.thumbnails(contents)) == set(contents))


def test_a_second_writer_is_told_who_writes(library):
    with pytest.raises(LibraryBusy, match=str(os.getpid())):
        Library.open(library.folder, write=True)


def test_readers_search_while_another_has_it_open_to_write(library, photos):
    index(library, photos)
    with Library.open(library.folder) as reader:
        assert len(reader.searches.words("a photo", 10)) == 6
        with pytest.raises(LibraryBusy):
            reader.folders.add(photos)


@pytest.mark.parametrize("words", ["", "  \n "])
def test_no_words_are_no_query(library, words):
    with pytest.raises(QueryError):
        library.searches.words(words, 10)


@pytest.mark.parametrize("words", ["x" * 10_000, "🐶🌊", "山の上の雪", "\udce9", "a\0b", "%_'\";"])
def test_any_words_are_answered(library, photos, words):
    index(library, photos)
    assert len(library.searches.words(words, 10)) == 6


def test_a_folder_that_cannot_be_used_is_said_so(library, tmp_path, photos):
    for wrong, says in ((tmp_path / "nowhere", "does not exist"), (photos / "0.jpg", "is a file")):
        with pytest.raises(FolderError, match=says):
            library.folders.add(wrong)
    with pytest.raises(FolderError, match="library's own"):
        library.folders.add(library.folder)


def test_a_folder_named_twice_or_inside_another_is_counted_once(library, photos):
    library.folders.add(photos)
    assert library.ingest.run([photos, photos, photos / "trip"]).photos == 6


def test_hidden_folders_inside_a_watched_one_are_refused_in_words(library, photos):
    library.folders.add(photos)
    (photos / ".hidden").mkdir()
    with pytest.raises(FolderError, match="dot"):
        library.folders.add(photos / ".hidden")


def test_a_model_that_makes_nothing_of_photos_costs_another_model_nothing(tmp_path, photos):
    folder = tmp_path / "library"
    with Library.open(folder, write=True) as library:
        index(library, photos)
    starter = shipped_folder() / "models" / "starter"
    broken = shutil.copytree(starter, tmp_path / "broken")
    manifest = broken / "manifest.toml"
    text = manifest.read_text().replace("rescale = 0.0", "rescale = 1e300 # 0.0")
    manifest.write_text(text.replace('id = "starter"', 'id = "broken"'))
    with (
        np.errstate(all="ignore"),
        Library.open(folder, model=str(broken), write=True) as library,
        pytest.raises(ModelError),
    ):
        index(library, photos)
    with Library.open(folder, write=True) as library:
        told = library.ingest.run([photos])
        assert (told.photos, told.indexed, told.failed) == (6, 0, 0)
        assert len(library.searches.words("a photo", 10)) == 6


def test_a_forgotten_folder_leaves_nothing_but_its_files(library, photos):
    index(library, photos)
    contents = library.photos.matching().tolist()
    library.searches.words("a photo", 3)
    library.folders.forget(photos)
    assert library.folders.list() == []
    assert len(library.searches.words("a photo", 3)) == 0
    assert library.photos.matching().tolist() == []
    assert len(list(photos.rglob("*.jpg"))) == 6
    assert library._thumbnails.get_many(contents) == {}


def test_a_large_library_answers_from_the_graph_as_it_would_exactly(tmp_path, photos, draw):
    for number in range(6, 40):
        draw(f"photos/{number}.jpg", number)
    folder = tmp_path / "library"
    with Library.open(folder, write=True) as library:
        index(library, photos)
        exact = library.searches.like_file(photos / "7.jpg", 10).contents.tolist()
    (folder / "settings.toml").write_text("exact_limit = 10\n")
    with Library.open(folder, write=True) as library:
        library.ingest.run([photos])
        assert library.searches.like_file(photos / "7.jpg", 10).contents.tolist() == exact
    assert list((folder / "vectors").rglob("*.*"))
    with Library.open(folder) as library:
        assert library.searches.like_file(photos / "7.jpg", 10).contents.tolist() == exact


def test_watching_finds_what_comes_changes_and_goes(library, photos, draw, listen):
    ear = listen(library)
    library.ingest.start()
    library.folders.add(photos)
    ear.wait_until(lambda: len(shown(library)) == 6)
    draw("photos/new.jpg", 50)
    ear.wait_until(lambda: "new.jpg" in shown(library))
    (photos / "new.jpg").rename(photos / "renamed.jpg")
    ear.wait_until(lambda: "renamed.jpg" in shown(library) and "new.jpg" not in shown(library))
    (photos / "renamed.jpg").unlink()
    ear.wait_until(lambda: "renamed.jpg" not in shown(library))
    assert any(isinstance(event, PhotosChanged) and event.gone for event in ear.told)


def test_a_photo_that_goes_and_comes_back_before_it_is_read_is_found(library, photos, draw, listen):
    ear = listen(library)
    library.ingest.start()
    library.folders.add(photos)
    ear.wait_until(lambda: len(shown(library)) == 6)
    for _ in range(5):
        draw("photos/saved.jpg", 70)
        (photos / "saved.jpg").unlink()
    draw("photos/saved.jpg", 71)
    ear.wait_until(lambda: "saved.jpg" in shown(library))


def test_a_folder_that_went_away_is_said_so_and_keeps_its_photos(library, photos, tmp_path):
    index(library, photos)
    photos.rename(tmp_path / "elsewhere")
    with pytest.raises(FolderError, match="its photos are kept"):
        library.ingest.run([photos])
    assert len(library.searches.words("a photo", 10)) == 6


def test_a_catalogue_put_back_from_an_older_copy_gets_no_foreign_vectors(tmp_path, photos, draw):
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "settings.toml").write_text("exact_limit = 3\n")
    with Library.open(folder, write=True) as library:
        index(library, photos)
    older = (folder / "catalogue.db").read_bytes()
    for number in range(10, 14):
        draw(f"photos/{number}.jpg", number)
    with Library.open(folder, write=True) as library:
        index(library, photos)
    (folder / "catalogue.db").write_bytes(older)
    for number in range(10, 14):
        draw(f"photos/{number}.jpg", number + 50)
    for number in range(20, 24):
        draw(f"photos/{number}.jpg", number)
    with Library.open(folder, write=True) as library:
        index(library, photos)
        for path in photos.glob("*.jpg"):
            best = library.searches.like_file(path, 1)
            assert library.photos.details(best.contents.tolist())[best.contents[0]].path == path


def test_a_paused_ingest_rests_until_it_is_resumed(library, photos, listen):
    ear = listen(library)
    library.ingest.pause()
    library.ingest.start()
    library.folders.add(photos)
    ear.wait_until(lambda: library.photos.counts().waiting == 6)
    assert library.ingest.progress.state in (State.PAUSED, State.SCANNING)
    library.ingest.resume()
    ear.wait_until(lambda: library.photos.counts().photos == 6)


def test_a_file_that_is_still_being_written_ends_up_whole(library, photos, draw, listen):
    ear = listen(library)
    library.ingest.start()
    library.folders.add(photos)
    ear.wait_until(lambda: library.photos.counts().photos == 6)
    whole = draw("elsewhere/whole.jpg", 77).read_bytes()
    with (photos / "slow.jpg").open("wb") as file:
        file.write(whole[:700])
        file.flush()
        ear.wait_until(lambda: any(p.path.name == "slow.jpg" for p in library.photos.problems()))
        file.write(whole[700:])
    ear.wait_until(lambda: "slow.jpg" in shown(library) and library.photos.problems() == [])


def test_closing_in_the_middle_keeps_what_is_finished(tmp_path, photos, draw, listen):
    for number in range(6, 60):
        draw(f"photos/{number}.jpg", number)
    with Library.open(tmp_path / "library", write=True) as library:
        ear = listen(library)
        library.folders.add(photos)
        library.ingest.start()
        ear.wait_until(lambda: any(isinstance(e, PhotosChanged) for e in ear.told))
    with Library.open(tmp_path / "library", write=True) as library:
        kept = library.photos.counts().photos
        assert 0 < kept < 60
        told = library.ingest.run([photos])
        assert (told.photos, told.indexed) == (60, 60 - kept)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_may_read_the_library(library, photos):
    index(library, photos)
    for path in (library.folder, *library.folder.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path.name

"""Changing the model: search answers all the while, with one model or the other, never both."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from photosearch import library as library_module
from photosearch.errors import LibraryBusy, ModelError
from photosearch.events import ModelChanged, PhotosChanged, Progress, SwitchFailed
from photosearch.library import Library
from tests.library.small_models import make_model

ROOT = Path(__file__).resolve().parents[2]
READER = """
import json, sys
from pathlib import Path
from photosearch.library import Library
with Library.open(Path(sys.argv[1])) as library:
    for words in sys.stdin:
        hits = library.searches.words(words, 500)
        photos = library.photos.details(hits.contents.tolist())
        names = [photos[content].path.name for content in hits.contents.tolist()]
        print(json.dumps([names, hits.similarities.tolist()]), flush=True)
"""

Answer = tuple[list[str], list[float]]


class Home:
    """A library with the models "first" and "second", of which the first has seen the photos."""

    def __init__(self, folder: Path, photos: Path) -> None:
        self.folder = folder
        self.photos = photos
        for seed, name in enumerate(("first", "second")):
            make_model(folder / "models" / name, seed)
        self.want("first")

    def want(self, model: str) -> None:
        lines = f'decoder_processes = 1\nmodel = "{model}"\n'
        (self.folder / "settings.toml").write_text(lines)

    def open(self, **options) -> Library:
        return Library.open(self.folder, **options)

    def index(self, **options):
        with self.open(write=True, **options) as library:
            library.folders.add(self.photos)
            return library.ingest.run([self.photos])

    @contextmanager
    def running(self) -> Iterator[Library]:
        with self.open(write=True) as library:
            library.ingest.start()
            yield library


def answer(library: Library, words: str = "red dog") -> Answer:
    hits = library.searches.words(words, 500)
    photos = library.photos.details(hits.contents.tolist())
    names = [photos[content].path.name for content in hits.contents.tolist()]
    return names, hits.similarities.tolist()


def state(library: Library, model: str):
    (found,) = (m for m in library.models.installed() if m.id == model)
    return found


@pytest.fixture
def home(tmp_path: Path, photos: Path) -> Home:
    made = Home(tmp_path / "library", photos)
    assert made.index().indexed == 6
    return made


@pytest.fixture
def expected(tmp_path: Path, home: Home) -> Callable[[str], Answer]:
    """What a library of the same photos answers that only ever had one model."""

    def expected(model: str, words: str = "red dog") -> Answer:
        alone = Home(tmp_path / f"only {model} {len(list(tmp_path.iterdir()))}", home.photos)
        alone.want(model)
        alone.index()
        with alone.open() as library:
            return answer(library, words)

    return expected


def test_search_goes_from_one_model_to_the_other_in_one_step(home, draw, listen, expected):
    for number in range(6, 60):
        draw(f"photos/{number}.jpg", number)
    home.index()
    first, second = expected("first"), expected("second")
    assert first != second
    given: list[Answer] = []
    done = threading.Event()
    with home.running() as library:
        ear = listen(library)

        def ask() -> None:
            while not done.is_set():
                given.append(answer(library))

        asking = threading.Thread(target=ask)
        asking.start()
        library.models.use("second")
        ear.wait_until(lambda: ModelChanged("second") in ear.told)
        assert answer(library) == second
        done.set()
        asking.join()
        given.append(answer(library))
        ear.wait_until(lambda: library.ingest.progress.lacking == 0)
    changed = given.index(second)
    assert all(each == first for each in given[:changed])
    assert all(each == second for each in given[changed:])


def test_an_index_command_fills_the_wanted_model_and_flips(home, expected):
    home.want("second")
    with home.open() as reader:
        assert answer(reader) == expected("first")
        told = home.index()
        assert (told.photos, told.indexed, told.filled) == (6, 0, 6)
        assert answer(reader) == expected("second")


def test_readers_in_other_processes_follow_the_flip(home, expected):
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(home.folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
    ) as other:  # fmt: skip

        def asked() -> Answer:
            other.stdin.write("red dog\n")
            other.stdin.flush()
            names, similarities = json.loads(other.stdout.readline())
            return names, similarities

        assert asked() == expected("first")
        home.want("second")
        home.index()
        assert asked() == expected("second")
        home.want("first")
        home.index()
        assert asked() == expected("first")
        other.stdin.close()


def test_a_switch_that_is_killed_loses_nothing_and_goes_on(home, draw, expected):
    for number in range(6, 150):
        draw(f"photos/{number}.jpg", number)
    home.index()
    first, second = expected("first"), expected("second")
    home.want("second")
    command = [sys.executable, "-m", "photosearch", "index", "--library", str(home.folder)]
    for share in (0, 20, 70):
        process = subprocess.Popen(
            [*command, str(home.photos)], cwd=ROOT, start_new_session=True,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        with home.open() as reader:
            while state(reader, "second").embedded <= share and process.poll() is None:
                try:
                    process.wait(0.02)
                except subprocess.TimeoutExpired:
                    continue
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            flipped = state(reader, "second").answering
            assert answer(reader) == (second if flipped else first)
            kept = state(reader, "second").embedded
    told = home.index()
    assert told.filled == 150 - kept
    with home.open() as reader:
        assert answer(reader) == second


def test_closing_in_the_middle_keeps_what_is_filled(home, draw, listen):
    for number in range(6, 60):
        draw(f"photos/{number}.jpg", number)
    home.index()
    with home.running() as library:
        ear = listen(library)
        library.models.use("second")
        ear.wait_until(lambda: any(isinstance(e, Progress) and 0 < e.lacking < 60 for e in ear.told)
                       or ModelChanged("second") in ear.told)  # fmt: skip
    with home.open() as library:
        kept = state(library, "second").embedded
    assert kept
    assert home.index().filled == 60 - kept


def test_going_back_is_instant_and_embeds_nothing(home, listen, expected):
    home.want("second")
    home.index()
    with home.running() as library:
        ear = listen(library)
        library.ingest.pause()
        library.models.use("first")
        ear.wait_until(lambda: ModelChanged("first") in ear.told)
        assert answer(library) == expected("first")
        assert not any(isinstance(event, PhotosChanged) for event in ear.told)


def test_a_model_chosen_without_the_indexing_flips_only_if_it_lacks_nothing(home):
    with home.open(write=True) as library:
        library.models.use("second")
        assert library.models.installed()[0].answering
        library.models.use("second", now=True)
        assert state(library, "second").answering
        assert answer(library) == ([], [])
        library.models.use("first")
        assert state(library, "first").answering


def test_photos_that_are_away_hold_the_flip_back_and_new_ones_are_found_meanwhile(
    home, tmp_path, draw, listen, expected
):
    draw("drive/away.jpg", 30)
    with home.open(write=True) as library:
        library.folders.add(tmp_path / "drive")
        library.ingest.run([tmp_path / "drive"])
    (tmp_path / "drive").rename(tmp_path / "unplugged")
    with home.running() as library:
        ear = listen(library)
        library.models.use("second")
        ear.wait_until(lambda: state(library, "second").lacking == 1)
        assert state(library, "second").away == 1
        draw("photos/new.jpg", 31)
        ear.wait_until(lambda: "new.jpg" in answer(library)[0])
        assert state(library, "first").answering
        assert "away.jpg" in answer(library)[0]
        ear.wait_until(lambda: state(library, "second").lacking == 1)
        library.models.use("second", now=True)
        ear.wait_until(lambda: ModelChanged("second") in ear.told)
        assert "away.jpg" not in answer(library)[0]
        (tmp_path / "unplugged").rename(tmp_path / "drive")
        library.ingest.look_at(library.folders.list()[1].id)
        ear.wait_until(lambda: "away.jpg" in answer(library)[0])
    assert home.index().filled == 0


def test_the_flip_comes_by_itself_once_a_drive_is_back(home, tmp_path, draw, listen):
    draw("drive/away.jpg", 30)
    with home.open(write=True) as library:
        library.folders.add(tmp_path / "drive")
        library.ingest.run([tmp_path / "drive"])
    (tmp_path / "drive").rename(tmp_path / "unplugged")
    home.want("second")
    with home.running() as library:
        ear = listen(library)
        ear.wait_until(lambda: state(library, "second").lacking == 1)
        (tmp_path / "unplugged").rename(tmp_path / "drive")
        library.ingest.look_at(library.folders.list()[1].id)
        ear.wait_until(lambda: ModelChanged("second") in ear.told)
        assert "away.jpg" in answer(library)[0]


def test_photos_on_the_screen_are_filled_first_then_the_newest(home, draw):
    for number in range(6, 40):
        os.utime(draw(f"photos/{number}.jpg", number), (1e9 + number * 86_400,) * 2)
    home.index()
    home.want("second")
    with home.open(write=True) as library:
        newest = library.photos.matching().tolist()
        seen = newest[-3:]
        library.ingest.prefer(seen)
        library.ingest.run([home.photos])
        model = library._answering.number()
        page = library._reader.embeddings_after(model, 0, 999)
        assert page.contents.tolist() == seen + newest[:-3]


def test_a_wanted_model_that_is_broken_costs_nothing(home, draw, listen, expected):
    broken = home.folder / "models" / "second" / "image.onnx"
    broken.write_bytes(broken.read_bytes()[:-1] + b"?")
    with home.running() as library, pytest.raises(ModelError, match="damaged"):
        library.models.use("second")
    assert 'model = "first"' in (home.folder / "settings.toml").read_text()
    home.want("second")
    with home.running() as library:
        ear = listen(library)
        ear.wait_until(lambda: any(isinstance(e, SwitchFailed) for e in ear.told))
        assert answer(library) == expected("first")
        draw("photos/new.jpg", 31)
        ear.wait_until(lambda: "new.jpg" in answer(library)[0])
    with pytest.raises(ModelError, match="damaged"):
        home.index()


def test_a_model_that_cannot_understand_words_never_answers(home, expected):
    broken = home.folder / "models" / "second" / "text.onnx"
    broken.write_bytes(broken.read_bytes()[:-1] + b"?")
    home.want("second")
    with pytest.raises(ModelError, match="damaged"):
        home.index()
    with home.open() as reader:
        assert answer(reader) == expected("first")


def test_changing_ones_mind_gives_the_other_model_up(home, listen, expected):
    with home.running() as library:
        ear = listen(library)
        library.ingest.pause()
        library.models.use("second")
        library.models.use("first")
        library.ingest.resume()
        ear.wait_until(lambda: library.ingest.progress.lacking == 0)
        assert answer(library) == expected("first")
    assert home.index().filled == 0


def test_a_named_model_is_used_and_no_other(home, expected):
    told = home.index(model="second")
    assert (told.indexed, told.filled) == (6, 0)
    with home.open(model="second") as library:
        assert answer(library) == expected("second")
    with home.open() as library:
        assert answer(library) == expected("first")
        assert state(library, "second").lacking == 0


def test_a_model_that_is_gone_is_followed_by_the_wanted_one(home, expected):
    home.want("second")
    (home.folder / "models" / "first" / "manifest.toml").unlink()
    assert home.index().indexed == 6
    with home.open() as library:
        assert answer(library) == expected("second")


def test_a_wanted_model_that_is_gone_takes_no_search_away(home, expected):
    home.want("second")
    (home.folder / "models" / "second" / "manifest.toml").unlink()
    assert home.index().filled == 0
    with home.open() as library:
        assert answer(library) == expected("first")
        assert library.models.switch().wanted == "first"
    (home.folder / "models" / "first" / "manifest.toml").unlink()
    with pytest.raises(ModelError, match=r"no model.*installed are: starter"):
        home.open()


def test_a_model_can_be_removed_once_it_is_out_of_use(home, expected):
    home.want("second")
    with home.open(write=True) as library:
        for model, says in (("first", "in use"), ("second", "in use"), ("starter", "came with")):
            with pytest.raises(ModelError, match=says):
                library.models.remove(model)
    home.index()
    with home.open() as reader, pytest.raises(LibraryBusy):
        reader.models.remove("first")
    with home.open(model="first") as reader, home.open(write=True) as library:
        assert len(answer(reader)[0]) == 6
        library.models.remove("first")
        assert answer(reader) == ([], [])
        assert answer(library) == expected("second")
        assert {m.id for m in library.models.installed()} == {"second", "starter"}
    assert not (home.folder / "models" / "first").exists()
    make_model(home.folder / "models" / "first", 0)
    home.want("first")
    assert home.index().filled == 6
    with home.open() as library:
        assert answer(library) == expected("first")


def test_right_answers_that_are_marked_tell_how_good_a_model_is(home):
    right = {"red dog": [home.photos / "0.jpg", home.photos / "nowhere.jpg"]}
    with home.open() as library:
        told = library.models.benchmark("first", right)
        assert told.recall == 0.5
        assert told.speed.photos_per_s > 0
        with pytest.raises(ModelError, match="looked at no photo"):
            library.models.benchmark("second", right)


def test_a_provider_that_cannot_be_had_leaves_the_processor_to_it(home, expected, caplog):
    (home.folder / "settings.toml").write_text('model = "first"\nprovider = "cuda"\n')
    assert home.index().indexed == 0
    with home.open() as library:
        assert answer(library) == expected("first")
    assert "The processor runs it" in caplog.text


def test_embeddings_from_another_kind_of_processor_answer_until_they_are_made_anew(home, expected):
    manifest = home.folder / "models" / "second" / "manifest.toml"
    text = manifest.read_text().replace("[text]", 'precision = "int8-static"\n[text]')
    manifest.write_text(text)
    home.want("second")
    home.index()
    with closing(sqlite3.connect(home.folder / "catalogue.db")) as catalogue, catalogue:
        catalogue.execute("UPDATE model SET provider = 'cpu-other' WHERE name = 'second'")
    with home.open(write=True) as library:
        assert library.models.switch().lacking == 6
        assert answer(library) == expected("second")
        assert library.ingest.run([home.photos]).filled == 6
        assert library.models.switch().lacking == 0
        assert answer(library) == expected("second")


def test_models_that_rest_answer_as_before(home, draw, listen, monkeypatch):
    monkeypatch.setattr(library_module, "_IDLE_S", 0.0)
    monkeypatch.setattr(library_module, "_REST_EVERY_S", 0.01)
    with home.running() as library:
        ear = listen(library)
        before = answer(library)
        library.models.use("second")
        ear.wait_until(lambda: ModelChanged("second") in ear.told)
        draw("photos/new.jpg", 31)
        ear.wait_until(lambda: "new.jpg" in answer(library)[0])
        library.models.use("first")
        ear.wait_until(lambda: ModelChanged("first") in ear.told)
        ear.wait_until(lambda: "new.jpg" in answer(library)[0])
        similarities = dict(zip(*answer(library), strict=True))
        assert [similarities[name] for name in before[0]] == before[1]


def test_only_the_writer_may_choose(home):
    with home.open() as reader, pytest.raises(LibraryBusy):
        reader.models.use("second")
    assert 'model = "first"' in (home.folder / "settings.toml").read_text()


def test_the_teacher_takes_over_from_the_starter(tmp_path, photos, shared, listen):
    if not (shared / "training" / "teacher").is_dir():
        pytest.skip("the teacher is not there")
    folder = tmp_path / "library"
    (folder / "models").mkdir(parents=True)
    (folder / "models" / "teacher").symlink_to(shared / "training" / "teacher")
    with Library.open(folder, write=True) as library:
        ear = listen(library)
        library.folders.add(photos)
        library.ingest.start()
        ear.wait_until(lambda: library.photos.counts().photos == 6)
        starter = answer(library, "a dog on the beach")
        library.models.use("teacher-effnetlite2-minilm")
        ear.wait_until(lambda: ModelChanged("teacher-effnetlite2-minilm") in ear.told)
        teacher = answer(library, "a dog on the beach")
        library.models.use("starter")
        ear.wait_until(lambda: ModelChanged("starter") in ear.told)
        assert answer(library, "a dog on the beach") == starter != teacher

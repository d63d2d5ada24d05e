"""The command line, as a person uses it: real processes on real files."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_photos_are_indexed_searched_and_told_about(terminal, draw):
    for number in range(5):
        draw(f"photos/{number}.jpg", number)
    told = terminal.json("index", terminal.photos)
    assert set(told) == {
        "photos",
        "indexed",
        "filled",
        "reused",
        "failed",
        "seconds",
        "photos_per_s",
    }
    assert (told["photos"], told["indexed"], told["failed"]) == (5, 5, 0)
    hits = terminal.json("search", "colourful blobs", "-k", 3)
    assert [hit["rank"] for hit in hits] == [1, 2, 3]
    assert all(Path(hit["path"]).is_file() for hit in hits)
    near = terminal.json("similar", terminal.photos / "3.jpg")
    assert len(near) == 4
    assert str(terminal.photos / "3.jpg") not in [hit["path"] for hit in near]
    assert terminal.json("status")["photos"] == 5


def test_a_copy_of_a_photo_is_the_best_answer_to_it(terminal, draw):
    draw("photos/a.jpg", 1)
    draw("photos/b.jpg", 2)
    twin = draw("photos/twin of a.jpg", 1)
    terminal.json("index", terminal.photos)
    (first, _) = terminal.json("similar", terminal.photos / "a.jpg")
    assert (first["path"], first["similarity"]) == (str(twin), pytest.approx(1, abs=1e-3))


def test_a_folder_is_forgotten_and_its_files_stay(terminal, draw):
    kept, forgotten = draw("photos/kept.jpg", 1), draw("other/forgotten.jpg", 2)
    terminal.json("index", terminal.photos, forgotten.parent)
    told = terminal.json("forget", forgotten.parent)
    assert told == {"forgotten": str(forgotten.parent.resolve()), "photos": 1}
    assert [hit["path"] for hit in terminal.json("search", "blobs")] == [str(kept)]
    folders = [folder["path"] for folder in terminal.json("status")["folders"]]
    assert folders == [str(terminal.photos.resolve())]
    assert forgotten.is_file()


def test_answers_are_the_same_after_kills_at_any_moment(terminal, draw):
    for number in range(40):
        draw(f"photos/{number}.jpg", number)
    index = terminal.command("index", "--library", terminal.library, terminal.photos)
    for seconds in (0.3, 0.7, 1.1, 1.5):
        process = subprocess.Popen(
            index, env=terminal.environment, start_new_session=True, stdout=subprocess.DEVNULL
        )
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    told = terminal.json("index", terminal.photos)
    assert (told["photos"], told["failed"]) == (40, 0)
    interrupted = terminal.json("search", "red", "-k", 40)
    terminal.library = terminal.home / "undisturbed"
    terminal.json("index", terminal.photos)
    assert interrupted == terminal.json("search", "red", "-k", 40)


def test_ctrl_c_ends_an_index_in_a_sentence_and_keeps_what_is_finished(terminal, draw):
    for number in range(200):
        draw(f"photos/{number}.jpg", number)
    process = subprocess.Popen(
        terminal.command("index", "--library", terminal.library, terminal.photos),
        env=terminal.environment,
        start_new_session=True,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    catalogue = terminal.library / "catalogue.db-wal"
    # its tables alone make some 100,000 bytes: by this much photos are being finished
    while not (catalogue.exists() and catalogue.stat().st_size > 400_000):
        assert process.poll() is None or time.monotonic() < deadline
        try:
            process.wait(timeout=0.05)
        except subprocess.TimeoutExpired:
            continue
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=20)
    if process.returncode == 0:
        pytest.skip("the index had finished before it could be interrupted")
    assert (process.returncode, said.count("\n")) == (130, 1)
    assert terminal.json("index", terminal.photos)["photos"] == 200


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["index"], 2),
        (["frobnicate"], 2),
        (["search", "dog", "-k", "0"], 2),
        (["search", "dog", "-k", "many"], 2),
        (["search", ""], 2),
        (["--search", ""], 2),
        (["{photos}", "{home}/nowhere"], 2),
        (["status", "--search", "dog"], 2),
        (["--palette", "status"], 2),
        (["index", ""], 2),
        (["search", "dog", "-k", "1.5"], 2),
        (["search", "dog", "--library", ""], 2),
        (["similar", "{home}/loop"], 1),
        (["index", "{home}/loop"], 1),
        (["index", "{home}/nowhere"], 1),
        (["index", "{photos}/a.jpg"], 1),
        (["forget"], 2),
        (["forget", "{home}"], 1),
        (["index", "{home}/library"], 1),
        (["similar", "{home}/nowhere.jpg"], 1),
        (["similar", "{photos}"], 1),
        (["similar", "{photos}/text.jpg"], 1),
        (["search", "dog", "--model", "no-such-model"], 1),
        (["search", "dog", "--library", "{home}/no-library"], 1),
    ],
)
def test_bad_input_gets_one_sentence(terminal, arguments, status, draw):
    draw("photos/a.jpg", 1)
    (terminal.photos / "text.jpg").write_text("not a picture")
    (terminal.home / "loop").symlink_to(terminal.home / "loop")
    terminal.json("index", terminal.photos)
    verb, *rest = (a.format(home=terminal.home, photos=terminal.photos) for a in arguments)
    library = [] if "--library" in rest else ["--library", terminal.library]
    done = terminal.run(verb, *library, *rest)
    assert done.returncode == status
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith("photosearch")
    assert status == 2 or done.stderr.count("\n") == 1


def test_a_folder_that_is_not_there_does_not_keep_the_others_waiting(terminal, draw):
    draw("photos/a.jpg", 1)
    done = terminal.run(
        "index", "--library", terminal.library, "--json", terminal.home / "nowhere", terminal.photos
    )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert json.loads(done.stdout)["photos"] == 1


def test_photos_of_a_folder_that_was_renamed_are_shown_where_they_are(terminal, draw):
    draw("photos/a.jpg", 1)
    terminal.json("index", terminal.photos)
    renamed = terminal.photos.rename(terminal.home / "renamed")
    terminal.json("index", renamed)
    (hit,) = terminal.json("search", "a photo")
    assert hit["path"] == str(renamed / "a.jpg")
    online = {f["path"]: f["online"] for f in terminal.json("status")["folders"]}
    assert online == {str(terminal.photos): False, str(renamed): True}


def test_closed_streams_are_no_trouble(terminal, draw):
    draw("photos/a.jpg", 1)
    terminal.json("index", terminal.photos)
    search = terminal.command("search", "--library", terminal.library, "dog")
    for closing in (">&-", "2>&-"):
        shell = ["sh", "-c", f'"$@" {closing}', "sh", *search]
        done = subprocess.run(
            shell, env=terminal.environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_without_a_display_the_window_names_the_command_line(terminal):
    done = terminal.run("--library", terminal.library)
    assert done.returncode == 2
    assert "photosearch search" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [["--search", "a dog"], ["{photos}"], ["{photos}", "--search", "dog"], ["./index"]]
)
def test_folders_and_a_search_without_a_command_are_for_the_window(terminal, arguments):
    (terminal.home / "index").mkdir()
    given = [each.format(photos=terminal.photos) for each in arguments]
    done = subprocess.run(
        terminal.command("--library", terminal.library, *given),
        cwd=terminal.home,
        env=terminal.environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no display to open a window on")


def test_a_reader_of_the_output_may_leave_early(terminal, draw):
    draw("photos/a.jpg", 1)
    terminal.json("index", terminal.photos)
    search = terminal.command("search", "--library", terminal.library, "dog")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        search, env=terminal.environment, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_the_output_is_a_failure_in_words(terminal, draw):
    draw("photos/a.jpg", 1)
    terminal.json("index", terminal.photos)
    search = terminal.command("search", "--library", terminal.library, "dog")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            search,
            env=terminal.environment,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


def test_nothing_is_written_outside_the_library(terminal, draw):
    draw("photos/a.jpg", 1)
    before = {p: p.stat().st_mtime_ns for p in terminal.photos.rglob("*")}
    terminal.json("index", terminal.photos)
    terminal.json("search", "dog")
    assert {p: p.stat().st_mtime_ns for p in terminal.photos.rglob("*")} == before
    assert {p.name for p in terminal.home.iterdir()} == {"photos", "library"}

"""One window for one library: real second processes on it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.library import Library
from photosearch.window.oneinstance import OneInstance, Start

LONG_MS = 60_000
_SMALL = "decoder_processes = 1\nencoder_threads = 1\n"
# the offscreen platform says so
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "propagateSizeHints")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir(mode=0o700)
    (folder / "settings.toml").write_text(_SMALL)
    return folder


@pytest.fixture
def start(library: Path, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start the program on the library of this test, in the folder of this test."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "photosearch", "--library", str(library), *arguments]
        process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def first(library: Path) -> Iterator[OneInstance]:
    instance = OneInstance(library, None)
    assert not instance.hand_over(Start())
    yield instance
    instance.release()


@pytest.fixture(params=["the person's own", "anybody's"])
def runtime(request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A runtime folder that only this person can use, or one where others could listen."""
    folder = tmp_path / "runtime"
    folder.mkdir()
    folder.chmod(0o700 if request.param == "the person's own" else 0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))


def watched(library: Path) -> list[Path]:
    with Library.open(library) as opened:
        return [folder.path for folder in opened.folders.list()]


def test_a_second_start_hands_over_what_it_was_for_and_ends(qtbot, runtime, first, start, tmp_path):
    (tmp_path / "pictures").mkdir()
    with qtbot.waitSignal(first.asked, timeout=LONG_MS) as asked:
        process = start("pictures", "--search", "a dög")
    assert asked.args == [Start((tmp_path / "pictures",), "a dög")]
    assert process.wait(20) == 0


def test_where_others_could_listen_nothing_is_handed_over(qtbot, runtime, first, tmp_path):
    sockets = list(tmp_path.rglob("*.socket"))
    assert len(sockets) == 1
    holder = sockets[0].parent
    assert holder.stat().st_mode & 0o077 == 0


def test_the_first_window_watches_the_folder_that_a_second_start_names(
    qtbot, start, library, tmp_path, draw
):
    draw("pictures/1.jpg", 1)
    running = start()
    qtbot.waitUntil((library / "catalogue.db").exists, timeout=LONG_MS)
    assert start("pictures").wait(60) == 0
    qtbot.waitUntil(lambda: watched(library) == [tmp_path / "pictures"], timeout=LONG_MS)
    assert running.poll() is None


@pytest.mark.skipif(os.name == "nt", reason="Windows leaves no socket behind")
def test_the_socket_of_a_window_that_was_killed_is_taken_over(qtbot, start, library, tmp_path):
    process = start()
    qtbot.waitUntil((library / "catalogue.db").exists, timeout=LONG_MS)
    process.kill()
    process.wait()
    instance = OneInstance(library, None)
    assert not instance.hand_over(Start())
    with qtbot.waitSignal(instance.asked, timeout=LONG_MS) as asked:
        second = start("--search", "snow", "--palette")
    assert asked.args == [Start((), "snow", palette=True)]
    assert second.wait(20) == 0
    instance.release()


def test_who_starts_while_the_first_ends_becomes_the_first(library):
    first, second = OneInstance(library, None), OneInstance(library, None)
    assert not first.hand_over(Start())
    first.release()
    assert not second.hand_over(Start())
    second.release()


def test_another_library_is_another_window(first, tmp_path):
    other = OneInstance(tmp_path / "other", None)
    assert not other.hand_over(Start())
    other.release()


def test_a_name_of_any_bytes_arrives_as_it_is():
    start = Start(
        (Path(os.fsdecode(b"/photos/\xff\n")),), 'say "cheese"\n', palette=True, token="token"
    )
    assert Start.from_bytes(start.to_bytes()) == start
    assert start.to_bytes().count(b"\n") == 1


@pytest.mark.parametrize(
    "line", [b"\n", b"{}\n", b"\xff\n", b'["a", "b"]\n', b"[[], 1, 2]\n", b'[[], "", 1, ""]\n']
)
def test_what_is_no_start_is_refused(line):
    with pytest.raises(ValueError, match=r"start|JSON|codec|line"):
        Start.from_bytes(line)


def test_a_key_of_the_desktop_can_lead_to_the_list_of_everything(qtbot, window):
    window.showMinimized()
    window.serve(Start(palette=True))
    qtbot.waitUntil(window.asking.palette.isVisible, timeout=LONG_MS)
    qtbot.waitUntil(window.asking.palette.field.hasFocus, timeout=LONG_MS)


def test_the_window_comes_forward_adds_the_folder_and_searches(qtbot, window, photos):
    window.showMinimized()
    window.serve(Start((photos,), "snow"))
    assert window.isVisible()
    assert not window.isMinimized()
    qtbot.waitUntil(lambda: window.isActiveWindow(), timeout=LONG_MS)
    qtbot.waitUntil(lambda: window.top.field.text() == "snow", timeout=LONG_MS)
    qtbot.waitUntil(lambda: photos in watched(window.session.folder), timeout=LONG_MS)

"""Whether the computer runs on battery, and that the indexing waits then and goes on by itself."""

import sys
from pathlib import Path

import pytest

from photosearch.window.power import BatteryPause, on_battery

LONG_MS = 30_000
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux tells it in files")


def supply(folder: Path, name: str, **facts: str) -> None:
    (folder / name).mkdir(parents=True, exist_ok=True)
    for fact, value in facts.items():
        (folder / name / fact).write_text(f"{value}\n")


def plug(folder: Path, online: str) -> None:
    supply(folder, "AC", type="Mains", online=online)
    supply(folder, "BAT0", type="Battery", status="Charging" if online == "1" else "Discharging")


@pytest.mark.parametrize("online", ["0", "1"])
def test_a_laptop_runs_on_battery_when_it_is_unplugged(tmp_path, online):
    plug(tmp_path, online)
    assert on_battery(tmp_path) is (online == "0")


def test_where_nobody_knows_the_computer_is_plugged_in(tmp_path):
    assert not on_battery(tmp_path / "nothing")
    assert not on_battery(tmp_path)
    supply(tmp_path, "BAT0", type="Battery", status="Unknown")
    supply(tmp_path, "BAT1")
    (tmp_path / "BAT1" / "type").write_bytes(b"\xff")
    assert not on_battery(tmp_path)


def test_the_battery_of_a_mouse_is_not_the_computers(tmp_path):
    supply(tmp_path, "hid", type="Battery", scope="Device", status="Discharging")
    assert not on_battery(tmp_path)


@pytest.fixture
def told(qtbot, window, tmp_path):
    """Sentences about the pause, in a window that pauses on battery."""
    plug(tmp_path / "power", "1")
    pause = BatteryPause(window.session, tmp_path / "power")
    sentences: list[str] = []
    pause.told.connect(sentences.append)
    window.session.preferences.change(pause_on_battery=True)
    assert not paused(qtbot, window)  # and by then it has looked for the first time
    return pause, sentences


def paused(qtbot, window) -> bool:
    with qtbot.waitCallback(timeout=LONG_MS) as answered:
        window.session.ask(lambda library: library.ingest.paused, answered)
    return answered.args[0]


def test_indexing_waits_on_battery_and_goes_on_by_itself(qtbot, window, told, tmp_path):
    pause, sentences = told
    assert not paused(qtbot, window)
    plug(tmp_path / "power", "0")
    pause.look()
    assert paused(qtbot, window)
    plug(tmp_path / "power", "1")
    pause.look()
    assert not paused(qtbot, window)
    qtbot.waitUntil(lambda: len(sentences) == 2, timeout=LONG_MS)
    assert "battery" in sentences[0]
    assert sentences[1] == ""


def test_who_lets_it_go_on_all_the_same_is_obeyed(qtbot, window, told, tmp_path):
    pause, _ = told
    plug(tmp_path / "power", "0")
    pause.look()
    assert paused(qtbot, window)
    window.session.ask(lambda library: library.ingest.resume())
    pause.look()
    assert not paused(qtbot, window)


def test_a_pause_of_the_persons_own_outlasts_the_battery(qtbot, window, told, tmp_path):
    pause, sentences = told
    window.session.ask(lambda library: library.ingest.pause())
    plug(tmp_path / "power", "0")
    pause.look()
    plug(tmp_path / "power", "1")
    pause.look()
    assert paused(qtbot, window)
    assert not sentences


def test_who_turns_the_pause_off_need_not_wait_for_the_plug(qtbot, window, told, tmp_path):
    pause, _ = told
    plug(tmp_path / "power", "0")
    pause.look()
    assert paused(qtbot, window)
    window.session.preferences.change(pause_on_battery=False)
    assert not paused(qtbot, window)

import os
import subprocess
import sys

import pytest

from photosearch.window.display import missing_display

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")


@LINUX
def test_without_a_display_one_sentence_names_the_command():
    reason = missing_display({})
    assert reason is not None
    assert "\n" not in reason
    assert 'photosearch search "words"' in reason


@LINUX
def test_a_display_that_does_not_answer_is_named():
    reason = missing_display({"DISPLAY": ":7654"})
    assert reason is not None
    assert ":7654 does not answer" in reason


def test_offscreen_needs_no_display():
    assert missing_display({"QT_QPA_PLATFORM": "offscreen"}) is None


@LINUX
def test_asking_does_not_load_qt():
    code = (
        "import sys; from photosearch.window.display import missing_display; missing_display({});"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@LINUX
def test_the_program_ends_with_that_sentence_and_status_2(tmp_path):
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "photosearch"],
        env=kept | {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert 'photosearch search "words"' in done.stderr

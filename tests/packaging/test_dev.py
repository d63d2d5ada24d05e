"""dev.py tells a newcomer what is missing, and does only what is not done yet."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "dev.py"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks Debian's names")
sys.path.append(str(ROOT / "packaging"))

import environment  # noqa: E402
import prerequisites  # noqa: E402


def run(*command: object, **variables: str) -> subprocess.CompletedProcess:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "CXX", "CC")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, *map(str, command)],
        env=kept | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of what set-up needs, in a path with spaces, without a .venv."""
    folder = tmp_path / "a clone"
    folder.mkdir()
    shutil.copy(DEV, folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(ROOT / "packaging", folder / "packaging")
    (folder / "models").mkdir()
    shutil.copy(ROOT / "models/catalogue.toml", folder / "models")
    return folder


# --- the command line ---------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], ["frobnicate"], ["setup", "now"], ["bench", "nothing"]])
def test_a_wrong_call_shows_the_usage(arguments):
    done = run(DEV, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "usage: python3 dev.py COMMAND" in done.stderr


def test_help_names_every_command():
    done = run(DEV, "--help")
    assert done.returncode == 0
    for command in ("setup", "run", "test", "check", "bench", "lock"):
        assert f"\n  {command} " in done.stdout


def test_an_unknown_benchmark_is_answered_with_the_names_of_all():
    said = run(DEV, "bench", "nothing").stderr.splitlines()[0]
    for program in (ROOT / "bench").glob("[!_]*.py"):
        assert program.stem in said


@pytest.mark.skipif(Path(sys.prefix) != ROOT / ".venv", reason="needs the .venv that dev.py made")
class TestRun:
    @pytest.fixture(autouse=True)
    def set_up(self):
        assert run(DEV, "setup").returncode == 0

    def test_without_a_display_it_says_so_in_one_sentence(self, tmp_path):
        done = run(DEV, "run", "--", "--library", tmp_path)
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1
        assert "photosearch search" in done.stderr

    def test_arguments_and_exit_status_are_the_programs(self, tmp_path):
        done = run(DEV, "run", "--", "status", "--library", tmp_path / "none", "--frob")
        assert done.returncode == 2
        assert "--frob" in done.stderr
        assert run(DEV, "run", "--", "--version").stdout.startswith("PhotoSearch")


# --- what the system lacks ----------------------------------------------------------------------


def test_a_python_that_is_too_old_is_told_which_one_is_needed(clone):
    program = (
        "import runpy, sys; sys.version_info = (3, 9, 2, 'final', 0); "
        "runpy.run_path(sys.argv[1], run_name='__main__')"
    )
    done = run("-c", program, clone / "dev.py", PATH="")
    assert done.returncode == 1
    assert done.stderr.startswith("PhotoSearch needs CPython 3.11 or newer and this is 3.9: ")


def test_an_old_python_can_read_dev_py_far_enough_to_say_so():
    ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 6))


@LINUX
def test_a_missing_compiler_is_named_with_the_command_that_installs_it(clone):
    done = run(clone / "dev.py", "setup", PATH="")
    assert done.returncode == 1
    assert "Missing: " in done.stderr
    assert "a C++ compiler" in done.stderr
    assert "apt install " in done.stderr
    assert "g++" in done.stderr
    assert not (clone / ".venv").exists()


@LINUX
def test_a_missing_venv_module_is_named_with_the_command_that_installs_it(clone):
    program = (
        "import runpy, sys; sys.modules['ensurepip'] = None; sys.argv = sys.argv[1:]; "
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    done = run("-c", program, clone / "dev.py", "setup")
    assert done.returncode == 1
    assert "the venv module of this Python" in done.stderr
    assert "-venv" in done.stderr


@LINUX
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_told_in_words(clone):
    clone.chmod(0o500)
    done = run(clone / "dev.py", "setup")
    clone.chmod(0o700)
    assert done.returncode == 1
    assert "can be written to" in done.stderr
    assert "Traceback" not in done.stderr


@LINUX
def test_qt_finds_its_libraries_here_and_every_one_that_it_may_miss_has_a_package():
    pyside = pytest.importorskip("PySide6")
    assert prerequisites.check_qt_libraries(Path(pyside.__path__[0]))
    assert prerequisites.debian_packages(["libEGL.so.1", "libxcb-cursor.so.0"]) == [
        "libegl1",
        "libxcb-cursor0",
    ]


# --- the steps ----------------------------------------------------------------------------------


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the notes about what is done lie in a temporary folder."""
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(environment, "LOCK", tmp_path / "lock")
    monkeypatch.setattr(environment, "PYTHON", Path(sys.executable))
    return tmp_path


def test_a_step_is_done_once_until_what_it_depends_on_changes(places):
    done = []

    def action() -> bool:
        done.append(1)
        return True

    for key, times in (("a", 1), ("a", 1), ("b", 2), ("b", 2)):
        environment.step("packages", key, action)
        assert len(done) == times


def test_an_interrupted_step_is_done_again_and_those_before_it_are_not(places):
    def interrupted() -> bool:
        raise KeyboardInterrupt

    environment.step("environment", "a", lambda: True)
    environment.step("packages", "a", lambda: True)
    with pytest.raises(KeyboardInterrupt):
        environment.step("packages", "b", interrupted)
    assert environment.done_steps() == {"environment": "a"}


def test_an_installation_that_does_not_work_shows_why_and_is_made_anew(places, monkeypatch, capfd):
    (places / "smoke.py").write_text("import nothing_of_this_name")
    monkeypatch.setattr(environment, "SMOKE", places / "smoke.py")
    environment.step("packages", "a", lambda: True)
    with pytest.raises(prerequisites.SetupError, match="start again"):
        environment.step("smoke test", "a", environment.try_out)
    assert "nothing_of_this_name" in capfd.readouterr().err
    assert environment.done_steps() == {}


def test_a_damaged_note_means_that_nothing_is_done(places):
    environment.step("environment", "a", lambda: True)
    environment.STAMP.write_text("{", encoding="utf-8")
    assert environment.done_steps() == {}


def test_an_environment_whose_python_is_gone_is_made_anew(places, monkeypatch):
    environment.step("environment", "a", lambda: True)
    monkeypatch.setattr(environment, "PYTHON", places / "gone")
    assert environment.done_steps() == {}


def test_a_change_of_any_shipped_file_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    file = tmp_path / "models" / "manifest.toml"
    file.parent.mkdir()
    file.write_bytes(b"one")
    before = environment.digest([file], "3.11")
    assert environment.digest([file], "3.11") == before
    assert environment.digest([file], "3.12") != before
    file.write_bytes(b"two")
    assert environment.digest([file], "3.11") != before


def test_every_child_is_kept_from_telemetry_and_from_foreign_packages(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    variables = environment.variables()
    assert variables["ORT_DISABLE_TELEMETRY"] == "1"
    assert variables["HNSWLIB_NO_NATIVE"] == "1"
    assert "PYTHONPATH" not in variables

"""Make and keep the .venv that the program, its tests and its tools run in; used by dev.py."""

import contextlib
import hashlib
import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from prerequisites import (
    MINOR,
    PACKAGES,
    SetupError,
    check_qt_libraries,
    check_system,
    say,
)

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "photosearch-setup.json"
LOG = VENV / "photosearch-setup.log"
LOCK = ROOT / ".setup.lock"
SMOKE = ROOT / "packaging/smoke.py"
SHIPPED = ROOT / "photosearch/_shipped"

# what a person can do about a failed pip, by a sign in what it said
ADVICE = {
    "DO NOT MATCH THE HASHES": "a package is not the locked one, so do not trust its source",
    "Failed building wheel for hnswlib": "hnswlib could not be compiled, so try the C++ compiler",
    "could not be assembled": "the starter model's files do not fit together",
    "No space left": "the disk is full, so make room and start again",
    "No matching distribution": "a package cannot be reached or is not made for this system, "
    "so check the network connection, or use CPython 3.11 to 3.13",
}


def set_up(*, tools: bool) -> None:
    """Bring .venv to what the files here ask for, doing only what is not done yet.

    Each step has a digest of all that it depends on, the steps before it included. The digest is
    noted when the step is done, so that an interrupted set-up goes on where it stopped.
    """
    base = digest([], MINOR, platform.machine(), str(ROOT))
    packages = digest(locks("build", "native", "runtime"), base)
    program = digest(shipped_sources(), packages)
    step("environment", base, make_environment)
    step("packages", packages, install_packages)
    step("libraries", digest([PACKAGES], packages), check_libraries)
    if not SHIPPED.is_dir():
        forget("program")
    step("program", program, install_program)
    step("smoke test", digest([SMOKE], program), try_out)
    if tools:
        step("tools", digest(locks("dev"), base), install_tools)


# --- what is done -------------------------------------------------------------------------------


def step(name: str, key: str, action: Callable[[], bool]) -> None:
    """Do one step unless it is done; `action` tells whether it need not be done again."""
    if done_steps().get(name) == key:
        return
    try:
        with alone():
            if done_steps().get(name) == key:
                return
            forget(name)
            if action():
                note({**done_steps(), name: key})
    except OSError as error:
        raise SetupError(
            f"Set-up stopped ({error}): make sure that {ROOT} has room and can be written to, "
            "then start again."
        ) from error


def done_steps() -> dict[str, str]:
    """Read which steps are done; without a readable note, or without its Python, none is."""
    try:
        steps: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return steps if PYTHON.exists() else {}


def note(steps: dict[str, str]) -> None:
    """Write which steps are done, whole or not at all."""
    unfinished = STAMP.with_suffix(".part")
    unfinished.write_text(json.dumps(steps, indent=1), encoding="utf-8")
    unfinished.replace(STAMP)


def forget(name: str) -> None:
    """Note that a step has to be done again."""
    steps = done_steps()
    if steps.pop(name, None):
        note(steps)


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Wait until no other process sets this folder up; the system frees the lock of a dead one."""
    with LOCK.open("w") as file:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def digest(files: Sequence[Path], *facts: str) -> str:
    """Hash facts, and files with their places."""
    total = hashlib.sha256("\0".join(facts).encode())
    for file in sorted(files):
        total.update(f"\0{file.relative_to(ROOT).as_posix()}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def locks(*names: str) -> list[Path]:
    """Name files of locked requirements."""
    return [ROOT / f"packaging/requirements/{name}.txt" for name in names]


def shipped_sources() -> list[Path]:
    """List every file that decides what installing the program puts into place."""
    folders = [ROOT / "models/starter", ROOT / "resources"]
    everything = (path for folder in folders for path in folder.rglob("*"))
    # not what set-up itself makes of them
    found = [p for p in everything if "__pycache__" not in p.parts and p.suffix != ".qm"]
    files = [p for p in found if p.is_file()]
    files += [ROOT / "models/catalogue.toml", ROOT / "pyproject.toml"]
    return [*files, ROOT / "packaging/build_hook.py"]


# --- the steps ----------------------------------------------------------------------------------


def make_environment() -> bool:
    """Make an empty .venv for this Python."""
    check_system()
    say("Setting up PhotoSearch in .venv (a few minutes the first time).")
    shutil.rmtree(VENV, ignore_errors=True)
    command = [sys.executable, "-m", "venv", str(VENV)]
    done = subprocess.run(command, env=variables(), capture_output=True, text=True)
    if done.returncode:
        last = (done.stdout + done.stderr).strip().splitlines()[-1:]
        raise SetupError(f"The virtual environment could not be made: {' '.join(last)}")
    return True


def install_packages() -> bool:
    """Install what the program and its building need, exactly as locked.

    hnswlib comes last and alone: portable (HNSWLIB_NO_NATIVE, see `variables`), with the locked
    build tools instead of an isolated build's newest, and never from pip's cache, which does not
    know that flag and may hold a build that only runs on the processor it was made on.
    """
    compiler = check_system()
    say("Installing packages ...")
    install("build", "runtime")
    say("Building hnswlib ...")
    install("native", options=["--no-cache-dir", "--no-build-isolation"], **compiler)
    return True


def check_libraries() -> bool:
    """Make sure that Qt finds its shared libraries."""
    if not sys.platform.startswith("linux"):
        return True
    return check_qt_libraries(next(VENV.glob("lib/python*/site-packages/PySide6")))


def install_program() -> bool:
    """Install the program itself, editable, which also assembles the starter model."""
    say("Installing PhotoSearch itself ...")
    pip(["--no-build-isolation", "--no-deps", "--editable", str(ROOT)])
    return True


def install_tools() -> bool:
    """Install what tests and checks need."""
    say("Installing the tools for tests and checks ...")
    install("dev")
    return True


def try_out() -> bool:
    """Load everything once and open a window that nobody sees.

    If that fails nothing counts as done: a kill may have left half of a package, which pip takes
    for whole.
    """
    done = subprocess.run(
        [str(PYTHON), str(SMOKE)],
        env=variables(QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
        errors="replace",
    )
    if done.returncode:
        say(done.stderr.strip())
        note({})
        raise SetupError(
            "What was installed does not work here, as said above: start again, which sets up "
            "everything anew, and if that does not help, report it with these lines."
        )
    return True


# --- pip ----------------------------------------------------------------------------------------


def install(*names: str, options: Sequence[str] = (), **compiler: str) -> None:
    """Install locked requirements: nothing without its hash, nothing that is not named."""
    files = [f"--requirement={file}" for file in locks(*names)]
    pip(["--no-deps", "--require-hashes", *options, *files], **compiler)


def pip(arguments: Sequence[str], **compiler: str) -> None:
    """Run pip install in .venv; a failure shows the end of what it said, and what to do."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    done = subprocess.run(
        [*command, *arguments],
        cwd=ROOT,
        env=variables(**compiler),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ pip install {shlex.join(arguments)}\n{done.stdout}\n")
    if done.returncode:
        say("\n".join(done.stdout.strip().splitlines()[-15:]))
        fitting = [advice for sign, advice in ADVICE.items() if sign in done.stdout]
        cause = fitting[0] if fitting else "check the network connection and start again"
        raise SetupError(f"pip could not finish: {cause} (all that it said is in {LOG}).")


def variables(**more: str) -> dict[str, str]:
    """Give the variables of every child: no telemetry, portable builds, no foreign paths."""
    foreign = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "__PYVENV_LAUNCHER__")
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    ours = {"ORT_DISABLE_TELEMETRY": "1", "HNSWLIB_NO_NATIVE": "1", "PIP_USER": "0"}
    return {**kept, **ours, **more}

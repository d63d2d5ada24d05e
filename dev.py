#!/usr/bin/env python3
"""Set up, run, test, check and measure PhotoSearch.

usage: python3 dev.py COMMAND

  setup              make .venv with everything in it; quick when nothing changed
  run [-- ARGS]      set up if needed, then start the program with ARGS
  test [-- ARGS]     run every test; ARGS go to pytest (paths as seen from this folder)
  check              run ruff, mypy, import-linter, vulture and deptry
  bench NAME [ARGS]  run one benchmark of bench/ and print its JSON
  lock [ARGS]        write packaging/requirements/*.txt anew; ARGS go to uv (--upgrade)

Needs CPython 3.11 or newer and a C++ compiler, nothing else.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "photosearch-setup.json"
LOG = VENV / "photosearch-setup.log"
REQUIREMENTS = ROOT / "packaging" / "requirements"
SHIPPED = ROOT / "photosearch" / "_shipped"
MINOR = f"{sys.version_info[0]}.{sys.version_info[1]}"

if sys.version_info < (3, 11):  # noqa: UP036  (any Python from 3.6 on can read as far as here)
    newer = [n for n in ("python3.13", "python3.12", "python3.11") if shutil.which(n)]
    advice = "install one (Debian 12 or newer: apt install python3 python3-venv)"
    advice = f"run it as '{newer[0]} dev.py'" if newer else advice
    sys.exit(f"PhotoSearch needs CPython 3.11 or newer and this is {MINOR}: {advice}.")


class SetupError(Exception):
    """Set-up cannot go on; the message is one sentence: what is missing, what installs it."""


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and give its exit status."""
    commands = {"setup": setup, "run": run, "test": test, "check": check, "bench": bench}
    commands["lock"] = lock
    if arguments and arguments[0] in ("-h", "--help", "help"):
        print(__doc__.strip())
        return 0
    if not arguments or arguments[0] not in commands:
        problem = f"no command {arguments[0]!r}" if arguments else "a command is missing"
        return usage(problem)
    name, *rest = arguments
    try:
        return commands[name](rest[1:] if rest[:1] == ["--"] else rest)
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def usage(problem: str) -> int:
    """Tell how the program is called, and give the exit status for a wrong call."""
    say(f"dev.py: {problem}\n\n{__doc__.strip()}")
    return 2


def say(text: str) -> None:
    """Tell a person something; standard output belongs to the program that is run."""
    print(text, file=sys.stderr, flush=True)


# --- commands -----------------------------------------------------------------------------------


def setup(arguments: list[str]) -> int:
    """Set up everything, the developers' tools too."""
    if arguments:
        return usage(f"setup takes no arguments, such as {arguments[0]!r}")
    set_up(tools=True)
    say(f"Ready: {BIN.relative_to(ROOT) / 'photosearch'} is installed.")
    return 0


def run(arguments: list[str]) -> int:
    """Start the program; its exit status is ours."""
    set_up(tools=False)
    program = [str(BIN / "photosearch"), *arguments]
    if os.name == "nt":
        return call(program)
    os.execve(program[0], program, environment())


def test(arguments: list[str]) -> int:
    """Run every test offscreen, and the journeys once more on a virtual X screen if there is one."""
    set_up(tools=True)
    pytest = [str(PYTHON), "-m", "pytest"]
    status = call([*pytest, *arguments], cwd=ROOT, QT_QPA_PLATFORM="offscreen")
    named = any((ROOT / argument.split("::")[0]).exists() for argument in arguments)
    screen = shutil.which("xvfb-run")
    if screen is None or named or not (ROOT / "tests/journeys").is_dir():
        return status
    say("The journeys once more, on a virtual X screen:")
    on_screen = [screen, "-a", "-s", "-screen 0 1280x1024x24", *pytest, "tests/journeys"]
    again = call([*on_screen, *arguments], cwd=ROOT, QT_QPA_PLATFORM="xcb")
    nothing_chosen = 5
    return status or (0 if again == nothing_chosen else again)


def check(arguments: list[str]) -> int:
    """Run every tool, show what each one found, and sum up."""
    if arguments:
        return usage(f"check takes no arguments, such as {arguments[0]!r}")
    set_up(tools=True)
    tools = ("ruff check", "ruff format --check", "mypy", "lint-imports", "vulture", "deptry .")
    failed = [tool for tool in tools if not passes(tool)]
    print(f"{len(tools) - len(failed)} of {len(tools)} checks passed", end="")
    print(f"; failed: {', '.join(failed)}" if failed else "", flush=True)
    return 1 if failed else 0


def passes(tool: str) -> bool:
    """Run one tool; what it says is shown when it fails."""
    name, *options = tool.split()
    started = time.monotonic()
    done = subprocess.run(
        [str(BIN / name), *options],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        print(done.stdout.rstrip())
    word = "FAIL" if done.returncode else "ok"
    print(f"{word:5} {tool} ({time.monotonic() - started:.1f} s)", flush=True)
    return done.returncode == 0


def bench(arguments: list[str]) -> int:
    """Run one benchmark; its standard output is one JSON object."""
    names = sorted(p.stem for p in (ROOT / "bench").glob("*.py") if p.stem != "__init__")
    if not arguments or arguments[0] not in names:
        return usage(f"bench wants one of: {', '.join(names)}")
    set_up(tools=False)
    return call([str(PYTHON), "-P", "-m", f"bench.{arguments[0]}", *arguments[1:]])


def lock(arguments: list[str]) -> int:
    """Resolve what pyproject.toml asks for, for every platform and Python, with hashes.

    hnswlib stands in a file of its own: there is only its source, and it is built apart. tokenizers
    asks for huggingface-hub, which it never imports here: left out, with the network code it brings.
    """
    import tomllib

    set_up(tools=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    native = [r for r in project["project"]["dependencies"] if r.startswith("hnswlib")]
    build = [*project["build-system"]["requires"], *project["dependency-groups"]["build"]]
    resolve("runtime", ["pyproject.toml", "--no-emit-package", "hnswlib", *arguments])
    resolve("native", ["-", "--no-deps", *arguments], native)
    resolve("build", ["-", *constraints("runtime"), *arguments], build)
    resolve("dev", ["--group", "dev", *constraints("runtime", "build"), *arguments])
    return 0


def resolve(name: str, options: list[str], requirements: Sequence[str] = ()) -> None:
    """Let uv write one file of requirements; one that is there keeps its versions if it can."""
    command = [str(BIN / "uv"), "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
    command += ["--no-config", "--python-version", "3.11", "--no-annotate"]
    command += ["--custom-compile-command", "python3 dev.py lock"]
    command += ["--override", "packaging/requirements/overrides.txt"]
    command += ["--output-file", f"packaging/requirements/{name}.txt", *options]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(), input="\n".join(requirements), text=True
    )
    if done.returncode:
        raise SetupError(f"The requirements for {name} could not be resolved; uv says why above.")


def constraints(*names: str) -> list[str]:
    """Name the files whose versions the next file has to agree with."""
    return [word for name in names for word in ("-c", f"packaging/requirements/{name}.txt")]


# --- set-up, step by step -----------------------------------------------------------------------


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
    step("libraries", digest([ROOT / "packaging/debian-packages.tsv"], packages), check_libraries)
    if not SHIPPED.is_dir():
        forget("program")
    step("program", program, install_program)
    step("smoke test", digest([ROOT / "packaging/smoke.py"], program), try_out)
    if tools:
        step("tools", digest(locks("dev"), base), install_tools)


def step(name: str, key: str, action: Callable[[], bool]) -> None:
    """Do one step unless it is done; `action` tells whether it need not be done again."""
    if done_steps().get(name) == key:
        return
    with alone():
        if done_steps().get(name) == key:
            return
        forget(name)
        if action():
            note({**done_steps(), name: key})


def done_steps() -> dict[str, str]:
    """Read which steps are done; an unreadable note means none."""
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
    with (ROOT / ".setup.lock").open("w") as file:
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
    return [REQUIREMENTS / f"{name}.txt" for name in names]


def shipped_sources() -> list[Path]:
    """List every file that decides what an editable install puts into place."""
    folders = [ROOT / "models" / "starter", ROOT / "resources"]
    found = [p for folder in folders for p in folder.rglob("*") if "__pycache__" not in p.parts]
    files = [p for p in found if p.is_file()]
    return [*files, ROOT / "pyproject.toml", ROOT / "packaging" / "build_hook.py"]


def make_environment() -> bool:
    """Make an empty .venv for this Python."""
    check_python()
    say("Setting up PhotoSearch in .venv (a few minutes the first time).")
    shutil.rmtree(VENV, ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)], env=environment(), capture_output=True, text=True
    )
    if done.returncode:
        last = (done.stdout + done.stderr).strip().splitlines()[-1:]
        raise SetupError(f"The virtual environment could not be made: {' '.join(last)}")
    return True


def install_packages() -> bool:
    """Install what the program and its building need, exactly as locked.

    hnswlib comes last and alone: portable (HNSWLIB_NO_NATIVE, see `environment`), with the locked
    build tools instead of an isolated build's newest, and never from pip's cache, which does not
    know that flag and may hold a build that only runs on the processor it was made on.
    """
    compiler = check_build_tools()
    say("Installing packages ...")
    install(["--requirement", *with_option(locks("build", "runtime"))])
    say("Building hnswlib ...")
    native = ["--no-cache-dir", "--no-build-isolation", "--requirement", str(*locks("native"))]
    install(native, **compiler)
    return True


def install_program() -> bool:
    """Install the program itself, editable, which also assembles the starter model."""
    say("Installing PhotoSearch itself ...")
    pip(["--no-build-isolation", "--no-deps", "--editable", str(ROOT)])
    return True


def install_tools() -> bool:
    """Install what tests and checks need."""
    say("Installing the tools for tests and checks ...")
    install(["--requirement", *with_option(locks("dev"))])
    return True


def with_option(files: Sequence[Path]) -> list[str]:
    """Join paths by pip's option for files of requirements."""
    return [word for file in files for word in ("--requirement", str(file))][1:]


def install(arguments: Sequence[str], **variables: str) -> None:
    """Install locked requirements: nothing without its hash, nothing that is not named."""
    pip(["--no-deps", "--require-hashes", *arguments], **variables)


def pip(arguments: Sequence[str], **variables: str) -> None:
    """Run pip install in .venv; a failure shows the end of what it said, and what to do."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    with LOG.open("a", encoding="utf-8") as log:
        done = subprocess.run(
            [*command, *arguments],
            cwd=ROOT,
            env=environment(**variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        log.write(f"$ pip install {shlex.join(arguments)}\n{done.stdout}\n")
    if done.returncode:
        say("\n".join(done.stdout.strip().splitlines()[-15:]))
        raise SetupError(f"pip could not finish: {advice_for(done.stdout)} (All it said: {LOG}).")


def advice_for(output: str) -> str:
    """Tell what a person can do about a failed pip, in one clause."""
    known = {
        "DO NOT MATCH THE HASHES": "a package is not the one that was locked; do not trust its source.",
        "Failed building wheel for hnswlib": "hnswlib could not be compiled, as said above; "
        "check that the C++ compiler works.",
        "No space left": "the disk is full; make room and start again.",
        "No matching distribution": "no package fits this system and Python, or it cannot be reached; "
        "check the connection, or use CPython 3.11 to 3.13.",
        "could not be assembled": "the starter model's sources do not fit together, as said above.",
    }
    fitting = [advice for sign, advice in known.items() if sign in output]
    return fitting[0] if fitting else "check the network connection and start the command again."


def try_out() -> bool:
    """Load everything once and open a window that nobody sees."""
    done = subprocess.run(
        [str(PYTHON), str(ROOT / "packaging" / "smoke.py")],
        env=environment(QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
        errors="replace",
    )
    if done.returncode:
        say(done.stderr.strip())
        raise SetupError(
            "What was installed does not work here, as said above: "
            f"delete {VENV} and start again, or report it with these lines."
        )
    return True


# --- what the system has to bring ---------------------------------------------------------------


def check_python() -> None:
    """Refuse a Python that cannot make a working .venv, naming what helps."""
    if platform.python_implementation() != "CPython":
        raise SetupError(
            f"PhotoSearch needs CPython and this is {platform.python_implementation()}: "
            "start dev.py with CPython 3.11 or newer."
        )
    if any(importlib.util.find_spec(module) is None for module in ("venv", "ensurepip")):
        raise SetupError(
            f"This Python has no venv module: {debian_command(python_package('venv'))} "
            "installs it on Debian; then start the command again."
        )
    library, version = platform.libc_ver()
    if library == "glibc" and tuple(map(int, version.split(".")[:2])) < (2, 34):
        raise SetupError(
            f"Qt needs glibc 2.34 or newer and this system has {version}: "
            "use Debian 12, Ubuntu 22.04, RHEL 9 or newer."
        )


def check_build_tools() -> dict[str, str]:
    """Make sure that hnswlib can be built; give the variables that name the compiler, if needed."""
    header = Path(sysconfig.get_path("include")) / "Python.h"
    if not header.exists() and not (may_install() and is_debians(sys.executable)):
        raise SetupError(
            f"The headers of this Python are missing ({header}): "
            f"{debian_command(python_package('dev'))} installs them on Debian; "
            "then start the command again."
        )
    if os.name == "nt":
        return check_visual_studio()
    compiler = find_compiler()
    if compiler is None:
        command = "xcode-select --install" if sys.platform == "darwin" else debian_command("g++")
        raise SetupError(
            f"A C++ compiler is missing: {command} installs it; then start the command again."
        )
    if not header.exists():
        apt_install([python_package("dev")])
    return compiler


def find_compiler() -> dict[str, str] | None:
    """Find a C++ compiler: {} when the build finds it by itself, None when there is none."""
    if os.environ.get("CXX"):
        return {} if shutil.which(shlex.split(os.environ["CXX"])[0]) else None
    usual = shlex.split(sysconfig.get_config_var("CXX") or "c++")[0]
    found = next((c for c in (usual, "c++", "g++", "clang++") if shutil.which(c)), None)
    if found is None:
        return None
    c_compiler = shlex.split(sysconfig.get_config_var("CC") or "cc")[0]
    return {} if found == usual and shutil.which(c_compiler) else {"CC": found, "CXX": found}


def check_visual_studio() -> dict[str, str]:
    """Make sure that Microsoft's C++ build tools are there."""
    programs = Path(os.environ.get("ProgramFiles(x86)", r"C:\Program Files (x86)"))
    finder = programs / "Microsoft Visual Studio" / "Installer" / "vswhere.exe"
    tools = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
    command = [str(finder), "-products", "*", "-requires", tools, "-property", "installationPath"]
    found = finder.exists() and subprocess.run(command, capture_output=True).stdout.strip()
    if not found and not shutil.which("cl"):
        raise SetupError(
            "A C++ compiler is missing: winget install Microsoft.VisualStudio.2022.BuildTools "
            '--override "--wait --passive --add Microsoft.VisualStudio.Workload.VCTools" '
            "installs it; then start the command again."
        )
    return {}


def check_libraries() -> bool:
    """On Linux, make sure that Qt finds its shared libraries; install them where we may.

    Without the libraries of every window the set-up ends here; without those of X11 or Wayland
    windows it goes on, and says so again next time.
    """
    if not sys.platform.startswith("linux"):
        return True
    missing = missing_libraries("offscreen", "xcb", "wayland")
    if missing and may_install():
        apt_install(debian_packages(missing))
        missing = missing_libraries("offscreen", "xcb", "wayland")
    if not missing:
        return True
    sentence = f"Qt needs shared libraries that this system lacks: {install_command(missing)}"
    if missing_libraries("offscreen"):
        raise SetupError(f"{sentence} installs them; then start the command again.")
    say(f"{sentence} installs them; until then no window may open, the command line works.")
    return False


def missing_libraries(*platforms: str) -> list[str]:
    """Ask the dynamic linker what Qt's parts lack, as library names."""
    found = subprocess.run(
        [str(PYTHON), "-c", "import PySide6, sys; sys.stdout.write(PySide6.__path__[0])"],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    qt = Path(found.stdout)
    parts = [qt / f"Qt/plugins/platforms/libq{name}.so" for name in platforms]
    parts += qt.glob("QtWidgets*.so")
    done = subprocess.run(
        ["ldd", *map(str, parts)], env={**os.environ, "LC_ALL": "C"}, capture_output=True, text=True
    )
    lines = [line.split() for line in done.stdout.splitlines() if "not found" in line]
    return sorted({words[0] for words in lines})


def debian_packages(libraries: Sequence[str]) -> list[str]:
    """Look up the packages that bring these libraries; an unknown one is looked up nowhere."""
    table = (ROOT / "packaging" / "debian-packages.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    known = dict(rows)
    return sorted({known[library] for library in libraries if library in known})


def install_command(libraries: Sequence[str]) -> str:
    """Name the one command that installs these libraries here."""
    if shutil.which("dnf") and not shutil.which("apt-get"):
        return "sudo dnf install " + " ".join(f"'{name}()(64bit)'" for name in libraries)
    return f"{debian_command(*debian_packages(libraries))} (for {', '.join(libraries)})"


def debian_command(*packages: str) -> str:
    """Name the command that installs Debian packages, for a person to type."""
    root = os.name != "nt" and os.geteuid() == 0
    return f"{'' if root else 'sudo '}apt install {' '.join(packages)}"


def may_install() -> bool:
    """Tell whether we are root on a system with apt."""
    return os.name != "nt" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def is_debians(interpreter: str) -> bool:
    """Tell whether an interpreter came with a Debian package."""
    return Path(interpreter).resolve().parent == Path("/usr/bin")


def python_package(part: str) -> str:
    """Name the Debian package with a part (venv, dev) of this Python."""
    default = Path("/usr/bin/python3").resolve().name == f"python{MINOR}"
    return f"python3-{part}" if default else f"python{MINOR}-{part}"


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian packages, with a fresh list of packages if the old one does not do."""
    say(f"Installing with apt: {' '.join(packages)} ...")
    install_them = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    quiet = environment(DEBIAN_FRONTEND="noninteractive")
    for command in (install_them, ["apt-get", "update"], install_them):
        done = subprocess.run(
            command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        if command is install_them and not done.returncode:
            return
    say("\n".join((done.stdout + done.stderr).strip().splitlines()[-5:]))
    raise SetupError(f"apt could not install what is missing: run {debian_command(*packages)}.")


# --- running ------------------------------------------------------------------------------------


def environment(**variables: str) -> dict[str, str]:
    """Give the variables of every child: no telemetry, a portable build, no foreign Python paths."""
    foreign = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "__PYVENV_LAUNCHER__")
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    ours = {"ORT_DISABLE_TELEMETRY": "1", "HNSWLIB_NO_NATIVE": "1", "PIP_USER": "0"}
    return {**kept, **ours, **variables}


def call(command: Sequence[str], cwd: Path | None = None, **variables: str) -> int:
    """Run a command in the foreground and give its exit status, as a shell would."""
    status = subprocess.run(command, cwd=cwd, env=environment(**variables)).returncode
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

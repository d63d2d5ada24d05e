#!/usr/bin/env python3
"""Set up, run, test, check and measure PhotoSearch.

usage: python3 dev.py COMMAND

  setup              make .venv with everything in it; quick when nothing changed
  run [-- ARGS]      set up if needed, then start the program with ARGS
  test [-- ARGS]     run every test; ARGS go to pytest (paths as seen from this folder)
  check              run ruff, mypy, import-linter, vulture and deptry
  bench NAME [ARGS]  run one benchmark of bench/ and print its JSON
  lock [ARGS]        write packaging/requirements/*.txt anew; ARGS go to uv (--upgrade)
  translate          gather the window's texts for resources/translations/*.ts

Needs CPython 3.11 or newer and a C++ compiler, nothing else.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  (any Python from 3.6 on can read this file)
    this = f"{sys.version_info[0]}.{sys.version_info[1]}"
    newer = [name for name in ("python3.13", "python3.12", "python3.11") if shutil.which(name)]
    advice = "install one (Debian 12 or newer: apt install python3 python3-venv)"
    advice = f"run it as '{newer[0]} dev.py'" if newer else advice
    sys.exit(f"PhotoSearch needs CPython 3.11 or newer and this is {this}: {advice}.")

ROOT = Path(__file__).resolve().parent
# the folder is no package: its name is another package's
sys.path.insert(0, str(ROOT / "packaging"))

from environment import BIN, PYTHON, set_up, variables  # noqa: E402
from prerequisites import SetupError, say  # noqa: E402


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and give its exit status."""
    commands = {"setup": setup, "run": run, "test": test, "check": check, "bench": bench}
    commands |= {"lock": lock, "translate": translate}
    if arguments and arguments[0] in ("-h", "--help", "help"):
        print(__doc__.strip())
        return 0
    if not arguments or arguments[0] not in commands:
        return usage(f"no command {arguments[0]!r}" if arguments else "a command is missing")
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


def setup(arguments: list[str]) -> int:
    """Set up everything, the developers' tools too."""
    if arguments:
        return usage(f"setup takes no arguments, such as {arguments[0]!r}")
    set_up(tools=True)
    say(f"Ready: {(BIN / 'photosearch').relative_to(ROOT)} is installed.")
    return 0


def run(arguments: list[str]) -> int:
    """Start the program; its exit status is ours."""
    set_up(tools=False)
    program = [str(BIN / "photosearch"), *arguments]
    if os.name != "nt":
        os.execve(program[0], program, variables())
    return call(program)


def test(arguments: list[str]) -> int:
    """Run every test offscreen, then the journeys on a virtual X screen if there is one."""
    set_up(tools=True)
    pytest = [str(PYTHON), "-m", "pytest"]
    status = call([*pytest, *arguments], cwd=ROOT, QT_QPA_PLATFORM="offscreen")
    named = any((ROOT / argument.split("::")[0]).exists() for argument in arguments)
    screen = shutil.which("xvfb-run")
    if screen is None or named:
        return status
    say("The journeys once more, on a virtual X screen:")
    on_screen = [screen, "-a", "-s", "-screen 0 1280x1024x24", *pytest, "tests/journeys"]
    again = call([*on_screen, *arguments], cwd=ROOT, QT_QPA_PLATFORM="xcb")
    none_chosen = 5
    return status or (0 if again == none_chosen else again)


def check(arguments: list[str]) -> int:
    """Run every tool, show what each one found, and sum up."""
    if arguments:
        return usage(f"check takes no arguments, such as {arguments[0]!r}")
    set_up(tools=True)
    tools = (
        "ruff check",
        "ruff format --check",
        "mypy",
        "lint-imports",
        "vulture",
        "deptry photosearch bench",
    )
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
        env=variables(NO_COLOR="1"),
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

    hnswlib stands in a file of its own: it exists as source only, and is built apart. tokenizers
    asks for huggingface-hub, which it never imports here: an override leaves it out, and with it
    all network code.
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


def translate(arguments: list[str]) -> int:
    """Bring every .ts file up to date with the texts in the program; set-up compiles them."""
    if arguments:
        return usage("translate takes no arguments")
    set_up(tools=True)
    texts = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("photosearch/window/*.py"))
    files = sorted(str(path) for path in (ROOT / "resources/translations").glob("*.ts"))
    options = ["-no-obsolete", "-locations", "none", "-ts", *files]
    return call([str(BIN / "pyside6-lupdate"), *texts, *options], cwd=ROOT)


def resolve(name: str, options: list[str], requirements: Sequence[str] = ()) -> None:
    """Let uv write one file of requirements; one that is there keeps its versions if it can."""
    command = [str(BIN / "uv"), "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
    command += ["--no-config", "--python-version", "3.11", "--no-annotate"]
    command += ["--custom-compile-command", "python3 dev.py lock"]
    command += ["--override", "packaging/requirements/overrides.txt"]
    command += ["--output-file", f"packaging/requirements/{name}.txt", *options]
    wanted = "\n".join(requirements)
    done = subprocess.run(command, cwd=ROOT, env=variables(), input=wanted, text=True)
    if done.returncode:
        raise SetupError(f"The requirements for {name} could not be resolved; uv says why above.")


def constraints(*names: str) -> list[str]:
    """Name the files whose versions the next file has to agree with."""
    return [word for name in names for word in ("-c", f"packaging/requirements/{name}.txt")]


def call(command: Sequence[str], cwd: Path | None = None, **more: str) -> int:
    """Run a command in the foreground and give its exit status, as a shell would."""
    with subprocess.Popen(command, cwd=cwd, env=variables(**more)) as child:
        while True:
            try:
                status = child.wait()
            except KeyboardInterrupt:
                continue  # the child was interrupted too, and ends in its own way
            return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

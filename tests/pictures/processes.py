"""Looking at real child processes from outside (Linux), and programs that hold a pool."""

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0  # seconds; only a broken program needs them

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")


def until(condition: Callable[[], object], patience: float = PATIENCE) -> object:
    """Wait for a condition and return what it gave."""
    deadline = time.monotonic() + patience
    while not (found := condition()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)
    return found


def decoders(parent: int) -> list[int]:
    """List the decoding children of a process that have loaded all and await or do work."""
    return [pid for pid in children(parent) if address_limit(pid) != "unlimited"]


def children(parent: int) -> list[int]:
    tasks = Path(f"/proc/{parent}/task")
    pids = []
    for task in tasks.iterdir():
        pids += [int(pid) for pid in (task / "children").read_text().split()]
    return pids


def address_limit(pid: int) -> str:
    """Say how much address space a process may have: the last thing a child does before work."""
    try:
        lines = Path(f"/proc/{pid}/limits").read_text().splitlines()
    except OSError:
        return "unlimited"
    return next((line.split()[3] for line in lines if line.startswith("Max address")), "unlimited")


def computing(pid: int) -> bool:
    """Whether a process has spent a fifth of a second of processor time while we looked."""
    before = ticks(pid)
    deadline = time.monotonic() + 1
    while before is not None and time.monotonic() < deadline:
        now = ticks(pid)
        if now is not None and now - before >= os.sysconf("SC_CLK_TCK") / 5:
            return True
        time.sleep(0.01)
    return False


def ticks(pid: int) -> int | None:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return int(fields[11]) + int(fields[12])


def alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def start_program(folder: Path, body: str) -> subprocess.Popen[str]:
    """Start a program of its own that holds a pool of two, as the command line does."""
    script = folder / "program.py"
    script.write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from photosearch.pictures import Decoder\n"
        "from photosearch.pictures.framing import Frame\n"
        "def main():\n"
        "    decoder = Decoder(Frame((224, 224), 'squash', 'none', 'bicubic'), 2)\n"
        + textwrap.indent(textwrap.dedent(body), "    ")
        + "\nif __name__ == '__main__':\n    main()\n"
    )
    return subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )

"""The import rule is held by a tool; each contract is seen to fail when it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

BROKEN = {
    "sideways": ("catalogue/planted.py", "import photosearch.pictures", "Imports go down only"),
    "upwards": ("ingest/planted.py", "import photosearch.library", "Imports go down only"),
    "to the window": ("cli_planted.py", "import photosearch.window", "Imports go down only"),
    "a part without a place": ("utils.py", "", "Imports go down only"),
    "Qt below the window": ("search/planted.py", "import PySide6.QtCore", "Only the window knows"),
    "SQL outside": ("ingest/planted.py", "import sqlite3", "Only the catalogue and the thumbnail"),
    "a socket": ("vectors/planted.py", "import socket", "Only the downloader opens"),
    "a download": ("encoders/planted.py", "import urllib.request", "Only the downloader opens"),
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    ignored = shutil.ignore_patterns("_shipped", "__pycache__")
    shutil.copytree(ROOT / "photosearch", tmp_path / "photosearch", ignore=ignored)
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"], cwd=folder, capture_output=True, text=True, timeout=120
    )


def test_the_package_keeps_every_contract(copy):
    assert lint(copy).returncode == 0


@pytest.mark.parametrize(("module", "line", "contract"), BROKEN.values(), ids=BROKEN)
def test_a_wrong_import_is_refused(copy, module, line, contract):
    (copy / "photosearch" / module).write_text(f"{line}\n")
    done = lint(copy)
    broken = [text for text in done.stdout.splitlines() if " BROKEN" in text]
    assert done.returncode == 1
    assert broken, done.stdout
    assert all(text.startswith(contract) for text in broken)

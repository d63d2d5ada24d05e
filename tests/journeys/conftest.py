import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


class Terminal:
    """Runs commands on one library and one folder of photos."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.library = home / "library"
        self.photos = home / "photos"
        self.photos.mkdir()
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        } | {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}

    def command(self, *arguments: object) -> list[str]:
        return [sys.executable, "-m", "photosearch", *map(str, arguments)]

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def model(self, verb: str, *arguments: object):
        return self.json("models", verb, *arguments)

    def json(self, *arguments: object):
        done = self.run(*arguments, "--library", self.library, "--json")
        assert (done.returncode, done.stderr) == (0, "")
        return json.loads(done.stdout)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)

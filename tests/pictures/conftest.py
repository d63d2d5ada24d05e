"""Pools of decoding processes that are closed again."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.pictures import Decoder
from photosearch.pictures.framing import Frame
from tests.pictures.drawing import SQUASH
from tests.pictures.processes import start_program


@pytest.fixture
def decoder() -> Iterator[Callable[..., Decoder]]:
    """Make pools that are closed after the test."""
    made: list[Decoder] = []

    def make(processes: int = 1, framing: Frame = SQUASH) -> Decoder:
        made.append(Decoder(framing, processes))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Start programs of their own that hold a pool; they are ended after the test."""
    started: list[subprocess.Popen[str]] = []

    def start(body: str) -> subprocess.Popen[str]:
        started.append(start_program(tmp_path, body))
        return started[-1]

    yield start
    for each in started:
        with each:
            each.kill()

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch.events import Event
from photosearch.library import Library

DEADLINE_S = 60.0


def draw(path: Path, seed: int) -> Path:
    """Draw a photo that looks like no other: soft blobs of a few colours."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 256, (4, 5, 3), np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(coarse).resize((160, 128), Image.Resampling.BICUBIC).save(path, quality=90)
    return path


class Ear:
    """Listens to a library, and waits for what it is told."""

    def __init__(self) -> None:
        self.told: list[Event] = []
        self._news = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self._news:
            self.told.append(event)
            self._news.notify_all()

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Look again after every event, until it holds."""
        with self._news:
            assert self._news.wait_for(holds, DEADLINE_S), f"in vain; told: {self.told[-5:]}"


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder of six photos, one of them in a sub-folder."""
    folder = tmp_path / "photos"
    for number in range(5):
        draw(folder / f"{number}.jpg", number)
    draw(folder / "trip" / "5.jpg", 5)
    return folder


@pytest.fixture
def ear(library: Library) -> Ear:
    """Listens to the library."""
    ear = Ear()
    library.subscribe(ear)
    return ear


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", write=True) as opened:
        yield opened

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.events import Event
from photosearch.library import Library

DEADLINE_S = 60.0


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
def photos(tmp_path: Path, draw: Callable[..., Path]) -> Path:
    """A folder of six photos, one of them in a sub-folder."""
    for number in range(5):
        draw(f"photos/{number}.jpg", number)
    draw("photos/trip/5.jpg", 5)
    return tmp_path / "photos"


@pytest.fixture
def listen() -> Callable[[Library], Ear]:
    """Begin to listen to a library."""

    def listen(library: Library) -> Ear:
        ear = Ear()
        library.subscribe(ear)
        return ear

    return listen


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", write=True) as opened:
        yield opened

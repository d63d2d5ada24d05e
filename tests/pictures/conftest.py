"""Pools of decoding processes that are closed again."""

from collections.abc import Callable, Iterator

import pytest

from photosearch.pictures import Decoder
from photosearch.pictures.framing import Frame
from tests.pictures.drawing import SQUASH


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

"""Indexes small enough to outgrow their exact search at once."""

from pathlib import Path

import pytest

from photosearch.vectors import VectorIndex
from tests.vectors.synthetic import DIM


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vectors" / "model"


@pytest.fixture
def open_index(folder: Path):
    """Opens the index of `folder`, which outgrows its exact search at 100 contents."""

    def open_index(**changes) -> VectorIndex:
        options = {"model": "model", "dim": DIM, "exact_limit": 100} | changes
        return VectorIndex(folder, **options)

    return open_index

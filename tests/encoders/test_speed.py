"""What is told of a model's cost on this computer."""

import pytest

from photosearch.encoders.speed import measure_speed
from photosearch.errors import ModelError


def test_speed_and_memory_are_measured_in_a_process_of_their_own(tiny):
    speed = measure_speed(tiny.write(), threads=1)
    assert speed.photos_per_s > 1
    assert 0 < speed.query_ms < 1000
    assert speed.memory_bytes > 10 << 20


def test_a_model_that_cannot_be_used_is_said_so(tiny):
    folder = tiny.write()
    (folder / "image.onnx").unlink()
    with pytest.raises(ModelError, match="missing"):
        measure_speed(folder, threads=1)

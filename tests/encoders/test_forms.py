"""Which form of a model is taken where that is to be measured on this computer."""

import shutil

import numpy as np
import pytest
from onnx import numpy_helper

from photosearch.encoders.forms import Form, fastest, try_forms
from photosearch.errors import ModelError
from tests.encoders.test_importing import DIM, clip, image_graph, target  # noqa: F401 - fixtures


@pytest.fixture
def forms(clip):  # noqa: F811
    """A model in two forms that give the same."""
    for tower in ("vision_model", "text_model"):
        shutil.copy(clip / "onnx" / f"{tower}.onnx", clip / "onnx" / f"{tower}_fp16.onnx")
    return clip


def test_the_quickest_of_the_forms_that_agree_is_taken():
    tried = [Form("fp32", 10.0, 1.0), Form("fp16", 9.0, 1.0), Form("quantized", 17.0, 0.98)]

    assert fastest(tried).variant == "quantized"


def test_a_quick_form_with_other_vectors_is_not_taken():
    assert fastest([Form("fp32", 10.0, 1.0), Form("quantized", 17.0, 0.6)]).variant == "fp32"


def test_every_form_is_tried_and_nothing_of_that_stays(forms, target):  # noqa: F811
    exact, other = try_forms(forms, target, threads=1)

    assert (exact.variant, other.variant) == ("fp32", "fp16")
    assert min(exact.photos_per_s, other.photos_per_s) > 0
    assert other.cosine == pytest.approx(1.0)
    assert list(target.iterdir()) == []


def test_a_form_that_gives_other_vectors_is_seen(forms, target):  # noqa: F811
    other = np.random.default_rng(5).normal(size=(3, DIM)).astype(np.float32)
    image_graph(
        forms / "onnx" / "vision_model_fp16.onnx",
        projection=numpy_helper.from_array(other, "projection"),
    )

    assert try_forms(forms, target, threads=1)[1].cosine < 0.9


def test_a_form_that_does_not_load_is_left_out(forms, target):  # noqa: F811
    (forms / "onnx" / "vision_model_fp16.onnx").write_bytes(b"no graph")

    assert [form.variant for form in try_forms(forms, target, threads=1)] == ["fp32"]


def test_nothing_is_tried_where_there_is_one_form(clip, target):  # noqa: F811
    assert try_forms(clip, target, threads=1) == []


def test_a_model_none_of_whose_forms_loads_is_refused(forms, target):  # noqa: F811
    for file in (forms / "onnx").glob("vision_model*.onnx"):
        file.write_bytes(b"no graph")

    with pytest.raises(ModelError):
        try_forms(forms, target, threads=1)

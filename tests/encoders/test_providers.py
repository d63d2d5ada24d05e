"""What a model runs on, and what of that its vectors depend on."""

import re

import pytest
from onnx import helper

from photosearch.encoders import Manifest
from photosearch.encoders.encoder import Encoder
from photosearch.encoders.providers import (
    agrees_with_cpu,
    available,
    identity,
    processor,
)
from photosearch.errors import ModelError

ELSEWHERE = ("cuda", "directml", "coreml", "openvino")
ABSENT = [name for name in ELSEWHERE if name not in available()]


def test_the_processor_is_always_there():
    assert available()[0] == "cpu"


def test_a_model_runs_on_the_processor_unless_told_otherwise(tiny):
    assert Encoder(tiny.write(), threads=1).provider == "cpu"


@pytest.mark.parametrize("provider", [*ABSENT, "abacus"])
def test_a_provider_that_is_not_there_is_refused_with_those_that_are(tiny, provider):
    with pytest.raises(ModelError, match=f'cannot run on "{provider}" here: choose cpu'):
        Encoder(tiny.write(), threads=1, provider=provider)


def test_the_processor_agrees_with_itself(tiny):
    assert agrees_with_cpu(tiny.write(), "cpu") == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("provider", [name for name in ELSEWHERE if name in available()])
def test_another_provider_is_used_only_if_it_agrees(tiny, provider):
    there = Encoder(tiny.write(), threads=1, provider=provider)

    assert there.provider == provider
    assert agrees_with_cpu(tiny.folder, provider) >= 0.999


@pytest.fixture
def fickle(tiny):
    """A model with chance in it, which two providers take from different sources."""
    tiny.image["output"] = "moved"
    tiny.write()
    noise = helper.make_node("RandomNormalLike", ["image_embeds"], ["noise"])
    tiny.write_image(
        None, noise, helper.make_node("Add", ["image_embeds", "noise"], ["moved"]), output="moved"
    )
    return tiny.write_manifest()


@pytest.mark.parametrize("provider", [name for name in ELSEWHERE if name in available()])
def test_a_provider_that_gives_other_vectors_is_refused(fickle, provider):
    with pytest.raises(ModelError, match="let it run on the processor"):
        Encoder(fickle, threads=1, provider=provider)


@pytest.mark.parametrize("precision", ["fp32", "fp16"])
def test_vectors_of_floating_point_are_the_same_on_every_processor(tiny, precision):
    tiny.image["precision"] = precision
    manifest = Manifest.read(tiny.write())

    assert identity(manifest) == "cpu"
    assert identity(manifest, "cuda") == "cuda"


@pytest.mark.parametrize("precision", ["int8-static", "int8-dynamic"])
def test_vectors_of_int8_say_which_kind_of_processor_made_them(tiny, precision):
    tiny.image |= {"precision": precision, "batch": 1}

    told = identity(Manifest.read(tiny.write()))

    assert told == f"cpu-{processor()}"
    assert re.fullmatch(r"cpu-[a-z0-9_]+(-(vnni|avx512|avx2|sse))?", told)

"""What a model must show on this computer before its vectors are believed."""

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from photosearch.encoders.encoder import Encoder
from photosearch.encoders.manifest import Manifest
from photosearch.encoders.selftest import encode_golden, golden_inputs, save_golden, self_test
from photosearch.errors import ModelError


@pytest.fixture
def golden(tiny):
    """A model with golden vectors that its own towers gave."""
    tiny.write()
    save_golden(Encoder(tiny.folder, threads=1), tiny.folder / "golden.npz")
    return list_golden(tiny)


def list_golden(tiny):
    if "golden.npz" not in tiny.files:
        tiny.files.append("golden.npz")
    manifest = tiny.write_manifest() / "manifest.toml"
    manifest.write_text(manifest.read_text() + '\n[golden]\nfile = "golden.npz"\n')
    return tiny


def outcome(tiny):
    return self_test(Encoder(tiny.folder, threads=1))


def test_the_built_in_pictures_are_the_same_everywhere(tiny):
    tiny.image["size"] = [40, 60]

    pictures = golden_inputs(Manifest.read(tiny.write())).pictures

    assert (pictures.shape, pictures.dtype) == ((5, 40, 60, 3), np.uint8)
    # sums, which another generator, rounding or order of rows and columns would change
    totals = pictures.reshape(5, -1).sum(axis=1, dtype=np.int64)
    assert totals.tolist() == [0, 1836000, 926183, 609760, 606400]
    assert pictures[3, 0, -1].tolist() == [255, 0, 0]
    assert pictures[3, -1, 0].tolist() == [0, 255, 0]


def test_a_model_of_one_pixel_can_be_outcome(tiny):
    tiny.image["size"] = [1, 1]

    assert golden_inputs(Manifest.read(tiny.write())).pictures.shape == (5, 1, 1, 3)


def test_a_model_without_golden_vectors_agrees_with_itself(tiny):
    tiny.write()

    told = outcome(tiny)

    assert told.agrees
    assert told.worst == pytest.approx(1, abs=1e-4)
    assert "no golden vectors" in told.sentence


def test_a_model_that_gives_its_golden_vectors_agrees(golden):
    told = outcome(golden)

    assert told.agrees
    assert told.worst == pytest.approx(1, abs=1e-6)
    assert told.sentence.endswith("(cosine 1.0000 at worst).")


@pytest.mark.parametrize("tower", ["image", "text"])
def test_a_tower_that_gives_other_vectors_than_its_maker_stored_disagrees(golden, tower):
    if tower == "image":
        golden.projection[0, 0] += 3
        golden.write_image()
    else:
        golden.rows[1, 0] += 1
        golden.write_text()
    list_golden(golden)

    told = outcome(golden)

    assert not told.agrees
    assert told.worst < 0.999
    assert "does not work here" in told.sentence


def test_int8_may_differ_a_little_from_its_golden_vectors_and_fp32_may_not(golden):
    golden.projection += np.random.default_rng(2).normal(size=(3, 4)).astype(np.float32) * 0.3
    golden.write_image()
    list_golden(golden)
    exact = outcome(golden)

    golden.image["precision"] = "int8-static"
    list_golden(golden)

    assert 0.99 < exact.worst < 0.999
    assert not exact.agrees
    assert outcome(golden).agrees


@pytest.mark.parametrize("tower", ["pictures", "texts"])
def test_a_tower_that_answers_everything_alike_disagrees(tiny, tower):
    tiny.write()
    if tower == "pictures":
        tiny.projection[:] = 0
        constant = numpy_helper.from_array(np.ones(4, np.float32), "constant")
        node = helper.make_node("Constant", [], ["one"], value=constant)
        tiny.write_image(
            None, node, helper.make_node("Add", ["image_embeds", "one"], ["moved"]), output="moved"
        )
        tiny.image["output"] = "moved"
    else:
        tiny.rows[:] = 1
        tiny.write_text()
    tiny.write_manifest()

    told = outcome(tiny)

    assert not told.agrees
    assert f"different {tower} the same vector" in told.sentence


def test_a_photo_whose_vector_depends_on_its_neighbours_is_noticed(tiny):
    tiny.write()
    mean = helper.make_node("ReduceMean", ["image_embeds"], ["all"], axes=[0], keepdims=1)
    tiny.write_image(
        None, mean, helper.make_node("Add", ["image_embeds", "all"], ["moved"]), output="moved"
    )
    tiny.image["output"] = "moved"
    tiny.write_manifest()

    told = outcome(tiny)

    assert not told.agrees
    assert "different vectors" in told.sentence


def test_a_vector_that_is_not_finite_is_an_error(tiny):
    tiny.projection[0, 0] = np.nan
    tiny.write()

    with pytest.raises(ModelError, match="not finite"):
        outcome(tiny)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda vectors: {"images": vectors.images},
        lambda vectors: {"images": vectors.images[:2], "texts": vectors.texts},
        lambda vectors: {"images": vectors.images * 3, "texts": vectors.texts},
        lambda vectors: {"images": vectors.images * np.nan, "texts": vectors.texts},
        lambda vectors: {"images": vectors.images.astype(object), "texts": vectors.texts},
    ],
    ids=["one missing", "too few", "too long", "not a number", "pickled"],
)
def test_golden_vectors_that_cannot_be_compared_with_are_an_error(golden, spoil):
    vectors = encode_golden(Encoder(golden.folder, threads=1))
    np.savez(golden.folder / "golden.npz", **spoil(vectors))
    list_golden(golden)

    with pytest.raises(ModelError, match=r"golden\.npz holds"):
        outcome(golden)


def test_a_golden_file_that_is_no_archive_is_an_error(golden):
    (golden.folder / "golden.npz").write_bytes(b"PK\x03\x04 nothing more")
    list_golden(golden)

    with pytest.raises(ModelError, match=r"golden\.npz holds no golden vectors"):
        outcome(golden)


def test_a_changed_golden_file_is_refused(golden):
    with (golden.folder / "golden.npz").open("ab") as file:
        file.write(b"\0")

    with pytest.raises(ModelError, match=r"golden\.npz is damaged"):
        outcome(golden)


def test_ids_of_either_size_are_taken(tiny):
    tiny.ids_type = TensorProto.INT32
    tiny.write()

    assert outcome(tiny).agrees

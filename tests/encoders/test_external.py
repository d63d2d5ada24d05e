import contextlib
import os
import random

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from photosearch.encoders import Manifest
from photosearch.encoders.encoder import Encoder
from photosearch.encoders.external import external_files
from photosearch.errors import ModelError

NO_PIXELS = np.empty((0, 6, 5, 3), dtype=np.uint8)


def outside(tensor: onnx.TensorProto, location: str) -> onnx.TensorProto:
    """Give a tensor whose values lie in another file."""
    moved = TensorProto(name=tensor.name, data_type=tensor.data_type, dims=tensor.dims)
    moved.data_location = TensorProto.EXTERNAL
    facts = {"location": location, "offset": "0", "length": str(len(tensor.raw_data))}
    for key, value in facts.items():
        moved.external_data.add(key=key, value=value)
    return moved


@pytest.fixture
def split(tiny):
    """Writes a model whose projection lies in the file `location`, and that file's bytes."""
    tiny.write()
    tensor = numpy_helper.from_array(tiny.projection, "projection")

    def write(location: str) -> None:
        tiny.write_image(outside(tensor, location))
        (tiny.folder / location).write_bytes(tensor.raw_data)
        tiny.write_manifest()

    return write


def test_a_model_of_one_file_refers_to_no_other(tiny):
    folder = tiny.write()

    assert external_files(folder / "image.onnx") == set()
    assert external_files(folder / "text.onnx") == set()


def test_every_place_where_a_tensor_can_be_is_searched(tmp_path):
    tensors = [
        outside(numpy_helper.from_array(np.zeros(3, np.float32), name), f"{name}.bin")
        for name in ("initializer", "constant", "branch", "values", "indices", "function")
    ]
    make, empty = helper.make_node, helper.make_graph
    branch = empty([make("Constant", [], ["x"], value=tensors[2])], "branch", [], [])
    sparse = helper.make_sparse_tensor(tensors[3], tensors[4], [3])
    graph = empty(
        [make("Constant", [], ["c"], value=tensors[1]), make("If", ["c"], [], then_branch=branch)],
        "graph", [], [], [tensors[0]], sparse_initializer=[sparse],
    )  # fmt: skip
    function = helper.make_function(
        "ours", "f", [], ["y"], [make("Constant", [], ["y"], value=tensors[5])], []
    )
    path = tmp_path / "model.onnx"
    path.write_bytes(helper.make_model(graph, functions=[function]).SerializeToString())

    assert external_files(path) == {f"{tensor.name}.bin" for tensor in tensors}


def test_a_listed_file_of_weights_is_verified_and_used(tiny, split):
    tiny.files.append("weights.bin")
    split("weights.bin")
    pixels = np.full((1, 6, 5, 3), 200, dtype=np.uint8)

    apart = Encoder(tiny.folder, threads=1).images(pixels)
    tiny.files.remove("weights.bin")
    whole = Encoder(tiny.write(), threads=1).images(pixels)

    np.testing.assert_array_equal(apart, whole)


def test_a_changed_file_of_weights_is_refused(tiny, split):
    tiny.files.append("weights.bin")
    split("weights.bin")
    (tiny.folder / "weights.bin").write_bytes(bytes(48))

    with pytest.raises(ModelError, match=r"weights\.bin is damaged or was changed"):
        Encoder(tiny.folder, threads=1).images(NO_PIXELS)


def test_weights_that_the_manifest_does_not_list_are_refused(tiny, split):
    split("weights.bin")

    with pytest.raises(ModelError, match=r"weights\.bin is not listed"):
        Encoder(tiny.folder, threads=1).images(NO_PIXELS)


def test_weights_outside_the_folder_are_refused(tiny, split, tmp_path):
    for location in ("../weights.bin", str(tmp_path / "weights.bin")):
        split(location)

        with pytest.raises(ModelError, match=r"weights\.bin is not listed"):
            Encoder(tiny.folder, threads=1).images(NO_PIXELS)


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_weights_behind_a_link_out_of_the_folder_are_refused(tiny, split, tmp_path):
    tiny.files.append("weights.bin")
    split("weights.bin")
    (tiny.folder / "weights.bin").rename(tmp_path / "weights.bin")
    (tiny.folder / "weights.bin").symlink_to(tmp_path / "weights.bin")

    with pytest.raises(ModelError, match=r"weights\.bin leads out of the folder"):
        Encoder(tiny.folder, threads=1).images(NO_PIXELS)


def test_bytes_that_are_no_onnx_file_are_refused_whatever_they_are(tiny):
    path = tiny.write() / "image.onnx"
    whole = path.read_bytes()
    chance = random.Random(11)
    for _ in range(500):
        damaged = bytearray(whole[: chance.randrange(1, len(whole) + 1)])
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        with contextlib.suppress(ValueError):
            external_files(path)


def test_a_file_that_is_no_model_is_refused_in_words_though_its_digest_is_right(tiny):
    folder = tiny.write()
    for content in (b"\x00", b"not a model at all", bytes(1000), b"\x08\x08"):
        (folder / "image.onnx").write_bytes(content)
        tiny.write_manifest()
        encoder = Encoder(folder, threads=1)

        with pytest.raises(ModelError, match=r"image\.onnx cannot be (read|loaded)"):
            encoder.images(NO_PIXELS)

    assert Manifest.read(folder).id == "tiny"

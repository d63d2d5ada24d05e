"""Small models that see colours in a coarse grid; made with onnx and loaded like any other."""

import hashlib
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers, processors

DIM = 16
SIDE = 32
CELLS = 3 * 4 * 4
WORDS = ["[PAD]", "[UNK]", "red", "green", "blue", "sea", "dog", "photo"]
MANIFEST = """
format = 1
id = "{id}"
name = "Small {id}"
family = "dual-encoder"
embedding_dim = 16
languages = ["en"]
licence = "none"
[image]
file = "image.onnx"
input = "pixels"
output = "embeds"
size = [32, 32]
resize = "squash"
crop = "none"
interpolation = "bilinear"
rescale = 0.00392156862745098
mean = [0.5, 0.5, 0.5]
std = [0.5, 0.5, 0.5]
[text]
file = "text.onnx"
input_ids = "ids"
output = "embeds"
tokenizer = "tokenizer.json"
context_length = 16
padding = "longest"
pad_id = 0
templates = ["{{}}"]
[files]
"""


def make_model(folder: Path, seed: int) -> Path:
    """Write a model named as its folder; another seed gives quite another space."""
    folder.mkdir(parents=True)
    numbers = np.random.default_rng(seed)
    node, pixels = helper.make_node, ["n", 3, SIDE, SIDE]
    _save(
        folder / "image.onnx",
        [
            node("AveragePool", ["pixels"], ["cells"], kernel_shape=[8, 8], strides=[8, 8]),
            node("Flatten", ["cells"], ["row"]),
            node("MatMul", ["row", "weights"], ["embeds"]),
        ],
        helper.make_tensor_value_info("pixels", TensorProto.FLOAT, pixels),
        numbers.normal(size=(CELLS, DIM)),
    )
    _save(
        folder / "text.onnx",
        [
            node("Gather", ["weights", "ids"], ["each"]),
            node("ReduceMean", ["each"], ["embeds"], axes=[1], keepdims=0),
        ],
        helper.make_tensor_value_info("ids", TensorProto.INT64, ["n", "tokens"]),
        numbers.normal(size=(len(WORDS), DIM)),
    )
    words = {word: number for number, word in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[UNK] $A", special_tokens=[("[UNK]", 1)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    lines = [MANIFEST.format(id=folder.name)]
    for name in ("image.onnx", "text.onnx", "tokenizer.json"):
        content = (folder / name).read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        lines.append(f'"{name}" = {{ size = {len(content)}, sha256 = "{digest}" }}\n')
    (folder / "manifest.toml").write_text("".join(lines))
    return folder


def _save(path, nodes, taken, weights):
    graph = helper.make_graph(
        nodes,
        "graph",
        [taken],
        [helper.make_tensor_value_info("embeds", TensorProto.FLOAT, ["n", DIM])],
        [numpy_helper.from_array(weights.astype(np.float32), "weights")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    path.write_bytes(model.SerializeToString())

"""Tiny models, made with onnx and tokenizers, that are loaded like any other."""

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers, processors

DIM = 4
SIZE = (6, 5)
WORDS = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", "red", "green", "blue", "sea", "photo"]


class TinyModel:
    """A model folder that a test may change before it is read.

    The image tower projects the mean colour; the text tower takes the mean of its tokens' rows.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.projection = np.arange(1, 1 + 3 * DIM, dtype=np.float32).reshape(3, DIM)
        self.rows = np.random.default_rng(5).normal(size=(len(WORDS), DIM)).astype(np.float32)
        self.ids_type = TensorProto.INT64
        self.floats = TensorProto.FLOAT  # of the image tower's input and output
        self.axes = ["n", 3, *SIZE]
        self.top = {"id": "tiny", "name": "Tiny", "embedding_dim": DIM, "format": 1}
        self.image = {
            "file": "image.onnx", "input": "pixels", "output": "image_embeds", "size": list(SIZE),
            "resize": "squash", "crop": "none", "interpolation": "bicubic", "rescale": 1 / 255,
            "mean": [0.5, 0.4, 0.3], "std": [0.2, 0.3, 0.4],
        }  # fmt: skip
        self.text = {
            "file": "text.onnx", "input_ids": "ids", "attention_mask": "mask", "pad_id": 0,
            "output": "text_embeds", "tokenizer": "tokenizer.json", "context_length": 8,
            "padding": "longest", "templates": ["{}"],
        }  # fmt: skip
        self.files = ["image.onnx", "text.onnx", "tokenizer.json"]

    def write(self) -> Path:
        """Write every file, then the manifest."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.write_image()
        self.write_text()
        self.write_tokenizer()
        return self.write_manifest()

    def write_image(
        self,
        projection: onnx.TensorProto | None = None,
        *nodes: onnx.NodeProto,
        output: str = "image_embeds",
    ):
        weights = projection or numpy_helper.from_array(self.projection, "projection")
        node = helper.make_node
        save(
            self.folder / "image.onnx",
            [
                node("Cast", ["pixels"], ["values"], to=TensorProto.FLOAT),
                node("ReduceMean", ["values"], ["colour"], axes=[2, 3], keepdims=0),
                node("MatMul", ["colour", "projection"], ["product"]),
                node("Cast", ["product"], ["image_embeds"], to=self.floats),
                *nodes,
            ],
            [helper.make_tensor_value_info("pixels", self.floats, self.axes)],
            [
                helper.make_tensor_value_info("values", TensorProto.FLOAT, self.axes),
                helper.make_tensor_value_info(output, self.floats, [self.axes[0], DIM]),
            ],
            [weights],
        )

    def write_text(self):
        masked = "attention_mask" in self.text
        names = ["ids", "mask"] if masked else ["ids"]
        node = helper.make_node
        nodes = [node("Gather", ["rows", "ids"], ["each"])]
        if masked:
            nodes += [
                node("Cast", ["mask"], ["weights"], to=TensorProto.FLOAT),
                node("Unsqueeze", ["weights", "last"], ["column"]),
                node("Mul", ["each", "column"], ["kept"]),
                node("ReduceMean", ["kept"], ["text_embeds"], axes=[1], keepdims=0),
            ]
        else:
            nodes += [node("ReduceMean", ["each"], ["text_embeds"], axes=[1], keepdims=0)]
        save(
            self.folder / "text.onnx",
            nodes,
            [helper.make_tensor_value_info(name, self.ids_type, ["n", "tokens"]) for name in names],
            [helper.make_tensor_value_info("text_embeds", TensorProto.FLOAT, ["n", DIM])],
            [
                numpy_helper.from_array(self.rows, "rows"),
                numpy_helper.from_array(np.array([2], dtype=np.int64), "last"),
            ],
        )

    def write_tokenizer(self):
        vocabulary = {word: number for number, word in enumerate(WORDS)}
        tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
        tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
        tokenizer.post_processor = processors.TemplateProcessing(
            single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 1), ("[SEP]", 2)]
        )
        tokenizer.enable_padding(length=128)  # as published files have it: the manifest decides
        tokenizer.enable_truncation(128)
        tokenizer.save(str(self.folder / "tokenizer.json"))

    def write_manifest(self) -> Path:
        lines = [
            *settings(self.top),
            'family = "dual-encoder"\nlanguages = ["en"]\nlicence = "none"',
            "[image]", *settings(self.image), "[text]", *settings(self.text), "[files]",
        ]  # fmt: skip
        for name in self.files:
            content = (self.folder / name).read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            lines.append(f'"{name}" = {{ size = {len(content)}, sha256 = "{digest}" }}')
        (self.folder / "manifest.toml").write_text("\n".join(lines), encoding="utf-8")
        return self.folder


def settings(values: dict[str, object]) -> list[str]:
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return [line.replace("\x7f", "\\u007f") for line in lines]  # which TOML alone escapes


def save(path, nodes, inputs, outputs, tensors):
    graph = helper.make_graph(nodes, "graph", inputs, outputs, tensors)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    path.write_bytes(model.SerializeToString())


@pytest.fixture
def tiny(tmp_path: Path) -> TinyModel:
    """A model folder that is not written yet."""
    return TinyModel(tmp_path / "tiny")

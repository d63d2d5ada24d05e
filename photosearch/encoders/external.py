"""Which other files an ONNX file refers to, found without any library and before it is loaded.

ONNX may keep tensors in files beside the graph. Such a file is part of the model: unless it is
verified like the rest, a changed one would be believed, and one outside the folder would be read.
onnxruntime 1.28 itself refuses paths that leave the folder; that a file in it is verified, only we
can see to. ONNX is protocol buffers; the walk below goes down the fields that can hold a tensor.
"""

import mmap
from collections.abc import Iterator
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


class NotOnnx(ValueError):
    """The bytes are no ONNX file."""


def external_files(path: Path) -> frozenset[str]:
    """List the files that an ONNX file refers to, as they are written in it.

    Raises:
        NotOnnx: The file is not well formed.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        try:
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
                return frozenset(_locations(content, 0, len(content), "Model", 0))
        except (IndexError, UnicodeDecodeError) as error:
            raise NotOnnx(f"{path.name} is no ONNX file") from error


def _locations(data: mmap.mmap, start: int, end: int, message: str, depth: int) -> Iterator[str]:
    if depth > _MAX_DEPTH:
        raise NotOnnx("its graphs are nested too deeply")
    if message == "Entry":
        pair = {number: data[a:b] for number, a, b in _fields(data, start, end)}
        if pair.get(1) == b"location":
            yield pair.get(2, b"").decode()
        return
    below = _BELOW[message]
    for number, a, b in _fields(data, start, end):
        if number in below:
            yield from _locations(data, a, b, below[number], depth + 1)


def _fields(data: mmap.mmap, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Give number, start and end of each field of a message that is itself a run of bytes."""
    while start < end:
        key, start = _varint(data, start)
        number, kind = key >> 3, key & 7
        if kind == _BYTES:
            length, start = _varint(data, start)
            if length > end - start:
                raise NotOnnx("a field is longer than the file")
            yield number, start, start + length
            start += length
        elif kind == _VARINT:
            _, start = _varint(data, start)
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

"""Arithmetic in int8, the two ways that work on a processor. Needs no torch.

Dynamic: the range of each activation is taken from the batch at hand, so a photo's vector depends
on its neighbours; such a model says ``batch = 1``. Static: the ranges come from calibration photos.
Both quantise what is multiplied by a constant matrix and nothing else; the first convolution and
the last projection stay as they are.
"""

import math
import platform
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnxruntime.quantization import CalibrationMethod, QuantFormat, QuantType, quantize_dynamic
from onnxruntime.quantization import quantize_static as ort_static
from onnxruntime.quantization.calibrate import (
    CalibrationDataReader,
    create_calibrator,
    save_tensors_data,
)
from onnxruntime.quantization.shape_inference import quant_pre_process
from refused import Refused

MATRICES = ["MatMul", "Gemm"]
SLICE = 8  # photos whose activations are in memory at a time
PERCENTILE = 99.99
COLLAPSED = 0.90  # median cosine to float32 below which nothing is found any more
_VNNI = ("avx512_vnni", "avx_vnni", "asimddp")


def has_vnni() -> bool:
    """Tell whether this processor adds products of 8 bits without clamping them.

    Without such an instruction (AVX2, AVX-512 without VNNI) sums of two products are clamped to 16
    bits, so weights may have 7 bits only.
    """
    if platform.machine().lower() in {"arm64", "aarch64"}:
        return True
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace").split()
    except OSError:
        return False
    return any(flag in flags for flag in _VNNI)


def dynamic(source: Path, target: Path, *, seven_bits: bool) -> None:
    """Quantise with ranges that are taken while the model runs.

    Args:
        source: The graph.
        target: Where the quantised graph goes.
        seven_bits: Keep weights to 7 bits, for processors without VNNI.

    Raises:
        Refused: The tower has depthwise convolutions.
    """
    _refuse_depthwise(source)
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=MATRICES,
        reduce_range=seven_bits,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=_last_matrix(onnx.load(source)),
        extra_options={"MatMulConstBOnly": True},
    )


def static(
    source: Path, target: Path, photos: Iterable[NDArray[np.float32]], *, seven_bits: bool
) -> None:
    """Quantise with ranges from calibration photos: U8 activations, S8 weights for each column.

    Args:
        source: A graph with one input.
        target: Where the quantised graph goes.
        photos: What the graph takes, one at a time: (1, 3, height, width) each.
        seven_bits: Keep weights to 7 bits, for processors without VNNI.

    Raises:
        Refused: The tower has depthwise convolutions, or there are no photos.
    """
    _refuse_depthwise(source)
    with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
        prepared, ranges = Path(scratch) / "prepared.onnx", Path(scratch) / "ranges.json"
        quant_pre_process(source, prepared, skip_optimization=True, skip_symbolic_shape=True)
        model = onnx.load(prepared)
        calibrator = create_calibrator(
            prepared,
            MATRICES,
            augmented_model_path=str(Path(scratch) / "augmented.onnx"),
            calibrate_method=CalibrationMethod.Percentile,
            extra_options={"percentile": PERCENTILE},
        )
        slices = 0
        for photo_slice in _slices(photos):
            calibrator.collect_data(_Reader(model.graph.input[0].name, photo_slice))
            slices += 1
        if not slices:
            raise Refused("There are no photos to calibrate with; name a folder of at least 32.")
        save_tensors_data(calibrator.compute_data(), ranges)
        ort_static(
            prepared,
            target,
            calibration_cache_path=ranges,
            calibrate_method=CalibrationMethod.Percentile,
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=MATRICES,
            nodes_to_exclude=_last_matrix(model),
            per_channel=True,
            reduce_range=seven_bits,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            extra_options={
                "MatMulConstBOnly": True,
                "OpTypesToExcludeOutputQuantization": MATRICES,
            },
        )


class _Reader(CalibrationDataReader):
    """A slice of photos, one at a time."""

    def __init__(self, name: str, photos: list[NDArray[np.float32]]) -> None:
        self._feeds = iter([{name: photo} for photo in photos])

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        return next(self._feeds, None)


def _slices(photos: Iterable[NDArray[np.float32]]) -> Iterator[list[NDArray[np.float32]]]:
    together: list[NDArray[np.float32]] = []
    for photo in photos:
        together.append(photo)
        if len(together) == SLICE:
            yield together
            together = []
    if together:
        yield together


def _refuse_depthwise(source: Path) -> None:
    """Refuse towers such as MobileCLIP's, whose int8 vectors are noise."""
    for node in onnx.load(source, load_external_data=False).graph.node:
        groups = [a.i for a in node.attribute if a.name == "group"]
        if node.op_type == "Conv" and groups and groups[0] > 1:
            raise Refused(
                "This tower has depthwise convolutions (MobileCLIP's have); in int8 its vectors "
                "are noise: use fp16."
            )


def _last_matrix(model: onnx.ModelProto) -> list[str]:
    """Name the last product with a constant: the projection, whose errors nothing evens out."""
    constants = {tensor.name for tensor in model.graph.initializer}
    made = {output: node for node in model.graph.node for output in node.output}
    names = [
        node.name
        for node in model.graph.node
        if node.op_type in MATRICES and any(_constant(i, constants, made) for i in node.input)
    ]
    return names[-1:]


def _constant(name: str, constants: set[str], made: dict[str, onnx.NodeProto]) -> bool:
    return name in constants or (name in made and made[name].op_type in {"Constant", "Cast"})


@dataclass(frozen=True, slots=True)
class Drop:
    """What a smaller form loses against float32, on photos or texts that it was not made with.

    Attributes:
        count: How many were compared.
        worst: Smallest cosine between a vector and its float32 one.
        median: Median of these cosines.
        neighbours: Share of each one's ten nearest others that stay among the ten nearest; 1 is
            none lost. NaN for fewer than twelve.
    """

    count: int
    worst: float
    median: float
    neighbours: float

    def __str__(self) -> str:
        kept = (
            ""
            if math.isnan(self.neighbours)
            else f", {self.neighbours:.0%} of the ten nearest kept"
        )
        return (
            f"cosine to fp32 {self.worst:.4f} at worst, {self.median:.4f} median{kept} "
            f"({self.count} compared)"
        )


def drop(exact: NDArray[np.float32], found: NDArray[np.float32]) -> Drop:
    """Compare vectors of one and the same inputs, (n, dim) each, L2-normalised.

    Raises:
        Refused: They have so little in common that nothing would be found.
    """
    cosines = (exact * found).sum(axis=1)
    result = Drop(len(exact), float(cosines.min()), float(np.median(cosines)), _kept(exact, found))
    if not result.median >= COLLAPSED:
        raise Refused(f"The smaller form has lost its meaning ({result}); keep fp32 or fp16.")
    return result


def _kept(exact: NDArray[np.float32], found: NDArray[np.float32], nearest: int = 10) -> float:
    if len(exact) < nearest + 2:
        return float("nan")
    shares = []
    for before, after in zip(_nearest(exact, nearest), _nearest(found, nearest), strict=True):
        shares.append(len(set(before) & set(after)) / nearest)
    return float(np.mean(shares))


def _nearest(vectors: NDArray[np.float32], count: int) -> NDArray[np.int64]:
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -2)
    return np.argsort(-cosines, axis=1)[:, :count]

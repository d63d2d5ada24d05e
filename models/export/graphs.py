"""From a torch tower to an ONNX graph, and the proof that it is the same function."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from folder import EMBEDDING, PIXELS, TOKENS
from numpy.typing import NDArray
from refused import Refused
from torch import Tensor, nn

OPSET = 20
MAX_BYTES = 2_000_000_000  # of one file: protocol buffers end at 2^31
LEAST_COSINE = 0.9999
MOST_DIFFERENCE = 1e-3
_TINY = 1e-12
_MADE = "embedding_of_the_tower"  # a name that no operator's output has


class Normalised(nn.Module):
    """A tower whose vectors have length one."""

    def __init__(self, tower: nn.Module) -> None:
        super().__init__()
        self.tower = tower

    def forward(self, inputs: Tensor) -> Tensor:
        """Give (n, dim) for the tower's input of n rows."""
        vectors = self.tower(inputs)
        return vectors / vectors.norm(dim=-1, keepdim=True).clamp_min(_TINY)


def image_graph(tower: nn.Module, size: tuple[int, int]) -> onnx.ModelProto:
    """Make the image tower's graph, (batch, 3, height, width) -> (batch, dim), L2-normalised."""
    return _graph(tower, torch.zeros(2, 3, *size), PIXELS, {0: _batch()})


def text_graph(tower: nn.Module, context: int, *, shorter: bool) -> onnx.ModelProto:
    """Make the text tower's graph, (batch, length) int64 -> (batch, dim), L2-normalised.

    Args:
        tower: Takes token ids.
        context: The most tokens.
        shorter: Whether any length from 2 to the context is taken, or the context alone.
    """
    # Neither side of the example may be 0 or 1, or torch takes it for a constant.
    example = torch.ones(2, context // 2 if shorter else context, dtype=torch.int64)
    axes = {0: _batch()}
    if shorter:
        axes[1] = torch.export.Dim("length", min=2, max=context)
    return _graph(tower, example, TOKENS, axes)


def _batch() -> torch.export.Dim:
    return torch.export.Dim("batch", min=1, max=4096)


def _graph(
    tower: nn.Module, example: Tensor, name: str, axes: dict[int, torch.export.Dim]
) -> onnx.ModelProto:
    # Fused attention in torch has operators of its own that ONNX does not know.
    torch.backends.mha.set_fastpath_enabled(False)
    with torch.no_grad():
        program = torch.onnx.export(
            Normalised(tower).eval(),
            (example,),
            input_names=[name],
            output_names=[_MADE],
            dynamo=True,
            opset_version=OPSET,
            dynamic_shapes=(axes,),
            verbose=False,
        )
    model = program.model_proto
    _rename_output(model, EMBEDDING)
    return model


def _rename_output(model: onnx.ModelProto, name: str) -> None:
    """Give the only output its name; a value inside the graph that had it gets another."""
    graph = model.graph
    names = {name: f"{name}_inside", graph.output[0].name: name}
    for node in graph.node:
        for values in (node.input, node.output):
            values[:] = [names.get(value, value) for value in values]
    for tensor in graph.initializer:
        tensor.name = names.get(tensor.name, tensor.name)
    graph.output[0].name = name
    # shapes of values inside are of no use to anybody and may have the old names
    del graph.value_info[:]


def fits(model: onnx.ModelProto) -> bool:
    """Tell whether a model fits into one file."""
    return _bytes(model) <= MAX_BYTES


def _bytes(model: onnx.ModelProto) -> int:
    """Give the size of the weights; protocol buffers cannot count beyond 2^31 themselves."""
    return sum(len(tensor.raw_data) for tensor in model.graph.initializer)


def save(model: onnx.ModelProto, target: Path) -> None:
    """Write one file that holds everything, and let onnx check it.

    Raises:
        Refused: It would be larger than one file can be.
    """
    if not fits(model):
        raise Refused(
            f"{target.name} would have {_bytes(model) / 1e9:.1f} GB and 2 is the most for one "
            "file; store its weights in fp16 (--image fp16, --text fp16)."
        )
    onnx.save(model, target)
    onnx.checker.check_model(str(target), full_check=True)


class Graph:
    """An ONNX file with one input, run on the processor with one thread."""

    def __init__(self, path: Path) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        self._session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name

    def __call__(self, values: NDArray[np.generic]) -> NDArray[np.float32]:
        """Give (n, dim) float32 for n rows."""
        vectors: NDArray[np.float32] = self._session.run([EMBEDDING], {self._input: values})[0]
        return vectors


@dataclass(frozen=True, slots=True)
class Agreement:
    """How near a graph comes to torch.

    Attributes:
        count: Vectors compared.
        cosine: The smallest cosine.
        difference: The largest difference of two numbers.
    """

    count: int
    cosine: float
    difference: float

    def __str__(self) -> str:
        return f"{self.count} vectors, cosine {self.cosine:.7f}, difference {self.difference:.1e}"


def compare(found: NDArray[np.float32], wanted: NDArray[np.float32]) -> Agreement:
    """Compare vectors row by row, (n, dim) each; not normalised is not the same."""
    lengths = np.linalg.norm(found, axis=1) * np.linalg.norm(wanted, axis=1)
    cosines = (found * wanted).sum(axis=1) / np.maximum(lengths, _TINY)
    return Agreement(len(found), float(cosines.min()), float(np.abs(found - wanted).max()))


def demand(what: str, found: NDArray[np.float32], wanted: NDArray[np.float32]) -> Agreement:
    """Compare, and refuse what is not equal.

    Raises:
        Refused: A vector is not finite or not the one that was wanted.
    """
    agreement = compare(found, wanted)
    finite = bool(np.isfinite(found).all())
    if not (finite and agreement.cosine >= LEAST_COSINE):
        raise Refused(f"{what} differ from torch: {agreement}.")
    if agreement.difference > MOST_DIFFERENCE:
        raise Refused(f"{what} differ from torch: {agreement}.")
    return agreement


def in_torch(tower: nn.Module, values: NDArray[np.generic]) -> NDArray[np.float32]:
    """Give a torch tower's vectors, L2-normalised, one row at a time."""
    normalised = Normalised(tower).eval()
    with torch.inference_mode():
        rows = [normalised(torch.from_numpy(values[i : i + 1])) for i in range(len(values))]
    return torch.cat(rows).numpy()


def check_images(
    file: Path,
    tower: nn.Module,
    pixels: NDArray[np.float32],
) -> Agreement:
    """Prove an image graph: equal to torch, one at a time equal to eight at a time.

    Raises:
        Refused: It is not.
    """
    graph, wanted = Graph(file), in_torch(tower, pixels)
    alone = np.concatenate([graph(pixels[i : i + 1]) for i in range(len(pixels))])
    together = np.concatenate([graph(pixels[i : i + 8]) for i in range(0, len(pixels), 8)])
    demand("Photos in a batch of eight", together, alone)
    return demand("Photos", alone, wanted)


def check_texts(
    file: Path,
    tower: nn.Module,
    tokens: Sequence[NDArray[np.int64]],
    context: int,
    pad_id: int,
    *,
    shorter: bool,
) -> Agreement:
    """Prove a text graph: equal to torch, alone or together, and short or padded.

    Args:
        file: The graph.
        tower: The reference, which is always given the whole context.
        tokens: The ids of texts, unpadded, (length,) each; no two texts the same.
        context: The most tokens.
        pad_id: What to pad with.
        shorter: Whether the graph takes less than the context.

    Raises:
        Refused: It is not equal, or gives different texts the same vector.
    """
    whole = np.stack([padded(ids, context, pad_id) for ids in tokens])
    graph, wanted = Graph(file), in_torch(tower, whole)
    demand("Texts in one batch", graph(whole), wanted)
    cosines = wanted @ wanted.T
    np.fill_diagonal(cosines, -1)
    if cosines.max() > 1 - 1e-7:
        raise Refused(
            "Different texts have the same vector: the model's end token is wrong (the "
            "eos_token_id of its text configuration)."
        )
    if not shorter:
        return demand("Texts", np.concatenate([graph(row[np.newaxis]) for row in whole]), wanted)
    short = np.concatenate([graph(ids[np.newaxis]) for ids in tokens])
    return demand("Texts without padding", short, wanted)


def padded(ids: NDArray[np.int64], context: int, pad_id: int) -> NDArray[np.int64]:
    """Fill a text's ids up on the right: (context,)."""
    return np.concatenate([ids, np.full(context - len(ids), pad_id, dtype=np.int64)])

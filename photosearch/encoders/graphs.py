"""The inputs and outputs of an ONNX graph, as onnxruntime reads them."""

from dataclasses import dataclass
from pathlib import Path

_FATAL_ONLY = 4


@dataclass(frozen=True, slots=True)
class Value:
    """An input or output of a graph.

    Attributes:
        name: Its name.
        kind: Its elements, such as "float", "float16", "int64".
        shape: Its axes; None is any length.
    """

    name: str
    kind: str
    shape: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """What goes into a graph and what comes out."""

    inputs: tuple[Value, ...]
    outputs: tuple[Value, ...]


def read_graph(path: Path) -> Graph:
    """Load a graph, which must be verified or at least be meant, and describe it.

    Raises:
        ValueError: onnxruntime cannot load it; the message is its own.
    """
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.log_severity_level = _FATAL_ONLY
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    try:
        session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        first = str(error).partition("\n")[0][:200].strip()
        raise ValueError(first or type(error).__name__) from error
    return Graph(
        tuple(_value(value) for value in session.get_inputs()),
        tuple(_value(value) for value in session.get_outputs()),
    )


def _value(value: object) -> Value:
    shape = tuple(n if isinstance(n, int) and n > 0 else None for n in value.shape or ())  # type: ignore[attr-defined]
    kind = str(value.type).removeprefix("tensor(").removesuffix(")")  # type: ignore[attr-defined]
    return Value(str(value.name), kind, shape)  # type: ignore[attr-defined]

"""Smaller files for the same arithmetic: weights in fp16, a word table in int8. Needs no torch.

Both are undone while the model runs: large weights are fp16 on the disk and cast to float32 when
the model is loaded; of a word table only the rows of a query's tokens are ever multiplied out.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from refused import Refused

SMALL = 1024  # elements; below, a cast costs more than it saves
_FP16_MAX = 65504.0
_INT8_MAX = 127


def weights_in_fp16(model: onnx.ModelProto) -> None:
    """Store every large float32 weight as fp16, with a Cast back to float32.

    Computing in fp16 is no quicker on a processor and fails in some graphs; the Cast of a constant
    is done once, when the model is loaded.

    Raises:
        Refused: A weight is too large for fp16.
    """
    graph = model.graph
    casts = []
    for tensor in graph.initializer:
        if tensor.data_type != TensorProto.FLOAT or np.prod(tensor.dims) < SMALL:
            continue
        values = numpy_helper.to_array(tensor)
        if np.abs(values).max() > _FP16_MAX:
            raise Refused(f"{tensor.name} has values that fp16 cannot hold; export it in fp32.")
        full, half = tensor.name, f"{tensor.name}.fp16"
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), half))
        casts.append(helper.make_node("Cast", [half], [full], f"{full}.cast", to=TensorProto.FLOAT))
    _put_first(graph, casts)


def word_table_in_int8(model: onnx.ModelProto) -> None:
    """Store the table that the tokens are looked up in as int8, with a scale for each word.

    Raises:
        Refused: The graph looks its tokens up in no constant table.
    """
    graph = model.graph
    lookup, tensor = _word_table(model)
    values = numpy_helper.to_array(tensor)
    scale = np.abs(values).max(axis=1, keepdims=True) / _INT8_MAX
    scale[scale == 0] = 1
    table = np.rint(values / scale).astype(np.int8)
    name, ids, output = tensor.name, lookup.input[1], lookup.output[0]
    graph.initializer.remove(tensor)
    graph.initializer.extend(
        [
            numpy_helper.from_array(table, f"{name}.int8"),
            numpy_helper.from_array(scale.astype(np.float32), f"{name}.scale"),
        ]
    )
    at = list(graph.node).index(lookup)
    graph.node.remove(lookup)
    for node in reversed(
        [
            helper.make_node(
                "Gather", [f"{name}.int8", ids], [f"{name}.rows"], f"{name}.look", axis=0
            ),
            helper.make_node("Gather", [f"{name}.scale", ids], [f"{name}.scales"], axis=0),
            helper.make_node("Cast", [f"{name}.rows"], [f"{name}.cast"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{name}.cast", f"{name}.scales"], [output]),
        ]
    ):
        graph.node.insert(at, node)


def _word_table(model: onnx.ModelProto) -> tuple[onnx.NodeProto, onnx.TensorProto]:
    """Find the largest table of which rows are looked up; positions have a smaller one."""
    graph = model.graph
    tables = {
        tensor.name: tensor
        for tensor in graph.initializer
        if tensor.data_type == TensorProto.FLOAT and len(tensor.dims) == 2
    }
    lookups = [
        node
        for node in graph.node
        if node.op_type == "Gather"
        and node.input[0] in tables
        and all(a.name != "axis" or a.i == 0 for a in node.attribute)
        and sum(list(other.input).count(node.input[0]) for other in graph.node) == 1
    ]
    if not lookups:
        raise Refused("This text tower looks its tokens up in no table of its own; use fp16.")
    lookup = max(lookups, key=lambda node: tables[node.input[0]].dims[0])
    return lookup, tables[lookup.input[0]]


def _put_first(graph: onnx.GraphProto, nodes: list[onnx.NodeProto]) -> None:
    rest = list(graph.node)
    del graph.node[:]
    graph.node.extend([*nodes, *rest])

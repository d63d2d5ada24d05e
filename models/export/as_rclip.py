"""Lay an exported CLIP of 256 pixels out as rclip's own model: the same graphs, its names.

rclip looks in its data folder for `visual.onnx` and `textual.onnx`, with an input called "input",
below a fixed name, and for the byte pairs beside that. `bench/rclip.py` sets both programs to work
with what this writes.
"""

import argparse
import shutil
from pathlib import Path

import onnx

NAMES = {"image.onnx": "visual.onnx", "text.onnx": "textual.onnx"}
SUBFOLDER = "ViT-B-32-256-datacomp_s34b_b86k"


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="a model folder that export.py wrote")
    parser.add_argument("target", type=Path, help="what becomes rclip's RCLIP_DATADIR")
    parser.add_argument("vocabulary", type=Path, help="bpe_simple_vocab_16e6.txt.gz, of open_clip")
    options = parser.parse_args()
    model = options.target / SUBFOLDER
    model.mkdir(parents=True)
    for ours, theirs in NAMES.items():
        graph = onnx.load(options.source / ours)
        _rename(graph.graph)
        onnx.save(graph, model / theirs)
    for place in (options.target, model):  # rclip's place for it, and the importer's
        (place / "tokenizer").mkdir()
        shutil.copy(options.vocabulary, place / "tokenizer")


def _rename(graph: onnx.GraphProto) -> None:
    names = {graph.input[0].name: "input", graph.output[0].name: "output"}
    for value in (graph.input[0], graph.output[0]):
        value.name = names[value.name]
    for node in graph.node:
        node.input[:] = [names.get(value, value) for value in node.input]
        node.output[:] = [names.get(value, value) for value in node.output]


if __name__ == "__main__":
    main()

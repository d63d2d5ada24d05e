"""Step `plot`: draw the run's log, what the text tower and the pair learnt over time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import matplotlib as mpl
from matplotlib import pyplot

if TYPE_CHECKING:
    from pathlib import Path

DISTIL = re.compile(r"distil: step (\d+), held-out cosine ([\d.]+)")
HEADS = re.compile(r"heads: step (\d+), .*'recall@10': ([\d.]+)")
TUNE = re.compile(r"tune (\d+): held out .*'recall@10': ([\d.]+)")
TUNE_STEPS = 100  # between two reports of the step tune


def draw(log: Path, target: Path) -> None:
    """Write an SVG of the log."""
    text = log.read_text(encoding="utf-8")
    mpl.rcParams["svg.hashsalt"] = "starter"  # the same bytes for the same log
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(8, 3), layout="constrained")
    _line(left, [(int(step), float(value)) for step, value in DISTIL.findall(text)], "text tower")
    left.set(xlabel="distil: step", ylabel="cosine to the teacher, unseen texts")
    _line(right, [(int(step), float(value)) for step, value in HEADS.findall(text)], "heads")
    for run in sorted({run for run, _ in TUNE.findall(text)}):
        values = [float(value) for name, value in TUNE.findall(text) if name == run]
        points = [((place + 1) * TUNE_STEPS, value) for place, value in enumerate(values)]
        _line(right, points, f"tune, run {run}")
    right.set(xlabel="step", ylabel="recall@10, held-out photos")
    right.legend()
    figure.savefig(target, metadata={"Date": None})


def _line(axes: pyplot.Axes, points: list[tuple[int, float]], label: str) -> None:
    axes.plot(*zip(*points, strict=True), marker=".", label=label)

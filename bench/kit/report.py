"""Print what a benchmark found as one JSON object."""

import json
from collections.abc import Mapping

from bench.kit.machine import machine


def print_figures(bench: str, figures: Mapping[str, object]) -> None:
    """Print one line of JSON: the benchmark's name, its figures, the machine."""
    print(json.dumps({"bench": bench, **figures, "machine": machine()}), flush=True)


def rounded(value: float, digits: int = 4) -> float:
    """Round to significant digits: more are noise."""
    return float(f"{value:.{digits}g}")

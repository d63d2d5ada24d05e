"""What benchmarks share: naming the machine, and printing the one JSON object."""

from bench.kit.machine import cores, machine
from bench.kit.report import print_figures, rounded

__all__ = ["cores", "machine", "print_figures", "rounded"]

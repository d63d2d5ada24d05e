"""Name the machine and the versions that a figure belongs to."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

MEASURED = ("photosearch", "onnxruntime", "numpy", "hnswlib", "pillow", "PySide6-Essentials")


def machine() -> dict[str, object]:
    """Describe the processor, the system and the versions of what does the work."""
    return {
        "cores": cores(),
        "cpu": processor(),
        "memory_gib": memory_gib(),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
        "versions": {name: version(name) for name in MEASURED},
    }


def cores() -> int:
    """Count the processor cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # neither macOS nor Windows has it
        return os.cpu_count() or 1


def processor() -> str:
    """Name the processor's model, as far as the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


def memory_gib() -> float | None:
    """Tell the memory of the machine in GiB, if the system does."""
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1)
    except (AttributeError, ValueError, OSError):
        return None

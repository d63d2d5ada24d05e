"""What a model can run on: the processor, or what this build of onnxruntime brings besides.

Another provider computes the same graph in another order and sometimes in another precision. Its
vectors must be seen to agree with the processor's, model by model, before a library gets any.
"""

import ctypes
import functools
import os
import platform
import sys
from pathlib import Path

from photosearch.encoders.manifest import Manifest
from photosearch.errors import ModelError

CPU = "cpu"
_NAMES = {
    CPU: "CPUExecutionProvider",
    "cuda": "CUDAExecutionProvider",
    "directml": "DmlExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "openvino": "OpenVINOExecutionProvider",
}
LEAST_COSINE = 0.999
_AGREED: set[tuple[str, str]] = set()  # digests of models, and providers that may run them
# PF_AVX2_INSTRUCTIONS_AVAILABLE and PF_AVX512F_INSTRUCTIONS_AVAILABLE of winnt.h
_WINDOWS_FEATURES = {40: "avx2", 41: "avx512bw"}
_MACOS_FEATURES = {
    "hw.optional.avx2_0": "avx2",
    "hw.optional.avx512bw": "avx512bw",
    "hw.optional.avx512vnni": "avx512_vnni",
}


def available() -> tuple[str, ...]:
    """Name the known providers that this build of onnxruntime has; "cpu" is always there."""
    import onnxruntime as ort

    there = set(ort.get_available_providers())
    return tuple(provider for provider, name in _NAMES.items() if name in there)


def onnxruntime_name(provider: str) -> str:
    """Give onnxruntime's name of a provider.

    Raises:
        ModelError: It is not known, or this build has it not.
    """
    if provider not in available():
        raise ModelError(
            f'Models cannot run on "{provider}" here: choose {" or ".join(available())}.'
        )
    return _NAMES[provider]


def agrees_with_cpu(folder: Path, provider: str, *, threads: int = 1) -> float:
    """Encode the built-in pictures and texts on a provider and on the processor; takes seconds.

    Returns:
        The lowest cosine of two vectors that should be one.

    Raises:
        ModelError: The model cannot be used, or the provider cannot run it.
    """
    from photosearch.encoders.encoder import UntriedEncoder
    from photosearch.encoders.selftest import encode_golden

    found = encode_golden(UntriedEncoder(folder, threads=threads, provider=provider))
    wanted = encode_golden(UntriedEncoder(folder, threads=threads))
    return min(wanted.worst(found))


def demand_agreement(folder: Path, manifest: Manifest, provider: str, *, threads: int) -> None:
    """Make sure, once in a process, that a model may run on a provider.

    Raises:
        ModelError: Its vectors there are not the processor's, or it does not run there.
    """
    seen = (manifest.digest, provider)
    if provider == CPU or seen in _AGREED:
        return
    cosine = agrees_with_cpu(folder, provider, threads=threads)
    if cosine < LEAST_COSINE:
        raise ModelError(
            f'The model in {folder} does not compute the same on "{provider}" as on the processor '
            f"(cosine {cosine:.4f}): let it run on the processor."
        )
    _AGREED.add(seen)


def identity(manifest: Manifest, provider: str = CPU) -> str:
    """Say on what a model's vectors depend beside its files, as the catalogue records it.

    Floating point differs by rounding from one processor to another, which no search notices. Sums
    of int8 are clamped on some processors and not on others, so vectors of an int8 image tower say
    which kind they are from.
    """
    if manifest.image.precision.startswith("int8"):
        return f"{provider}-{processor()}"
    return provider


@functools.cache
def processor() -> str:
    """Name this processor's kind, as far as int8 arithmetic goes: such as "x86_64-vnni"."""
    machine = platform.machine().lower()
    machine = {"amd64": "x86_64", "aarch64": "arm64"}.get(machine, machine)
    if machine != "x86_64":
        return machine
    features = _features()
    if features & {"avx512_vnni", "avx_vnni"}:
        return "x86_64-vnni"
    level = "avx512" if "avx512bw" in features else "avx2" if "avx2" in features else "sse"
    return f"x86_64-{level}"


def _features() -> set[str]:
    """List what an x86 processor can do; where the system does not tell, nothing."""
    if sys.platform == "win32":
        windows = ctypes.WinDLL("kernel32")
        return {
            name
            for number, name in _WINDOWS_FEATURES.items()
            if windows.IsProcessorFeaturePresent(number)
        }
    if sys.platform == "darwin":
        return {name for key, name in _MACOS_FEATURES.items() if _sysctl(key)}
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return set()
    return next((set(line.split()) for line in lines if line.startswith("flags")), set())


def _sysctl(key: str) -> bool:
    value, size = ctypes.c_int(0), ctypes.c_size_t(ctypes.sizeof(ctypes.c_int))
    system = ctypes.CDLL(None)
    failed = system.sysctlbyname(
        os.fsencode(key), ctypes.byref(value), ctypes.byref(size), None, ctypes.c_size_t(0)
    )
    return not failed and bool(value.value)

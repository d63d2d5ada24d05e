"""One tower of a model: a verified ONNX file as a function from arrays to unit vectors.

The only module that imports onnxruntime.
"""

import threading
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import PurePosixPath

import numpy as np
import onnxruntime as ort  # noqa: TID253 - this module owns it
from onnxruntime.capi import onnxruntime_pybind11_state as ort_state  # noqa: TID253

from photosearch.encoders.external import external_files
from photosearch.encoders.manifest import unusable
from photosearch.encoders.providers import CPU, onnxruntime_name
from photosearch.encoders.stopped import EncodingStopped
from photosearch.encoders.verified import Verified
from photosearch.errors import ModelError

# onnxruntime's exceptions have no common root below Exception; memory that cannot be had comes as
# one of the others.
_ORT_FAILURES: tuple[type[Exception], ...] = (
    *(
        kind
        for kind in vars(ort_state).values()
        if isinstance(kind, type) and issubclass(kind, Exception)
    ),
    RuntimeError,
    MemoryError,
    UnicodeError,
)
DType = np.dtype[np.generic]
FLOATS: Mapping[str, DType] = {
    "tensor(float)": np.dtype(np.float32),
    "tensor(float16)": np.dtype(np.float16),
}
IDS: Mapping[str, DType] = {
    "tensor(int32)": np.dtype(np.int32),
    "tensor(int64)": np.dtype(np.int64),
}
_FATAL_ONLY = 4  # onnxruntime's log: failures arrive as exceptions and are told once


class Tower:
    """An ONNX session; one for images or one for texts. Any thread may run it."""

    def __init__(
        self,
        files: Verified,
        file: str,
        *,
        inputs: Mapping[str, tuple[int | None, ...]],
        types: Mapping[str, DType],
        output: str,
        threads: int,
        provider: str = CPU,
    ) -> None:
        """Verify the files and load them.

        Args:
            files: The model's files.
            file: Which of them.
            inputs: Name and shape of every input that the graph must have; None is any length.
            types: Which element types the inputs may have: FLOATS or IDS.
            output: Name of the output to use.
            threads: Threads of one run.
            provider: What to run on.

        Raises:
            ModelError: A file is missing or changed, or the graph is not what the manifest says;
                or the provider cannot be had.
        """
        self._files = files
        self._file = file
        self._output = output
        self._dim = files.manifest.embedding_dim
        # DirectML runs one thing at a time in a session
        self._turn = threading.Lock() if provider == "directml" else nullcontext()
        self._stop = ort.RunOptions()
        self._stop.log_severity_level = _FATAL_ONLY
        self._verify()
        self._session = self._load(threads, provider)
        self._dtypes = self._check(inputs, types)

    def dtype(self, name: str) -> DType:
        """Name the element type that an input of the graph takes."""
        return self._dtypes[name]

    def run(self, arrays: Mapping[str, np.ndarray]) -> np.ndarray:
        """Give (n, dim) float32, L2-normalised, for inputs of n rows.

        Raises:
            EncodingStopped: ``stop`` was called.
            ModelError: The run failed, or gave something that is not a finite vector.
        """
        try:
            with self._turn:
                (vectors,) = self._session.run([self._output], dict(arrays), self._stop)
        except _ORT_FAILURES as error:
            if self._stop.terminate:
                raise EncodingStopped from error
            raise self._refuse(f"does not run ({_first_line(error)})") from error
        rows = len(next(iter(arrays.values())))
        if np.shape(vectors) != (rows, self._dim):
            raise self._refuse(f"gives {np.shape(vectors)}, not {(rows, self._dim)}")
        return self._normalised(vectors.astype(np.float32, copy=False))

    def stop(self) -> None:
        """End a run at once, in whatever thread, and every later one: they raise EncodingStopped.

        There is no way back, so that a run which starts at the same moment is ended too.
        """
        self._stop.terminate = True

    def _normalised(self, vectors: np.ndarray) -> np.ndarray:
        with np.errstate(over="ignore"):
            lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        if not np.isfinite(lengths).all() or not lengths.all():
            raise self._refuse("gives a vector that is not finite or of length zero")
        normalised: np.ndarray = vectors / lengths
        return normalised

    def _verify(self) -> None:
        self._files.demand([self._file])
        beside = PurePosixPath(self._file).parent
        try:
            others = external_files(self._files.folder / self._file)
        except (OSError, ValueError) as error:
            raise self._refuse(f"cannot be read ({error})") from error
        self._files.demand([str(beside / other) for other in others])

    def _load(self, threads: int, provider: str) -> ort.InferenceSession:
        name = onnxruntime_name(provider)
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # The arena keeps the largest batch's memory for good. Without it, one block for all of a
        # run's arrays is asked of the system each time: 24 ms a photo instead of 18 in batches of 8
        # (EfficientNet-Lite2, one thread). Single arrays are found again in the heap.
        options.enable_cpu_mem_arena = False
        options.enable_mem_pattern = False
        options.log_severity_level = _FATAL_ONLY
        # Waiting threads sleep: spinning cost half as much processor time again for 6 % speed.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            # what a provider cannot do itself, the processor does, which onnxruntime adds
            session = ort.InferenceSession(
                str(self._files.folder / self._file), options, providers=[name]
            )
        except _ORT_FAILURES as error:
            raise self._refuse(f"cannot be loaded ({_first_line(error)})") from error
        if name not in session.get_providers():  # it could not be had, which is no error there
            raise self._refuse(f'does not run on "{provider}", whose driver may be missing')
        session.disable_fallback()  # nor if it fails later
        return session

    def _check(
        self, inputs: Mapping[str, tuple[int | None, ...]], types: Mapping[str, DType]
    ) -> dict[str, DType]:
        """Compare the graph's inputs and output with the manifest; gives the inputs' types."""
        there = {value.name: value for value in self._session.get_inputs()}
        if there.keys() != inputs.keys():
            raise self._refuse(
                f"takes {', '.join(sorted(there))}, its manifest says {', '.join(sorted(inputs))}"
            )
        for name, shape in inputs.items():
            value = there[name]
            if not _fits(value.shape, shape):
                raise self._refuse(f"takes {name} of another shape than {shape}")
            if value.type not in types:
                raise self._refuse(f"takes {name} as {value.type}")
        outputs = {value.name: value.shape for value in self._session.get_outputs()}
        if self._output not in outputs:
            raise self._refuse(f"gives no {self._output}")
        if not _fits(outputs[self._output][1:], (self._dim,)):
            raise self._refuse(f"gives no vectors of {self._dim} numbers")
        return {name: types[value.type] for name, value in there.items()}

    def _refuse(self, trouble: str) -> ModelError:
        return unusable(self._files.folder, f"{self._file} {trouble}")


def _fits(actual: list[int | str | None], wanted: tuple[int | None, ...]) -> bool:
    """Tell whether a graph's shape, whose free axes are names or None, allows the wanted one."""
    return len(actual) == len(wanted) and all(
        not isinstance(a, int) or a == w for a, w in zip(actual, wanted, strict=True)
    )


def _first_line(error: Exception) -> str:
    """Give the start of onnxruntime's message: what follows is of no use to a person."""
    return str(error).partition("\n")[0][:200].strip() or type(error).__name__

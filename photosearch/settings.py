"""What a person may set, in one readable TOML file, and where things lie on this platform."""

import os
import re
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

import platformdirs

from photosearch.errors import SettingsError

# More of these helps nobody, and would keep the computer from answering.
_MOST = {"decoder_processes": 256, "encoder_threads": 256}

_MODEL_LINE = re.compile(r"""^[ \t]*(?:model|"model"|'model')[ \t]*=[^\r\n]*""", re.MULTILINE)


def _cores() -> int:
    """Count the processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one library; every field has a default that works.

    Attributes:
        model: Id of the model that answers searches.
        decoder_processes: Child processes that read picture files.
        encoder_threads: Threads of one encoder run. Decoders and encoder together ask for about
            twice the cores; the system shares them out (bench/ingest.py measures it).
        provider: What models run on: "cpu", or one that this build of onnxruntime has ("cuda",
            "directml", "coreml", "openvino"); used where a model's vectors agree with the
            processor's.
        mirror: Address to download models from instead of their own hosts; None: from those.
        exact_limit: Photos up to which search compares with every one of them; beyond, the
            hnswlib graph answers (bench/query.py measures both).
    """

    model: str = "starter"
    decoder_processes: int = field(default_factory=_cores)
    encoder_threads: int = field(default_factory=_cores)
    provider: str = "cpu"
    mirror: str | None = None
    exact_limit: int = 200_000

    @classmethod
    def read(cls, path: Path) -> "Settings":
        """Read the file; a file that is not there means the defaults.

        Raises:
            SettingsError: The file cannot be read, or holds something that is not understood.
        """
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"The settings in {path} cannot be read ({error}): correct or delete the file."
            ) from error
        for name, value in values.items():
            if not _is_understood(name, value):
                raise SettingsError(
                    f"The setting {name} in {path} is not understood: correct or delete the line."
                )
        return cls(**values)

    @classmethod
    def write_model(cls, path: Path, model: str) -> None:
        """Name another model in the file, wholly or not at all; every other line stays as it is.

        Raises:
            SettingsError: The file cannot be read or written, or is not understood.
        """
        before = cls.read(path)
        line = f'model = "{model}"'
        try:
            text = path.read_bytes().decode() if path.exists() else ""
            text, replaced = _MODEL_LINE.subn(lambda _: line, text, count=1)
            if not replaced:
                text = f"{line}\n{text}"
            if cls(**tomllib.loads(text)) != replace(before, model=model):
                raise SettingsError(
                    f"The model in {path} cannot be changed: write the line {line} there yourself."
                )
            _write(Path(os.path.realpath(path)), text)
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"The settings in {path} cannot be written ({error}): change its permissions."
            ) from error


def _write(path: Path, text: str) -> None:
    """Replace a file at once, readable by its owner alone."""
    temporary = path.with_name(f"{path.name}.new")
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _is_understood(name: str, value: object) -> bool:
    if name in ("model", "provider", "mirror"):
        return isinstance(value, str)
    known = name in {field.name for field in fields(Settings)}
    return known and type(value) is int and 0 < value <= _MOST.get(name, value)


def default_library() -> Path:
    """Name the folder of the person's own library on this platform."""
    return platformdirs.user_data_path("PhotoSearch", appauthor=False)


def shipped_folder() -> Path:
    """Name the folder of what the installed program brings along: models and resources."""
    return Path(__file__).parent / "_shipped"


def resource(name: str) -> Path:
    """Name a shipped resource file, such as ``icons/search.svg``."""
    return shipped_folder() / "resources" / name


def model_folders(library: Path) -> tuple[Path, Path]:
    """Name the folders whose sub-folders are models: the person's own first, then the shipped."""
    return library / "models", shipped_folder() / "models"

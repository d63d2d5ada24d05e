"""What a person may set, in one readable TOML file, and where things lie on this platform."""

import os
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path

import platformdirs

from photosearch.errors import SettingsError

# More of these helps nobody, and would keep the computer from answering.
_MOST = {"decoder_processes": 256, "encoder_threads": 256}


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
        exact_limit: Photos up to which search compares with every one of them; beyond, the
            hnswlib graph answers (bench/query.py measures both).
    """

    model: str = "starter"
    decoder_processes: int = field(default_factory=_cores)
    encoder_threads: int = field(default_factory=_cores)
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


def _is_understood(name: str, value: object) -> bool:
    if name == "model":
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

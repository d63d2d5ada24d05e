"""What a person may set, in one readable TOML file, and where things lie on this platform."""

import json
import os
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeAlias

import platformdirs

from photosearch.errors import SettingsError

Value: TypeAlias = str | int | bool | tuple[str, ...] | None

# What a number may be; more decoders or threads would keep the computer from answering.
_RANGES = {
    "decoder_processes": (1, 256),
    "encoder_threads": (1, 256),
    "exact_limit": (1, 2**63 - 1),
    "processor_share": (10, 100),
    "minimum_side": (0, 2**16),
}
_CHOICES = {"appearance": ("system", "light", "dark"), "density": ("roomy", "compact")}
_LANGUAGE = re.compile(r"([a-z]{2,3}([_-][A-Za-z0-9]{2,8})*)?")


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
        processor_share: Per cent of the time in which indexing works; it rests for what is left.
        pause_on_battery: Whether the window's indexing waits while the computer runs on battery.
        exclude: Patterns with * and ? of what is left out of every watched folder: names of
            files and folders, such as "*.png", or, with a slash, places within the watched
            folder, such as "scans/old".
        minimum_side: Pixels of the longer side under which a picture is left out; 0: none is.
        hidden_folders: Whether folders whose names begin with a dot are looked into.
        appearance: "system", "light" or "dark".
        density: "roomy" or "compact".
        language: What the window speaks, such as "de" or "pt_BR"; empty: what the system does.
        tray: Whether the window lives on in the tray when it is closed.
    """

    model: str = "starter"
    decoder_processes: int = field(default_factory=_cores)
    encoder_threads: int = field(default_factory=_cores)
    provider: str = "cpu"
    mirror: str | None = None
    exact_limit: int = 200_000
    processor_share: int = 100
    pause_on_battery: bool = False
    exclude: tuple[str, ...] = ()
    minimum_side: int = 0
    hidden_folders: bool = False
    appearance: str = "system"
    density: str = "roomy"
    language: str = ""
    tray: bool = False

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
        return cls._of(values)

    @classmethod
    def write(cls, path: Path, **changes: Value) -> "Settings":
        """Change settings in the file, wholly or not at all; every other line stays as it is.

        Args:
            path: The file; it is made where there is none.
            changes: New values by the names of the fields; None takes the line out.

        Returns:
            What the file says then.

        Raises:
            SettingsError: The file cannot be read or written, or is not understood.
            ValueError: A value is none that the file may hold.
        """
        before = cls.read(path)
        for name, value in changes.items():
            if value is not None and not _is_understood(name, _plain(value)):
                raise ValueError(f"{name} cannot be {value!r}")
        said: dict[str, Any] = {n: value for n, value in changes.items() if value is not None}
        unsaid = {name: getattr(cls(), name) for name in changes.keys() - said.keys()}
        after = replace(before, **said, **unsaid)
        try:
            # not read_text: it would change the ends of the lines
            text = path.read_bytes().decode() if path.exists() else ""
            for name, value in changes.items():
                text = _with_line(text, name, value)
            if cls._of(tomllib.loads(text)) != after:
                raise SettingsError(
                    f"The settings in {path} cannot be changed: write "
                    f"{', '.join(_line(name, value) for name, value in said.items())} there "
                    "yourself."
                )
            _write(Path(os.path.realpath(path)), text)
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"The settings in {path} cannot be written ({error}): change its permissions."
            ) from error
        return after

    @classmethod
    def _of(cls, values: dict[str, Any]) -> "Settings":
        return cls(**{name: _held(value) for name, value in values.items()})


def _with_line(text: str, name: str, value: Value) -> str:
    """Put a setting in the place of what the text says of it, or at its end."""
    newline = "\r\n" if "\r\n" in text else "\n"
    line = "" if value is None else _line(name, value)
    lines = re.split(r"(?<=\n)", text)  # splitlines would also end lines where TOML does not
    opening = re.compile(rf"""[ \t]*(?:{name}|"{name}"|'{name}')[ \t]*=""")
    first = next((number for number, each in enumerate(lines) if opening.match(each)), None)
    if first is None:
        gap = newline if text and not text.endswith("\n") else ""
        return f"{text}{gap}{line}{newline}" if line else text
    ends = (n for n in range(first, len(lines)) if _is_whole(lines[first : n + 1]))
    last = next(ends, first)
    end = lines[last][len(lines[last].rstrip("\r\n")) :] if line else ""
    return "".join((*lines[:first], line + end, *lines[last + 1 :]))


def _is_whole(lines: Sequence[str]) -> bool:
    """Tell whether a value that may go over several lines ends with the last of these."""
    try:
        tomllib.loads("".join(lines))
    except tomllib.TOMLDecodeError:
        return False
    return True


def _line(name: str, value: Value) -> str:
    # JSON's texts, lists, numbers and truth values are TOML's too, but for one character
    return f"{name} = {json.dumps(_plain(value), ensure_ascii=False)}".replace("\x7f", "\\u007f")


def _plain(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value


def _held(value: Any) -> Any:  # noqa: ANN401 - whatever a file says
    return tuple(value) if isinstance(value, list) else value


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
    if name in _RANGES:
        lowest, most = _RANGES[name]
        return type(value) is int and lowest <= value <= most
    if name in _CHOICES:
        return value in _CHOICES[name]
    if name in ("model", "provider", "mirror"):
        return isinstance(value, str)
    if name in ("pause_on_battery", "hidden_folders", "tray"):
        return isinstance(value, bool)
    if name == "exclude":
        return isinstance(value, list) and all(isinstance(each, str) and each for each in value)
    return name == "language" and isinstance(value, str) and bool(_LANGUAGE.fullmatch(value))


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

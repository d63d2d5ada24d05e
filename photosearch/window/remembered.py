"""Where the window stood when it was closed: one small readable file in the library's folder."""

import os
import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Self

from PySide6.QtCore import QRect

_FILE = "window.toml"


@dataclass(frozen=True, slots=True)
class Geometry:
    """Place and size in device-independent pixels, of the window while it is not maximised."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """Read what was kept; None where nothing that makes sense was."""
        try:
            values = tomllib.loads((folder / _FILE).read_text(encoding="utf-8"))
            x, y, width, height = (values[name] for name in ("x", "y", "width", "height"))
            maximised = values["maximised"]
        except (OSError, ValueError, KeyError):
            return None
        numbers = (x, y, width, height)
        good = all(type(number) is int and abs(number) < 2**15 for number in numbers)
        if not good or type(maximised) is not bool:
            return None
        return cls(x, y, width, height, maximised)

    def keep(self, folder: Path) -> None:
        """Write it, whole or not at all; a folder that is not there, or full, keeps nothing."""
        lines = [f"{f.name} = {str(asdict(self)[f.name]).lower()}\n" for f in fields(self)]
        part = folder / f"{_FILE}.part"
        try:
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.writelines(lines)
            part.replace(folder / _FILE)
        except OSError:
            part.unlink(missing_ok=True)

    @property
    def rect(self) -> QRect:
        """The window's rectangle."""
        return QRect(self.x, self.y, self.width, self.height)

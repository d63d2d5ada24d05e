"""How the window was when it was closed: one small readable file in the library's folder."""

import json
import os
import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Self

from PySide6.QtCore import QRect

from photosearch.query import Order

_FILE = "window.toml"


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where things stood, in device-independent pixels.

    Attributes:
        x: Left edge of the window while it is not maximised.
        y: Its upper edge.
        width: Its width.
        height: Its height.
        maximised: Whether it was.
        sidebar: Width of the list at the left; 0: it was closed.
        inspector: Width of the panel at the right; 0: it was closed.
        tile: Edge of a tile in the grid.
        whole: Whether photos keep their shape there.
        order: The order in which all photos are shown, such as "name"; empty: none was chosen.
    """

    x: int
    y: int
    width: int
    height: int
    maximised: bool
    sidebar: int = 220
    inspector: int = 0
    tile: int = 176
    whole: bool = False
    order: str = ""

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """Read what was kept; None where nothing that makes sense was."""
        try:
            values = tomllib.loads((folder / _FILE).read_text(encoding="utf-8"))
            kept = cls(**{f.name: values[f.name] for f in fields(cls) if f.name in values})
        except (OSError, ValueError, TypeError):
            return None
        truths = (kept.maximised, kept.whole)
        others = ("maximised", "whole", "order")
        numbers = [value for name, value in asdict(kept).items() if name not in others]
        good = all(type(number) is int and abs(number) < 2**15 for number in numbers)
        orders = [order.value for order in Order if order is not Order.BEST]
        good = good and kept.order in ["", *orders]
        return kept if good and all(type(truth) is bool for truth in truths) else None

    def keep(self, folder: Path) -> None:
        """Write it, whole or not at all; a folder that is not there, or full, keeps nothing."""
        # a JSON word, number or truth is one of TOML, too
        lines = [f"{name} = {json.dumps(value)}\n" for name, value in asdict(self).items()]
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

"""Strict reading of TOML tables: each value has the kind it should have, or a sentence says not."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

# Also the name of a folder on every system: no separators, no leading or trailing dot.
_IDENTIFIER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class WrongValue(ValueError):
    """A value is missing or not of its kind; the message is the middle of a sentence."""


class Table:
    """One table of a TOML file; every reading method raises WrongValue."""

    def __init__(self, values: Mapping[str, object], name: str = "") -> None:
        self._values = values
        self._name = name

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def only(self, kind: type[Any]) -> None:
        """Refuse keys that are no field of the dataclass ``kind``."""
        unknown = sorted(set(self._values) - {field.name for field in fields(kind)})
        if unknown:
            raise WrongValue(f"{self._path(unknown[0])} is not known to this version")

    def table(self, key: str) -> "Table":
        """Give a table within this one."""
        value = self._get(key)
        if not isinstance(value, dict):
            raise self._wrong(key, "a table")
        return Table(value, self._path(key))

    def text(self, key: str) -> str:
        """Give a text that is not empty."""
        value = self._get(key)
        if not isinstance(value, str) or not value:
            raise self._wrong(key, "a text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of at least one text."""
        values = self._get(key)
        if not isinstance(values, list) or not values:
            raise self._wrong(key, "a list of texts")
        if not all(isinstance(value, str) and value for value in values):
            raise self._wrong(key, "a list of texts")
        return tuple(values)

    def choice(self, key: str, choices: Sequence[str]) -> str:
        """Give a text that is one of the choices."""
        value = self.text(key)
        if value not in choices:
            raise self._wrong(key, " or ".join(f'"{choice}"' for choice in choices))
        return value

    def identifier(self, key: str) -> str:
        """Give a text that can be the name of a folder on every system."""
        value = self.text(key)
        if not _IDENTIFIER.fullmatch(value):
            raise self._wrong(key, "a short name of letters, digits, dots and dashes")
        return value

    def sha256(self, key: str) -> str:
        """Give a SHA-256 in hexadecimal, lower case."""
        value = self.text(key).lower()
        if not _SHA256.fullmatch(value):
            raise self._wrong(key, "64 hexadecimal digits")
        return value

    def whole(self, key: str, *, low: int, high: int) -> int:
        """Give a whole number between ``low`` and ``high``, both included."""
        value = self._get(key)
        if not _is_whole(value, low, high):
            raise self._wrong(key, f"a whole number from {low} to {high}")
        return int(value)  # type: ignore[call-overload, no-any-return]

    def wholes(self, key: str, *, count: int, low: int, high: int) -> tuple[int, ...]:
        """Give ``count`` whole numbers between ``low`` and ``high``."""
        values = self._get(key)
        if not isinstance(values, list) or len(values) != count:
            raise self._wrong(key, f"{count} whole numbers")
        if not all(_is_whole(value, low, high) for value in values):
            raise self._wrong(key, f"{count} whole numbers from {low} to {high}")
        return tuple(values)

    def flag(self, key: str) -> bool:
        """Give true or false."""
        value = self._get(key)
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false")
        return value

    def number(self, key: str) -> float:
        """Give a finite number."""
        value = self._get(key)
        if not _is_number(value):
            raise self._wrong(key, "a number")
        return float(value)  # type: ignore[arg-type]

    def numbers(self, key: str, *, count: int) -> tuple[float, ...]:
        """Give ``count`` finite numbers."""
        values = self._get(key)
        if not isinstance(values, list) or len(values) != count:
            raise self._wrong(key, f"{count} numbers")
        if not all(_is_number(value) for value in values):
            raise self._wrong(key, f"{count} numbers")
        return tuple(float(value) for value in values)

    def inside(self, key: str) -> str:
        """Give a key that is the relative path of a file in the same folder or below it."""
        path = PurePosixPath(key)
        leads_out = path.is_absolute() or ".." in path.parts or path.as_posix() != key
        if leads_out or "\\" in key or PureWindowsPath(key).drive or not key.isprintable():
            raise WrongValue(f"{self._path(key)!r} is no path inside the model folder")
        return key

    def _get(self, key: str) -> object:
        if key not in self._values:
            raise WrongValue(f"{self._path(key)} is missing")
        return self._values[key]

    def _path(self, key: str) -> str:
        return f"{self._name}.{key}" if self._name else key

    def _wrong(self, key: str, expected: str) -> WrongValue:
        return WrongValue(f"{self._path(key)} is not {expected}")


def _is_whole(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)

"""What a person asks of a library: one value, whoever asks it, and how typed words become one."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Any


class Order(Enum):
    """In which order photos come."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"
    NAME = "name"
    FOLDER = "folder"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Filter:
    """Facts that a photo must have; every part that is given counts.

    Attributes:
        folder: It lies in this watched folder or sub-folder, or below.
        favourite: It is a favourite.
        rating: It has at least so many stars; 0: any.
        tags: It has all of these tags.
        formats: It has one of these formats, such as "JPEG".
        since: It was taken on this day (local, YYYY-MM-DD) or later.
        until: It was taken before this day.
        camera: The camera's name holds this, case ignored.
        name: A file's name holds this, case ignored.
    """

    folder: Path | None = None
    favourite: bool = False
    rating: int = 0
    tags: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    camera: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """A question.

    Attributes:
        words: What is in the photo.
        without: What is not.
        like: Content ids of photos that it looks like: their mean.
        picture: A picture file that it looks like, in the library or not.
        where: Facts that it has.
        order: None is BEST where something is asked by meaning, else NEWEST.
    """

    words: str = ""
    without: tuple[str, ...] = ()
    like: tuple[int, ...] = ()
    picture: Path | None = None
    where: Filter = field(default_factory=Filter)
    order: Order | None = None

    @property
    def meaning(self) -> bool:
        """Whether anything is asked that only a model can answer."""
        return bool(self.words or self.without or self.like or self.picture)

    @property
    def sorted_by(self) -> Order:
        """The order that the answer has."""
        if self.order in (None, Order.BEST):
            return Order.BEST if self.meaning else Order.NEWEST
        return self.order

    def to_json(self) -> str:
        """Write it as JSON, without what is not asked."""
        values = {name: value for name, value in asdict(self).items() if value}
        values["where"] = {name: value for name, value in asdict(self.where).items() if value}
        if self.order:
            values["order"] = self.order.value
        return json.dumps(values, default=str, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Query":
        """Read what to_json() wrote.

        Raises:
            ValueError: It is something else.
        """
        try:
            values: dict[str, Any] = json.loads(text)
            where: dict[str, Any] = values.pop("where", {})
            for name in ("tags", "formats"):
                where[name] = tuple(where.get(name, ()))
            for name in ("without", "like"):
                values[name] = tuple(values.get(name, ()))
            if "folder" in where:
                where["folder"] = Path(where["folder"])
            if "picture" in values:
                values["picture"] = Path(values["picture"])
            if "order" in values:
                values["order"] = Order(values["order"])
            return cls(**values, where=Filter(**where))
        except (TypeError, AttributeError, KeyError) as error:
            raise ValueError(f"this is no query ({error})") from error


@dataclass(frozen=True, slots=True)
class Part:
    """A part of typed text that is not taken for words, shown as a chip.

    Attributes:
        text: As it was typed.
        kind: "without", "date", "format", "folder", "tag", "favourite", "rating", "camera", "name".
    """

    text: str
    kind: str


_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = "|".join(f"{name}|{name[:3]}" for name in _MONTHS)
_YEAR = r"(?:19|20)\d\d"
_DAY = rf"{_YEAR}(?:-\d\d(?:-\d\d)?)?"
# One token: a minus before a word or quoted words, key:value with or without quotes, a month with
# its year, a date or a span of them, quoted words, or anything else up to the next space.
_TOKEN = re.compile(
    rf"""(?P<minus>(?<!\S)-(?:"[^"]+"|[^\s"-]\S*))
    | (?P<key>(?<!\S)[a-z]+):(?P<value>"[^"]+"|\S+)
    | (?P<month>\b(?:{_MONTH})\s+{_YEAR}(?!\S))
    | (?P<span>(?<!\S)(?:{_DAY})\.\.(?:{_DAY})(?!\S))
    | (?P<day>(?<!\S){_DAY}(?!\S))
    | "(?P<quoted>[^"]*)"
    | (?P<word>\S+)""",
    re.VERBOSE | re.IGNORECASE,
)
_FORMATS = {"JPG": "JPEG", "HEIC": "HEIF", "TIF": "TIFF"}  # what people call them

_Told = tuple[Filter, str]  # a changed filter, and the kind of the part that changed it


def understand(
    text: str, folders: Sequence[Path] = (), tags: Iterable[str] = ()
) -> tuple[Query, tuple[Part, ...]]:
    """Find what typed text says besides words; what is not understood stays words.

    ``-people`` and ``-"old car"`` say what is not there; ``2023``, ``may 2023``, ``2023-05-04``,
    ``2019..2021``, ``before:2020``, ``after:2020-05`` when; ``type:heic``, ``folder:NAME``,
    ``tag:NAME``, ``is:favourite``, ``rating:3``, ``camera:NAME``, ``name:PART`` the rest. Words in
    double quotes stay words.

    Args:
        text: What was typed.
        folders: Watched folders and their sub-folders, which ``folder:`` may name.
        tags: Tags that there are, which ``tag:`` may name.

    Returns:
        The query and its parts, in the order in which they were typed.
    """
    where, words, without, parts = Filter(), [], [], []
    for found in _TOKEN.finditer(text):
        token = found.group()
        told = _told(found, where, folders, tuple(tags))
        if found["minus"]:
            without.append(token[1:].strip('"'))
            parts.append(Part(token, "without"))
        elif told:
            where, kind = told
            parts.append(Part(token, kind))
        else:
            words.append(found["quoted"] if found["quoted"] is not None else token)
    return Query(" ".join(filter(None, words)), tuple(without), where=where), tuple(parts)


def _told(
    found: re.Match[str], where: Filter, folders: Sequence[Path], tags: tuple[str, ...]
) -> _Told | None:
    """Read a token as a fact; None if it is none."""
    days = None
    if found["month"]:
        name, year = found["month"].lower().split()
        month = next(n for n, long in enumerate(_MONTHS, 1) if long.startswith(name[:3]))
        days = _days(f"{year}-{month:02}")
    elif found["span"]:
        first, last = map(_days, found["span"].split(".."))
        days = (first[0], last[1]) if first and last and first[0] < last[1] else None
    elif found["day"]:
        days = _days(found["day"])
    elif found["key"]:
        read = _KEYS.get(found["key"].lower())
        value = found["value"].strip('"')
        return read(where, value, folders, tags) if read else None
    return (replace(where, since=days[0], until=days[1]), "date") if days else None


def _days(text: str) -> tuple[str, str] | None:
    """Give the first day of a year, a month or a day, and the first one after it."""
    if not re.fullmatch(_DAY, text):
        return None
    numbers = [int(part) for part in text.split("-")]
    try:
        first = date(*numbers, *[1] * (3 - len(numbers)))
    except ValueError:
        return None
    if len(numbers) == 3:
        return first.isoformat(), (first + timedelta(days=1)).isoformat()
    months = 12 if len(numbers) == 1 else 1
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return first.isoformat(), date(year, month + 1, 1).isoformat()


def _before(where: Filter, value: str, *_: object) -> _Told | None:
    days = _days(value)
    return (replace(where, until=days[0]), "date") if days else None


def _after(where: Filter, value: str, *_: object) -> _Told | None:
    days = _days(value)
    return (replace(where, since=days[1]), "date") if days else None


def _format(where: Filter, value: str, *_: object) -> _Told | None:
    name = _FORMATS.get(value.upper(), value.upper())
    return replace(where, formats=(*where.formats, name)), "format"


def _folder(where: Filter, value: str, folders: Sequence[Path], _: object) -> _Told | None:
    same = [path for path in folders if path.name.casefold() == value.casefold()]
    return (replace(where, folder=same[0]), "folder") if same else None


def _tag(where: Filter, value: str, _: object, tags: tuple[str, ...]) -> _Told | None:
    same = [tag for tag in tags if tag.casefold() == value.casefold()]
    return (replace(where, tags=(*where.tags, same[0])), "tag") if same else None


def _is(where: Filter, value: str, *_: object) -> _Told | None:
    known = value.lower() in ("favourite", "favorite")
    return (replace(where, favourite=True), "favourite") if known else None


def _rating(where: Filter, value: str, *_: object) -> _Told | None:
    return (replace(where, rating=int(value)), "rating") if value in tuple("12345") else None


def _camera(where: Filter, value: str, *_: object) -> _Told | None:
    return replace(where, camera=value), "camera"


def _name(where: Filter, value: str, *_: object) -> _Told | None:
    return replace(where, name=value), "name"


_KEYS: dict[str, Callable[[Filter, str, Sequence[Path], tuple[str, ...]], _Told | None]] = {
    "before": _before,
    "after": _after,
    "type": _format,
    "folder": _folder,
    "tag": _tag,
    "is": _is,
    "rating": _rating,
    "camera": _camera,
    "name": _name,
}

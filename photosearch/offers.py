"""Models that may be downloaded, as the shipped ``catalogue.toml`` describes them, read strictly.

Where a model comes from, what its files must be and what is known about it is data. Reading it
opens no connection; ``photosearch.download`` fetches what is read here.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from photosearch import settings
from photosearch.encoders.tables import Table, WrongValue
from photosearch.errors import DownloadError

_FORMAT = 1
_LAYOUTS = ("ours", "immich", "rclip", "transformers.js")
_HOST = re.compile(r"https://[a-z0-9.-]+")
# only what an address holds as it is, so that nothing needs to be quoted
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_FORM = re.compile(r"/[A-Za-z0-9._{}/-]+")
_PLACES = {"repo", "revision", "path"}


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """One file of an offer.

    Attributes:
        path: Where it goes, relative to the model folder.
        place: Where it lies below its host, such as ``/repository/revision/file``.
        size: Bytes; None where nobody has pinned them.
        sha256: Hexadecimal, lower case; None where nobody has pinned it.
        seen: How many independent sources vouch for size and SHA-256.
    """

    path: str
    place: str
    size: int | None
    sha256: str | None
    seen: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that a person can choose; all texts are for people, in whole sentences or words.

    Attributes:
        id: Short name that commands and folders use.
        name: Its name.
        roles: What it is offered as: "small", "default", "best", "multilingual" and others.
        description: Whom it is for.
        quality: How well it finds.
        speed: How long indexing takes.
        memory: What it needs while it runs.
        languages: Which languages it understands.
        licence: Name of its licence.
        licence_words: What that allows.
        research_only: Whether the licence keeps it from everyday use.
        gaps: What nobody has checked about it.
        host: Where its files come from, such as ``https://example.org``.
        layout: How its folder is laid out: "ours", "immich", "rclip" or "transformers.js".
        variant: Which of the layout's forms it is, where there are several.
        files: What is to be downloaded.
        written: Small files that importing needs and that no download gives: path to content.
        withheld: Why it is not to be downloaded even if it could, or None.
    """

    id: str
    name: str
    roles: tuple[str, ...]
    description: str
    quality: str
    speed: str
    memory: str
    languages: str
    licence: str
    licence_words: str
    research_only: bool
    gaps: tuple[str, ...]
    host: str
    layout: str
    variant: str | None
    files: tuple[OfferedFile, ...]
    written: Mapping[str, str]
    withheld: str | None

    @property
    def by_hand(self) -> str | None:
        """Why it cannot be downloaded, as the middle of a sentence; None if it can be."""
        unpinned = [file.path for file in self.files if None in (file.size, file.sha256)]
        if self.withheld is not None or not unpinned:
            return self.withheld
        which = "its files" if len(unpinned) == len(self.files) else ", ".join(unpinned)
        return f"nobody has published what {which} must be"

    @property
    def download_bytes(self) -> int:
        """What is to be downloaded, as far as it is known."""
        return sum(file.size or 0 for file in self.files)

    def address(self, file: OfferedFile, mirror: str | None = None) -> str:
        """Give the address of one of its files, at its host or at a mirror that lies alike."""
        return (mirror or self.host).rstrip("/") + file.place


def read_offers(catalogue: Path | None = None) -> list[Offer]:
    """Read the offers, in the order in which they are to be shown.

    Args:
        catalogue: The file; None means the shipped one.

    Raises:
        DownloadError: The file is missing, or not what it should be.
    """
    path = catalogue or settings.shipped_folder() / "models" / "catalogue.toml"
    try:
        offers = _read(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        raise DownloadError(
            f"The list of models in {path} cannot be read ({error}): install PhotoSearch again."
        ) from error
    return offers


def _read(values: Mapping[str, Any]) -> list[Offer]:
    catalogue = Table(values)
    _only(values, {"format", "hubs", "offer"}, "the list")
    catalogue.whole("format", low=_FORMAT, high=_FORMAT)
    hubs = catalogue.table("hubs")
    offers = [_offer(table, hubs) for table in _tables(values, "offer")]
    ids = [offer.id for offer in offers]
    if len(set(ids)) < len(ids):
        raise WrongValue("two offers have the same id")
    return offers


def _offer(values: Mapping[str, Any], hubs: Table) -> Offer:
    table = Table(values, str(values.get("id", "offer")))
    fields = {name for name in Offer.__slots__ if name not in ("host", "files")}
    _only(values, fields | {"hub", "repo", "revision", "file"}, table.identifier("id"))
    hub = hubs.table(table.text("hub"))
    host, form = _plain(hub, "host", _HOST), _plain(hub, "form", _FORM)
    if set(re.findall(r"{(.*?)}", form)) != _PLACES:
        raise WrongValue(f"the form {form} of {host} has not just {{repo}}, {{revision}}, {{path}}")
    files = tuple(_file(entry, table, form) for entry in _tables(values, "file"))
    written = {
        Table({}, table.identifier("id")).inside(entry.text("path")): entry.text("content")
        for entry in map(Table, _tables(values, "written", least=0))
    }
    paths = [file.path for file in files] + list(written)
    if len({path.casefold() for path in paths}) < len(paths):
        raise WrongValue(f"{table.text('id')} has two files of the same name")
    return Offer(
        id=table.identifier("id"),
        name=table.text("name"),
        roles=table.texts("roles"),
        description=table.text("description"),
        quality=table.text("quality"),
        speed=table.text("speed"),
        memory=table.text("memory"),
        languages=table.text("languages"),
        licence=table.text("licence"),
        licence_words=table.text("licence_words"),
        research_only=table.flag("research_only"),
        gaps=table.texts("gaps") if "gaps" in table else (),
        host=host,
        layout=table.choice("layout", _LAYOUTS),
        variant=table.text("variant") if "variant" in table else None,
        files=files,
        written=written,
        withheld=table.text("withheld") if "withheld" in table else None,
    )


def _file(values: Mapping[str, Any], offer: Table, form: str) -> OfferedFile:
    table = Table(values, f"{offer.text('id')}.file")
    known = {"path", "from", "repo", "revision", "size", "sha256", "seen"}
    _only(values, known, f"{offer.text('id')}.file")
    path = _plain(table, "path", _PLAIN)
    pinned = "sha256" in table
    if pinned != ("size" in table) or pinned != ("seen" in table):
        raise WrongValue(f"{path} has one of size, sha256 and seen but not all")
    return OfferedFile(
        path=Table({}, offer.text("id")).inside(path),
        place=form.format(
            repo=_plain(table if "repo" in table else offer, "repo", _PLAIN),
            revision=_plain(table if "revision" in table else offer, "revision", _PLAIN),
            path=_plain(table, "from", _PLAIN) if "from" in table else path,
        ),
        size=table.whole("size", low=1, high=2**63 - 1) if pinned else None,
        sha256=table.sha256("sha256") if pinned else None,
        seen=table.whole("seen", low=1, high=1_000_000) if pinned else 0,
    )


def _tables(values: Mapping[str, Any], key: str, *, least: int = 1) -> list[Mapping[str, Any]]:
    tables = values.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise WrongValue(f"{key} is not a list of tables")
    if len(tables) < least:
        raise WrongValue(f"there is no {key}")
    return tables


def _only(values: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(values) - known)
    if unknown:
        raise WrongValue(f"{unknown[0]} in {where} is not known to this version")


def _plain(table: Table, key: str, form: re.Pattern[str]) -> str:
    value = table.text(key)
    if not form.fullmatch(value):
        raise WrongValue(f"{value!r} is no {key} that an address may hold")
    return value

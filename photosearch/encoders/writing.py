"""A manifest as the file that ``Manifest.read`` reads."""

import json
import os
from dataclasses import MISSING, fields
from pathlib import Path

from photosearch.encoders.manifest import (
    FORMAT,
    MANIFEST,
    ImageInput,
    Manifest,
    Score,
    TextInput,
)

_TOP = ("id", "name", "family", "embedding_dim", "languages", "licence")


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write a model folder's manifest, on the disk when this returns.

    A fact that has its default is left out, so that programs which are older than the fact can
    still read the manifest.
    """
    tables: dict[str, dict[str, object]] = {
        "": {"format": FORMAT, **{name: getattr(manifest, name) for name in _TOP}},
        "image": _facts(manifest.image),
        "text": _facts(manifest.text),
    }
    if manifest.notes:
        tables[""]["notes"] = manifest.notes
    if manifest.similarity:
        tables["similarity"] = {
            "match_percentiles_5_25_50_75_95": manifest.similarity.match,
            "other_percentiles_50_95_99_999": manifest.similarity.other,
        }
    if manifest.score:
        tables["score"] = _facts(manifest.score)
    if manifest.golden:
        tables["golden"] = {"file": manifest.golden}
    blocks = [
        "\n".join(
            [*([f"[{name}]"] if name else []), *(f"{k} = {_toml(v)}" for k, v in table.items())]
        )
        for name, table in tables.items()
    ]
    files = [
        f'{_toml(name)} = {{ size = {file.size}, sha256 = "{file.sha256}" }}'
        for name, file in manifest.files.items()
    ]
    blocks.append("\n".join(["[files]", *files]))
    with (folder / MANIFEST).open("w", encoding="utf-8", newline="\n") as written:
        written.write("\n\n".join(blocks) + "\n")
        written.flush()
        os.fsync(written.fileno())


def _facts(table: ImageInput | TextInput | Score) -> dict[str, object]:
    values = {field.name: (getattr(table, field.name), field.default) for field in fields(table)}
    return {
        name: value
        for name, (value, default) in values.items()
        if value is not None and (default is MISSING or value != default)
    }


def _toml(value: object) -> str:
    """Write texts, numbers, flags and flat lists: JSON's form, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

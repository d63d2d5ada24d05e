"""A graph and its tail on disk: whole and of one moment, or not there.

hnswlib's files have no checksum: a flipped byte loads in silence, and ends the process at the next
query if it lies badly. So every file's SHA-256 is kept beside it, and nothing is loaded unverified.

The files are named after their content, and what counts is only what the manifest names, which is
replaced last and at once: whoever is killed in between leaves the older set as it was.
"""

import contextlib
import hashlib
import importlib.metadata
import json
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from photosearch.vectors.exact import Contents, Vectors
from photosearch.vectors.graph import BUILD_BEAM, LINKS, Graph

_log = logging.getLogger(__name__)

_MANIFEST = "index.json"
_FORMAT = 1
_MAX_MANIFEST_BYTES = 64 * 1024
# What reading facts raises that are not there, or of another form.
_UNUSABLE = (OSError, ValueError, KeyError, TypeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Stored:
    """What an index keeps on disk.

    Attributes:
        graph: The graph.
        contents: (n,) int64, of the tail beside it.
        vectors: (n, dim) float32, L2-normalised, of the tail.
        seq: Number of the newest change that is in it.
    """

    graph: Graph
    contents: Contents
    vectors: Vectors
    seq: int


def load(folder: Path, *, model: str, dim: int, above: int) -> Stored | None:
    """Load what ``save`` kept; None if there is nothing that is whole and fits.

    Args:
        folder: Where it lies.
        model: Whose vectors it must hold.
        dim: Numbers in a vector.
        above: A set of this many contents or fewer is not loaded.
    """
    for _ in range(2):  # a writer may replace the files between the manifest and them
        try:
            facts = _read_manifest(folder)
            if facts["identity"] != _identity(model, dim):
                return None
            if facts["live"] + facts["tail_rows"] <= above:
                return None
            return _load(folder, facts, dim)
        except FileNotFoundError:
            continue
        except _UNUSABLE as error:
            _log.warning("The stored index is not used, it is built anew: %s", error)
            return None
    return None


def save(folder: Path, stored: Stored, *, model: str, dim: int) -> None:
    """Replace what is kept.

    Raises:
        OSError: It could not be written; the older set is still there.
    """
    for path in (folder.parent, folder):
        path.mkdir(mode=0o700, exist_ok=True)
    try:
        graph = _keep(folder, "graph", stored.graph.save)
        tail = _keep(folder, "tail", lambda path: _write_tail(path, stored))
        facts = {
            "identity": _identity(model, dim),
            "seq": stored.seq,
            "live": len(stored.graph),
            "tail_rows": len(stored.contents),
            "graph": graph,
            "tail": tail,
        }
        _write_manifest(folder, facts)
    finally:
        _remove_others(folder)


def discard(folder: Path) -> None:
    """Remove what is kept, if anything."""
    with contextlib.suppress(OSError):
        (folder / _MANIFEST).unlink(missing_ok=True)
        _remove_others(folder)


def discard_newer(folder: Path, seq: int) -> None:
    """Remove what is kept if it contains changes after number ``seq``.

    For the process that writes, before it gives out numbers: the catalogue was put back from an
    older copy, or lost its last changes with the power, and the numbers will mean other changes.
    """
    try:
        newer = _read_manifest(folder)["seq"] > seq
    except FileNotFoundError:
        return
    except _UNUSABLE:
        newer = True
    if newer:
        discard(folder)


def _identity(model: str, dim: int) -> dict[str, object]:
    """Say what must be the same for a file to be of use."""
    return {
        "format": _FORMAT,
        "model": model,
        "dim": dim,
        "hnswlib": importlib.metadata.version("hnswlib"),
        "links": LINKS,
        "build_beam": BUILD_BEAM,
    }


def _load(folder: Path, facts: dict[str, Any], dim: int) -> Stored:
    graph_path = _verified(folder, facts["graph"])
    tail_path = _verified(folder, facts["tail"])
    with np.load(tail_path, allow_pickle=False) as tail:
        contents, vectors = tail["contents"], tail["vectors"]
    if contents.shape != (facts["tail_rows"],) or vectors.shape != (len(contents), dim):
        raise ValueError("the tail is not as its manifest says")
    return Stored(
        graph=Graph.load(graph_path, dim, facts["live"]),
        contents=contents.astype(np.int64),
        vectors=vectors.astype(np.float32),
        seq=facts["seq"],
    )


def _keep(folder: Path, kind: str, write: Callable[[Path], None]) -> dict[str, object]:
    """Have a file written, make sure of it, and give what the manifest says of it."""
    temporary = folder / f"{kind}.tmp"
    temporary.unlink(missing_ok=True)
    os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    write(temporary)
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    size = temporary.stat().st_size
    name = f"{kind}-{digest[:16]}"
    temporary.replace(folder / name)
    return {"name": name, "size": size, "sha256": digest}


def _verified(folder: Path, facts: dict[str, Any]) -> Path:
    name = facts["name"]
    if Path(name).name != name:
        raise ValueError("a file is not in the folder")
    path = folder / str(name)
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size != facts["size"]:
            raise ValueError("a file has another size")
        if hashlib.file_digest(file, "sha256").hexdigest() != facts["sha256"]:
            raise ValueError("a file has another SHA-256")
    return path


def _write_tail(path: Path, stored: Stored) -> None:
    with path.open("wb") as file:
        np.savez(file, contents=stored.contents, vectors=stored.vectors)


def _write_manifest(folder: Path, facts: dict[str, object]) -> None:
    """Write the facts and, since numbers in them are believed, their own digest."""
    text = json.dumps(facts, sort_keys=True)
    content = f"{text}\n{hashlib.sha256(text.encode()).hexdigest()}\n"
    temporary = folder / "manifest.tmp"
    temporary.unlink(missing_ok=True)
    with os.fdopen(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content.encode())
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(folder / _MANIFEST)
    if os.name != "nt":  # elsewhere a folder cannot be opened
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _read_manifest(folder: Path) -> dict[str, Any]:
    with (folder / _MANIFEST).open("rb") as file:
        text, _, digest = file.read(_MAX_MANIFEST_BYTES).partition(b"\n")
    if hashlib.sha256(text).hexdigest() != digest.strip().decode("ascii"):
        raise ValueError("its manifest is damaged")
    facts: dict[str, Any] = json.loads(text)
    return facts


def _remove_others(folder: Path) -> None:
    """Remove files of older sets and of savings that were cut off."""
    try:
        facts = _read_manifest(folder)
        used = {facts["graph"]["name"], facts["tail"]["name"]}
    except _UNUSABLE:
        used = set()
    for path in folder.iterdir():
        if path.name.startswith(("graph", "tail", "manifest")) and path.name not in used:
            with contextlib.suppress(OSError):  # open elsewhere, on Windows
                path.unlink()

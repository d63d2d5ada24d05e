"""Our model folder: the manifest's facts, and the folder written in one step. Needs no torch."""

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

IMAGE, TEXT, TOKENIZER, GOLDEN = "image.onnx", "text.onnx", "tokenizer.json", "golden.npz"
PIXELS, TOKENS, EMBEDDING = "pixels", "tokens", "embedding"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the manifest says of a model beside its files.

    Attributes:
        id: Short name, fit for a folder.
        name: Name for people.
        dim: Dimension of the vectors.
        languages: Codes of the languages that the text tower understands.
        licence: Licence of the weights, in words.
        notes: Sentences for people about this export.
        size: Height and width of the image tower's input, pixels.
        resize: "shortest" (with a centre crop) or "squash".
        interpolation: "bicubic", "bilinear" or "lanczos".
        mean: Subtracted from values of 0 to 1; red, green, blue.
        std: Divided by after that.
        context: Tokens that the text tower takes at most.
        shorter: Whether it may be given fewer than that without a change of its vectors.
        pad_id: Token id to pad with.
        lowercase: Whether the text is brought to lower case before the tokenizer.
        clean: "none", "whitespace", "clip" or "canonicalize".
        templates: Phrases with ``{}`` where the words go.
        template_words: Templates are for queries of at most so many words; 0: for all.
        scale: Factor of the cosine in the score that the model was trained with, or None.
        bias: Added to that, or None.
        precision: "fp32", "fp16", "int8-dynamic" or "int8-static": how images are computed.
        batch: Photos that may be encoded at a time; 0: any number.
    """

    id: str
    name: str
    dim: int
    languages: Sequence[str]
    licence: str
    size: tuple[int, int]
    resize: str
    interpolation: str
    mean: Sequence[float]
    std: Sequence[float]
    context: int
    shorter: bool
    pad_id: int
    lowercase: bool = False
    clean: str = "none"
    templates: Sequence[str] = ("{}",)
    template_words: int = 0
    scale: float | None = None
    bias: float | None = None
    precision: str = "fp32"
    batch: int = 0
    notes: Sequence[str] = field(default_factory=tuple)


def write_manifest(folder: Path, facts: Facts) -> None:
    """Write ``manifest.toml`` for the files that are in the folder, with their sizes and digests.

    A fact that has the program's default is left out, so that a program that is older than the
    fact can still read the manifest.
    """
    (folder / "manifest.toml").write_text(_manifest(folder, facts), encoding="utf-8")


def _manifest(folder: Path, facts: Facts) -> str:
    crop = "center" if facts.resize == "shortest" else "none"
    tables: dict[str, dict[str, object]] = {
        "": {
            "format": 1,
            "id": facts.id,
            "name": facts.name,
            "family": "dual-encoder",
            "embedding_dim": facts.dim,
            "languages": list(facts.languages),
            "licence": facts.licence,
            **_unless(list(facts.notes), [], "notes"),
        },
        "image": {
            "file": IMAGE,
            "input": PIXELS,
            "output": EMBEDDING,
            "size": list(facts.size),
            "resize": facts.resize,
            "crop": crop,
            "interpolation": facts.interpolation,
            "rescale": 1 / 255,
            "mean": list(facts.mean),
            "std": list(facts.std),
            **_unless(facts.batch, 0, "batch"),
            **_unless(facts.precision, "fp32", "precision"),
        },
        "text": {
            "file": TEXT,
            "input_ids": TOKENS,
            "output": EMBEDDING,
            "tokenizer": TOKENIZER,
            "context_length": facts.context,
            "padding": "longest" if facts.shorter else "max_length",
            "pad_id": facts.pad_id,
            **_unless(facts.lowercase, False, "lowercase"),
            **_unless(facts.clean, "none", "clean"),
            "templates": list(facts.templates),
            **_unless(facts.template_words, 0, "template_words"),
        },
    }
    score = {**_unless(facts.scale, None, "scale"), **_unless(facts.bias, None, "bias")}
    if score:
        tables["score"] = score
    if (folder / GOLDEN).is_file():
        tables["golden"] = {"file": GOLDEN}
    parts = []
    for name, table in tables.items():
        head = [f"[{name}]"] if name else []
        parts.append("\n".join([*head, *(f"{key} = {_toml(v)}" for key, v in table.items())]))
    names = [name for name in (IMAGE, TEXT, TOKENIZER, GOLDEN) if (folder / name).is_file()]
    parts.append("\n".join(["[files]", *(_file_line(folder, name) for name in names)]))
    return "\n\n".join(parts) + "\n"


def _unless(value: object, default: object, key: str) -> dict[str, object]:
    return {} if value == default else {key: value}


def _toml(value: object) -> str:
    """Write a value as TOML does; JSON's form of texts, numbers and flat lists is TOML's too."""
    return json.dumps(value, ensure_ascii=False)


def _file_line(folder: Path, name: str) -> str:
    with (folder / name).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return f'"{name}" = {{ size = {(folder / name).stat().st_size}, sha256 = "{digest}" }}'


def publish(made: Path, target: Path) -> None:
    """Put a finished folder in its place: all of it, or nothing.

    Raises:
        FileExistsError: The target is there already, and is no model folder.
    """
    old = target.with_name(f"{target.name}.old")
    if target.exists():
        if not (target / "manifest.toml").is_file():
            raise FileExistsError(f"{target} is there already and is no model folder.")
        shutil.rmtree(old, ignore_errors=True)
        target.replace(old)
    made.replace(target)
    shutil.rmtree(old, ignore_errors=True)


def sizes(folder: Path) -> Mapping[str, int]:
    """Give the size in bytes of each file of a folder."""
    return {path.name: path.stat().st_size for path in sorted(folder.iterdir())}

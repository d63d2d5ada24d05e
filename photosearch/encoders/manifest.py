"""A model folder's ``manifest.toml``: everything that differs between models, read strictly.

Whatever decides how pixels and words become vectors stands here and nowhere in code. A key that is
missing is refused, and so is one that is not known: a preprocessing step that an older program
passed over in silence would give vectors of another space.
"""

import hashlib
import json
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Self

from photosearch.encoders.cleaning import CLEANINGS
from photosearch.encoders.tables import Table, WrongValue
from photosearch.errors import ModelError

MANIFEST = "manifest.toml"
FORMAT = 1
PRECISIONS = ("fp32", "fp16", "int8-dynamic", "int8-static")
# A manifest is a page of text; the limits below keep a broken one from asking for all memory.
_MAX_MANIFEST_BYTES = 256 * 1024
_MAX_SIDE = 4096
_MAX_DIM = 65_536
_MAX_CONTEXT = 32_768


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model folder, as it must be.

    Attributes:
        size: Bytes.
        sha256: Hexadecimal, lower case.
    """

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ImageInput:
    """How a photo becomes the image tower's input. Satisfies ``pictures.Framing``.

    Attributes:
        file: The image tower's ONNX file, relative to the model folder.
        input: Name of the graph's input: float32 (batch, 3, height, width), RGB.
        output: Name of the graph's output: (batch, dim).
        size: Height and width, pixels.
        resize: "squash" both sides to the size; the "shortest" side only, keeping proportions; or
            "letterbox": the longest side, keeping proportions, and the rest is filled.
        crop: "none", or "center" with "shortest".
        interpolation: "bicubic", "bilinear" or "lanczos".
        rescale: Factor from 0..255 to the range that mean and std are given in.
        mean: Subtracted after rescaling; red, green, blue.
        std: Divided by after that; red, green, blue.
        pad: What a letterbox is filled with: red, green and blue of 0 to 255; None elsewhere.
        batch: How many photos may run at a time: 0, any number; 1, one, because the graph takes no
            more or because neighbours would change a photo's vector.
        precision: "fp32", "fp16", "int8-dynamic" or "int8-static": how the tower computes.
    """

    file: str
    input: str
    output: str
    size: tuple[int, int]
    resize: str
    crop: str
    interpolation: str
    rescale: float
    mean: tuple[float, ...]
    std: tuple[float, ...]
    pad: tuple[int, ...] | None = None
    batch: int = 0
    precision: str = "fp32"

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read the table ``[image]``."""
        table.only(cls)
        height, width = table.wholes("size", count=2, low=1, high=_MAX_SIDE)
        image = cls(
            file=table.text("file"),
            input=table.text("input"),
            output=table.text("output"),
            size=(height, width),
            resize=table.choice("resize", ("squash", "shortest", "letterbox")),
            crop=table.choice("crop", ("none", "center")),
            interpolation=table.choice("interpolation", ("bicubic", "bilinear", "lanczos")),
            rescale=table.number("rescale"),
            mean=table.numbers("mean", count=3),
            std=table.numbers("std", count=3),
            pad=table.wholes("pad", count=3, low=0, high=255) if "pad" in table else None,
            batch=table.whole("batch", low=0, high=1) if "batch" in table else 0,
            precision=table.choice("precision", PRECISIONS) if "precision" in table else "fp32",
        )
        if (image.resize == "shortest") != (image.crop == "center"):
            raise WrongValue('image.crop "center" and image.resize "shortest" need each other')
        if (image.resize == "letterbox") != (image.pad is not None):
            raise WrongValue('image.pad and image.resize "letterbox" need each other')
        if image.precision == "int8-dynamic" and image.batch != 1:
            raise WrongValue('image.precision "int8-dynamic" needs image.batch 1')
        if min(image.std) <= 0:
            raise WrongValue("image.std has a value that is not above zero")
        return image

    @property
    def facts(self) -> dict[str, object]:
        """What stands in the table: a fact at its default is as if it were not there."""
        optional = {f.name: f.default for f in fields(self) if f.default is not MISSING}
        return {
            name: value
            for name, value in asdict(self).items()
            if name not in optional or value != optional[name]
        }


@dataclass(frozen=True, slots=True)
class TextInput:
    """How words become the text tower's input.

    Attributes:
        file: The text tower's ONNX file, relative to the model folder.
        input_ids: Name of the graph's input of token ids: int32 or int64 (batch, tokens).
        attention_mask: Name of the graph's input that is 1 for tokens and 0 for padding, or None.
        output: Name of the graph's output: (batch, dim).
        tokenizer: The tokenizer's file, relative to the model folder.
        context_length: Tokens that the tower takes at most.
        padding: "longest" (no more than the text has) or "max_length" (always the whole context).
        pad_id: Token id to pad with.
        templates: Phrases with ``{}`` where the words go; a text's vector is their mean.
        template_words: A text of more words than that stands for itself; 0: none does.
        lowercase: Whether a text is brought to lower case before the tokenizer sees it.
        clean: How a text is cleaned before that; see ``cleaning``.
    """

    file: str
    input_ids: str
    attention_mask: str | None
    output: str
    tokenizer: str
    context_length: int
    padding: str
    pad_id: int
    templates: tuple[str, ...]
    template_words: int = 0
    lowercase: bool = False
    clean: str = "none"

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read the table ``[text]``."""
        table.only(cls)
        text = cls(
            file=table.text("file"),
            input_ids=table.text("input_ids"),
            attention_mask=table.text("attention_mask") if "attention_mask" in table else None,
            output=table.text("output"),
            tokenizer=table.text("tokenizer"),
            context_length=table.whole("context_length", low=1, high=_MAX_CONTEXT),
            padding=table.choice("padding", ("longest", "max_length")),
            pad_id=table.whole("pad_id", low=0, high=2**31 - 1),
            templates=table.texts("templates"),
            template_words=table.whole("template_words", low=0, high=_MAX_CONTEXT)
            if "template_words" in table
            else 0,
            lowercase=table.flag("lowercase") if "lowercase" in table else False,
            clean=table.choice("clean", CLEANINGS) if "clean" in table else "none",
        )
        if not all("{}" in template for template in text.templates):
            raise WrongValue("text.templates has a phrase without {}")
        return text


@dataclass(frozen=True, slots=True)
class SimilarityBands:
    """What cosines between words and photos mean with this model, from measuring.

    Attributes:
        match: Cosines of right pairs at the percentiles 5, 25, 50, 75 and 95.
        other: Cosines of wrong pairs at the percentiles 50, 95, 99 and 99.9.
    """

    match: tuple[float, ...]
    other: tuple[float, ...]

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read the table ``[similarity]``."""
        return cls(
            match=table.numbers("match_percentiles_5_25_50_75_95", count=5),
            other=table.numbers("other_percentiles_50_95_99_999", count=4),
        )


@dataclass(frozen=True, slots=True)
class Score:
    """What the model was trained to make of a cosine; a fact for people, nothing compares with it.

    Attributes:
        scale: Factor of the cosine.
        bias: Added to that; None for models that compare several texts with each other (softmax).
    """

    scale: float
    bias: float | None

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read the table ``[score]``."""
        table.only(cls)
        bias = table.number("bias") if "bias" in table else None
        return cls(scale=table.number("scale"), bias=bias)


@dataclass(frozen=True, slots=True)
class Manifest:
    """A model, as its folder describes it.

    Attributes:
        id: Short name that commands and folders use.
        name: Name for people.
        family: Kind of model, such as "dual-encoder"; a fact for people, code does not ask.
        embedding_dim: Dimension of the space that both towers map into.
        languages: Codes of the languages that the text tower understands.
        licence: What the licence is, in words.
        image: The image tower.
        text: The text tower.
        similarity: What its cosines mean; None where nobody has measured it.
        files: Every file that the model needs, by its path relative to the folder.
        score: What it was trained to make of a cosine; None where that is not known.
        golden: The file with the vectors that the built-in pictures and texts must give; see
            ``selftest``. None where there is none.
        notes: Sentences for people about this model.
    """

    id: str
    name: str
    family: str
    embedding_dim: int
    languages: tuple[str, ...]
    licence: str
    image: ImageInput
    text: TextInput
    similarity: SimilarityBands | None
    files: Mapping[str, ModelFile]
    score: Score | None = None
    golden: str | None = None
    notes: tuple[str, ...] = ()

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the manifest of a model folder.

        Raises:
            ModelError: There is none, or it cannot be used; the sentence says why.
        """
        path = folder / MANIFEST
        try:
            with path.open("rb") as file:
                content = file.read(_MAX_MANIFEST_BYTES + 1)
            if len(content) > _MAX_MANIFEST_BYTES:
                raise WrongValue(f"it is larger than {_MAX_MANIFEST_BYTES} bytes")
            return cls._read(Table(tomllib.loads(content.decode("utf-8"))))
        except (FileNotFoundError, NotADirectoryError) as error:
            raise ModelError(
                f"{folder} is no model folder: there is no {MANIFEST} in it."
            ) from error
        except (OSError, ValueError, RecursionError) as error:
            raise unusable(folder, f"its {MANIFEST} is wrong ({error})") from error

    @classmethod
    def _read(cls, table: Table) -> Self:
        number = table.whole("format", low=0, high=2**31)
        if number != FORMAT:
            raise WrongValue(f"format {number} is not known to this version of PhotoSearch")
        manifest = cls(
            id=table.identifier("id"),
            name=table.text("name"),
            family=table.text("family"),
            embedding_dim=table.whole("embedding_dim", low=1, high=_MAX_DIM),
            languages=table.texts("languages"),
            licence=table.text("licence"),
            image=ImageInput.read(table.table("image")),
            text=TextInput.read(table.table("text")),
            similarity=SimilarityBands.read(table.table("similarity"))
            if "similarity" in table
            else None,
            files=_files(table.table("files")),
            score=Score.read(table.table("score")) if "score" in table else None,
            golden=_golden(table.table("golden")) if "golden" in table else None,
            notes=table.texts("notes") if "notes" in table else (),
        )
        needed = (manifest.image.file, manifest.text.file, manifest.text.tokenizer, manifest.golden)
        for name in needed:
            if name is not None and name not in manifest.files:
                raise WrongValue(f'its files do not list "{name}"')
        return manifest

    @property
    def digest(self) -> str:
        """Hexadecimal digest of all that photos' vectors depend on: id, files, image input."""
        facts = {
            "id": self.id,
            "dim": self.embedding_dim,
            "image": self.image.facts,
            "files": {n: file.sha256 for n, file in self.files.items() if n != self.golden},
        }
        return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _golden(table: Table) -> str:
    name = table.text("file")
    if sorted(table) != ["file"]:
        raise WrongValue("golden has a fact that is not known to this version")
    return name


def unusable(folder: Path, trouble: str) -> ModelError:
    """Make the error that says, in one sentence, why a model cannot be used."""
    return ModelError(
        f"The model in {folder} cannot be used: {trouble}; get a fresh copy of the model."
    )


def _files(table: Table) -> dict[str, ModelFile]:
    files = {}
    for name in table:
        entry = table.table(name)
        files[table.inside(name)] = ModelFile(
            size=entry.whole("size", low=1, high=2**63 - 1), sha256=entry.sha256("sha256")
        )
    return files


def verify(folder: Path, manifest: Manifest, names: Collection[str] | None = None) -> None:
    """Compare files with their sizes and SHA-256 in the manifest.

    Args:
        folder: The model folder.
        manifest: Its manifest.
        names: Which files, by their names in the manifest; None means every one.

    Raises:
        ModelError: A file is missing, leads out of the folder, or is not what it should be.
    """
    for name in manifest.files if names is None else sorted(names):
        _verify(folder, manifest, name)


def _verify(folder: Path, manifest: Manifest, name: str) -> None:
    expected = manifest.files.get(name)
    if expected is None:
        raise unusable(folder, f"{name} is not listed in its manifest")
    try:
        path = (folder / name).resolve(strict=True)
        if not path.is_relative_to(folder.resolve()):
            raise unusable(folder, f"{name} leads out of the folder")
        if not path.is_file():
            raise unusable(folder, f"{name} is no file")
        if path.stat().st_size != expected.size:
            raise unusable(folder, f"{name} is damaged (not {expected.size} bytes long)")
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise unusable(folder, f"{name} is missing") from error
    except OSError as error:
        raise unusable(folder, f"{name} cannot be read ({error.strerror})") from error
    if digest != expected.sha256:
        raise unusable(folder, f"{name} is damaged or was changed (its SHA-256 differs)")

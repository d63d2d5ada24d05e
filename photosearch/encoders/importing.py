"""Bringing a model into the library: a folder or .zip in a known layout becomes a model folder.

What the graphs say is read from them, what configurations say from those, the rest are rules of
the model's family; what nobody says is refused. The new folder is tested before it gets its name,
so that it is there wholly, and usable, or not at all.
"""

import hashlib
import logging
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import numpy as np

from photosearch.encoders.encoder import Encoder
from photosearch.encoders.external import NotOnnx, external_files, operators, precision
from photosearch.encoders.graphs import Graph, Value, read_graph
from photosearch.encoders.layouts import Framing, Plan, Unknown, plan
from photosearch.encoders.manifest import (
    MANIFEST,
    ImageInput,
    Manifest,
    ModelFile,
    TextInput,
    verify,
)
from photosearch.encoders.selftest import golden_inputs, self_test
from photosearch.encoders.sources import Source, demand_room, opened
from photosearch.encoders.tables import Table, WrongValue
from photosearch.encoders.writing import write_manifest
from photosearch.errors import ModelError
from photosearch.settings import Settings

_log = logging.getLogger(__name__)

_MAX_MANIFEST = 256 * 1024
_IMAGE, _TEXT, _TOKENIZER = "image/model.onnx", "text/model.onnx", "tokenizer.json"
# A text that is not filled up has the vector of one that is, or the tower needs it filled up.
_LEAST_UNPADDED = 0.9999
_PLAIN_GELU = {"Erf", "Gelu"}
_NEEDS_QUICK = (
    "Its weights were made for QuickGELU and its graph computes plain GELU: its vectors are a "
    "little off, and another export of the same model finds more."
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a person, or a catalogue, says of a model beside its files; None leaves it as found."""

    name: str | None = None
    licence: str | None = None
    languages: tuple[str, ...] | None = None


def import_model(
    source: Path,
    target: Path,
    *,
    id: str | None = None,  # noqa: A002 - the manifest's word
    variant: str | None = None,
    said: Said | None = None,
    link: bool = False,
) -> Manifest:
    """Import a model into a folder of models.

    Args:
        source: A folder or a .zip: a model folder of ours, or in Immich's, transformers.js's or
            rclip's layout.
        target: The folder whose sub-folders are models; it is made if it is not there.
        id: Its short name; by default the one that it has, or the source's name.
        variant: "fp32", "fp16" or "quantized" for layouts that have several; by default the most
            exact that is there.
        said: What is known of it otherwise.
        link: Share the files of a folder that is removed afterwards, instead of copying them.

    Raises:
        ModelError: It cannot be imported; nothing is left behind.
    """
    try:
        name = _identifier(id) if id else _short_name(source)
        with _workplace(target / f"{name}.importing", source) as folder:
            with opened(source, link=link) as files:
                if files.size(MANIFEST) is not None:
                    manifest = _take_ours(files, folder, target, id)
                else:
                    _demand_free(target / name)
                    manifest = _make(files, folder, name, variant, said or Said())
            _publish(folder, target / manifest.id)
    except Unknown as error:
        raise ModelError(f"{source} cannot be imported: {error}.") from error
    except OSError as error:
        raise ModelError(f"{source} cannot be imported ({error.strerror or error}).") from error
    _log.info("imported the model %s", manifest.id)
    return manifest


@contextmanager
def _workplace(making: Path, source: Path) -> Iterator[Path]:
    """Give a folder for a model in the making, which nothing takes for a model; it goes again.

    The sentences of errors name the source instead, which the person knows.
    """
    shutil.rmtree(making, ignore_errors=True)  # what a kill left
    folder = making / "model"
    folder.mkdir(parents=True)
    try:
        yield folder
    except ModelError as error:
        raise ModelError(str(error).replace(str(folder), str(source))) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _short_name(source: Path) -> str:
    """Make a name for a folder out of the source's."""
    path = Path(os.path.realpath(source))
    stem = path.stem if path.suffix.lower() == ".zip" else path.name
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", stem).strip("._-")[:80].strip("._-")
    return name or "model"


def _demand_free(place: Path) -> None:
    if place.exists():
        raise ModelError(
            f'There is a model "{place.name}" already: remove it first, or import this one under '
            "another id."
        )


def _publish(made: Path, place: Path) -> None:
    """Give a finished folder its name.

    Raises:
        ModelError: There is one of that name.
    """
    _demand_free(place)
    for folder in (made, *(path for path in made.rglob("*") if path.is_dir())):
        _sync(folder)
    made.rename(place)
    _sync(place.parent)


def _sync(folder: Path) -> None:
    """Put a folder's names on the disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


# ------------------------------------------------------------------ a model folder of ours


def _take_ours(files: Source, folder: Path, target: Path, named: str | None) -> Manifest:
    """Copy what a manifest lists, and test it."""
    (folder / MANIFEST).write_bytes(files.read(MANIFEST, _MAX_MANIFEST))
    manifest = Manifest.read(folder)
    manifest = replace(manifest, id=named or manifest.id)
    _demand_free(target / manifest.id)
    sizes = {name: files.size(name) for name in manifest.files}
    missing = [name for name, size in sizes.items() if size is None]
    if missing:
        raise Unknown(f"{', '.join(missing)} is missing")
    demand_room(sum(size or 0 for size in sizes.values()), folder)
    for name in manifest.files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        files.copy(name, folder / name)
    verify(folder, manifest)
    write_manifest(folder, manifest)
    _demand_working(folder)
    return Manifest.read(folder)


def _identifier(name: str) -> str:
    try:
        return Table({"id": name}).identifier("id")
    except WrongValue as error:
        raise Unknown(f"{error}: name another id") from error


# ------------------------------------------------------------------ other layouts


def _make(files: Source, folder: Path, name: str, variant: str | None, said: Said) -> Manifest:
    """Build a model folder out of what another layout says and its graphs are."""
    known = plan(files, variant)
    demand_room(sum(files.size(graph) or 0 for graph in (known.image, known.text)), folder)
    listed = {
        **_take_graph(files, known.image, folder, _IMAGE),
        **_take_graph(files, known.text, folder, _TEXT),
        _TOKENIZER: _write(folder / _TOKENIZER, known.tokenizer),
    }
    image, images = _image_input(_graph(folder, _IMAGE), known, folder)
    text, texts = _text_input(_graph(folder, _TEXT), known)
    dims = {axis for axis in (images.shape[-1], texts.shape[-1]) if axis is not None}
    if len(dims) != 1:
        raise Unknown(
            f"its halves give vectors of {' and '.join(map(str, sorted(dims)))} numbers, which "
            "cannot be compared"
            if dims
            else "nothing says how long its vectors are"
        )
    manifest = Manifest(
        id=name,
        name=said.name or name,
        family="dual-encoder",
        embedding_dim=dims.pop(),
        languages=said.languages or known.languages,
        licence=said.licence or known.licence or "unknown: look where the model comes from",
        image=image,
        text=text,
        similarity=None,
        files=listed,
        notes=(*known.notes, *_warnings(folder, known, name)),
    )
    write_manifest(folder, manifest)
    _demand_working(folder)
    if _graph_takes_any_length(folder, manifest):
        shorter = replace(manifest, text=replace(text, padding="longest"))
        manifest = _shorter_if_equal(folder, manifest, shorter)
    return Manifest.read(folder)


def _take_graph(files: Source, name: str, folder: Path, place: str) -> dict[str, ModelFile]:
    """Copy a graph and the files of weights that it refers to; gives what the manifest lists."""
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    listed = {place: files.copy(name, folder / place)}
    try:
        others = external_files(folder / place)
    except (NotOnnx, ValueError) as error:
        raise Unknown(f"{name} is no ONNX file") from error
    for other in sorted(others):
        path = PurePosixPath(other)
        if path.is_absolute() or ".." in path.parts or path.as_posix() != other:
            raise Unknown(f"{name} refers to a file outside its folder ({other!r})")
        beside = str(PurePosixPath(name).parent / other)
        if files.size(beside) is None:
            raise Unknown(f"{beside} is missing, which {name} needs")
        kept = str(PurePosixPath(place).parent / other)
        (folder / kept).parent.mkdir(parents=True, exist_ok=True)
        listed[kept] = files.copy(beside, folder / kept)
    return listed


def _write(path: Path, content: bytes) -> ModelFile:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return ModelFile(len(content), hashlib.sha256(content).hexdigest())


def _graph(folder: Path, name: str) -> Graph:
    try:
        return read_graph(folder / name)
    except ValueError as error:
        raise Unknown(f"its {name.partition('/')[0]} half does not load here ({error})") from error


def _image_input(graph: Graph, known: Plan, folder: Path) -> tuple[ImageInput, Value]:
    """Say how photos go in, and which output is the embedding."""
    if len(graph.inputs) != 1:
        names = ", ".join(value.name for value in graph.inputs)
        raise Unknown(f"its image half takes {names}, and photos alone are what can be given")
    taken = graph.inputs[0]
    if taken.kind not in {"float", "float16"} or len(taken.shape) != 4:
        raise Unknown(
            f"its image half takes {taken.kind} of {len(taken.shape)} axes: it prepares photos "
            "itself, in a way that is not known"
        )
    batch, channels, *_ = taken.shape
    if channels not in {None, 3} or batch not in {None, 1}:
        raise Unknown(f"its image half takes photos as {taken.shape}, which is not known")
    framing = known.framing
    size = _image_size(taken, framing)
    how = precision(folder / _IMAGE)
    output = _output(graph, known.image_outputs, "image")
    return (
        ImageInput(
            file=_IMAGE,
            input=taken.name,
            output=output.name,
            size=size,
            resize=framing.resize,
            crop="center" if framing.resize == "shortest" else "none",
            interpolation=framing.interpolation,
            rescale=framing.rescale,
            mean=framing.mean,
            std=framing.std,
            pad=framing.pad,
            batch=1 if batch == 1 or how == "int8-dynamic" else 0,
            precision=how,
        ),
        output,
    )


def _image_size(taken: Value, framing: Framing) -> tuple[int, int]:
    height, width = taken.shape[2], taken.shape[3]
    stated = framing.size or (height, width)
    if stated[0] is None or stated[1] is None:
        raise Unknown("nothing says which size photos must have")
    size = (stated[0], stated[1])
    if (height or size[0], width or size[1]) != size:
        raise Unknown(
            f"its image half takes {height} x {width} pixels and its configuration says "
            f"{size[0]} x {size[1]}"
        )
    return size


def _text_input(graph: Graph, known: Plan) -> tuple[TextInput, Value]:
    """Say how texts go in, and which output is the embedding."""
    masks = [value for value in graph.inputs if value.name == "attention_mask"]
    others = [value for value in graph.inputs if value not in masks]
    if len(others) != 1:
        names = ", ".join(value.name for value in graph.inputs)
        raise Unknown(f"its text half takes {names}, and token ids alone are what can be given")
    ids = others[0]
    if any(v.kind not in {"int32", "int64"} or len(v.shape) != 2 for v in graph.inputs):
        raise Unknown(f"its text half takes {ids.kind} of {len(ids.shape)} axes, not token ids")
    output = _output(graph, known.text_outputs, "text")
    return (
        TextInput(
            file=_TEXT,
            input_ids=ids.name,
            attention_mask=masks[0].name if masks else None,
            output=output.name,
            tokenizer=_TOKENIZER,
            context_length=ids.shape[1] or known.context or known.usual_context,
            padding="max_length",
            pad_id=known.pad_id,
            templates=("{}",),
            lowercase=known.lowercase,
            clean=known.clean,
        ),
        output,
    )


def _output(graph: Graph, names: tuple[str, ...], half: str) -> Value:
    """Choose the output that is the embedding: by its name, or because it is the only vector."""
    vectors = {value.name: value for value in graph.outputs if len(value.shape) == 2}
    named = [vectors[name] for name in names if name in vectors]
    if named:
        return named[0]
    if len(graph.outputs) == 1 and vectors:
        return next(iter(vectors.values()))
    there = ", ".join(value.name for value in graph.outputs)
    raise Unknown(f"its {half} half gives {there}, and none of them is known to be the embedding")


def _warnings(folder: Path, known: Plan, name: str) -> tuple[str, ...]:
    """Say what is known to be wrong with a model that can be used all the same."""
    quick = known.quick_gelu or "openai" in name.lower()
    plain = (operators(folder / _IMAGE) | operators(folder / _TEXT)) & _PLAIN_GELU
    return (_NEEDS_QUICK,) if quick and plain else ()


# ------------------------------------------------------------------ trying it


def _demand_working(folder: Path) -> None:
    """Test a model.

    Raises:
        Unknown: It does not do what a model must.
        ModelError: It cannot be used at all.
    """
    told = self_test(Encoder(folder, threads=Settings().encoder_threads))
    if not told.agrees:
        raise Unknown(f"it was tested and failed: {told.sentence.removesuffix('.')}")


def _graph_takes_any_length(folder: Path, manifest: Manifest) -> bool:
    shapes = {v.name: v for v in _graph(folder, _TEXT).inputs}
    return shapes[manifest.text.input_ids].shape[1] is None


def _shorter_if_equal(folder: Path, whole: Manifest, shorter: Manifest) -> Manifest:
    """Leave texts as short as they are if that changes no vector: queries are far quicker then."""
    texts = golden_inputs(whole).texts
    wanted = Encoder(folder, threads=Settings().encoder_threads).texts(texts)
    write_manifest(folder, shorter)
    with suppress(ModelError):  # a graph that has the whole length built in
        found = Encoder(folder, threads=Settings().encoder_threads).texts(texts)
        if np.einsum("ij,ij->i", wanted, found, dtype=np.float64).min() >= _LEAST_UNPADDED:
            return shorter
    write_manifest(folder, whole)
    return whole

"""Export a checkpoint to a model folder of the program. See README.md."""

import argparse
import csv
import dataclasses
import sys
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import awkward
import checkpoints
import graphs
import numpy as np
import quantise
import storage
import torch
from checkpoints import About, Checkpoint
from folder import GOLDEN, IMAGE, TEXT, TOKENIZER, Facts, publish, sizes, write_manifest
from numpy.typing import NDArray
from refused import Refused
from tokenizers import Tokenizer

IMAGE_FORMS = ("fp32", "fp16", "int8-dynamic", "int8-static")
TEXT_FORMS = ("fp32", "fp16", "int8-table", "int8-table-fp16", "int8-dynamic")
HELD_OUT = 4  # every so many-th calibration photo is kept for measuring
LENGTHS = (2, 9, 76, 77)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit status."""
    options = _parser().parse_args(arguments)
    torch.set_num_threads(options.threads)
    # torch's exporter warns of what it does itself
    warnings.simplefilter("ignore")
    about = About(
        id=options.id or options.target.name,
        name=options.name or options.target.name,
        languages=options.languages,
        licence=options.licence,
        clean=options.clean,
        templates=options.template or ["{}"],
        template_words=options.template_words,
    )
    try:
        checkpoint = checkpoints.read(options.source, about, options.library, options.weights)
        export(checkpoint, options)
    except (Refused, FileExistsError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", help="folder, hub id, or an architecture's name with --weights")
    parser.add_argument("target", type=Path, help="the model folder to make")
    parser.add_argument("--library", choices=checkpoints.LIBRARIES, help="default: found out")
    parser.add_argument("--weights", help="a file, or open_clip's tag, for a named architecture")
    parser.add_argument("--id", help="default: the target's name")
    parser.add_argument("--name", help="name for people; default: the target's name")
    parser.add_argument("--languages", nargs="+", default=["en"], metavar="CODE")
    parser.add_argument("--licence", default="unknown: look where the weights come from")
    parser.add_argument("--clean", choices=("none", "whitespace", "clip", "canonicalize"))
    parser.add_argument("--template", action="append", help="a phrase with {}; may be repeated")
    parser.add_argument("--template-words", type=int, default=0, metavar="N")
    parser.add_argument("--image", choices=IMAGE_FORMS, default="fp32")
    parser.add_argument("--text", choices=TEXT_FORMS, default="fp32")
    parser.add_argument("--calibration", type=Path, help="photos; captions.tsv beside them is used")
    parser.add_argument("--calibrate-with", type=int, default=200, metavar="N", help="photos")
    parser.add_argument("--weight-bits", type=int, choices=(7, 8), help="default: this processor's")
    parser.add_argument("--threads", type=int, default=1)
    return parser


def export(checkpoint: Checkpoint, options: argparse.Namespace) -> None:
    """Make the model folder.

    Raises:
        Refused: It cannot be made, or would not work; nothing is left behind.
    """
    if options.image == "int8-static" and options.calibration is None:
        raise Refused("Static int8 needs photos to calibrate with: --calibration FOLDER.")
    if not checkpoints.closes(checkpoint.tokenizer):
        raise Refused("This tokenizer puts no end token after a text; its tokenizer.json is wrong.")
    target = options.target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{target.name}.", dir=target.parent) as scratch:
        making = _Making(checkpoint, Path(scratch), options)
        making.write_images(options.image)
        making.write_texts(options.text)
        making.finish()
        publish(making.folder, target)
    for name, size in sizes(target).items():
        print(f"{size:>13,} {name}")


class _Photos:
    """Calibration photos as the image tower takes them, and those held out for measuring."""

    def __init__(self, options: argparse.Namespace, facts: Facts) -> None:
        self.calibration: list[NDArray[np.float32]] = []
        self.held_out = _normalised(awkward.pictures(facts.size), facts)
        self.captions: list[tuple[str, int]] = []
        if options.calibration is None:
            return
        import photos

        files = photos.photo_files(options.calibration, options.calibrate_with * HELD_OUT // 3)
        said = _captions(options.calibration / "captions.tsv")
        kept = []
        for number, (file, pixels) in enumerate(photos.shown(files, facts)):
            ready = _normalised(pixels[np.newaxis], facts)
            if number % HELD_OUT:
                self.calibration.append(ready)
            else:
                self.captions += [(text, len(kept)) for text in said.get(file.name, [])]
                kept.append(ready)
        if kept:
            self.held_out = np.concatenate(kept)


def _normalised(pixels: NDArray[np.uint8], facts: Facts) -> NDArray[np.float32]:
    import photos

    return photos.normalised(pixels, facts)


def _captions(table: Path) -> dict[str, list[str]]:
    """Read ``captions.tsv``, "file<TAB>caption" a line, if it is there."""
    said: dict[str, list[str]] = {}
    if table.is_file():
        with table.open(encoding="utf-8", newline="") as file:
            for name, caption in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                said.setdefault(name, []).append(caption)
    return said


class _Making:
    """A model folder in the making.

    Attributes:
        folder: Where it grows; it is moved to its place when it is complete.
    """

    def __init__(self, checkpoint: Checkpoint, scratch: Path, options: argparse.Namespace) -> None:
        self.folder = scratch / "made"
        self.folder.mkdir()
        self._scratch = scratch
        self._checkpoint = checkpoint
        self._facts = checkpoint.facts
        self._notes = [*checkpoint.facts.notes]
        self._photos = _Photos(options, checkpoint.facts)
        self._bits = options.weight_bits or (8 if quantise.has_vnni() else 7)

    def write_images(self, form: str) -> None:
        """Write ``image.onnx`` in one of IMAGE_FORMS, and print how near it comes to torch."""
        tower, facts, target = self._checkpoint.images, self._facts, self.folder / IMAGE
        model = graphs.image_graph(tower, facts.size)
        exact = self._scratch / "image.fp32.onnx"
        if graphs.fits(model):
            graphs.save(model, exact)
            pixels = _normalised(awkward.pictures(facts.size), facts)
            random = np.random.default_rng(0).standard_normal((8, *pixels.shape[1:]), np.float32)
            agreement = graphs.check_images(exact, tower, np.concatenate([pixels, random]))
            print(f"image, fp32 against torch: {agreement}")
        if form == "fp32":
            graphs.save(model, target)
            return
        if form == "fp16":
            storage.weights_in_fp16(model)
            graphs.save(model, target)
        else:
            self._quantise_images(exact, target, form)
        self._compare_images(form)
        self._facts = dataclasses.replace(
            facts, precision=form, batch=1 if form == "int8-dynamic" else 0
        )

    def _quantise_images(self, exact: Path, target: Path, form: str) -> None:
        _demand_exact(exact)
        if form == "int8-dynamic":
            quantise.dynamic(exact, target, seven_bits=self._bits == 7)
            self._notes.append("Dynamic int8: a photo is encoded alone, or others would change it.")
        else:
            photos = self._photos.calibration
            quantise.static(exact, target, photos, seven_bits=self._bits == 7)
            self._notes.append(f"Static int8: its ranges come from {len(photos)} photos.")
        self._notes.append(f"Its weights have {self._bits} bits.")

    def _compare_images(self, form: str) -> None:
        """Print what a smaller form of the image tower loses on photos that were held out."""
        graph, photos = graphs.Graph(self.folder / IMAGE), self._photos
        wanted = graphs.in_torch(self._checkpoint.images, photos.held_out)
        found = np.concatenate([graph(photo[np.newaxis]) for photo in photos.held_out])
        print(f"image, {form}: {quantise.drop(wanted, found)}")
        if photos.captions:
            texts = self._said_by_captions()
            owners = np.array([owner for _, owner in photos.captions])
            for name, images in (("fp32", wanted), (form, found)):
                shares = ", ".join(f"@{k} {v:.3f}" for k, v in _recall(images, texts, owners))
                print(f"image, {name}: recall of {len(texts)} captions {shares}")
        count = len(photos.held_out) // 8 * 8
        together = [graph(photos.held_out[i : i + 8]) for i in range(0, count, 8)]
        apart = graphs.compare(np.concatenate(together), found[:count])
        print(f"image, {form}: eight at a time against alone: {apart}")

    def _said_by_captions(self) -> NDArray[np.float32]:
        tokens = [self._checkpoint.tokenize(text) for text, _ in self._photos.captions]
        return graphs.in_torch(self._checkpoint.reference, np.stack(tokens))

    def write_texts(self, form: str) -> None:
        """Write ``text.onnx`` in one of TEXT_FORMS, and print how near it comes to torch."""
        facts, target = self._facts, self.folder / TEXT
        tokens = _tokens(self._checkpoint)
        model = graphs.text_graph(self._checkpoint.texts, facts.context, shorter=facts.shorter)
        exact = self._scratch / "text.fp32.onnx"
        if graphs.fits(model):
            graphs.save(model, exact)
            agreement = graphs.check_texts(
                exact,
                self._checkpoint.reference,
                tokens,
                facts.context,
                facts.pad_id,
                shorter=facts.shorter,
            )
            print(f"text, fp32 against torch: {agreement}")
            if facts.shorter:
                _print_lengths(graphs.Graph(exact), tokens, facts)
        if form == "fp32":
            graphs.save(model, target)
            return
        if form == "int8-dynamic":
            _demand_exact(exact)
            quantise.dynamic(exact, target, seven_bits=self._bits == 7)
        else:
            if "int8-table" in form:
                storage.word_table_in_int8(model)
            if "fp16" in form:
                storage.weights_in_fp16(model)
            graphs.save(model, target)
        whole = np.stack([graphs.padded(ids, facts.context, facts.pad_id) for ids in tokens])
        wanted = graphs.in_torch(self._checkpoint.reference, whole)
        graph = graphs.Graph(target)
        found = np.concatenate([graph(row[np.newaxis]) for row in whole])
        print(f"text, {form}: {quantise.drop(wanted, found)}")
        self._notes.append(f"The text tower is stored as {form}.")

    def finish(self) -> None:
        """Write the rest, and let the program itself read the folder and test it.

        Raises:
            Refused: The program does not take it.
        """
        (self.folder / TOKENIZER).write_bytes(self._checkpoint.tokenizer)
        complete(self.folder, dataclasses.replace(self._facts, notes=self._notes))


def complete(folder: Path, facts: Facts) -> None:
    """Write manifest and golden vectors of a folder that has all else; the program tests it.

    Raises:
        Refused: The program does not take it.
    """
    import photos  # noqa: F401 - makes the program importable

    from photosearch.encoders.encoder import Encoder
    from photosearch.encoders.selftest import save_golden, self_test
    from photosearch.errors import ModelError

    (folder / GOLDEN).unlink(missing_ok=True)
    try:
        write_manifest(folder, facts)
        save_golden(Encoder(folder, threads=1), folder / GOLDEN)
        write_manifest(folder, facts)
        result = self_test(Encoder(folder, threads=1))
    except ModelError as error:
        raise Refused(f"The program refuses what was made: {error}") from error
    if not result.agrees:
        raise Refused(f"The program's own test of what was made failed: {result.sentence}")
    print(f"self-test: {result.sentence}")


def _demand_exact(exact: Path) -> None:
    if not exact.is_file():
        raise Refused("This tower is too large to be quantised (2 GB in fp32); use fp16.")


def _recall(
    images: NDArray[np.float32], texts: NDArray[np.float32], owners: NDArray[np.int64]
) -> list[tuple[int, float]]:
    own = (texts * images[owners]).sum(axis=1, keepdims=True)
    rank = (texts @ images.T > own).sum(axis=1)
    return [(k, float(np.mean(rank < k))) for k in (1, 5, 10)]


def _tokens(checkpoint: Checkpoint) -> list[NDArray[np.int64]]:
    """Give the ids of the awkward texts without padding, each different from the others."""
    tokenizer = Tokenizer.from_str(checkpoint.tokenizer.decode())
    tokenizer.no_padding()
    tokenizer.enable_truncation(checkpoint.facts.context)
    different = {tuple(tokenizer.encode(text).ids) for text in awkward.TEXTS.values()}
    return [np.array(ids, dtype=np.int64) for ids in sorted(different)]


def _print_lengths(graph: graphs.Graph, tokens: list[NDArray[np.int64]], facts: Facts) -> None:
    """Show that a text's vector is the same however much padding follows it."""
    longest = max(tokens, key=len)
    for length in sorted({*LENGTHS, facts.context}):
        if length > facts.context:
            continue
        # start and end token, with as many of the text's own between as make up the length
        ids = np.concatenate([longest[: length - 1], longest[-1:]])[np.newaxis]
        whole = graphs.padded(ids[0], facts.context, facts.pad_id)[np.newaxis]
        agreement = graphs.demand("Texts of that length", graph(ids), graph(whole))
        print(f"text, {length} tokens against {facts.context}: {agreement}")


if __name__ == "__main__":
    sys.exit(main())

"""Prove that an exported model folder, as the program uses it, equals the reference implementation.

Pixels: each photo is decoded whole and fitted by the program and by the checkpoint's own library.
Tokens: ids, text by text. Outputs: the program's pixels and tokens through the exported graphs,
against the library's pixels and tokens through torch. The exit status is 1 if anything differs by
more than 0.001. Reported beside that: what the program's quick way of decoding changes.
"""

import argparse
import sys
import warnings
from pathlib import Path

import awkward
import checkpoints
import graphs
import numpy as np
import photos
from checkpoints import About, Checkpoint
from folder import IMAGE, TEXT, Facts
from numpy.typing import NDArray
from refused import Refused

from photosearch.encoders.manifest import Manifest
from photosearch.encoders.tokens import Tokens
from photosearch.errors import PictureError
from photosearch.pictures.reading import read_picture

LIMIT = 1e-3
# open_clip repairs text that was decoded wrongly, with ftfy; nobody types such text, we do not
UNREPAIRED = {"mojibake"}


def main() -> int:
    """Run the command line; gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", help="the checkpoint that was exported")
    parser.add_argument("folder", type=Path, help="the model folder that was made")
    parser.add_argument("photos", type=Path, help="photos of every kind")
    parser.add_argument("--library", choices=checkpoints.LIBRARIES)
    parser.add_argument("--weights")
    parser.add_argument("--most", type=int, default=48, help="photos")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    about = About(id="proof", name="proof", languages=["en"], licence="-")
    try:
        checkpoint = checkpoints.read(options.source, about, options.library, options.weights)
    except Refused as error:
        print(error, file=sys.stderr)
        return 1
    manifest = Manifest.read(options.folder)
    print("| what | compared | result | limit |\n|---|---|---|---|")
    passed = [
        prove_photos(checkpoint, options.folder, photos.photo_files(options.photos), options.most),
        prove_texts(checkpoint, options.folder, manifest),
    ]
    return 0 if all(passed) else 1


def row(what: str, compared: str, result: str, limit: str) -> None:
    """Print a row of the table."""
    print(f"| {what} | {compared} | {result} | {limit} |", flush=True)


def prove_photos(checkpoint: Checkpoint, folder: Path, files: list[Path], most: int) -> bool:
    """Compare pixels and image vectors; tells whether they are equal."""
    facts = checkpoint.facts
    ours, theirs, quick = [], [], []
    for file in _spread(files):
        try:
            picture = photos.whole(file)
            quick.append(read_picture(str(file), photos.frame(facts)).pixels)
        except (PictureError, OSError, SyntaxError, ValueError):
            continue  # damaged on purpose, or of a format that the program names and refuses
        ours.append(photos.normalised(photos.placed(picture, facts)[np.newaxis], facts)[0])
        theirs.append(checkpoint.preprocess(picture))
        if len(ours) == most:
            break
    found, wanted = np.stack(ours), np.stack(theirs)
    apart = np.abs(found - wanted).reshape(len(found), -1).max(axis=1)
    result = f"largest difference {apart.max():.1e}, within 0.001: {np.mean(apart <= LIMIT):.0%}"
    row("pixels, decoded whole", f"{len(found)} photos", result, "0.001")
    graph = graphs.Graph(folder / IMAGE)
    reference = graphs.in_torch(checkpoint.images, wanted)
    agreement = graphs.compare(_alone(graph, found), reference)
    row("photos' vectors", f"{len(found)} photos", _said(agreement), "0.001")
    read = photos.normalised(np.stack(quick), facts)
    _report_quick(read, wanted, facts, graphs.compare(_alone(graph, read), reference))
    return bool(apart.max() <= LIMIT and agreement.difference <= LIMIT)


def _spread(files: list[Path]) -> list[Path]:
    """Order files so that any first few are of many folders, and so of many kinds."""
    folders: dict[Path, list[Path]] = {}
    for file in files:
        folders.setdefault(file.parent, []).append(file)
    turns = enumerate(folders.values())
    return [f for _, _, f in sorted((n, k, f) for k, fs in turns for n, f in enumerate(fs))]


def _alone(graph: graphs.Graph, values: NDArray[np.generic]) -> NDArray[np.float32]:
    return np.concatenate([graph(values[i : i + 1]) for i in range(len(values))])


def _said(agreement: graphs.Agreement) -> str:
    return f"largest difference {agreement.difference:.1e}, cosine {agreement.cosine:.7f}"


def _report_quick(
    read: NDArray[np.float32],
    wanted: NDArray[np.float32],
    facts: Facts,
    agreement: graphs.Agreement,
) -> None:
    std = np.array(facts.std, dtype=np.float32)[:, np.newaxis, np.newaxis]
    grey = np.abs(read - wanted) * std * 255
    row("pixels as the program reads them (draft, colour profiles)", f"{len(read)} photos",
        f"mean {grey.mean():.2f} grey levels", "reported")  # fmt: skip
    row("their vectors", f"{len(read)} photos", _said(agreement), "reported")


def prove_texts(checkpoint: Checkpoint, folder: Path, manifest: Manifest) -> bool:
    """Compare tokens and text vectors; tells whether they are equal."""
    tokens = Tokens(folder, manifest.text)
    graph = graphs.Graph(folder / TEXT)
    different, found, wanted = [], [], []
    for name, text in awkward.TEXTS.items():
        ids, theirs = tokens.encode(text)[0], checkpoint.tokenize(text)
        length = ids.shape[1]
        padding = theirs[length:]
        same = np.array_equal(ids[0], theirs[:length]) and len(set(padding.tolist())) < 2
        if not same:
            different.append(name)
            continue
        found.append(graph(ids)[0])
        wanted.append(graphs.in_torch(checkpoint.reference, theirs[np.newaxis])[0])
    equal = f"{len(found)} equal"
    if different:
        equal += f"; different: {', '.join(different)}"
    row("tokens", f"{len(awkward.TEXTS)} texts", equal, "equal")
    agreement = graphs.compare(np.stack(found), np.stack(wanted))
    row("texts' vectors", f"{len(found)} texts", _said(agreement), "0.001")
    return {*different} <= UNREPAIRED and agreement.difference <= LIMIT


if __name__ == "__main__":
    sys.exit(main())

"""``photosearch index``, ``search``, ``similar``, ``status`` and ``forget``."""

import argparse
import dataclasses
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photosearch.cli.arguments import add_library_options, path, positive
from photosearch.cli.models import in_words
from photosearch.cli.terminal import Line, indexing, printable
from photosearch.errors import FolderError, PictureError

if TYPE_CHECKING:
    from photosearch.catalogue import Folder
    from photosearch.ingest import Summary
    from photosearch.library import Library
    from photosearch.search import Hits

_COUNTED = ("photos", "indexed", "filled", "reused", "failed")


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Make a program understand these commands."""
    index = commands.add_parser("index", help="index folders of photos, or bring them up to date")
    index.add_argument("folders", nargs="+", type=path, metavar="FOLDER")
    index.set_defaults(command=_index)

    search = commands.add_parser("search", help="find photos by words")
    search.add_argument("words", metavar="WORDS", help='such as "a dog on the beach"')
    search.set_defaults(command=_search)

    similar = commands.add_parser("similar", help="find photos that look like a picture")
    similar.add_argument("file", type=path, metavar="FILE", help="any picture file")
    similar.set_defaults(command=_similar)

    status = commands.add_parser("status", help="tell what is in the library")
    status.set_defaults(command=_status)

    forget = commands.add_parser(
        "forget", help="stop watching a folder and forget its photos; the files stay as they are"
    )
    forget.add_argument("folder", type=path, metavar="FOLDER")
    forget.set_defaults(command=_forget)

    for command in (search, similar):
        command.add_argument(
            "-k", type=positive, default=10, metavar="N", help="photos to show (10)"
        )
    for command in (index, search, similar, status, forget):
        command.add_argument("--json", action="store_true", help="print JSON")
        add_library_options(command, default=argparse.SUPPRESS)


def _open(options: argparse.Namespace, *, write: bool = False) -> "Library":
    from photosearch.library import Library  # loads onnxruntime: not for --help

    return Library.open(options.library, model=options.model, write=write)


def _index(options: argparse.Namespace) -> None:
    with _open(options, write=True) as library:
        folders, refusals = _add_folders(library, options.folders)
        if not folders:
            raise refusals[0]
        line = Line() if sys.stderr.isatty() else None
        summary = library.ingest.run(
            folders, lambda progress: line(indexing(progress)) if line else None
        )
        if line:
            line.clear()
        switch = library.models.switch()
    if options.json:
        told = {name: getattr(summary, name) for name in _COUNTED}
        told |= {"seconds": round(summary.seconds, 3)}
        told |= {"photos_per_s": round(summary.photos_per_s, 1)}
        print(json.dumps(told))
    else:
        _print_summary(summary)
        if summary.filled or switch.wanted != switch.answering:
            print(in_words(switch))
    if summary.unreadable:
        print(
            f"photosearch: {summary.unreadable} places in these folders may not be read; "
            "what was known of them is kept.",
            file=sys.stderr,
        )
    if refusals:
        raise refusals[0]


def _add_folders(
    library: "Library", folders: Sequence[Path]
) -> tuple[list[Path], list[FolderError]]:
    """Watch the folders that can be; one that cannot does not keep the others waiting."""
    added: list[Path] = []
    refusals: list[FolderError] = []
    for folder in folders:
        try:
            library.folders.add(folder)
            added.append(Path(os.path.realpath(folder)))
        except FolderError as error:
            refusals.append(error)
    return added, refusals


def _print_summary(summary: "Summary") -> None:
    print(
        f"{summary.photos} photos can be found: {summary.indexed} indexed and {summary.reused} "
        f"recognised now, in {summary.seconds:.1f} s."
    )
    if summary.failed:
        print(f'{summary.failed} files cannot be read: "photosearch status" says why.')


def _search(options: argparse.Namespace) -> None:
    with _open(options) as library:
        _print_hits(library, library.searches.words(options.words, options.k), options)


def _similar(options: argparse.Namespace) -> None:
    try:
        file = Path(os.path.realpath(options.file, strict=True))
    except OSError as error:
        raise PictureError(
            f"The file {options.file} cannot be found ({error.strerror}): check the name."
        ) from None
    if file.is_dir():
        raise PictureError(f"{options.file} is a folder: name a picture file.")
    with _open(options) as library:
        # One more than asked for: the file itself is no answer.
        hits = library.searches.like_file(file, options.k + 1)
        _print_hits(library, hits, options, leave_out=file)


def _print_hits(
    library: "Library", hits: "Hits", options: argparse.Namespace, leave_out: Path | None = None
) -> None:
    photos = library.photos.details(hits.contents.tolist())
    found: list[dict[str, Any]] = []
    for content, similarity in zip(hits.contents.tolist(), hits.similarities.tolist(), strict=True):
        photo = photos.get(content)
        places = [p for p in (photo.path, *photo.copies) if p != leave_out] if photo else []
        # A photo may have moved since the last look: a place that is there comes first.
        places.sort(key=lambda place: not os.path.lexists(place))
        if places and len(found) < options.k:
            hit = {"path": str(places[0]), "similarity": round(similarity, 6)}
            hit |= {"rank": len(found) + 1, "copies": [str(place) for place in places[1:]]}
            found.append(hit)
    if not found and library.photos.counts().waiting:
        print(
            "photosearch: no photo is indexed with this model yet: run photosearch index FOLDER "
            "with the same --model.",
            file=sys.stderr,
        )
    if options.json:
        print(json.dumps(found))
        return
    for hit in found:
        copies = f"  (and {len(hit['copies'])} copies)" if hit["copies"] else ""
        print(f"{hit['similarity']:7.3f}  {printable(hit['path'])}{copies}")


def _status(options: argparse.Namespace) -> None:
    with _open(options) as library:
        counts = library.photos.counts()
        folders = library.folders.list()
        problems = library.photos.problems()
        switch = library.models.switch()
    if options.json:
        told = {
            "library": str(options.library),
            "photos": counts.photos,
            "waiting": counts.waiting,
            "failed": counts.problems,
            "model": dataclasses.asdict(switch),
            "folders": [
                {"path": str(f.path), "photos": f.photos, "online": _is_there(f)} for f in folders
            ],
            "problems": [{"path": str(p.path), "reason": p.reason} for p in problems],
        }
        print(json.dumps(told))
        return
    print(f"{counts.photos} photos can be found, {counts.waiting} wait to be indexed.")
    print(in_words(switch))
    for folder in folders:
        away = "" if _is_there(folder) else "  (not connected)"
        print(f"{folder.photos:7d}  {printable(str(folder.path))}{away}")
    if problems:
        print(f"{len(problems)} files cannot be read:")
    for problem in problems:
        print(f"  {printable(str(problem.path))}: {problem.reason}")


def _forget(options: argparse.Namespace) -> None:
    folder = Path(os.path.realpath(options.folder))
    with _open(options, write=True) as library:
        library.folders.forget(folder)
        photos = library.photos.counts().photos
    if options.json:
        print(json.dumps({"forgotten": str(folder), "photos": photos}))
    else:
        print(f"{printable(str(folder))} is forgotten; {photos} photos can still be found.")


def _is_there(folder: "Folder") -> bool:
    return folder.online and folder.path.is_dir()

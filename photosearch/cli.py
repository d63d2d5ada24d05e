"""The command line: the same library as the window's, without a display.

Results go to standard output; progress and errors go to standard error.
"""

import argparse
import enum
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import photosearch
from photosearch import settings
from photosearch.errors import PhotoSearchError, PictureError
from photosearch.events import Progress, State

if TYPE_CHECKING:
    from photosearch.library import Library
    from photosearch.search import Hits

_BAR_WIDTH = 24


class Exit(enum.IntEnum):
    """How a command ends."""

    DONE = 0
    FAILED = 1
    WRONG_USAGE = 2
    INTERRUPTED = 130


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; ``command`` is None when the window is wanted.

    Raises:
        SystemExit: After help, the version, or wrong usage (status 2).
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    if not getattr(options, "words", "any").strip():
        parser.error("there is nothing to search for: give a few words")
    return options


def run(options: argparse.Namespace) -> int:
    """Carry out the command that parse() read; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        options.command(options)
        sys.stdout.flush()
    except PhotoSearchError as error:
        return _failed(str(error))
    except KeyboardInterrupt:
        print("photosearch: stopped; what is finished is kept.", file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python shall not complain at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FAILED
    except OSError as error:
        return _failed(f"the system refused something ({error.strerror or error}).")
    except Exception as error:  # noqa: BLE001 - the edge of the program: no traceback on a terminal
        return _failed(
            f"a fault in PhotoSearch ({type(error).__name__}); what is finished is kept."
        )
    return Exit.DONE


def _failed(sentence: str) -> int:
    print(f"photosearch: {sentence}", file=sys.stderr)
    return Exit.FAILED


# Arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="photosearch",
        description="Find photos by what is in them. Without a command, the window opens.",
    )
    parser.add_argument(
        "--version", action="version", version=f"PhotoSearch {photosearch.__version__}"
    )
    _add_library_options(parser)
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    index = commands.add_parser("index", help="index folders of photos, or bring them up to date")
    index.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    index.set_defaults(command=_index)

    search = commands.add_parser("search", help="find photos by words")
    search.add_argument("words", metavar="WORDS", help='such as "a dog on the beach"')
    search.set_defaults(command=_search)

    similar = commands.add_parser("similar", help="find photos that look like a picture")
    similar.add_argument("file", type=Path, metavar="FILE", help="any picture file")
    similar.set_defaults(command=_similar)

    status = commands.add_parser("status", help="tell what is in the library")
    status.set_defaults(command=_status)

    for command in (search, similar):
        command.add_argument(
            "-k", type=_positive, default=10, metavar="N", help="photos to show (10)"
        )
    for command in (index, search, similar, status):
        command.add_argument("--json", action="store_true", help="print JSON")
        _add_library_options(command, default=argparse.SUPPRESS)
    return parser


def _add_library_options(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    parser.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        default=default or settings.default_library(),
        help="the folder that holds the library (your own, in the platform's data folder)",
    )
    parser.add_argument(
        "--model", metavar="ID", default=default, help="an installed model, or a model folder"
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _open(options: argparse.Namespace, *, write: bool = False) -> "Library":
    from photosearch.library import Library  # loads onnxruntime: not for --help

    return Library.open(options.library, model=options.model, write=write)


# Commands


def _index(options: argparse.Namespace) -> None:
    with _open(options, write=True) as library:
        for folder in options.folders:
            library.folders.add(folder)
        bar = _Bar() if sys.stderr.isatty() else None
        summary = library.ingest.run([f.resolve() for f in options.folders], bar)
        if bar:
            bar.clear()
    told = {
        "photos": summary.photos,
        "indexed": summary.indexed,
        "reused": summary.reused,
        "failed": summary.failed,
        "seconds": round(summary.seconds, 3),
        "photos_per_s": round(summary.photos_per_s, 1),
    }
    if options.json:
        print(json.dumps(told))
        return
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
        file = options.file.resolve(strict=True)
    except OSError:
        raise PictureError(f"There is no file {options.file}: check the name.") from None
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
        if places and len(found) < options.k:
            hit = {"path": str(places[0]), "similarity": round(similarity, 6)}
            hit |= {"rank": len(found) + 1, "copies": [str(place) for place in places[1:]]}
            found.append(hit)
    if options.json:
        print(json.dumps(found))
        return
    for hit in found:
        copies = f"  (and {len(hit['copies'])} copies)" if hit["copies"] else ""
        print(f"{hit['similarity']:7.3f}  {_printable(hit['path'])}{copies}")
    if not found:
        print("No photo is indexed yet.", file=sys.stderr)


def _status(options: argparse.Namespace) -> None:
    with _open(options) as library:
        counts = library.photos.counts()
        folders = library.folders.list()
        problems = library.photos.problems()
    if options.json:
        told = {
            "library": str(options.library),
            "photos": counts.photos,
            "waiting": counts.waiting,
            "failed": counts.problems,
            "folders": [
                {"path": str(f.path), "photos": f.photos, "online": f.online} for f in folders
            ],
            "problems": [{"path": str(p.path), "reason": p.reason} for p in problems],
        }
        print(json.dumps(told))
        return
    print(f"{counts.photos} photos can be found, {counts.waiting} wait to be indexed.")
    for folder in folders:
        away = "" if folder.online else "  (not connected)"
        print(f"{folder.photos:7d}  {_printable(str(folder.path))}{away}")
    if problems:
        print(f"{len(problems)} files cannot be read:")
    for problem in problems:
        print(f"  {_printable(str(problem.path))}: {problem.reason}")


def _printable(text: str) -> str:
    """Show a file's name on one line: what would move the cursor or the text is escaped."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


class _Bar:
    """One line on a terminal that says how far the indexing is."""

    def __call__(self, progress: Progress) -> None:
        share = progress.done / progress.total if progress.total else 0.0
        bar = "█" * round(share * _BAR_WIDTH)
        left = "" if progress.seconds_left is None else f", {_duration(progress.seconds_left)} left"
        scanning = ", still looking" if progress.state is State.SCANNING else ""
        line = (
            f"{bar:░<{_BAR_WIDTH}} {progress.done} of {progress.total}"
            f", {progress.photos_per_s:.0f} photos/s{left}{scanning}"
        )
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave no trace of the line."""
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min" if minutes else f"{rest} s"

"""The command line: the same library as the window's, without a display.

Results go to standard output; progress and errors go to standard error.
"""

import argparse
import contextlib
import dataclasses
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
from photosearch.errors import (
    FolderError,
    LibraryMissing,
    PhotoSearchError,
    PictureError,
    QueryError,
)
from photosearch.events import Progress, State

if TYPE_CHECKING:
    from photosearch.catalogue import Folder
    from photosearch.ingest import Summary
    from photosearch.library import Library
    from photosearch.models import Switch
    from photosearch.search import Hits

_BAR_WIDTH = 24
_DIGITS = 19
_GB = 1e9
_COUNTED = ("photos", "indexed", "filled", "reused", "failed")


class Exit(enum.IntEnum):
    """How a command ends; wrong usage is argparse's, and 2."""

    DONE = 0
    FAILED = 1
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
    _prepare_streams()
    try:
        options.command(options)
        sys.stdout.flush()
    except PhotoSearchError as error:
        return _failed(str(error))
    except KeyboardInterrupt:
        print("photosearch: stopped; what is finished is kept.", file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _give_up_output()  # whoever read it has seen enough
        return Exit.FAILED
    except OSError as error:
        _give_up_output()
        return _failed(f"the system refused something ({error.strerror or error}).")
    except Exception as error:  # noqa: BLE001 - the edge of the program: no traceback on a terminal
        return _failed(
            f"a fault in PhotoSearch ({type(error).__name__}); what is finished is kept."
        )
    return Exit.DONE


def _give_up_output() -> None:
    """Let what could not be written go nowhere, or Python tries, and complains, at exit again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _prepare_streams() -> None:
    """Make the streams take any name; one that was closed takes everything and keeps nothing."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        elif isinstance(stream := getattr(sys, name), io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _failed(sentence: str) -> int:
    print(f"photosearch: {_printable(sentence)}", file=sys.stderr)
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
    index.add_argument("folders", nargs="+", type=_path, metavar="FOLDER")
    index.set_defaults(command=_index)

    search = commands.add_parser("search", help="find photos by words")
    search.add_argument("words", metavar="WORDS", help='such as "a dog on the beach"')
    search.set_defaults(command=_search)

    similar = commands.add_parser("similar", help="find photos that look like a picture")
    similar.add_argument("file", type=_path, metavar="FILE", help="any picture file")
    similar.set_defaults(command=_similar)

    status = commands.add_parser("status", help="tell what is in the library")
    status.set_defaults(command=_status)

    verbs = _add_models(commands.add_parser("models", help="choose which model answers searches"))
    for command in (search, similar):
        command.add_argument(
            "-k", type=_positive, default=10, metavar="N", help="photos to show (10)"
        )
    for command in (index, search, similar, status):
        _add_library_options(command, default=argparse.SUPPRESS)
    for command in verbs:
        _add_library_option(command, default=argparse.SUPPRESS)
    for command in (index, search, similar, status, *verbs):
        command.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _add_models(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    verbs = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    listing = verbs.add_parser("list", help="tell which models are there")
    listing.set_defaults(command=_list_models)

    use = verbs.add_parser("use", help="have a model answer once it has looked at all photos")
    use.add_argument("id", metavar="ID")
    use.add_argument(
        "--now", action="store_true", help="have it answer at once, whatever it has yet to look at"
    )
    use.set_defaults(command=_use_model)

    remove = verbs.add_parser("remove", help="remove a model and what it made of the photos")
    remove.add_argument("id", metavar="ID")
    remove.set_defaults(command=_remove_model)

    bench = verbs.add_parser("bench", help="measure a model on this computer")
    bench.add_argument("id", metavar="ID")
    bench.add_argument(
        "--queries",
        type=_path,
        metavar="FILE",
        help='JSON: {"words": ["photo", ...], ...}, the right answers to some words',
    )
    bench.set_defaults(command=_bench_model)
    return [listing, use, remove, bench]


def _add_library_options(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    _add_library_option(parser, default)
    parser.add_argument(
        "--model", metavar="ID", default=default, help="an installed model, or a model folder"
    )


def _add_library_option(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--library",
        type=_path,
        metavar="DIR",
        default=default or settings.default_library(),
        help="the folder that holds the library (your own, in the platform's data folder)",
    )


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(text)


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < _DIGITS) or int(text) < 1:
        raise argparse.ArgumentTypeError("must be a whole number, 1 or more")
    return int(text)


def _open(options: argparse.Namespace, *, write: bool = False) -> "Library":
    from photosearch.library import Library  # loads onnxruntime: not for --help

    return Library.open(options.library, model=options.model, write=write)


# Commands


def _index(options: argparse.Namespace) -> None:
    with _open(options, write=True) as library:
        folders, refusals = _add_folders(library, options.folders)
        if not folders:
            raise refusals[0]
        bar = _Bar() if sys.stderr.isatty() else None
        summary = library.ingest.run(folders, bar)
        if bar:
            bar.clear()
        switch = library.models.switch()
    if options.json:
        told = {name: getattr(summary, name) for name in _COUNTED}
        told |= {"seconds": round(summary.seconds, 3)}
        told |= {"photos_per_s": round(summary.photos_per_s, 1)}
        print(json.dumps(told))
    else:
        _print_summary(summary)
        if summary.filled or switch.wanted != switch.answering:
            print(_in_words(switch))
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
        print(f"{hit['similarity']:7.3f}  {_printable(hit['path'])}{copies}")


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
    print(_in_words(switch))
    for folder in folders:
        away = "" if _is_there(folder) else "  (not connected)"
        print(f"{folder.photos:7d}  {_printable(str(folder.path))}{away}")
    if problems:
        print(f"{len(problems)} files cannot be read:")
    for problem in problems:
        print(f"  {_printable(str(problem.path))}: {problem.reason}")


def _in_words(switch: "Switch") -> str:
    """Say which model answers, and what keeps another one from it."""
    if switch.answering == switch.wanted:
        return f'The model "{switch.answering}" answers searches.'
    away = ""
    if switch.away:
        away = (
            f", {switch.away} of them in folders that are not connected: connect them, or use "
            f'"photosearch models use {switch.wanted} --now"'
        )
    return (
        f'The model "{switch.answering}" answers searches until "{switch.wanted}" has looked at '
        f"{switch.lacking} more photos{away}."
    )


def _is_there(folder: "Folder") -> bool:
    return folder.online and folder.path.is_dir()


# Models


def _list_models(options: argparse.Namespace) -> None:
    with _open_for_models(options) as library:
        models = library.models.installed()
    if options.json:
        print(json.dumps({"installed": [dataclasses.asdict(model) for model in models]}))
        return
    for model in models:
        print(f"{'*' if model.answering else ' '} {model.id:<28} {_size(model.bytes):>8}", end="  ")
        print(f"{_printable(model.name)} ({_printable(model.licence)})", end="")
        print(f"; {model.lacking} photos to look at" if model.lacking else "")
    print('* answers searches; another one does after "photosearch models use ID".')


def _use_model(options: argparse.Namespace) -> None:
    with _open_for_models(options, write=True) as library:
        library.models.use(options.id, now=options.now)
        switch = library.models.switch()
    if options.json:
        print(json.dumps(dataclasses.asdict(switch)))
        return
    print(_in_words(switch))
    if switch.answering != switch.wanted:
        print('It looks at them while the window is open, or with "photosearch index FOLDER".')


def _remove_model(options: argparse.Namespace) -> None:
    with _open_for_models(options, write=True) as library:
        library.models.remove(options.id)
    print(json.dumps({"removed": options.id}) if options.json else f"{options.id} is removed.")


def _bench_model(options: argparse.Namespace) -> None:
    queries = _read_queries(options.queries) if options.queries else None
    with _open_for_models(options) as library:
        told = library.models.benchmark(options.id, queries)
    if options.json:
        print(json.dumps(dataclasses.asdict(told)))
        return
    print(f"{told.speed.photos_per_s:8.1f} photos a second, once they are read")
    print(f"{told.speed.query_ms:8.1f} ms for a query")
    if told.speed.memory_bytes is not None:
        print(f"{_size(told.speed.memory_bytes):>8} of memory at most")
    if told.recall is not None:
        print(f"{told.recall:8.1%} of the right photos are among the first ten")


def _read_queries(file: Path) -> dict[str, list[Path]]:
    """Read words and their right answers; paths are relative to the file.

    Raises:
        QueryError: The file cannot be read, or holds something else.
    """
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
        folder = Path(os.path.realpath(file)).parent
        return {
            " ".join(words.split()): [Path(os.path.realpath(folder / path)) for path in paths]
            for words, paths in read.items()
        }
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise QueryError(
            f'The queries in {file} cannot be read ({error}): write {{"words": ["photo.jpg"]}}.'
        ) from error


def _open_for_models(options: argparse.Namespace, *, write: bool = False) -> "Library":
    """Open the library, whatever --model says; one that is not there yet is made."""
    from photosearch.library import Library

    if not write:
        with contextlib.suppress(LibraryMissing):
            return Library.open(options.library)
    return Library.open(options.library, write=True)


def _size(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= _GB else f"{size / 1e6:.0f} MB"


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
        if progress.lacking:
            scanning += f", {progress.lacking} for the next model"
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

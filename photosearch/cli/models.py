"""``photosearch models``: which models are there, and which one answers."""

import argparse
import contextlib
import dataclasses
import json
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photosearch.cli.arguments import add_library_option, path
from photosearch.cli.terminal import Line, bar, duration, printable, size
from photosearch.errors import DownloadError, LibraryMissing, ModelError, QueryError

if TYPE_CHECKING:
    from photosearch.download import Transfer
    from photosearch.library import Library
    from photosearch.models import InstalledModel, Switch
    from photosearch.offers import Offer


def add_models(parser: argparse.ArgumentParser) -> None:
    """Make the parser of "models" understand its verbs."""
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

    adding = verbs.add_parser("import", help="add a model from a folder or a zip file")
    adding.add_argument("source", type=path, metavar="SOURCE")
    adding.add_argument("--id", metavar="ID", help="the short name that it gets")
    adding.add_argument(
        "--variant",
        metavar="NAME",
        help='one of its forms, such as "fp16", or "fastest": whichever is on this computer',
    )
    adding.set_defaults(command=_import_model)

    download = verbs.add_parser("download", help='download a model that "list" offers')
    download.add_argument("id", metavar="ID")
    download.set_defaults(command=_download_model)

    test = verbs.add_parser("test", help="test whether a model computes here what it should")
    test.add_argument("id", metavar="ID")
    test.set_defaults(command=_test_model)

    bench = verbs.add_parser("bench", help="measure a model on this computer")
    bench.add_argument("id", metavar="ID")
    bench.add_argument(
        "--queries",
        type=path,
        metavar="FILE",
        help='JSON: {"words": ["photo", ...], ...}, the right answers to some words',
    )
    bench.set_defaults(command=_bench_model)

    for verb in (listing, adding, download, use, remove, test, bench):
        add_library_option(verb, default=argparse.SUPPRESS)
        verb.add_argument("--json", action="store_true", help="print JSON")


def in_words(switch: "Switch") -> str:
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


def _list_models(options: argparse.Namespace) -> None:
    with _open_for_models(options) as library:
        models = library.models.installed()
        offers = _offers(library, leave_out={model.id for model in models})
    if options.json:
        told = [dataclasses.asdict(model) for model in models]
        print(json.dumps({"installed": told, "offers": [_as_json(offer) for offer in offers]}))
        return
    for model in models:
        mark = "*" if model.answering else " "
        more = "; came with PhotoSearch" * model.shipped
        more += f"; {model.lacking} photos to look at" if model.lacking else ""
        about = f"{printable(model.name)} ({printable(model.licence)}){more}"
        print(f"{mark} {model.id:<28} {size(model.bytes):>8}  {about}")
    print('* answers searches; another one does after "photosearch models use ID".')
    if offers:
        print('"photosearch models download ID" gets one of these:')
    for offer in offers:
        _print_offer(offer)


def _print_offer(offer: "Offer") -> None:
    """Print what there is to know before downloading a model."""
    pinned = all(file.size is not None for file in offer.files)
    much = f"{'' if pinned else '> '}{size(offer.download_bytes)}" if offer.download_bytes else "?"
    about = f"{offer.name} ({offer.licence}); {', '.join(offer.roles)}"
    print(f"  {offer.id:<30} {much:>8}  {about}")
    print(f"    {offer.description} {offer.quality}")
    print(f"    Speed: {offer.speed} Memory: {offer.memory} Languages: {offer.languages}.")
    print(f"    {offer.licence_words}")
    for gap in offer.gaps:
        print(f"    Not certain: {gap}")
    if offer.by_hand:
        print(f"    Import it by hand; it cannot be downloaded, because {offer.by_hand}.")


def _offers(library: "Library", leave_out: set[str]) -> "list[Offer]":
    """List what may be downloaded; what is here is told even where that cannot be."""
    try:
        return [offer for offer in library.models.offers() if offer.id not in leave_out]
    except DownloadError as error:
        print(f"photosearch: {printable(str(error))}", file=sys.stderr)
        return []


def _as_json(offer: "Offer") -> dict[str, Any]:
    return {
        **dataclasses.asdict(offer),
        "download_bytes": offer.download_bytes,
        "by_hand": offer.by_hand,
    }


def _import_model(options: argparse.Namespace) -> None:
    with _open_for_models(options) as library:
        added = library.models.add(options.source, model=options.id, variant=options.variant)
    _print_added(added, options)


def _download_model(options: argparse.Namespace) -> None:
    cancelled = threading.Event()
    line = Line() if sys.stderr.isatty() else None
    with _open_for_models(options) as library:
        try:
            added = library.models.download(
                options.id, lambda t: line(_in_bytes(t)) if line else None, cancelled
            )
        finally:
            if line:
                line.clear()
    _print_added(added, options)


def _print_added(model: "InstalledModel", options: argparse.Namespace) -> None:
    if options.json:
        print(json.dumps(dataclasses.asdict(model)))
        return
    print(f'{model.id} is here ({printable(model.name)}): "photosearch models use {model.id}".')
    for note in model.notes:
        print(f"  {printable(note)}")


def _test_model(options: argparse.Namespace) -> None:
    with _open_for_models(options) as library:
        tested = library.models.self_test(options.id)
    if not tested.agrees:
        raise ModelError(f'The model "{options.id}" fails its test: {tested.sentence}')
    print(json.dumps(dataclasses.asdict(tested)) if options.json else tested.sentence)


def _use_model(options: argparse.Namespace) -> None:
    with _open_for_models(options, write=True) as library:
        library.models.use(options.id, now=options.now)
        switch = library.models.switch()
    if options.json:
        print(json.dumps(dataclasses.asdict(switch)))
        return
    print(in_words(switch))
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
        print(f"{size(told.speed.memory_bytes):>8} of memory at most")
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


def _in_bytes(transfer: "Transfer") -> str:
    """Say how far a download is."""
    left = "" if transfer.seconds_left is None else f", {duration(transfer.seconds_left)} left"
    return (
        f"{bar(transfer.done, transfer.total)} {size(transfer.done)} of {size(transfer.total)}"
        f", {size(int(transfer.bytes_per_s))}/s{left}"
    )


def _open_for_models(options: argparse.Namespace, *, write: bool = False) -> "Library":
    """Open the library, whatever --model says; one that is not there yet is made."""
    from photosearch.library import Library

    if not write:
        with contextlib.suppress(LibraryMissing):
            return Library.open(options.library)
    return Library.open(options.library, write=True)

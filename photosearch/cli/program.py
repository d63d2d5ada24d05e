"""Reading the arguments, carrying out the command, and how it ends."""

import argparse
import enum
import io
import os
import sys
from collections.abc import Container, Sequence
from pathlib import Path

import photosearch
from photosearch.cli.arguments import add_library_options, path
from photosearch.cli.models import add_models
from photosearch.cli.photos import add_commands
from photosearch.cli.terminal import printable
from photosearch.errors import PhotoSearchError


class Exit(enum.IntEnum):
    """How a command ends; wrong usage is argparse's, and 2."""

    DONE = 0
    FAILED = 1
    INTERRUPTED = 130


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; ``command`` is None when the window is wanted.

    The window's options have ``folders``, to watch from now on, and ``words``, to look for, or
    None. A folder that is named like a command is written with its place, such as ./search.

    Raises:
        SystemExit: After help, the version, or wrong usage (status 2).
    """
    parser, commands = _parser()
    first = _first_name(arguments)
    if first is None or first in commands:
        options = parser.parse_args(arguments)
        for option, given in (("--search", options.search), ("--palette", options.palette)):
            if options.command is not None and given not in (None, False):
                parser.error(f"{option} opens the window: give either it or a command")
    else:
        options = _window_parser().parse_args(arguments)
        for folder in options.folders:
            if not folder.is_dir():
                parser.error(f"there is neither a command nor a folder {printable(str(folder))}")
    if options.command is None:
        options.words = options.search
    if getattr(options, "words", None) is not None and not options.words.strip():
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
    print(f"photosearch: {printable(sentence)}", file=sys.stderr)
    return Exit.FAILED


def _first_name(arguments: Sequence[str]) -> str | None:
    """Give the first argument that is neither an option nor an option's value."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    _add_window_options(parser)
    try:
        _, others = parser.parse_known_args(arguments)
    except argparse.ArgumentError:
        return None  # the real parser says it in words
    return next((each for each in others if not each.startswith("-")), None)


def _parser() -> tuple[argparse.ArgumentParser, Container[str]]:
    """Make the parser of the commands, which also gives help; and name the commands."""
    parser = argparse.ArgumentParser(
        prog="photosearch",
        usage="%(prog)s [options] [FOLDER ...]\n       %(prog)s [options] COMMAND ...",
        description="Find photos by what is in them. Without a command, the window opens; "
        "the folders that are named are watched from then on.",
    )
    parser.add_argument(
        "--version", action="version", version=f"PhotoSearch {photosearch.__version__}"
    )
    _add_window_options(parser)
    parser.set_defaults(command=None, folders=[])
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", prog="photosearch")

    add_commands(commands)
    add_models(commands.add_parser("models", help="choose which model answers searches"))
    return parser, commands.choices


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="photosearch")
    _add_window_options(parser)
    parser.add_argument("folders", nargs="*", type=path, metavar="FOLDER")
    parser.set_defaults(command=None)
    return parser


def _add_window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--search", metavar="WORDS", help="open the window with this search")
    parser.add_argument(
        "--palette",
        action="store_true",
        help="open the window with the list of searches, folders and commands; "
        "for a key of your desktop",
    )
    add_library_options(parser)

"""What several commands take."""

import argparse
from pathlib import Path

from photosearch import settings

_DIGITS = 19


def add_library_options(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    """Take --library and --model."""
    add_library_option(parser, default)
    parser.add_argument(
        "--model", metavar="ID", default=default, help="an installed model, or a model folder"
    )


def add_library_option(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    """Take --library."""
    parser.add_argument(
        "--library",
        type=path,
        metavar="DIR",
        default=default or settings.default_library(),
        help="the folder that holds the library (your own, in the platform's data folder)",
    )


def path(text: str) -> Path:
    """Read a path; an empty name is refused."""
    if not text:
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(text)


def positive(text: str) -> int:
    """Read a whole number of 1 or more."""
    if not (text.isascii() and text.isdigit() and len(text) < _DIGITS) or int(text) < 1:
        raise argparse.ArgumentTypeError("must be a whole number, 1 or more")
    return int(text)

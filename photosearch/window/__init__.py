"""The window: the only place that imports Qt, and only once ``run`` is called."""

import sys
from collections.abc import Sequence
from pathlib import Path

from photosearch.window.display import missing_display

__all__ = ["run"]


def run(library_folder: Path, model: str | None, folders: Sequence[Path] = ()) -> int:
    """Show the window until it is closed; return the exit code, 2 where no window can open.

    Args:
        library_folder: Where the library lies, or will.
        model: Id of the model that answers searches; None for the one in the settings.
        folders: Folders to watch from now on.
    """
    if reason := missing_display():
        sys.stderr.write(f"{reason}\n")
        return 2
    from photosearch.window.app import main

    return main(library_folder, model, folders)

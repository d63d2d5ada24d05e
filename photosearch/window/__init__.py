"""The window: the only place that imports Qt, and only once ``run`` is called."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from photosearch.window.display import missing_display

__all__ = ["run"]


def run(
    library_folder: Path,
    model: str | None,
    folders: Sequence[Path] = (),
    words: str = "",
    *,
    palette: bool = False,
) -> int:
    """Show the window until it is closed; return the exit code, 2 where no window can open.

    Where the library's window is open already, that one comes forward and does it.

    Args:
        library_folder: Where the library lies, or will.
        model: Id of the model that answers searches; None for the one in the settings.
        folders: Folders to watch from now on.
        words: What to look for; empty: nothing.
        palette: Whether to offer everything that one can go to.
    """
    if reason := missing_display():
        sys.stderr.write(f"{reason}\n")
        return 2
    # Qt takes it out of the environment; it is for the window that comes forward.
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    from photosearch.window.app import main
    from photosearch.window.oneinstance import Start

    start = Start(tuple(folder.absolute() for folder in folders), words, palette, token)
    return main(library_folder, model, start)

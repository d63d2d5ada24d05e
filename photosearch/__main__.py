"""``photosearch`` and ``python -m photosearch``: a command, or else the window."""

import logging
import multiprocessing
import os
import sys
import warnings
from pathlib import Path

_LOG_BYTES = 1 << 20
_INTERRUPTED = 130


def main() -> int:
    """Run the program with the arguments of this process; return its exit status."""
    multiprocessing.freeze_support()
    try:
        return _main()
    except KeyboardInterrupt:  # while the program's parts were being loaded
        return _INTERRUPTED


def _main() -> int:
    # The children that decode import this module again: nothing is loaded before this line.
    from photosearch import cli

    options = cli.parse(sys.argv[1:])
    # Python's own warnings are for developers; watchdog's name folders.
    warnings.simplefilter("ignore")
    log = logging.getLogger("photosearch")
    if options.command is not None:
        # A command says all there is to say; a log would need a place beside its output.
        log.addHandler(logging.NullHandler())
        return cli.run(options)
    from photosearch import window

    log.addHandler(_log_file(options.library))
    words, palette = options.words or "", options.palette
    return window.run(options.library, options.model, options.folders, words, palette=palette)


def _log_file(library: Path) -> logging.Handler:
    """Keep the window's log in the library, for its owner alone; nothing where that fails."""
    path = library / "photosearch.log"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        if path.stat().st_size > _LOG_BYTES:
            os.truncate(path, 0)
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


if __name__ == "__main__":
    sys.exit(main())

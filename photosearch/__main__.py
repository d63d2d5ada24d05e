"""``photosearch`` and ``python -m photosearch``: a command, or else the window."""

import multiprocessing
import sys


def main() -> int:
    """Run the program with the arguments of this process; return its exit status."""
    multiprocessing.freeze_support()
    # The children that decode import this module again: nothing is loaded before this line.
    from photosearch import cli

    options = cli.parse(sys.argv[1:])
    if options.command is not None:
        return cli.run(options)
    from photosearch import window

    return window.run(options.library, options.model)


if __name__ == "__main__":
    sys.exit(main())

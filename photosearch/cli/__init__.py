"""The command line: the same library as the window's, without a display.

Results go to standard output; progress and errors go to standard error.
"""

from photosearch.cli.program import parse, run

__all__ = ["parse", "run"]

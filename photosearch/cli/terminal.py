"""What is written on a terminal."""

import sys

from photosearch.events import Progress, State

_BAR_WIDTH = 24
_GB = 1e9


def printable(text: str) -> str:
    """Show a file's name on one line: what would move the cursor or the text is escaped."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def size(size: int) -> str:
    """Say how many bytes something takes."""
    return f"{size / 1e9:.1f} GB" if size >= _GB else f"{size / 1e6:.0f} MB"


class Bar:
    """One line on a terminal that says how far the indexing is."""

    def __call__(self, progress: Progress) -> None:
        """Write the line anew."""
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

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


class Line:
    """One line on a terminal that is written again and again."""

    def __call__(self, text: str) -> None:
        """Write the line anew."""
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave no trace of the line."""
        self("")


def bar(done: int, total: int) -> str:
    """Draw how much is done."""
    share = done / total if total else 0.0
    return f"{'█' * round(share * _BAR_WIDTH):░<{_BAR_WIDTH}}"


def indexing(progress: Progress) -> str:
    """Say how far the indexing is."""
    left = "" if progress.seconds_left is None else f", {duration(progress.seconds_left)} left"
    looking = ", still looking" if progress.state is State.SCANNING else ""
    lacking = f", {progress.lacking} for the next model" if progress.lacking else ""
    return (
        f"{bar(progress.done, progress.total)} {progress.done} of {progress.total}"
        f", {progress.photos_per_s:.0f} photos/s{left}{looking}{lacking}"
    )


def duration(seconds: float) -> str:
    """Say how long something takes."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min" if minutes else f"{rest} s"

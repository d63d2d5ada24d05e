"""Everything the window says about counts, times and photos, as whole sentences."""

import html
import re

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from photosearch.catalogue import Photo
from photosearch.events import Progress, State
from photosearch.query import Filter, Order, Query

# Characters that would end a line, change what stands beside them, or not be seen at all.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def tr(text: str) -> str:
    """Translate a text of this module, which pyside6-lupdate files under no context."""
    return QCoreApplication.translate("", text)


def shown(text: str) -> str:
    """Make a file's name fit for a screen; it may hold anything but a slash."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def number(value: float) -> str:
    """Write a whole number as the person's language does."""
    return QLocale().toString(round(value))


def date(taken: str | None) -> str:
    """Write a photo's local time as the person's language does; empty if there is none."""
    moment = QDateTime.fromString(taken or "", Qt.DateFormat.ISODate)
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat) if moment.isValid() else ""


def photos(count: int) -> str:
    """Count photos."""
    return tr("1 photo") if count == 1 else tr("{count} photos").format(count=number(count))


def spoken(photo: Photo) -> str:
    """Name a photo for a screen reader."""
    away = "" if photo.online else tr("in a folder that is not connected")
    parts = (shown(photo.path.name), date(photo.taken), away)
    return ", ".join(part for part in parts if part)


def tip(photo: Photo) -> str:
    """Describe a photo in a few lines of rich text, in which names stay plain text."""
    size = tr("{width} × {height}, {format}").format(  # noqa: RUF001
        width=photo.width, height=photo.height, format=photo.format
    )
    away = "" if photo.online else tr("Its folder is not connected")
    copies = len(photo.copies)
    also = tr("1 copy elsewhere") if copies == 1 else tr("{count} copies elsewhere")
    lines = [str(photo.path.parent), date(photo.taken), size, photo.camera or "", away]
    if copies:
        lines.append(also.format(count=number(copies)))
    rest = "<br>".join(html.escape(shown(line)) for line in lines if line)
    return f"<b>{html.escape(shown(photo.path.name))}</b><br>{rest}"


def amount(query: Query, count: int) -> str:
    """Say how many photos the grid shows."""
    if not count:
        return ""
    order = query.sorted_by
    if order is Order.BEST and query.like:
        return tr("{photos}, most similar first").format(photos=photos(count))
    if not query.meaning:
        return photos(count)
    matches = tr("1 match") if count == 1 else tr("{count} matches").format(count=number(count))
    if order is Order.BEST and count > 1:
        return tr("{count} matches, best first").format(count=number(count))
    return matches


def coverage(progress: Progress) -> str:
    """Say how much of the library a search can see while it is being indexed; else nothing."""
    if not 0 < progress.done < progress.total:
        return ""
    share = number(100 * progress.done // progress.total)
    return tr("searched {share} %, newest first").format(share=share)


def selected(count: int) -> str:
    """Say how many photos are selected."""
    return tr("{count} selected").format(count=number(count))


def empty(query: Query, progress: Progress) -> tuple[str, str]:
    """Say in a heading and a sentence why there are no photos to show, and what to do."""
    busy = progress.state in (State.SCANNING, State.WORKING)
    everything = not query.meaning and query.where == Filter()
    if everything and busy:
        return tr("Your photos are on their way"), tr("The first ones appear here in a moment.")
    if everything:
        if progress.failed:
            return tr("No photo can be shown"), tr("The line below leads to the reasons.")
        return tr("No photos here yet"), tr("Photos appear when they are put into your folders.")
    if busy:
        return tr("Nothing here yet"), tr("Your photos are still being indexed.")
    return _empty_answer(query)


def _empty_answer(query: Query) -> tuple[str, str]:
    """Say why a question has no answer, and what to do, when nothing is on its way."""
    where = query.where
    if not query.meaning:
        if where == Filter(favourite=True):
            return tr("No favourites yet"), tr("Mark a photo with F, and it appears here.")
        if where == Filter(folder=where.folder):
            return tr("No photos in this folder"), tr("Photos appear when they are put into it.")
        return tr("No photo fits"), tr("Take a condition away, or press Esc to see all photos.")
    if where != Filter():
        fewer = tr("Take a condition away, try other words, or press Esc to see all photos.")
        return tr("Nothing found"), fewer
    if query.like or query.picture:
        return tr("No similar photos"), tr("Press Esc to go back.")
    return tr("Nothing found"), tr("Try other words, or press Esc to see all photos.")


def indexing(progress: Progress, switch: tuple[str, str] | None = None) -> str:
    """Say what the indexing does; empty when there is nothing to say.

    Args:
        progress: How far it is.
        switch: Names of the model that answers and of the one that is to, if these are two.
    """
    counts = {"done": number(progress.done), "total": number(progress.total)}
    filling = _preparing(progress, switch) if _is_filling(progress) else ""
    match progress.state:
        case State.SCANNING:
            return tr("Looking for photos…")
        case State.WORKING:
            words = filling or tr("Indexing: {done} of {total} photos").format(**counts)
            return "  ·  ".join((words, *_pace(progress)))
        case State.PAUSED:
            words = tr("Paused at {done} of {total} photos").format(**counts)
            return "  ·  ".join((tr("Paused"), filling)) if filling else words
        case State.STOPPING:
            return tr("Stopping…")
        case State.FAILED:
            return tr("Indexing has stopped at {done} of {total} photos").format(**counts)
        case State.IDLE:
            return _waiting(progress, switch) if progress.lacking else ""


def _is_filling(progress: Progress) -> bool:
    """Tell whether all photos can be found, and another model looks at them."""
    return progress.lacking > 0 and progress.done == progress.total


def _pace(progress: Progress) -> list[str]:
    parts = []
    if progress.photos_per_s >= 0.05:
        parts.append(_speed(progress.photos_per_s))
    if progress.seconds_left is not None:
        parts.append(time_left(progress.seconds_left))
    return parts


def _waiting(progress: Progress, switch: tuple[str, str] | None) -> str:
    words = tr("{name} waits for {n} photos that are not connected")
    name = shown(switch[1]) if switch else tr("The new model")
    return words.format(name=name, n=number(progress.lacking))


def _preparing(progress: Progress, switch: tuple[str, str] | None) -> str:
    if switch is None:
        return tr("Preparing the new model: {n} photos to go").format(n=number(progress.lacking))
    words = tr("Searching with {old}; {ready} of {total} photos are ready for {new}")
    return words.format(
        old=shown(switch[0]),
        new=shown(switch[1]),
        ready=number(max(0, progress.total - progress.lacking)),
        total=number(progress.total),
    )


def _speed(photos_per_s: float) -> str:
    speed = QLocale().toString(photos_per_s, "f", 0 if photos_per_s >= 10 else 1)
    return tr("{speed} photos/s").format(speed=speed)


def time_left(seconds: float) -> str:
    """Say how long it takes, as roughly as it is known."""
    if seconds < 60:
        return tr("less than a minute left")
    minutes = round(seconds / 60)
    if minutes < 60:
        return (
            tr("about 1 minute left")
            if minutes == 1
            else tr("about {count} minutes left").format(count=number(minutes))
        )
    hours = round(seconds / 3600)
    return (
        tr("about 1 hour left")
        if hours == 1
        else tr("about {count} hours left").format(count=number(hours))
    )


def unreadable(count: int) -> str:
    """Count the files that cannot be read."""
    return (
        tr("1 file cannot be read")
        if count == 1
        else tr("{count} files cannot be read").format(count=number(count))
    )

"""Searches that are kept: those a person saved, and what was asked lately."""

import time
from collections.abc import Callable, Sequence

from photosearch.catalogue import Asked, Reader, Saved, Writer
from photosearch.events import Event, SavedChanged
from photosearch.query import Query

# Searches of before that are remembered, and hits of each.
_KEPT = 200
_SHOWN = 3


class SavedSearches:
    """A library's saved searches; any thread may ask."""

    def __init__(
        self, reader: Reader, writer: Callable[[], Writer], tell: Callable[[Event], None]
    ) -> None:
        """Join the parts; ``writer`` raises LibraryBusy where this process only reads."""
        self._reader = reader
        self._writer = writer
        self._tell = tell

    def all(self) -> list[Saved]:
        """List them by name."""
        return self._reader.saved()

    def save(self, name: str, query: Query, id_: int | None = None) -> Saved:
        """Keep a search under a name; with a number, in place of the one that has it.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        saved = Saved(self._writer().save_search(id_, name, query), name, query)
        self._tell(SavedChanged())
        return saved

    def remove(self, id_: int) -> None:
        """Forget one; no photo is touched.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        self._writer().forget_search(id_)
        self._tell(SavedChanged())


class History:
    """What was asked of a library lately; any thread may ask."""

    def __init__(self, reader: Reader, writer: Callable[[], Writer]) -> None:
        """Join the parts; ``writer`` raises LibraryBusy where this process only reads."""
        self._reader = reader
        self._writer = writer

    def recent(self, limit: int) -> list[Asked]:
        """List what was asked, the newest first."""
        return self._reader.asked(limit)

    def note(self, query: Query, text: str, contents: Sequence[int], count: int) -> None:
        """Note that something was asked and what came of it.

        Args:
            query: What was asked.
            text: As it stood in the field.
            contents: The hits, best first.
            count: How many there were.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        first = tuple(int(content) for content in contents[:_SHOWN])
        self._writer().note_asked(Asked(query, text, int(time.time()), count, first), _KEPT)

    def forget(self, query: Query | None = None) -> None:
        """Forget one search of before; None is all of them.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        self._writer().forget_asked(query)

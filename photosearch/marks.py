"""What a person says of photos: favourite, stars, tags; kept by their bytes."""

from collections.abc import Callable, Sequence

from photosearch.catalogue import ContentId, Reader, Writer
from photosearch.events import Event, MarksChanged


class Marks:
    """Marks of the photos of one library; any thread may ask."""

    def __init__(
        self, reader: Reader, writer: Callable[[], Writer], tell: Callable[[Event], None]
    ) -> None:
        """Join the parts; ``writer`` raises LibraryBusy where this process only reads."""
        self._reader = reader
        self._writer = writer
        self._tell = tell

    def favourite(self, contents: Sequence[int], on: bool) -> None:
        """Make photos favourites, or no longer.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        self._writer().mark(contents, favourite=on)
        self._tell(MarksChanged(tuple(contents)))

    def rate(self, contents: Sequence[int], stars: int) -> None:
        """Give photos 0 to 5 stars.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        self._writer().mark(contents, rating=stars)
        self._tell(MarksChanged(tuple(contents)))

    def tag(self, contents: Sequence[int], name: str) -> None:
        """Give photos a tag.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        self._writer().tag(contents, name, on=True)
        self._tell(MarksChanged(tuple(contents)))

    def untag(self, contents: Sequence[int], name: str) -> None:
        """Take a tag away.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        self._writer().tag(contents, name, on=False)
        self._tell(MarksChanged(tuple(contents)))

    def mean(self, contents: Sequence[int], words: str, on: bool) -> None:
        """Note that photos are right answers to words, or that they are not.

        Raises:
            LibraryBusy, DiskFull, LibraryError: The library cannot be written.
        """
        self._writer().mean(contents, words, on=on)
        self._tell(MarksChanged(tuple(contents)))

    def meant(self) -> dict[str, list[ContentId]]:
        """List the right answers that were noted, by the words they answer."""
        return self._reader.meant()

    def tags(self) -> dict[str, int]:
        """Count the photos of each tag, by name."""
        return self._reader.tags()

"""Favourites, stars and tags, given with a key and taken back with another."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from photosearch.window.phrases import photos, shown

if TYPE_CHECKING:
    # Not above: a library loads the models' runtime, and the window shows before that.
    from photosearch.catalogue import Photo
    from photosearch.library import Library
    from photosearch.window.session import Session
    from photosearch.window.undo import Undo

_Back = list[Callable[["Library"], None]]


class Marking(QObject):
    """Says something of photos, and remembers how to take it back."""

    def __init__(self, session: Session, undo: Undo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._undo = undo

    def toggle_favourite(self, contents: list[int]) -> None:
        """Make photos favourites; if all of them are, no longer."""

        def act(library: Library) -> tuple[str, _Back]:
            known = library.photos.details(contents).values()
            on = not all(photo.favourite for photo in known)
            changed = [photo.content for photo in known if photo.favourite != on]
            library.marks.favourite(changed, on)
            told = self.tr("{photos} marked as favourite.")
            if not on:
                told = self.tr("{photos} no longer marked as favourite.")
            sentence = told.format(photos=photos(len(changed)))
            return sentence, [lambda lib: lib.marks.favourite(changed, not on)]

        self._do(act)

    def rate(self, contents: list[int], stars: int) -> None:
        """Give photos 0 to 5 stars."""

        def act(library: Library) -> tuple[str, _Back]:
            before = _grouped(library.photos.details(contents).values())
            library.marks.rate(contents, stars)
            told = self.tr("{photos}: {stars}") if stars else self.tr("{photos}: no stars")
            sentence = told.format(photos=photos(len(contents)), stars="★" * stars)
            return sentence, [
                lambda lib, old=old, some=some: lib.marks.rate(some, old)  # type: ignore[misc]
                for old, some in before.items()
            ]

        self._do(act)

    def toggle_meant(self, contents: list[int], words: str) -> None:
        """Note that photos are what was meant by words; if all of them are, no longer."""

        def act(library: Library) -> tuple[str, _Back]:
            right = set(library.marks.meant().get(words, ()))
            on = not set(contents) <= right
            changed = [content for content in contents if (content in right) != on]
            library.marks.mean(changed, words, on)
            told = self.tr("{photos} noted as what “{words}” means.")
            if not on:
                told = self.tr("{photos} no longer noted as what “{words}” means.")
            sentence = told.format(photos=photos(len(changed)), words=shown(words))
            return sentence, [lambda lib: lib.marks.mean(changed, words, not on)]

        self._do(act)

    def tag(self, contents: list[int], text: str) -> None:
        """Give photos the tags of a text, separated by commas; one after a minus is taken away."""
        names = [name.strip() for name in text.split(",") if name.strip(" -")]

        def act(library: Library) -> tuple[str, _Back]:
            known = library.photos.details(contents).values()
            back: _Back = []
            for name in names:
                plain, off = name.lstrip("- "), name.startswith("-")
                some = [int(photo.content) for photo in known if (plain in photo.tags) == off]
                (library.marks.untag if off else library.marks.tag)(some, plain)
                back.append(_other_way(some, plain, off=off))
            told = self.tr("{photos}: {tags}")
            return told.format(photos=photos(len(contents)), tags=shown(", ".join(names))), back

        if names:
            self._do(act)

    def _do(self, act: Callable[[Library], tuple[str, _Back]]) -> None:
        def done(result: tuple[str, _Back]) -> None:
            sentence, back = result
            self._undo.did(sentence, lambda: self._take_back(back))

        self._session.ask(act, done)

    def _take_back(self, back: _Back) -> None:
        for step in reversed(back):
            self._session.ask(step)


def _grouped(known: Iterable[Photo]) -> dict[int, list[int]]:
    """Gather photos by the stars that they have."""
    groups: dict[int, list[int]] = {}
    for photo in known:
        groups.setdefault(photo.rating, []).append(int(photo.content))
    return groups


def _other_way(contents: list[int], name: str, *, off: bool) -> Callable[[Library], None]:
    def back(library: Library) -> None:
        (library.marks.tag if off else library.marks.untag)(contents, name)

    return back

"""Going through the photos: searches, similar photos, one step back, and what is shown then."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from photosearch.events import PhotosChanged, Progress
from photosearch.query import Order, Part, Query, understand
from photosearch.window import phrases
from photosearch.window.gallery import Gallery
from photosearch.window.grid import Place
from photosearch.window.searchfield import SearchField
from photosearch.window.session import Session
from photosearch.window.trail import Trail
from photosearch.window.view import View

# An answer that takes longer than this is worth a word.
_SLOW_MS = 400
# Somebody who looks at an answer for so long meant the question.
_STAYS_MS = 2000


class Browsing(QObject):
    """Ties the search field, the questions and the gallery together."""

    said = Signal(str)  # what the status line says of the view
    asking = Signal(object)  # Query: what is asked from now on
    answered = Signal()  # the gallery shows another view

    def __init__(self, session: Session, gallery: Gallery, field: SearchField) -> None:
        super().__init__(gallery)
        self._session = session
        self._gallery = gallery
        self._field = field
        self._trail = Trail()
        self._folders: tuple[Path, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._refusal = ""
        self._progress = Progress()
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(lambda: self.said.emit(self.tr("Searching…")))
        self._stays = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._stays.timeout.connect(self._remember)
        field.asked.connect(self.search)
        field.left.connect(gallery.grid.setFocus)
        field.textEdited.connect(lambda _text: session.give_way())
        gallery.grid.moved.connect(session.give_way)
        gallery.grid.selection_changed.connect(self._say)
        gallery.grid.letters.wanted.connect(self._go_to_name)
        gallery.header.left.connect(self.back)
        session.answers.arrived.connect(self._show)
        session.answers.refused.connect(self._refuse)
        session.news.photos.connect(self._renew)
        self._say_empty()

    @property
    def query(self) -> Query:
        """What is asked now; its answer may still be on the way."""
        return self._trail.here.query

    def search(self, text: str) -> None:
        """Look for what was typed, together with pictures that are looked for already."""
        typed, here = self.understood(text)[0], self.query
        if here.like or here.picture:
            typed = replace(typed, like=here.like, picture=here.picture)
        self.begin(typed, text)

    @property
    def text(self) -> str:
        """What stands in the search field, as far as it is asked."""
        return self._trail.here.text

    def understood(self, text: str) -> tuple[Query, tuple[Part, ...]]:
        """Find what typed text says, with the folders and tags that there are."""
        return understand(text, self._folders, self._tags)

    def know(self, folders: Sequence[Path], tags: Iterable[str]) -> None:
        """Take note of names that may be typed."""
        self._folders, self._tags = tuple(folders), tuple(tags)

    def begin(self, query: Query, text: str = "") -> None:
        """Ask something new; ``text`` is what stands in the search field."""
        self._leave()
        self._trail.begin(query, text)
        self._field.put(text)
        self._ask()

    def further(self, query: Query) -> None:
        """Ask something that came up here; one step back leads here again."""
        self._leave()
        self._trail.further(query)
        self._gallery.grid.setFocus()
        self._ask()

    def sort(self, order: Order) -> None:
        """Show what is shown in another order."""
        here = self._trail.here
        here.query, here.place = replace(here.query, order=order), None
        self._ask()

    @property
    def usual_order(self) -> Order | None:
        """The order that a person chose for everything; None if they chose none."""
        return self._trail.first.query.order

    def back(self) -> bool:
        """Go one step back; return whether there was one."""
        typed = self._field.text() != self._trail.here.text
        if not self._trail.back() and not typed:
            return False
        self._field.put(self._trail.here.text)
        self._ask()
        return True

    def show_progress(self, progress: Progress) -> None:
        """Take note of the indexing: where nothing is shown, it is the reason."""
        self._progress = progress
        self._say_empty()

    def _leave(self) -> None:
        """Keep the place, if what is shown is what was asked."""
        grid, here = self._gallery.grid, self._trail.here
        if grid.photos.view.query == here.query:
            here.place = grid.place()

    def _ask(self) -> None:
        self._slow.start()
        self._session.answers.ask(self.query)
        self.asking.emit(self.query)

    def _show(self, view: View) -> None:
        grid, here = self._gallery.grid, self._trail.here
        before = grid.photos.view.query
        place = here.place
        if view.query == before:
            place = grid.place()  # the same again, with what has changed
        elif place is None and replace(view.query, order=None) == replace(before, order=None):
            place = replace(grid.place(), seen=())  # in another order
        self._refusal = ""
        self._answered(view, place)

    def _refuse(self, query: Query, sentence: str) -> None:
        self._refusal = sentence
        self._answered(View(query), None)

    def _answered(self, view: View, place: Place | None) -> None:
        self._slow.stop()
        self._gallery.show_view(view, place)
        if view.query.words and self.text:
            self._stays.start()
        self._say_empty()
        self._say()
        self.answered.emit()

    def _remember(self) -> None:
        """Note a search that somebody has stayed with, for the next time."""
        view, text = self._gallery.grid.photos.view, self.text
        if self._session.writable and view.query == self.query and view.query.words and text:
            first, count = view.contents[:3].tolist(), len(view.contents)
            self._session.ask(lambda library: library.history.note(view.query, text, first, count))

    def _go_to_name(self, beginning: str) -> None:
        """Go to a photo by the beginning of its file's name."""
        grid = self._gallery.grid

        self._session.ask(
            lambda library: library.photos.named(beginning),
            lambda named: grid.go_to_named(named) if beginning == grid.letters.typed else None,
        )

    def _renew(self, news: PhotosChanged) -> None:
        self._session.tiles.renew(places=news.gone)
        self._session.answers.renew()

    def _say(self) -> None:
        grid = self._gallery.grid
        view = grid.photos.view
        parts = [phrases.amount(view.query, len(view.contents))]
        if view.query.meaning:
            parts.append(phrases.coverage(self._progress))
        if count := grid.selected_count():
            parts.append(phrases.selected(count))
        self.said.emit("  ·  ".join(part for part in parts if part))

    def _say_empty(self) -> None:
        shown = self._gallery.grid.photos.view.query
        heading, sentence = phrases.empty(shown, self._progress)
        if self._refusal:
            heading, sentence = self._refusal, ""
        self._gallery.empty.say(heading, sentence)

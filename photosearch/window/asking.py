"""Asking without typing: chips, the palette, recent searches, pictures that are handed over."""

# ruff: noqa: N802 - Qt named the methods that are overridden, and says what they do

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from photosearch.catalogue import Asked, Branch, Saved
from photosearch.query import Filter, Query
from photosearch.window.actions import Action
from photosearch.window.browsing import Browsing
from photosearch.window.chips import Chips
from photosearch.window.overriding import override
from photosearch.window.palette import Choice, Palette
from photosearch.window.phrases import shown
from photosearch.window.pictures import Offered, Taken, take
from photosearch.window.searchfield import SearchField
from photosearch.window.session import Session
from photosearch.window.suggestions import SHOWN, Suggestions
from photosearch.window.undo import Undo

if TYPE_CHECKING:
    from photosearch.library import Library

_RECENT = 30  # recent searches in the palette


class Asking(QObject):
    """Turns what a person does with them into questions for Browsing.

    Attributes:
        chips: What was understood, part by part.
        palette: Everything that one can go to.
        suggestions: Recent searches under the field.
    """

    answer_wanted = Signal()  # something was asked: the photos are to be shown
    grid_wanted = Signal()  # the keyboard is to go to them
    folder_wanted = Signal(object)  # Path: a folder was handed over
    told = Signal(str)

    def __init__(
        self,
        session: Session,
        browsing: Browsing,
        field: SearchField,
        undo: Undo,
        commands: Callable[[], Sequence[Action]],
        window: QMainWindow,
    ) -> None:
        """Join the parts; ``commands`` gives what can be done now, for the palette."""
        super().__init__(window)
        self._session = session
        self._browsing = browsing
        self._field = field
        self._undo = undo
        self._commands = commands
        self.chips = Chips(session.tiles, window)
        self.palette = Palette(window)
        self.suggestions = Suggestions(window)
        browsing.asking.connect(self._show_query)
        self.chips.changed.connect(self._change)
        self.chips.saved.connect(self._save)
        self.suggestions.chosen.connect(self.ask_again)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        field.backspaced.connect(self.chips.remove_last)
        field.save_wanted.connect(self.chips.ask_name)
        field.emptied.connect(self._suggest)
        field.down.connect(self._go_down)

    def step_back(self) -> bool:
        """Close the newest of what is open; return whether anything was."""
        for widget, leave in (
            (self.palette, self.palette.hide),
            (self.suggestions, self.suggestions.hide),
            (self.chips.name, self.chips.leave),
        ):
            if widget.isVisible():
                leave()
                return True
        return False

    def begin(self, query: Query) -> None:
        """Ask something that was chosen whole."""
        self._browsing.begin(query)
        self.answer_wanted.emit()

    def ask_again(self, asked: Asked) -> None:
        """Ask what was asked before."""
        self._browsing.begin(asked.query, asked.text)
        self.answer_wanted.emit()
        self.grid_wanted.emit()

    def _search(self, text: str) -> None:
        """Look for a text as if it had been typed in the search field."""
        self._browsing.search(text)
        self.answer_wanted.emit()
        self.grid_wanted.emit()

    def open_palette(self) -> None:
        """Offer everything that one can go to."""

        def known(library: "Library") -> tuple[list[Saved], list[Asked], list[Branch]]:
            return library.saved.all(), library.history.recent(_RECENT), library.photos.tree()

        self._session.ask(known, self._show_palette)

    def paste(self) -> None:
        """Look for what looks like the picture on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Do what is meant by dropping or pasting something."""
        offered = Offered.from_data(data)
        if offered.elsewhere:
            sentence = self.tr(
                "That is only the address of a picture, and nothing is fetched from the network: "
                "copy the picture itself."
            )
            self.told.emit(sentence)
            return
        self._session.ask(lambda library: take(offered, library.folder), self._use)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the recent searches away when somebody clicks on what lies below them."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.suggestions.hide()
        return super().eventFilter(watched, event)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Put the recent searches away when the keyboard goes elsewhere."""
        if now not in (None, self._field, self.suggestions.list):
            self.suggestions.hide()

    def _use(self, taken: Taken) -> None:
        for folder in taken.folders:
            self.folder_wanted.emit(folder)
        if taken.picture:
            # together with the words in the field
            query = replace(self._browsing.query, like=(), picture=taken.picture)
            self.answer_wanted.emit()
            self._browsing.further(query)
        elif not taken.folders:
            self.told.emit(self.tr("That is no picture and no folder: drop or paste one of these."))

    def _show_query(self, query: Query) -> None:
        text = self._browsing.text
        self.chips.show_query(query, text, self._browsing.understood(text)[1])

    def _change(self, query: Query, text: str) -> None:
        """Ask what is left of a question; what stands in the field is understood anew."""
        typed = self._browsing.understood(text)[0]
        kept = replace(query, words=typed.words, without=typed.without)
        if text != self._browsing.text:
            kept = replace(kept, where=typed.where)
        self._browsing.begin(kept, text)

    def _save(self, name: str, query: Query) -> None:
        self._session.ask(
            lambda library: library.saved.save(name, query),
            lambda saved: self._undo.did(
                self.tr("“{name}” is saved.").format(name=shown(name)),
                lambda: self._session.ask(lambda library: library.saved.remove(saved.id)),
            ),
        )

    def _show_palette(self, known: tuple[list[Saved], list[Asked], list[Branch]]) -> None:
        saved, asked, folders = known
        place, begin = self.tr("folder"), self.begin
        kept, before = self.tr("saved search"), self.tr("search")
        choices = [
            *(Choice(shown(s.name), kept, partial(begin, s.query)) for s in saved),
            *(Choice(shown(a.text), before, partial(self.ask_again, a)) for a in asked),
            *(Choice(a.text, self.tr("command"), a.call) for a in self._commands()),
        ]
        for path in (path for folder in folders for path in paths_of(folder)):
            query = Query(where=Filter(folder=path))
            choices.append(Choice(shown(str(path)), place, partial(begin, query)))
        self.palette.open(
            choices,
            lambda text: Choice(text, self.tr("search for this"), partial(self._search, text)),
        )

    def _suggest(self, empty: bool) -> None:
        """Offer recent searches under the field while nothing is typed."""
        self.suggestions.hide()
        if not empty:
            return
        # What rested is loaded while the first word is typed.
        self._session.ask(lambda library: library.searches.prepare())

        def look(library: "Library") -> tuple[list[Asked], dict[int, bytes]]:
            asked = library.history.recent(SHOWN)
            contents = [content for each in asked for content in each.contents]
            return asked, library.photos.thumbnails(contents)

        def offer(found: tuple[list[Asked], dict[int, bytes]]) -> None:
            if self._field.hasFocus() and not self._field.text():
                self.suggestions.offer(*found, self._field)

        self._session.ask(look, offer)

    def _go_down(self) -> None:
        if not self.suggestions.enter():
            self.grid_wanted.emit()


def paths_of(branch: Branch) -> Iterator[Path]:
    """Give a folder and all that lie in it."""
    yield branch.path
    for child in branch.children:
        yield from paths_of(child)

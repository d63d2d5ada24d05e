"""Questions and their answers: asked in one thread, and only the newest answer is ever shown."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from photosearch.errors import PhotoSearchError
from photosearch.query import Order, Query
from photosearch.window.view import View
from photosearch.window.workers import LatestOnly

if TYPE_CHECKING:
    from photosearch.library import Library
    from photosearch.window.bridge import Bridge

# Hits of a search. Every photo fits every query somewhat; nobody looks past a few hundred.
LIMIT = 500
# While photos arrive, the same is asked again after this long, or after this many times as long as
# the last answer took, whichever is longer.
_RENEW_S = 0.5
_RENEW_TIMES = 5


class Answers(QObject):
    """Asks the library what a person wants to see now."""

    arrived = Signal(object)  # View
    refused = Signal(object, str)  # Query, sentence

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._worker = LatestOnly("photosearch-search")
        self._library: Library | None = None
        self._query = Query()
        self._version = 0
        self._answered = 0
        self._took = 0.0
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._renew_now)

    def draw_from(self, library: Library) -> None:
        """Ask this library; first what was asked meanwhile."""
        self._library = library
        self.ask(self._query)

    def ask(self, query: Query) -> None:
        """Ask; an answer to an older question will not be shown any more."""
        self._again.stop()
        self._query = query
        self._version += 1
        version, library = self._version, self._library
        if library:
            self._worker.submit(lambda: self._answer(library, query, version))

    @Slot()
    def renew(self) -> None:
        """Ask the same again soon: there are other photos now."""
        if not self._again.isActive():
            self._again.start(round(1000 * max(_RENEW_S, _RENEW_TIMES * self._took)))

    def stop(self, seconds: float) -> bool:
        """End the thread; return whether it ended in time."""
        self._again.stop()
        return self._worker.stop(seconds)

    @Slot()
    def _renew_now(self) -> None:
        if self._answered == self._version:
            self.ask(self._query)
        else:
            self.renew()

    def _answer(self, library: Library, query: Query, version: int) -> None:
        """Ask the library, in the thread of the answers."""
        began = time.monotonic()
        try:
            view = _answer_to(library, query, version)
        except PhotoSearchError as error:
            sentence = str(error)
            self._bridge.post(lambda: self._refuse(query, version, sentence))
        except Exception:
            sentence = self.tr("The search failed; the reason is in the log.")
            self._bridge.post(lambda: self._refuse(query, version, sentence))
            raise
        else:
            took = time.monotonic() - began
            self._bridge.post(lambda: self._show(view, took))

    def _show(self, view: View, took: float) -> None:
        if view.version == self._version:
            self._answered, self._took = view.version, took
            self.arrived.emit(view)

    def _refuse(self, query: Query, version: int, sentence: str) -> None:
        if version == self._version:
            self._answered = version
            self.refused.emit(query, sentence)


def _answer_to(library: Library, query: Query, version: int) -> View:
    order = query.sorted_by
    hits = library.searches.find(query, LIMIT) if query.meaning else None
    if hits and order is Order.BEST:
        return View(query, version, hits.contents, hits.similarities)
    contents, moments = library.photos.dated(query.where, order)
    similarities = None
    if hits:  # what fits best, in another order
        chosen = np.isin(contents, hits.contents)
        contents, moments = contents[chosen], moments[chosen]
        ranks = np.argsort(hits.contents)
        places = np.searchsorted(hits.contents, contents, sorter=ranks)
        similarities = hits.similarities[ranks[places]]
    by_time = order in (Order.NEWEST, Order.OLDEST)
    return View(query, version, contents, similarities, moments if by_time else None)

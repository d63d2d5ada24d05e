"""The part of the settings page that tells what is stored, and that nothing leaves the computer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from photosearch.window.labels import Label
from photosearch.window.modelcards import paragraph
from photosearch.window.modelphrases import size
from photosearch.window.phrases import number, shown
from photosearch.window.settingsform import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from photosearch.library import Facts, Library
    from photosearch.window.session import Session


@dataclass(frozen=True, slots=True)
class _Told:
    """What is stored, how many connections this run has opened, by host, and any search."""

    facts: Facts
    connections: Mapping[str, int]
    asked: bool


class Privacy(Part):
    """What is stored, where, how large; how to be rid of it; and the ledger of connections."""

    open_wanted = Signal(object)  # Path: the library's folder

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Privacy"), session.preferences, parent)
        self._session = session
        self.heading(self.tr("Connections"))
        self.ledger = paragraph(parent=self)
        self.column.addWidget(self.ledger)
        self.about(
            self.tr(
                "Since this window was opened. PhotoSearch connects to nobody by itself: only a "
                "model that you ask for on the page of models is downloaded. Photos, words and "
                "names never leave this computer."
            )
        )
        self.heading(self.tr("What is stored"))
        self.where = self.about(shown(str(session.folder)))
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open = QPushButton(self.tr("Open this folder"), self)
        self.open.clicked.connect(lambda: self.open_wanted.emit(session.folder))
        self.column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self._sizes = self._add_sizes()
        self.about(
            self.tr(
                "Only you can read this folder. Whoever deletes it, while PhotoSearch is closed, "
                "deletes everything that PhotoSearch knows; the photos stay as they are."
            )
        )
        self.heading(self.tr("Searches"))
        self._asked = self.about("")
        self.clear = QPushButton(self.tr("Clear the history of searches"), self)
        self.clear.clicked.connect(self._clear)
        self.column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def look(self) -> None:
        """Measure and count anew."""
        self._session.ask(_tell, self._show_told)

    def _add_sizes(self) -> dict[str, Label]:
        kinds = {
            "catalogue": self.tr("What is known of your photos, and what you did with them"),
            "thumbnails": self.tr("Small pictures of your photos"),
            "index": self.tr("What makes searching quick"),
            "models": self.tr("Models that you added"),
        }
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        sizes: dict[str, Label] = {}
        for row, (kind, text) in enumerate(kinds.items()):
            what = paragraph(parent=self)
            what.setText(text)
            sizes[kind] = Label(parent=self)
            grid.addWidget(what, row, 0)
            grid.addWidget(sizes[kind], row, 1, Qt.AlignmentFlag.AlignRight)
        self.column.addSpacing(6)
        self.column.addLayout(grid)
        return sizes

    def _show_told(self, told: _Told) -> None:
        for kind, label in self._sizes.items():
            label.setText(size(getattr(told.facts, kind)))
        self.ledger.setText(self._count(told.connections))
        kept = self.tr("The words of your last searches are kept, to be offered again.")
        self._asked.setText(kept if told.asked else self.tr("No search is kept."))
        self.clear.setEnabled(told.asked and self._session.writable)

    def _clear(self) -> None:
        self._session.ask(lambda library: library.history.forget(), lambda _: self.look())

    def _count(self, connections: Mapping[str, int]) -> str:
        total = sum(connections.values())
        if not total:
            return self.tr("0 connections")
        hosts = ", ".join(shown(host) for host in sorted(connections))
        words = self.tr("1 connection, to {hosts}")
        if total > 1:
            words = self.tr("{count} connections, to {hosts}")
        return words.format(count=number(total), hosts=hosts)


def _tell(library: Library) -> _Told:
    from photosearch.download import connections  # its parts take long to load

    return _Told(library.facts(), connections(), bool(library.history.recent(1)))

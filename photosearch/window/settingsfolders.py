"""The part of the settings page for the folders: which are searched, and what in them is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from photosearch.window.labels import ElidedLabel, Label
from photosearch.window.modelcards import holds_focus, paragraph
from photosearch.window.phrases import photos, shown
from photosearch.window.settingsform import Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from photosearch.catalogue import CountedFolder
    from photosearch.window.session import Session

# Larger pictures than this are nobody's icons.
_LARGEST_ICON = 4096


class FolderCard(QFrame):
    """A watched folder, and what can be done with it; removing it asks first, in its place."""

    open_wanted = Signal()
    remove_wanted = Signal()

    def __init__(
        self, folder: CountedFolder, *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        path = shown(str(folder.path))
        self._name = Label(shown(folder.path.name or path), name="title", parent=self)
        self._where = ElidedLabel(path, name="quiet", parent=self)
        self._where.setToolTip(path)
        self._amount = Label(name="quiet", parent=self)
        self._question = paragraph(parent=self)
        self._question.setText(
            self.tr(
                "Stop searching {folder}? Its files stay as they are. What is known of its "
                "photos is forgotten, and found out anew if you add it again."
            ).format(folder=self._name.text())
        )
        self.open = QPushButton(self.tr("Open"), self)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.yes = QPushButton(self.tr("Stop searching it"), self)
        self.no = QPushButton(self.tr("Keep it"), self)
        for button in (self.open, self.remove):
            button.setAccessibleName(f"{button.text()}: {path}")
        self.open.setEnabled(folder.online)
        self.open.clicked.connect(self.open_wanted)
        self.remove.setEnabled(writable)
        self.remove.clicked.connect(lambda: self.ask(asking=True))
        self.no.clicked.connect(lambda: self.ask(asking=False))
        self.yes.clicked.connect(self.remove_wanted)
        self._lay_out()
        self.ask(asking=False)
        self.count(folder)

    def count(self, folder: CountedFolder) -> None:
        """Show how many photos are in it."""
        about = photos(folder.photos) if folder.online else self.tr("not connected")
        self._amount.setText(about)

    def ask(self, *, asking: bool) -> None:
        """Ask whether to remove it, or take the question back."""
        focused = holds_focus(self)
        self._question.setVisible(asking)
        for button, there in (
            (self.yes, asking),
            (self.no, asking),
            (self.open, not asking),
            (self.remove, not asking),
        ):
            button.setVisible(there)
        if focused:
            (self.no if asking else self.remove).setFocus()

    @property
    def asking(self) -> bool:
        """Whether it waits for an answer."""
        return not self._question.isHidden()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self._name)
        first.addWidget(self._amount)
        first.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.open, self.remove, self.yes, self.no):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 8)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._where)
        column.addWidget(self._question)
        column.addLayout(buttons)


class LeftOut(QWidget):
    """A file or a folder that is left out, and the button that takes it in again."""

    include_wanted = Signal(object)  # Path

    def __init__(self, path: Path, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = shown(str(path))
        where = ElidedLabel(name, parent=self)
        where.setToolTip(name)
        self.button = QPushButton(self.tr("Search it again"), self)
        self.button.setAccessibleName(f"{self.button.text()}: {name}")
        self.button.setEnabled(writable)
        self.button.clicked.connect(lambda: self.include_wanted.emit(path))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(where, 1)
        row.addWidget(self.button)


class FoldersPart(Part):
    """The watched folders, and what in them is left out."""

    add_wanted = Signal()
    open_wanted = Signal(object)  # Path

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Folders"), session.preferences, parent)
        self._session = session
        self._listed: tuple[list[CountedFolder], bool] | None = None
        self.cards: list[FolderCard] = []
        self.heading(self.tr("Folders that are searched"))
        self._locked = self.about(
            self.tr("Another PhotoSearch does the indexing; folders can be changed there.")
        )
        self._none = self.about(self.tr("There are none yet."))
        self._places = QVBoxLayout()
        self._places.setSpacing(8)
        self.column.addLayout(self._places)
        self.add = QPushButton(self.tr("Add a folder…"), self)
        self.add.clicked.connect(self.add_wanted)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_rules()
        self.column.addStretch(1)
        session.news.folders.connect(self._look_again)
        session.opened.connect(self._look_again)

    def look(self) -> None:
        """List the folders anew."""
        self._session.ask(lambda library: library.folders.list(), self._list)
        self._session.ask(lambda library: library.folders.excluded(), self._list_excluded)

    def step_back(self) -> bool:
        """Take back a question that waits for an answer; return whether there was one."""
        asking = [card for card in self.cards if card.asking]
        for card in asking:
            card.ask(asking=False)
        return bool(asking)

    def _add_rules(self) -> None:
        self.heading(self.tr("What is left out"))
        self.exclude = self.lines("exclude", self.tr("Patterns of what is left out"))
        self.about(
            self.tr(
                "One pattern a line: the name of a file or a folder, such as *.png or backup, or "
                "a place within a folder, such as scans/old. The star stands for any letters, "
                "the question mark for one."
            )
        )
        self.side = self.count(
            "minimum_side", self.tr("Leave out pictures smaller than"), 0, _LARGEST_ICON
        )
        self.side.setSuffix(self.tr(" pixels"))
        self.side.setSpecialValueText(self.tr("none"))
        self.side.setSingleStep(50)
        self.about(self.tr("What counts is the longer side. Icons and buttons are small pictures."))
        self.hidden = self.check(
            "hidden_folders",
            self.tr("Look into hidden folders"),
            self.tr("Folders whose names begin with a dot; programs keep their own there."),
        )
        self._excluded = self.about(self.tr("You have also left out:"))
        self.places: list[LeftOut] = []
        self._left_out = QVBoxLayout()
        self.column.addLayout(self._left_out)

    def _look_again(self) -> None:
        if self.isVisible():
            self.look()

    def _list(self, folders: Sequence[CountedFolder]) -> None:
        writable = self._session.writable
        listed = [replace(folder, photos=0) for folder in folders], writable
        if listed != self._listed:  # not for a count, while somebody is asked
            self._listed = listed
            self._build(folders, writable=writable)
        for card, folder in zip(self.cards, folders, strict=True):
            card.count(folder)
        self._none.setVisible(not folders)
        self._locked.setVisible(not writable)
        self.add.setEnabled(writable)

    def _list_excluded(self, paths: Sequence[Path]) -> None:
        focused = any(holds_focus(place) for place in self.places)
        for place in self.places:
            self._left_out.removeWidget(place)
            place.hide()
            place.deleteLater()
        self.places = [
            LeftOut(path, writable=self._session.writable, parent=self) for path in paths
        ]
        for place in self.places:
            place.include_wanted.connect(self._include)
            self._left_out.addWidget(place)
        self._excluded.setVisible(bool(paths))
        if focused:
            (self.places[0].button if self.places else self.hidden).setFocus()

    def _include(self, path: Path) -> None:
        self._session.ask(lambda library: library.folders.include([path]), lambda _: self.look())

    def _build(self, folders: Sequence[CountedFolder], *, writable: bool) -> None:
        focused = any(holds_focus(card) for card in self.cards)
        for card in self.cards:
            self._places.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(folder, writable=writable) for folder in folders]
        if focused:
            self.add.setFocus()

    def _card(self, folder: CountedFolder, *, writable: bool) -> FolderCard:
        card = FolderCard(folder, writable=writable, parent=self)
        path = folder.path
        card.open_wanted.connect(lambda: self.open_wanted.emit(path))
        card.remove_wanted.connect(
            lambda: self._session.ask(lambda library: library.folders.forget(path))
        )
        self._places.addWidget(card)
        return card

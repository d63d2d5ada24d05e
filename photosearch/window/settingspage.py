"""The page of settings: a list of its parts, and the part that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.window import icons
from photosearch.window.labels import Label
from photosearch.window.settingsfolders import FoldersPart
from photosearch.window.settingsparts import Appearance, Indexing, Keys, Language, ModelsPart
from photosearch.window.settingsprivacy import Privacy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from photosearch.window.actions import Action
    from photosearch.window.session import Session
    from photosearch.window.settingsform import Part

# In device-independent pixels: the list of parts, and the widest that lines read well.
_LIST = 176
_WIDEST = 700


class SettingsPage(QWidget):
    """What is chosen here holds at once, and is written into the library's settings.toml.

    Its parts are made when it is first opened: few starts of the program need them.
    """

    left = Signal()
    add_wanted = Signal()  # a folder
    models_wanted = Signal()
    open_wanted = Signal(object)  # Path: a folder, in the file manager

    def __init__(
        self,
        session: Session,
        records: Callable[[], Iterable[Action]],
        parent: QWidget | None = None,
    ) -> None:
        """Make it; ``records`` lists what the person can do, for the list of keys."""
        super().__init__(parent)
        self._session = session
        self._records = records
        self._parts: list[Part] = []

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return self._parts[max(0, self.list.currentRow())]

    def open(self, part: Part | None = None) -> None:
        """Show a part, or the one that was shown last, as it is now."""
        if not self._parts:
            self._make()
        if part is not None:
            self.list.setCurrentRow(self._parts.index(part))
        self.part.look()
        self.setFocus()

    def step_back(self) -> bool:
        """Take back a question that waits for an answer; return whether there was one."""
        return bool(self._parts) and self.folders.step_back()

    def _make(self) -> None:
        session, preferences = self._session, self._session.preferences
        self.folders = FoldersPart(session, self)
        self.appearance = Appearance(preferences, self)
        self.indexing = Indexing(preferences, self)
        self.models = ModelsPart(session, self)
        self.privacy = Privacy(session, self)
        self.keys = Keys(preferences, self._records, self)
        self.language = Language(preferences, self)
        self._parts = [
            self.folders,
            self.appearance,
            self.indexing,
            self.models,
            self.privacy,
            self.keys,
            self.language,
        ]
        self.list = QListWidget(self)
        self.list.setObjectName("parts")
        self.list.setAccessibleName(self.tr("Parts of the settings"))
        self.list.setFixedWidth(_LIST)
        self.list.ensurePolished()  # rows are as high as the look says from the first on
        self.list.addItems([part.title for part in self._parts])
        self._stack = QStackedWidget(self)
        for part in self._parts:
            self._stack.addWidget(_scrolled(part))
        self._back = self._make_back()
        self._lay_out()
        self.setFocusProxy(self.list)
        self.folders.add_wanted.connect(self.add_wanted)
        self.folders.open_wanted.connect(self.open_wanted)
        self.privacy.open_wanted.connect(self.open_wanted)
        self.models.wanted.connect(self.models_wanted)
        self.list.currentRowChanged.connect(self._turn_to)
        self.list.setCurrentRow(0)

    def _turn_to(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        if self.isVisible():
            self.part.look()

    def _make_back(self) -> QToolButton:
        back = QToolButton(self, autoRaise=True)
        back.setAccessibleName(self.tr("Back to the photos"))
        back.setToolTip(self.tr("Back to the photos (Esc)"))
        icons.put(back, "back")
        back.clicked.connect(self.left)
        return back

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(12, 10, 12, 6)
        header.addWidget(self._back)
        header.addWidget(Label(self.tr("Settings"), name="title", parent=self), 1)
        body = QHBoxLayout()
        body.setContentsMargins(12, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.list)
        body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addLayout(body, 1)


def _scrolled(part: Part) -> QWidget:
    """Let a part be scrolled where the window is small, and not grow where it is large."""
    part.setMaximumWidth(_WIDEST)
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part, 1000)
    row.addStretch(1)
    scroll = QScrollArea()
    scroll.setObjectName("settings")
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    return scroll

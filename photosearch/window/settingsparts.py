"""The parts of the settings page that are made of plain controls, and the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QSystemTrayIcon,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from photosearch.window import language
from photosearch.window.models import name_models
from photosearch.window.phrases import shown
from photosearch.window.settingsform import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from photosearch.window.actions import Action
    from photosearch.window.preferences import Preferences
    from photosearch.window.session import Session

# More processes or threads than this are for who writes the file by hand.
_MOST = 64


class Appearance(Part):
    """Light or dark, roomy or compact, and whether the window lives on in the tray."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Appearance"), preferences, parent)
        self.heading(self.tr("Colours"))
        self.colours = self.choose(
            "appearance",
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
        )
        self.heading(self.tr("Room"))
        self.room = self.choose(
            "density",
            {
                "roomy": self.tr("Roomy"),
                "compact": self.tr("Compact: more fits on the screen"),
            },
        )
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.heading(self.tr("Closing the window"))
            self.check(
                "tray",
                self.tr("Go on in the tray"),
                self.tr("Indexing goes on meanwhile. “Quit” in the tray's menu ends it."),
            )
        self.column.addStretch(1)


class Indexing(Part):
    """How much of the computer the indexing takes, and when."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Indexing"), preferences, parent)
        self.heading(self.tr("How hard it works"))
        self.share = self.slide(
            "processor_share",
            self.tr("Share of the time"),
            (10, 100),
            10,
            lambda share: self.tr("{share} %").format(share=share),
        )
        self.about(
            self.tr(
                "With less, indexing takes longer, and the computer stays cooler and quieter. "
                "While you type or scroll it gives way in any case."
            )
        )
        self.battery = self.check(
            "pause_on_battery",
            self.tr("Wait while the computer runs on battery"),
            self.tr("Indexing goes on by itself when the computer is plugged in."),
        )
        self.heading(self.tr("Processes and threads"))
        self.decoders = self.count(
            "decoder_processes", self.tr("Processes that read pictures"), 1, _MOST
        )
        self.threads = self.count(
            "encoder_threads", self.tr("Threads that look at pictures"), 1, _MOST
        )
        self.about(self.tr("These two hold from the next start of PhotoSearch on."))
        self.column.addStretch(1)


class ModelsPart(Part):
    """Which model answers, and the way to the page of models."""

    wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Models"), session.preferences, parent)
        self._session = session
        self.heading(self.tr("What understands your photos"))
        self._answering = self.about("")
        self.about(
            self.tr(
                "A larger model finds more and takes longer to look at your photos. On the page "
                "of models you can get others, measure them, and change to one."
            )
        )
        self.open = QPushButton(self.tr("Open the page of models"), self)
        self.open.clicked.connect(self.wanted)
        self.column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def look(self) -> None:
        """Name the model that answers now."""

        def show(name: str) -> None:
            self._answering.setText(self.tr("{model} answers.").format(model=shown(name)))

        self._session.ask(lambda library: name_models(library)[0], show)


class Keys(Part):
    """Everything that can be done from the keyboard."""

    def __init__(
        self,
        preferences: Preferences,
        records: Callable[[], Iterable[Action]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Keyboard shortcuts"), preferences, parent)
        self._records = records
        self.about(
            self.tr(
                "A key that works everywhere is up to your desktop: let it run the command "
                "photosearch --palette, which brings this window to the front and offers all "
                "searches, folders and commands."
            )
        )
        self.table = QTableWidget(0, 2, self)
        self.table.setAccessibleName(self.title)
        self.table.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.table, 1)

    def look(self) -> None:
        """List what there is now."""
        actions = [action for action in self._records() if action.shortcuts]
        self.table.setRowCount(len(actions))
        for row, action in enumerate(actions):
            native = QKeySequence.SequenceFormat.NativeText
            keys = (QKeySequence(each).toString(native) for each in action.shortcuts)
            self.table.setItem(row, 0, QTableWidgetItem(action.text.rstrip("…")))
            self.table.setItem(row, 1, QTableWidgetItem(self.tr(" or ").join(keys)))


class Language(Part):
    """What the window speaks."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Language"), preferences, parent)
        options = {"": self.tr("As the system")} | language.offered()
        written = preferences.now.language
        if written not in options:  # by hand: a dialect, or one that there is no more
            options[written] = written
        self.box = self.pick("language", self.tr("Language of the window"), options)
        self.about(
            self.tr(
                "It holds from the next start of PhotoSearch on. In which languages photos can be "
                "searched is up to the model."
            )
        )
        self.column.addStretch(1)

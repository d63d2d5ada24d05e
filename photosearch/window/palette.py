"""One field for everything: commands, folders, saved and recent searches, a key away."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QVBoxLayout, QWidget

from photosearch.window.overriding import override

_WIDTH = 560
_HEIGHT = 400
_MOST = 50
# Keys that move through the list while the field has the keyboard.
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen.

    Attributes:
        text: Its name.
        kind: What it is, in a word or two.
        call: Does it.
    """

    text: str
    kind: str
    call: Callable[[], None]


class Palette(QFrame):
    """Lies over the window while it is open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Go to"))
        self._choices: Sequence[Choice] = ()
        self._otherwise: Callable[[str], Choice] | None = None
        self._offered: list[Choice] = []
        self._before: QWidget | None = None
        self.setVisible(False)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Go to a folder, a search, a command…"))
        self.field.setAccessibleName(self.tr("Go to"))
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What there is"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _item: self._take())
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)

    @property
    def texts(self) -> list[str]:
        """What is offered now."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def open(self, choices: Sequence[Choice], otherwise: Callable[[str], Choice]) -> None:
        """Offer these, and wait for what is typed.

        Args:
            choices: What can be chosen, in this order before anything is typed.
            otherwise: Makes the last choice of what is typed, whatever it is.
        """
        self._choices, self._otherwise = choices, otherwise
        self._before = self.window().focusWidget()
        self.field.clear()
        self._fill("")
        room = self.window().rect()
        width, height = min(_WIDTH, room.width() - 24), min(_HEIGHT, room.height() - 80)
        self.setGeometry((room.width() - width) // 2, 48, width, height)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._before:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        found = sorted(
            ((rank, place) for place, choice in enumerate(self._choices)
             if (rank := _rank(text, choice.text)) is not None)
        )[:_MOST]  # fmt: skip
        self._offered = [self._choices[place] for _, place in found]
        if text.strip() and self._otherwise:
            self._offered.append(self._otherwise(text.strip()))
        self.list.clear()
        for choice in self._offered:
            self.list.addItem(f"{choice.text}   \N{MIDDLE DOT}   {choice.kind}")
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        if self.list.count():
            choice = self._offered[self.list.currentRow()]
            self.hide()
            choice.call()


def _rank(typed: str, text: str) -> int | None:
    """Tell how well a name fits what is typed: 0 best; None where a typed word is not in it."""
    name, words = text.casefold(), typed.casefold().split()
    if not all(word in name for word in words):
        return None
    begins = all(any(part.startswith(word) for part in name.split()) for word in words)
    return 0 if name.startswith(" ".join(words)) else 1 if begins else 2

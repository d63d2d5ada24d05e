"""Where a person types what they look for."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from photosearch.window import icons
from photosearch.window.overriding import override


class SearchField(QLineEdit):
    """A field that tells what to look for while it is being typed.

    What an input method still composes is not part of the text, so it is never looked for.
    """

    asked = Signal(str)
    backspaced = Signal()  # in the empty field
    emptied = Signal(bool)  # it has the keyboard: whether it is empty
    down = Signal()  # the arrow down
    save_wanted = Signal()
    left = Signal()  # for the results: Enter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Describe a photo, such as: a dog in the snow"))
        self.setAccessibleName(self.tr("Search"))
        self.setAcceptDrops(False)  # a folder that is dropped here is for the window
        self._wait = QTimer(self, singleShot=True, interval=0)  # keys that come together ask once
        self._wait.timeout.connect(self._ask)
        magnifier = QAction(self.tr("Search"), self)
        icons.put(magnifier, "search")
        self.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self._save = QAction(self.tr("Save this search"), self, visible=False)
        icons.put(self._save, "star")
        self._save.triggered.connect(self.save_wanted)
        self.addAction(self._save, QLineEdit.ActionPosition.TrailingPosition)
        self._clear = QAction(self.tr("Clear the search"), self, visible=False)
        icons.put(self._clear, "close")
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._changed)

    def put(self, text: str) -> None:
        """Show a text without looking for it."""
        if text != self.text():
            self.setText(text)
        self._wait.stop()

    def take_focus(self) -> None:
        """Be ready for another search."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if self._wait.isActive():
                self._ask()
            (self.down if event.key() == Qt.Key.Key_Down else self.left).emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backspaced.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reason = Qt.FocusReason
        if event.reason() in (reason.MouseFocusReason, reason.ShortcutFocusReason):
            self.emptied.emit(not self.text())

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._save.setVisible(bool(text))
        if self.hasFocus():
            self.emptied.emit(not text)
        self._wait.start()

    def _ask(self) -> None:
        self._wait.stop()
        self.asked.emit(self.text())

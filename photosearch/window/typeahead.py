"""Letters that are typed among photos: they lead to the first photo whose file's name begins so."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from photosearch.window.phrases import shown

# Letters that come within this time belong together.
_PAUSE_MS = 1500
_FROM_EDGE = 14  # in device-independent pixels
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class TypeAhead(QLabel):
    """Gathers letters, and shows them over the photos until nobody types any more.

    A key that means something by itself, such as F, still does; with Shift it begins a name, and
    among other letters it is one.
    """

    wanted = Signal(str)  # how the name begins

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("said")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.end)

    @property
    def typed(self) -> str:
        """What was typed so far; empty if nothing was lately."""
        return self._typed

    def claims(self, event: QKeyEvent) -> bool:
        """Tell whether a key goes on with the name that is being typed, whatever else it means."""
        if not self._typed or event.modifiers() not in (Qt.KeyboardModifier.NoModifier, _SHIFT):
            return False
        ends = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
        return ends or (event.text().isprintable() and bool(event.text()))

    def take(self, event: QKeyEvent) -> bool:
        """Take a key if it goes on with a name or begins one; tell whether it did."""
        typed, key = event.text(), event.key()
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, _SHIFT):
            return False
        if self._typed and key == Qt.Key.Key_Escape:
            self.end()
        elif self._typed and key == Qt.Key.Key_Backspace:
            self._go_on(self._typed[:-1])
        elif (typed.isprintable() and typed.strip()) or (self._typed and typed == " "):
            self._go_on(self._typed + typed)
        else:
            return False
        return True

    def tell(self, *, found: bool) -> None:
        """Say whether any photo's name begins so."""
        if self._typed and not found:
            told = self.tr("No name here begins with “{letters}”")
            sentence = told.format(letters=shown(self._typed))
            self._say(sentence)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._over, sentence))

    def end(self) -> None:
        """Begin anew with the next letter."""
        self._pause.stop()
        self._typed = ""
        self.hide()

    def _go_on(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self.end()
            return
        self._say(shown(typed))
        self._pause.start()
        self.wanted.emit(typed)

    def _say(self, text: str) -> None:
        self.setText(text)
        self.adjustSize()
        low = self._over.height() - self.height() - _FROM_EDGE
        self.move(QPoint(_FROM_EDGE, max(0, low)))
        self.show()
        self.raise_()

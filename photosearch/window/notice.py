"""The line under the search field that says what went wrong, instead of a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from photosearch.window import icons
from photosearch.window.labels import Label

Answer = tuple[str, Callable[[], None]]


class Notice(QWidget):
    """Shows the newest of the sentences that still hold, until it is closed or no longer true."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setVisible(False)
        self._sentences: dict[str, str] = {}
        self._answers: dict[str, Answer] = {}
        self._text = Label(parent=self)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.answer = QPushButton(self)
        self.answer.setVisible(False)
        self.answer.clicked.connect(self._take_answer)
        self._close = QToolButton(self, autoRaise=True)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self._close.accessibleName())
        icons.put(self._close, "close")
        self._close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 8, 6)
        row.addWidget(self._text)
        row.addWidget(self.answer)
        row.addWidget(self._close)

    @property
    def text(self) -> str:
        """What is shown; empty when nothing is."""
        return next(reversed(self._sentences.values()), "")

    def tell(self, source: str, sentence: str, answer: Answer | None = None) -> None:
        """Show a sentence in the place of an older one of the same source; empty takes it back.

        Args:
            source: What tells it.
            sentence: What is told.
            answer: Text of a button, and what pressing it does; the sentence then goes.
        """
        self._answers.pop(source, None)
        if answer and sentence:
            self._answers[source] = answer
        if self._sentences.pop(source, "") == sentence and sentence:
            self._sentences[source] = sentence
            self._show()
            return
        if sentence:
            self._sentences[source] = sentence
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self._show()

    def _dismiss(self) -> None:
        source, _ = self._sentences.popitem()
        self._answers.pop(source, None)
        self._show()

    def _take_answer(self) -> None:
        source = next(reversed(self._sentences), "")
        answer = self._answers.get(source)
        self._dismiss()
        if answer:
            answer[1]()

    def _show(self) -> None:
        self._text.setText(self.text)
        answer = self._answers.get(next(reversed(self._sentences), ""))
        self.answer.setVisible(answer is not None)
        self.answer.setText(answer[0] if answer else "")
        self.setVisible(bool(self.text))

"""The line under the search field that says what went wrong, instead of a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from photosearch.window import icons
from photosearch.window.labels import Label


class Notice(QWidget):
    """Shows the newest of the sentences that still hold, until it is closed or no longer true."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setVisible(False)
        self._sentences: dict[str, str] = {}
        self._text = Label(parent=self)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self, autoRaise=True)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self._close.accessibleName())
        icons.put(self._close, "close")
        self._close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 8, 6)
        row.addWidget(self._text)
        row.addWidget(self._close)

    @property
    def text(self) -> str:
        """What is shown; empty when nothing is."""
        return next(reversed(self._sentences.values()), "")

    def tell(self, source: str, sentence: str) -> None:
        """Show a sentence in the place of an older one of the same source; empty takes it back."""
        if self._sentences.pop(source, "") == sentence and sentence:
            self._sentences[source] = sentence
            return
        if sentence:
            self._sentences[source] = sentence
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self._show()

    def _dismiss(self) -> None:
        self._sentences.popitem()
        self._show()

    def _show(self) -> None:
        self._text.setText(self.text)
        self.setVisible(bool(self.text))

"""The pages that stand where the photos would: nothing to show yet, or no library at all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosearch.window import icons
from photosearch.window.labels import Label

# The width of a line that reads well, in device-independent pixels.
_LINE = 520


class Message(QWidget):
    """A heading and a sentence in the middle of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = QWidget(self)
        middle.setMaximumWidth(_LINE)
        page = QHBoxLayout(self)
        page.addStretch(1)
        page.addWidget(middle, 1000)
        page.addStretch(1)
        self._column = QVBoxLayout(middle)
        self._column.setSpacing(14)
        self._heading = Label(parent=self)
        self._sentence = Label(name="quiet", parent=self)
        font = self._heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setWeight(font.Weight.DemiBold)
        self._heading.setFont(font)
        self._column.addStretch(2)
        for label in (self._heading, self._sentence):
            self._add_text(label)
        self._column.addStretch(3)

    @property
    def text(self) -> str:
        """The heading and the sentence."""
        return f"{self._heading.text()} {self._sentence.text()}"

    def say(self, heading: str, sentence: str) -> None:
        """Show other words."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)

    def _add_text(self, label: Label, row: int = -1) -> None:
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.insertWidget(row, label)

    def _add(self, widget: QWidget, row: int) -> None:
        self._column.insertWidget(row, widget, 0, Qt.AlignmentFlag.AlignHCenter)


class Welcome(Message):
    """What a person sees first: what this is, what to do, and what happens with their photos."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("Find your photos by describing them"),
            self.tr(
                "Choose a folder with your photos, or drop one here. "
                "You can search as soon as the first photos appear."
            ),
        )
        logo = QLabel(self)
        logo.setPixmap(icons.picture("logo", 112, self.devicePixelRatioF()))
        self._add(logo, 1)
        self._button = QPushButton(self.tr("Choose a folder…"), self, default=True)
        self._button.setObjectName("primary")
        self._button.clicked.connect(self.chosen)
        self._add(self._button, 4)
        private = self.tr(
            "Everything stays on this computer: no account, no upload, no connection. "
            "Your photos are only read, never changed."
        )
        self._add_text(Label(private, name="quiet", parent=self), 5)
        self.setFocusProxy(self._button)

"""A line that asks for the tags of photos, and offers those that there are."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from photosearch.window.labels import Label
from photosearch.window.phrases import photos


class TagLine(QWidget):
    """Shown while somebody types tags; Enter gives them."""

    given = Signal(object, str)  # list[int]: content ids, and what was typed
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setVisible(False)
        self._contents: list[int] = []
        self._known = QStringListModel(self)
        self._label = Label(parent=self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("holiday, -work takes “work” away"))
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 18, 6)
        row.addWidget(self._label)
        row.addWidget(self.field, 1)

    def ask(self, contents: list[int], known: Iterable[str]) -> None:
        """Ask for tags of these photos, and offer those that are known."""
        self._contents = contents
        self._known.setStringList(list(known))
        name = self.tr("Tags of {photos}:").format(photos=photos(len(contents)))
        self._label.setText(name)
        self.field.setAccessibleName(name)
        self.field.clear()
        self.setVisible(True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _give(self) -> None:
        self.given.emit(self._contents, self.field.text())
        self.leave()

    def leave(self) -> None:
        """Ask no longer."""
        self.setVisible(False)
        self.left.emit()

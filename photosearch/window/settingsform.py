"""What the parts of the settings page are built of: controls that save what is chosen at once."""

# ruff: noqa: N802 - Qt named the method that is overridden

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from photosearch.window.labels import Label
from photosearch.window.modelcards import paragraph
from photosearch.window.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from photosearch.settings import Settings, Value
    from photosearch.window.preferences import Preferences

# After the last key in a text of several lines.
_SAVE_MS = 600
# In device-independent pixels: what stands under a tick box, before a number, and a slider.
_INDENT = 30
_TEXT = 6
_SLIDER = 160


class Part(QWidget):
    """One part of the settings: controls, one below the other.

    Each control shows what holds, also when something else changes it, and saves what is chosen.
    """

    def __init__(self, title: str, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 4, 18, 24)
        self.column.setSpacing(6)
        self.preferences = preferences
        self._shows: list[Callable[[Settings], None]] = []
        preferences.changed.connect(self._show)

    def look(self) -> None:
        """Learn anew what may have changed meanwhile; called when the part is shown."""

    # What it is built of, from top to bottom

    def heading(self, text: str) -> None:
        """Begin another group."""
        if self.column.count():
            self.column.addSpacing(14)
        self.column.addWidget(Label(text, name="title", parent=self))

    def about(self, text: str, indent: int = 0) -> Label:
        """Explain in a quiet paragraph."""
        label = paragraph("quiet", self)
        label.setText(text)
        label.setContentsMargins(indent, 0, 0, 4)
        self.column.addWidget(label)
        return label

    def check(self, name: str, text: str, about: str = "") -> QCheckBox:
        """Let a setting be on or off."""
        box = QCheckBox(text, self)
        box.setAccessibleDescription(about)
        self.column.addWidget(box)
        if about:
            self.about(about, _INDENT)
        box.toggled.connect(lambda on: self._save(name, on))
        self._follow(lambda settings: _quietly(box, lambda: box.setChecked(_of(settings, name))))
        return box

    def choose(self, name: str, options: Mapping[str, str]) -> dict[str, QRadioButton]:
        """Let one of a few be chosen; ``options`` are the texts by what is saved."""
        group = QButtonGroup(self)
        buttons = {value: QRadioButton(text, self) for value, text in options.items()}
        for value, button in buttons.items():
            group.addButton(button)
            self.column.addWidget(button)
            button.clicked.connect(lambda _checked=False, value=value: self._save(name, value))
        self._follow(lambda settings: buttons[_of(settings, name)].setChecked(True))
        return buttons

    def pick(self, name: str, label: str, options: Mapping[str, str]) -> QComboBox:
        """Let one of many be chosen; ``options`` are the texts by what is saved."""
        box = QComboBox(self)
        for value, text in options.items():
            box.addItem(text, value)
        box.activated.connect(lambda row: self._save(name, box.itemData(row)))
        self._follow(lambda settings: box.setCurrentIndex(box.findData(_of(settings, name))))
        self._row(label, box)
        return box

    def count(self, name: str, label: str, least: int, most: int, unit: str = "") -> QSpinBox:
        """Let a whole number be set."""
        box = QSpinBox(self)
        box.setRange(least, most)
        box.setSuffix(unit)
        box.lineEdit().setTextMargins(_TEXT, 0, 0, 0)  # a style sheet cannot
        box.setKeyboardTracking(False)  # a number that is being typed is none yet
        box.valueChanged.connect(lambda value: self._save(name, value))
        self._follow(lambda settings: _quietly(box, lambda: box.setValue(_of(settings, name))))
        self._row(label, box)
        return box

    def slide(
        self, name: str, label: str, span: tuple[int, int], step: int, say: Callable[[int], str]
    ) -> QSlider:
        """Let a number be set roughly; ``say`` writes it out."""
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(span[0] // step, span[1] // step)
        slider.setMinimumWidth(_SLIDER)
        said = Label(parent=self)

        def tell(value: int) -> None:
            said.setText(say(value * step))
            slider.setAccessibleDescription(said.text())

        slider.valueChanged.connect(tell)
        slider.valueChanged.connect(lambda value: self._save(name, value * step))
        self._follow(
            lambda settings: _quietly(slider, lambda: slider.setValue(_of(settings, name) // step))
        )
        self._follow(lambda settings: tell(_of(settings, name) // step))
        self._row(label, slider, said)
        return slider

    def lines(self, name: str, label: str) -> QPlainTextEdit:
        """Let a list of texts be written, one a line."""
        edit = QPlainTextEdit(self)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(5 * edit.fontMetrics().lineSpacing() + 12)
        edit.setAccessibleName(label)
        wait = QTimer(self, singleShot=True, interval=_SAVE_MS)

        def written() -> tuple[str, ...]:
            lines = (line.strip() for line in edit.toPlainText().splitlines())
            return tuple(line for line in lines if line)

        def show(settings: Settings) -> None:
            if written() != _of(settings, name):  # never under somebody's hands
                _quietly(edit, lambda: edit.setPlainText("\n".join(_of(settings, name))))

        edit.textChanged.connect(wait.start)
        wait.timeout.connect(lambda: self._save(name, written()))
        self._follow(show)
        self.column.addWidget(edit)
        return edit

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel turn the page, and no number that happens to be under it."""
        if event.type() != QEvent.Type.Wheel:
            return False
        if isinstance(watched, QWidget) and watched.hasFocus():
            return False
        event.ignore()
        return True

    # Saving and showing

    def _row(self, label: str, control: QWidget, *beside: QWidget) -> None:
        text = paragraph(parent=self)
        text.setText(label)
        text.setBuddy(control)
        control.setAccessibleName(label)
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        control.installEventFilter(self)
        self.column.addSpacing(4)
        self.column.addWidget(text)  # above it: in other languages it is longer
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(control)
        for widget in beside:
            row.addWidget(widget)
        row.addStretch(1)
        self.column.addLayout(row)

    def _save(self, name: str, value: Value) -> None:
        if value != getattr(self.preferences.now, name):
            self.preferences.change(**{name: value})

    def _follow(self, show: Callable[[Settings], None]) -> None:
        self._shows.append(show)
        show(self.preferences.now)

    def _show(self, settings: Settings) -> None:
        for show in self._shows:
            show(settings)


def _of(settings: Settings, name: str) -> Any:  # noqa: ANN401 - each control knows its own
    return getattr(settings, name)


def _quietly(control: QWidget, show: Callable[[], None]) -> None:
    """Show what holds without taking that for a choice."""
    with QSignalBlocker(control):
        show()

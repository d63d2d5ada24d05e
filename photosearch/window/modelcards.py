"""One model on the page of models: what is known of it, its buttons, and how far its work is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from photosearch.window import modelphrases
from photosearch.window.labels import Label
from photosearch.window.modelphrases import Deed, Description
from photosearch.window.modelwork import Doing, Task

_FINE = 1000  # steps of a progress bar
# From left to right; the last stands apart.
_BUTTONS = ("use", "now", "download", "test", "remove", "yes", "no", "details")


def paragraph(name: str = "", parent: QWidget | None = None) -> Label:
    """Make a label of as many lines as its text needs."""
    label = Label(name=name, parent=parent)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label


def tell(label: Label, text: str) -> None:
    """Show a sentence, or nothing; a screen reader speaks a new one."""
    if text and text != label.text():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(label, text))
    label.setText(text)
    label.setVisible(bool(text))


def holds_focus(widget: QWidget) -> bool:
    """Tell whether the keyboard is somewhere in a widget."""
    focused: QWidget | None = widget.window().focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


class TaskLine(QWidget):
    """What is being done with a model, how far that is, and the button that ends it."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVisible(False)
        self._text = paragraph("quiet", self)
        self._bar = QProgressBar(self, textVisible=False)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancel_wanted)
        beside = QHBoxLayout()
        beside.addWidget(self._bar, 1)
        beside.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._text)
        column.addLayout(beside)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_task(self, task: Task | None, name: str) -> None:
        """Show how far a task is; None hides the line."""
        self.setVisible(task is not None)
        if task is None:
            return
        text = self._say(task)
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self.cancel.setEnabled(task.can_be_cancelled)
        self.cancel.setAccessibleName(self.tr("Cancel: {name}").format(name=name))
        transfer = task.transfer
        if transfer and transfer.done < transfer.total:
            self._bar.setRange(0, _FINE)
            self._bar.setValue(_FINE * transfer.done // transfer.total)
        else:
            self._bar.setRange(0, 0)

    def _say(self, task: Task) -> str:
        if task.cancelled.is_set():
            return self.tr("Stopping…")
        if not task.begun:
            return self.tr("Waits until what was begun before is done.")
        match task.doing:
            case Doing.DOWNLOAD:
                return (
                    modelphrases.transferring(task.transfer)
                    if task.transfer
                    else self.tr("Asking for the files…")
                )
            case Doing.IMPORT:
                return self.tr("Copying and testing the model; a large one takes a minute…")
            case Doing.USE:
                return self.tr("Looking whether the model works on this computer…")
            case Doing.REMOVE:
                return self.tr("Removing…")
            case Doing.TEST:
                return self.tr("Testing and measuring; this takes some seconds…")


class Card(QFrame):
    """Shows one model."""

    wanted = Signal(str, str)  # id of a deed, id of the model
    cancel_wanted = Signal(str)  # id of the model

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._shown: Description | None = None
        self._busy = False
        self._name = paragraph("title", self)
        self._text = paragraph(parent=self)
        self._warning = paragraph("warning", self)
        self._ready = QProgressBar(self, textVisible=False)
        self._facts = QGridLayout()
        self._details = paragraph("quiet", self)
        self._said = paragraph("said", self)
        self._question = paragraph("warning", self)
        self._task: TaskLine | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._marks = QHBoxLayout()
        self._row = QHBoxLayout()
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addLayout(self._marks)
        self._marks.setSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(3)
        self._row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addLayout(head)
        for above in (self._text, self._ready, self._warning):
            column.addWidget(above)
        column.addLayout(self._facts)
        for below in (self._details, self._said, self._question):
            column.addWidget(below)
        column.addLayout(self._row)
        self._column = column
        for now_and_then in (self._ready, self._details, self._said, self._question):
            now_and_then.setVisible(False)
        self._row.addStretch(1)

    @property
    def model(self) -> str:
        """Id of the model or offer that is shown."""
        return self._shown.id if self._shown else ""

    @property
    def text(self) -> str:
        """All that can be read on it."""
        labels = self.findChildren(Label)
        return "\n".join(each.text() for each in labels if each.isVisibleTo(self))

    @property
    def task(self) -> TaskLine | None:
        """The line of what is being done; None before there was anything."""
        return self._task

    @property
    def asking(self) -> bool:
        """Whether it waits for an answer."""
        return bool(self._question.text())

    def button(self, deed: str) -> QPushButton:
        """Give the button of a deed that is or was possible, or "yes", "no", "details"."""
        return self._buttons[deed]

    def show_model(self, description: Description) -> None:
        """Describe the model."""
        if description == self._shown:
            return
        before, self._shown = self._shown, description
        self.setAccessibleName(description.name)
        self._name.setText(description.name)
        for label, text in ((self._text, description.text), (self._warning, description.warning)):
            label.setText(text)
            label.setVisible(bool(text))
        self._details.setText("\n".join(description.details))
        self._show_ready(description.progress)
        if before is None or before.marks != description.marks:
            self._show_marks(description)
        if before is None or before.facts != description.facts:
            self._show_facts(description)
        self._show_buttons()

    def show_task(self, task: Task | None) -> bool:
        """Show what is being done with the model, if anything; tell whether its size changed."""
        inside = holds_focus(self)
        name = self._shown.name if self._shown else ""
        changed, self._busy = self._busy != (task is not None), task is not None
        if task and not self._task:
            self._task = TaskLine(self)
            self._task.cancel_wanted.connect(lambda: self.cancel_wanted.emit(self.model))
            self._column.insertWidget(self._column.count() - 1, self._task)
        if self._task:
            self._task.show_task(task, name)
        if changed:
            tell(self._question, "")
            self._show_buttons()
            if inside:
                self.take_focus()
        return changed

    def say(self, sentence: str, *, trouble: bool = False) -> None:
        """Say how something ended; an empty sentence takes back what was said."""
        self._said.setProperty("trouble", trouble)
        self._said.style().polish(self._said)
        tell(self._said, sentence)

    def ask(self, question: str) -> None:
        """Ask whether the model is to be removed."""
        tell(self._question, question)
        self._show_buttons()
        self.button("no").setFocus(Qt.FocusReason.OtherFocusReason)

    def answer_no(self) -> None:
        """Take the question back."""
        tell(self._question, "")
        self._show_buttons()
        self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to what is most likely wanted on this card."""
        order = [self._buttons[name] for name in _BUTTONS if name in self._buttons]
        if self._task:
            order.insert(0, self._task.cancel)
        first = (each for each in order if each.isVisibleTo(self) and each.isEnabled())
        if button := next(first, None):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self.button("details").setText(self.tr("Less") if shown else self.tr("More"))

    def _show_ready(self, progress: tuple[int, int] | None) -> None:
        self._ready.setVisible(progress is not None)
        if progress:
            self._ready.setRange(0, progress[1])
            self._ready.setValue(progress[0])
            self._ready.setAccessibleName(self.tr("Photos that are ready for this model"))

    def _show_marks(self, description: Description) -> None:
        _clear(self._marks)
        for number, mark in enumerate(description.marks):
            strong = description.in_use and number == 0
            label = Label(mark, name="mark", parent=self)
            label.setProperty("strong", strong)
            self._marks.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)

    def _show_facts(self, description: Description) -> None:
        _clear(self._facts)
        for row, (title, text) in enumerate(description.facts):
            called, said = Label(title, name="quiet", parent=self), paragraph(parent=self)
            said.setText(text)
            self._facts.addWidget(called, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(said, row, 1)

    def _show_buttons(self) -> None:
        described = self._shown
        if described is None:
            return
        deeds = {deed.id: deed for deed in described.deeds}
        if self.asking:
            visible = {"yes", "no"}
        else:
            visible = set() if self._busy else set(deeds)
            visible |= {"details"} if described.details else set()
        for name in _BUTTONS:
            if name in visible:
                self._show_button(self._button(name), deeds.get(name), described.name)
            elif name in self._buttons:
                self._buttons[name].setVisible(False)

    def _show_button(self, button: QPushButton, deed: Deed | None, model: str) -> None:
        if deed:
            button.setText(deed.text)
            button.setEnabled(not deed.why_not)
            button.setToolTip(deed.why_not)
            if button.property("main") != deed.main:
                button.setProperty("main", deed.main)
                button.style().polish(button)
        button.setAccessibleName(f"{button.text()}: {model}")
        button.setVisible(True)

    def _button(self, name: str) -> QPushButton:
        """Give a button; most cards never need most of them, so each is made at its first use."""
        if name not in self._buttons:
            texts = {"yes": self.tr("Remove"), "no": self.tr("Keep it"), "details": self.tr("More")}
            button = QPushButton(texts.get(name, ""), self)
            button.setObjectName(name)
            button.setAutoDefault(True)
            button.setProperty("main", False)
            button.clicked.connect(lambda: self.wanted.emit(name, self.model))
            if name == "details":
                button.setCheckable(True)
                button.toggled.connect(self._show_details)
            place = sum(other in self._buttons for other in _BUTTONS[: _BUTTONS.index(name)])
            self._row.insertWidget(self._row.count() if name == "details" else place, button)
            self._buttons[name] = button
        return self._buttons[name]


def _clear(layout: QHBoxLayout | QGridLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()

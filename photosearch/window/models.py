"""The page on which a person picks the model that finds their photos, and gets others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.errors import PhotoSearchError
from photosearch.events import Progress, State
from photosearch.window import icons, modelphrases
from photosearch.window.labels import Label
from photosearch.window.modelcards import Card, TaskLine, holds_focus, paragraph, tell
from photosearch.window.modelwork import IMPORT, Doing, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from photosearch.library import Library
    from photosearch.models import InstalledModel
    from photosearch.offers import Offer
    from photosearch.window.modelphrases import Description
    from photosearch.window.session import Session

# The widest that lines read well, in device-independent pixels.
_WIDEST = 820
# What stays in sight above and below a card that is scrolled to.
_MARGIN = 10
# New cards in one turn of Qt's loop; each costs it some ten milliseconds.
_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Listing:
    """What there is.

    Attributes:
        installed: Models on this computer.
        offers: Models that may be downloaded.
        trouble: Why there are no offers; empty if there are.
    """

    installed: Sequence[InstalledModel] = ()
    offers: Sequence[Offer] = ()
    trouble: str = ""


class ModelsPage(QWidget):
    """Lists the models, with a way back."""

    left = Signal()
    told = Signal(str)  # how something ended that was begun here, while another page shows

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._listing = Listing()
        self._progress = Progress()
        self._outcomes: dict[str, Outcome] = {}
        self._cards: dict[str, Card] = {}
        self._made = 0  # cards in this turn
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(lambda: self._show(self._listing))
        self._install = TaskLine(self)
        self._install.cancel_wanted.connect(lambda: session.work.cancel(IMPORT))
        self._trouble = paragraph("said", self)
        self._trouble.setProperty("trouble", True)
        self._locked = paragraph("quiet", self)
        self._offer_trouble = paragraph("quiet", self)
        self._here, self._there = QVBoxLayout(), QVBoxLayout()
        self._none_there = paragraph("quiet", self)
        self._back = self._make_back()
        self.importing = self._make_import()
        self._scroll = self._make_scroll()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_header())
        column.addWidget(self._scroll, 1)
        self.setFocusProxy(self._back)
        session.work.changed.connect(self._show_task)
        session.work.ended.connect(self._ended)
        session.news.models.connect(self._look_again)
        session.opened.connect(self._look_again)

    # What is shown

    def open(self) -> None:
        """Show what there is now, and nothing of what went wrong before."""
        tell(self._trouble, "")
        self.setFocus()
        self.look()

    def look(self) -> None:
        """List the models anew."""
        self._session.ask(_list, self._show)

    @property
    def trouble(self) -> str:
        """Why the last import failed; empty if it did not."""
        return self._trouble.text()

    def card(self, model: str) -> Card | None:
        """Give the card of a model or an offer."""
        return self._cards.get(model)

    def show_progress(self, progress: Progress) -> None:
        """Take note of the indexing: it is what fills a model."""
        before, self._progress = self._progress, progress
        if not self.isVisible():
            return
        if _settled(before) != _settled(progress):
            self.look()  # what is away, or done, is counted anew
        elif before.lacking != progress.lacking:
            self._show(self._listing)

    def step_back(self) -> bool:
        """Take back a question that waits for an answer; return whether there was one."""
        asking = [card for card in self._cards.values() if card.asking]
        for card in asking:
            card.answer_no()
        return bool(asking)

    def _look_again(self) -> None:
        if self.isVisible():
            self.look()

    def _show(self, listing: Listing) -> None:
        self._listing, self._made = listing, 0
        installed = [self._as_of_now(model) for model in listing.installed]
        tell(self._locked, self._why_locked())
        tell(self._offer_trouble, listing.trouble)
        here = {model.id for model in installed}
        offers = [offer for offer in listing.offers if offer.id not in here]
        nothing = self.tr("All models on the list are on this computer.")
        tell(self._none_there, "" if offers or listing.trouble else nothing)
        answering = next((model.name for model in installed if model.answering), "")
        wanted = next((model.name for model in installed if model.wanted), answering)
        state, locked = self._progress.state, self._why_locked()
        # the ones in use stand first
        installed.sort(key=lambda model: (not model.answering, not model.wanted, model.name))
        self._fill(
            self._here,
            [modelphrases.installed(each, answering, wanted, state, locked) for each in installed],
        )
        self._fill(self._there, [modelphrases.offered(offer) for offer in offers])
        self._forget_others({*here, *(offer.id for offer in offers)})
        self._put_in_tab_order()

    def _as_of_now(self, model: InstalledModel) -> InstalledModel:
        """Count on from what was listed, with what the indexing told since."""
        filling = model.wanted and not model.answering
        lacking = self._progress.lacking
        if not (filling and self._session.writable and 0 < lacking < model.lacking):
            return model
        ready = model.embedded + model.lacking - lacking
        return replace(model, embedded=ready, lacking=lacking)

    def _fill(self, column: QVBoxLayout, descriptions: Sequence[Description]) -> None:
        for place, description in enumerate(descriptions):
            card = self._cards.get(description.id)
            if card is None:
                self._made += 1
                if self._made > _AT_ONCE:
                    self._more.start()
                    return
                card = self._cards[description.id] = self._make_card()
            if column.indexOf(card) != place:
                column.insertWidget(place, card)
                card.show()
            card.show_model(description)
            self._tell_outcome(card, description.id)
            card.show_task(self._session.work.task(description.id))

    def _forget_others(self, shown: set[str]) -> None:
        for model in self._cards.keys() - shown:
            card = self._cards.pop(model)
            if holds_focus(card):
                self._back.setFocus(Qt.FocusReason.OtherFocusReason)
            card.hide()
            card.deleteLater()

    def _put_in_tab_order(self) -> None:
        """Let Tab go through the cards from top to bottom, though they came in another order."""
        places = {
            card: (column is self._there, column.indexOf(card))
            for card in self._cards.values()
            for column in (self._here, self._there)
            if column.indexOf(card) >= 0
        }
        self._cards = {card.model: card for card in sorted(places, key=lambda card: places[card])}
        before: QWidget = self.importing
        for card in self._cards.values():
            for button in card.findChildren(QPushButton):
                QWidget.setTabOrder(before, button)
                before = button

    def _why_locked(self) -> str:
        if not self._session.writable:
            return self.tr(
                "Another PhotoSearch is indexing this library: choose and remove models there."
            )
        if self._session.pinned:
            return self.tr(
                "This window was started with one model and no other: "
                "start it without --model to choose here."
            )
        return ""

    # What a person does

    def _do(self, deed: str, model: str) -> None:
        work, card = self._session.work, self._cards[model]
        if deed != "details":
            self._outcomes.pop(model, None)
            card.say("")
            tell(self._trouble, "")
        match deed:
            case "use" | "now":
                work.use(model, now=deed == "now")
            case "test":
                work.test(model)
            case "download":
                work.download(model)
            case "remove":
                card.ask(modelphrases.removing(self._installed(model)))
            case "yes":
                card.answer_no()
                work.remove(model)
            case "no":
                card.answer_no()

    def _installed(self, model: str) -> InstalledModel:
        return next(each for each in self._listing.installed if each.id == model)

    def import_from(self, source: Path) -> None:
        """Import a model from a folder or a zip file."""
        tell(self._trouble, "")
        self._session.work.add(source)

    def _choose_folder(self) -> None:
        dialog = self._dialog(self.tr("Choose the folder of a model"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _choose_zip(self) -> None:
        dialog = self._dialog(self.tr("Choose the zip file of a model"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Zip files (*.zip)"))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.import_from(Path(path)))
        return dialog

    # How it goes

    def _show_task(self, model: str) -> None:
        task = self._session.work.task(model)
        if model == IMPORT:
            self._install.show_task(task, self.tr("Import"))
            self.importing.setEnabled(task is None)
        elif (card := self._cards.get(model)) and card.show_task(task):
            self._keep_in_sight(card)

    def _keep_in_sight(self, card: Card) -> None:
        """Scroll to a card whose size changes under the person's hand, once it has changed."""
        if holds_focus(card):
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(card, 0, _MARGIN))

    def _ended(self, outcome: Outcome) -> None:
        if outcome.sentence and not (outcome.doing is Doing.IMPORT and not outcome.well):
            self._outcomes[outcome.model] = outcome
        if outcome.doing is Doing.IMPORT:
            self._show_task(IMPORT)
            tell(self._trouble, "" if outcome.well else outcome.sentence)
        elif card := self._cards.get(outcome.model):
            card.show_task(None)
            self._tell_outcome(card, outcome.model)
            self._keep_in_sight(card)
        if outcome.sentence and not self.isVisible():
            self.told.emit(outcome.sentence)
        after = self._after(outcome)
        self._session.ask(_list, after)

    def _after(self, outcome: Outcome) -> Callable[[Listing], None]:
        def show(listing: Listing) -> None:
            self._show(listing)
            card = self._cards.get(outcome.model)
            if outcome.well and outcome.doing in (Doing.DOWNLOAD, Doing.IMPORT) and card:
                self._scroll.ensureWidgetVisible(card, 0, _MARGIN)

        return show

    def _tell_outcome(self, card: Card, model: str) -> None:
        if outcome := self._outcomes.get(model):
            card.say(outcome.sentence, trouble=not (outcome.well or outcome.stopped))

    # Set-up

    def _make_card(self) -> Card:
        card = Card(self)
        card.wanted.connect(self._do)
        card.cancel_wanted.connect(self._session.work.cancel)
        return card

    def _make_back(self) -> QToolButton:
        back = QToolButton(self)
        back.setAccessibleName(self.tr("Back to the photos"))
        back.setToolTip(self.tr("Back to the photos (Esc)"))
        icons.put(back, "back")
        back.clicked.connect(self.left)
        return back

    def _make_import(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("import")
        button.setText(self.tr("Import"))
        button.setToolTip(self.tr("Add a model whose files you have"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.put(button, "add")
        menu = QMenu(button)
        menu.addAction(self.tr("From a folder…")).triggered.connect(self._choose_folder)
        menu.addAction(self.tr("From a zip file…")).triggered.connect(self._choose_zip)
        button.setMenu(menu)
        return button

    def _make_header(self) -> QHBoxLayout:
        header = QHBoxLayout()
        header.setContentsMargins(12, 10, 12, 6)
        header.addWidget(self._back)
        header.addWidget(Label(self.tr("Models"), name="title", parent=self), 1)
        header.addWidget(self.importing)
        return header

    def _make_scroll(self) -> QScrollArea:
        inside = QWidget(self)
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 18)
        column.setSpacing(10)
        about = self.tr(
            "A model is what understands your photos and your words. A larger one finds more, "
            "and takes longer to look at your photos; search goes on with the present one "
            "until it has."
        )
        on_a_press = self.tr(
            "Nothing is downloaded before you press a button, and nothing about your photos is "
            "ever sent."
        )
        column.addWidget(_filled(about, self))
        for widget in (self._locked, self._install, self._trouble):
            column.addWidget(widget)
            widget.setVisible(False)
        self._here.setSpacing(10)
        self._there.setSpacing(10)
        column.addWidget(_heading(self.tr("On this computer"), self))
        column.addLayout(self._here)
        column.addSpacing(8)
        column.addWidget(_heading(self.tr("To download"), self))
        column.addWidget(_filled(on_a_press, self))
        for widget in (self._offer_trouble, self._none_there):
            column.addWidget(widget)
            widget.setVisible(False)
        column.addLayout(self._there)
        column.addStretch(1)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(18, 4, 18, 0)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setObjectName("models")
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        return scroll


def name_models(library: Library) -> tuple[str, str]:
    """Name the model that answers and the one that is to, in the thread that asks the library."""
    models = library.models.installed()
    answering = next((model.name for model in models if model.answering), "")
    return answering, next((model.name for model in models if model.wanted), answering)


def _list(library: Library) -> Listing:
    """List what there is, in the thread that asks the library."""
    installed = library.models.installed()
    try:
        return Listing(installed, library.models.offers())
    except PhotoSearchError as error:
        return Listing(installed, trouble=str(error))


def _settled(progress: Progress) -> tuple[State, bool]:
    return progress.state, progress.lacking > 0


def _filled(text: str, parent: QWidget) -> Label:
    label = paragraph("quiet", parent)
    label.setText(text)
    return label


def _heading(text: str, parent: QWidget) -> Label:
    label = Label(text, name="title", parent=parent)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 1.2)
    label.setFont(font)
    return label

"""The line at the bottom: how much there is, how far the indexing is, what cannot be read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from photosearch.events import Progress, State
from photosearch.window import icons
from photosearch.window.labels import ElidedLabel
from photosearch.window.phrases import indexing, unreadable

# The same whether there are buttons in the line or not, so that nothing above it moves.
_HEIGHT = 42


class StatusLine(QWidget):
    """Says it quietly; its buttons pause the indexing and open the list of problems."""

    pause_wanted = Signal()
    resume_wanted = Signal()
    problems_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paused = False
        self._amount = ElidedLabel(parent=self)
        self._indexing = ElidedLabel(name="quiet", parent=self)
        self._indexing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar(self, textVisible=False)
        self._bar.setAccessibleName(self.tr("Indexing"))
        self._bar.setFixedWidth(120)
        self._pause = QToolButton(self)
        self._pause.setObjectName("pause")
        self._pause.clicked.connect(self._toggle)
        self._problems = QToolButton(self)
        self._problems.setObjectName("problems")
        self._problems.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._problems.setToolTip(self.tr("Show which files, and why"))
        icons.put(self._problems, "warning")
        self._problems.clicked.connect(self.problems_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 12, 4)
        row.addWidget(self._amount)
        row.addWidget(self._indexing, 1)
        row.addWidget(self._bar)
        row.addWidget(self._pause)
        row.addWidget(self._problems)
        self.setMinimumHeight(_HEIGHT)
        self.show_progress(Progress(), writable=False)

    @property
    def text(self) -> str:
        """What it says of the indexing."""
        return self._indexing.text()

    def show_amount(self, text: str) -> None:
        """Say how much is shown and selected."""
        self._amount.setText(text)

    def show_progress(
        self, progress: Progress, *, writable: bool, switch: tuple[str, str] | None = None
    ) -> None:
        """Say how far the indexing is.

        Args:
            progress: How far.
            writable: Whether this window can pause it.
            switch: Names of the model that answers and of the one that is to; None while they
                are the same, or not known.
        """
        text = indexing(progress, switch)
        self._indexing.setText(text)
        self._indexing.setToolTip(text)
        busy = progress.state in (State.SCANNING, State.WORKING, State.PAUSED)
        self._bar.setVisible(busy and progress.total > 0)
        self._bar.setRange(0, max(1, progress.total))
        ready = progress.total - progress.lacking if progress.done == progress.total else None
        self._bar.setValue(progress.done if ready is None else max(0, ready))
        self._problems.setVisible(progress.failed > 0)
        self._problems.setText(unreadable(progress.failed))
        self._pause.setVisible(writable and busy)
        self._show_pause(paused=progress.state is State.PAUSED)

    def _show_pause(self, *, paused: bool) -> None:
        self._paused = paused
        name = self.tr("Go on with indexing") if paused else self.tr("Pause indexing")
        if self._pause.toolTip() != name:
            icons.put(self._pause, "play" if paused else "pause")
            self._pause.setToolTip(name)
            self._pause.setAccessibleName(name)

    def _toggle(self) -> None:
        (self.resume_wanted if self._paused else self.pause_wanted).emit()

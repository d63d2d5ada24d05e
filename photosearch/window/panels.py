"""What stands beside each other: the pages, with the list of places and the information."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from photosearch.window.overriding import override

# Widths in device-independent pixels: of the panels at first and at least, and of a window that
# has no room for them.
_FIRST = (220, 280)
_LEAST = (140, 270)
_NARROW = 760


class Panels(QSplitter):
    """A panel left and right of the pages, as wide as a person wants them and the page allows."""

    changed = Signal()  # another panel is seen

    def __init__(
        self, left: QWidget, middle: QWidget, right: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._panels = (left, right)
        self._wanted = [0, 0]  # how wide the panels are; 0: closed
        self._open = list(_FIRST)  # what they were when they were last open
        self._allowed = (False, False)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part in (left, middle, right):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        for panel, least in zip(self._panels, _LEAST, strict=True):
            panel.setMinimumWidth(least)
        self.splitterMoved.connect(self._keep)

    @property
    def widths(self) -> tuple[int, int]:
        """How wide the left and the right panel are wanted; 0: closed."""
        return self._wanted[0], self._wanted[1]

    def restore(self, left: int, right: int) -> None:
        """Have the panels so wide; 0: closed."""
        self._wanted = [left, right]
        self._open = [left or _FIRST[0], right or _FIRST[1]]
        self._fit()

    def allow(self, *, left: bool, right: bool) -> None:
        """Say which panels the page has a use for."""
        if self._allowed != (left, right):
            self._allowed = (left, right)
            self._fit()

    def toggle_left(self) -> None:
        """Show the panel at the left, or hide it."""
        self._toggle(0)

    def toggle_right(self) -> None:
        """Show the panel at the right, or hide it."""
        self._toggle(1)

    def _toggle(self, side: int) -> None:
        self._wanted[side] = 0 if self._panels[side].isVisible() else self._open[side]
        self._fit(asked=side)

    def _fit(self, *, asked: int | None = None) -> None:
        """Show the panels that are wanted; in a narrow window only the one that is asked for."""
        wide = self.width() >= _NARROW
        shown = [
            wanted if allowed and (wide or asked == side) else 0
            for side, (wanted, allowed) in enumerate(zip(self._wanted, self._allowed, strict=True))
        ]
        for panel, width in zip(self._panels, shown, strict=True):
            panel.setVisible(width > 0)
        left, right = shown
        self.setSizes([left, max(1, self.width() - left - right), right])
        self.changed.emit()

    def _keep(self) -> None:
        """Take note of where a person has dragged the edges of the panels."""
        left, _, right = self.sizes()
        for side, width in enumerate((left, right)):
            self._open[side] = width or self._open[side]
            self._wanted[side] = width or self._wanted[side]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() < _NARROW) != (event.size().width() < _NARROW):
            self._fit()

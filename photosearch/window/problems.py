"""The page that lists the files that cannot be read, and why."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

import html
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.catalogue import Problem
from photosearch.window import icons
from photosearch.window.labels import Label
from photosearch.window.overriding import override
from photosearch.window.phrases import shown, unreadable

Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractTableModel):
    """Files and reasons."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()

    def show(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """Return the problem of a row."""
        return self._problems[row]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._problems)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        texts = (problem.path.name, str(problem.path.parent), problem.reason)
        text = shown(texts[index.column()])
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        return f"<p>{html.escape(text)}</p>" if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("File"), self.tr("Folder"), self.tr("Why it cannot be read"))[section]


class ProblemsPage(QWidget):
    """The list, with a way back."""

    left = Signal()
    show_wanted = Signal(object)  # Problem

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ProblemModel(self)
        back = QToolButton(self)
        back.setAccessibleName(self.tr("Back to the photos"))
        back.setToolTip(self.tr("Back to the photos (Esc)"))
        icons.put(back, "back")
        back.clicked.connect(self.left)
        self._title = Label(name="title", parent=self)
        hint = Label(
            self.tr(
                "They are tried again when they change. Double-click one to see it in its folder."
            ),
            name="quiet",
            parent=self,
        )
        hint.setWordWrap(True)
        self._table = self._make_table()
        header = QHBoxLayout()
        header.addWidget(back)
        header.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 0)
        column.addLayout(header)
        column.addWidget(hint)
        column.addWidget(self._table, 1)
        self.setFocusProxy(self._table)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these."""
        self.model.show(problems)
        self._title.setText(unreadable(len(problems)) if problems else self.tr("No problems"))

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAccessibleName(self.tr("Files that cannot be read"))
        table.verticalHeader().hide()
        two_lines = 2 * table.fontMetrics().lineSpacing() + 14
        table.verticalHeader().setDefaultSectionSize(two_lines)
        heading = table.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heading.setStretchLastSection(True)
        heading.setHighlightSections(False)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section in (0, 1):
            heading.resizeSection(section, 170)
        table.activated.connect(
            lambda index: self.show_wanted.emit(self.model.problem(index.row()))
        )
        return table

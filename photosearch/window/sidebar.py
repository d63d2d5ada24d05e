"""The list at the left: what can be looked at with one click."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QTreeView,
    QWidget,
)

from photosearch.catalogue import Branch, Saved
from photosearch.query import Filter, Order, Query
from photosearch.window.overriding import override
from photosearch.window.phrases import number, shown

_ENTRY = Qt.ItemDataRole.UserRole + 1
_WIDTH = 220


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the sidebar.

    Attributes:
        query: What it asks; None for a heading and for the problems.
        folder: The folder that it stands for.
        saved: The saved search that it stands for.
        problems: Whether it leads to the files that cannot be read.
    """

    query: Query | None = None
    folder: Path | None = None
    saved: Saved | None = None
    problems: bool = False


class Sidebar(QTreeView):
    """All photos, favourites, folders, saved searches, problems."""

    asked = Signal(object)  # Query
    problems_wanted = Signal()
    menu_wanted = Signal(object, QPoint)  # Entry, and where on the screen
    renamed = Signal(object, str)  # Saved, and its new name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Places"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_up)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self._folders: Sequence[Branch] = ()
        self._saved: Sequence[Saved] = ()
        self._problems = 0
        self._add_top()
        self._folders_heading = self._heading(self.tr("Folders"))
        self._saved_heading = self._heading(self.tr("Saved searches"))
        self._problems_item = self._line("", Entry(problems=True))
        self._items.appendRow(self._problems_item)
        self.setRowHidden(self._problems_item.row(), QModelIndex(), True)
        self.setRowHidden(self._saved_heading.row(), QModelIndex(), True)
        self.clicked.connect(self._choose)
        self.show_query(Query())

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 400)

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Give the text and the entry of every line, from top to bottom."""
        for item in self._all(self._items.invisibleRootItem()):
            yield item.text(), item.data(_ENTRY)

    def show_folders(self, folders: Sequence[Branch]) -> None:
        """Show the watched folders as a tree; what was open stays open."""
        before, self._folders = self._folders, folders
        branches = list(_every(folders))
        if [branch.path for branch in _every(before)] != [branch.path for branch in branches]:
            self._refill(self._folders_heading, [self._branch(folder) for folder in folders])
            return
        # Only counts: whoever is scrolling or reading the tree is not to notice more than that.
        for item, branch in zip(self._all(self._folders_heading), branches, strict=True):
            if item.text() != (text := self._told(branch)):
                item.setText(text)

    def show_saved(self, saved: Sequence[Saved]) -> None:
        """Show the saved searches."""
        if saved != self._saved:
            self._saved = saved
            lines = [self._line(shown(s.name), Entry(s.query, saved=s)) for s in saved]
            self._refill(self._saved_heading, lines)
            self.setRowHidden(self._saved_heading.row(), QModelIndex(), not saved)

    def show_problems(self, count: int) -> None:
        """Say how many files cannot be read."""
        self._problems_item.setText(self.tr("Problems  {count}").format(count=number(count)))
        self.setRowHidden(self._problems_item.row(), QModelIndex(), not count)

    def show_query(self, query: Query) -> None:
        """Mark the line that asks what is shown, in this order or in another; none if none does."""
        item = self._asking(query) or self._asking(replace(query, order=None))
        if item is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex() != item.index():
            self.setCurrentIndex(item.index())

    def rename(self, saved: Saved) -> None:
        """Let a person type another name for a saved search, in its own line."""
        for item in self._all(self._saved_heading):
            if item.data(_ENTRY).saved == saved:
                self.setCurrentIndex(item.index())
                self.edit(item.index())

    @override
    def commitData(self, editor: QWidget) -> None:
        """Tell the name that was typed; the line follows once the library has it."""
        entry: Entry = self.currentIndex().data(_ENTRY)
        name = editor.text().strip() if isinstance(editor, QLineEdit) else ""
        if entry.saved and name not in ("", entry.saved.name):
            self.renamed.emit(entry.saved, name)

    def _asking(self, query: Query) -> QStandardItem | None:
        items = self._all(self._items.invisibleRootItem())
        return next((item for item in items if item.data(_ENTRY).query == query), None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_F2 and (saved := self._saved_here()):
            self.rename(saved)
        else:
            super().keyPressEvent(event)

    def _saved_here(self) -> Saved | None:
        entry: Entry | None = self.currentIndex().data(_ENTRY)
        return entry.saved if entry else None

    def _choose(self, index: QModelIndex) -> None:
        entry: Entry | None = index.data(_ENTRY)
        if entry and entry.problems:
            self.problems_wanted.emit()
        elif entry and entry.query is not None:
            self.asked.emit(entry.query)

    def _pop_up(self, where: QPoint) -> None:
        entry: Entry | None = self.indexAt(where).data(_ENTRY)
        if entry and (entry.folder or entry.saved):
            self.menu_wanted.emit(entry, self.viewport().mapToGlobal(where))

    def _add_top(self) -> None:
        for line in (
            self._line(self.tr("All photos"), Entry(Query())),
            self._line(self.tr("Recently added"), Entry(Query(order=Order.ADDED))),
            self._line(self.tr("Favourites"), Entry(Query(where=Filter(favourite=True)))),
        ):
            self._items.appendRow(line)

    def _heading(self, text: str) -> QStandardItem:
        item = self._line(text, Entry())
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        self._items.appendRow(item)
        self.expand(item.index())
        return item

    def _line(self, text: str, entry: Entry) -> QStandardItem:
        item = QStandardItem(text)
        item.setData(entry, _ENTRY)
        return item

    def _branch(self, branch: Branch) -> QStandardItem:
        entry = Entry(Query(where=Filter(folder=branch.path)), folder=branch.path)
        item = self._line(self._told(branch), entry)
        item.setToolTip(shown(str(branch.path)))
        for child in branch.children:
            item.appendRow(self._branch(child))
        return item

    def _told(self, branch: Branch) -> str:
        name = shown(branch.path.name or str(branch.path))
        about = number(branch.photos) if branch.online else self.tr("not connected")
        return f"{name}  {about}"

    def _refill(self, heading: QStandardItem, lines: list[QStandardItem]) -> None:
        """Put other lines under a heading; what was open and current stays so."""
        opened = {
            item.data(_ENTRY).folder for item in self._all(heading) if self.isExpanded(item.index())
        }
        closed = heading.rowCount() > 0 and not self.isExpanded(heading.index())
        current: Entry | None = self.currentIndex().data(_ENTRY)
        heading.removeRows(0, heading.rowCount())
        heading.appendRows(lines)
        self.setExpanded(heading.index(), not closed)
        for item in self._all(heading):
            if item.data(_ENTRY).folder in opened - {None}:
                self.expand(item.index())
        if current and current.query is not None:
            self.show_query(current.query)

    def _all(self, parent: QStandardItem) -> Iterator[QStandardItem]:
        for row in range(parent.rowCount()):
            child = parent.child(row)
            yield child
            yield from self._all(child)


def _every(branches: Sequence[Branch]) -> Iterator[Branch]:
    """Give folders and those in them, in the order of their lines."""
    for branch in branches:
        yield branch
        yield from _every(branch.children)

"""The grid's model: a view, and whatever of it is in memory."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from collections.abc import Collection

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from photosearch.catalogue import ContentId
from photosearch.window.overriding import override
from photosearch.window.phrases import shown, spoken, tip
from photosearch.window.tiles import Tiles
from photosearch.window.view import View

Index = QModelIndex | QPersistentModelIndex

CONTENT_ROLE = Qt.ItemDataRole.UserRole + 1
PHOTO_ROLE = CONTENT_ROLE + 1  # what is known of it: Photo, or None


class PhotoModel(QAbstractListModel):
    """Reads memory only: what is not there yet is asked for by the grid, and comes later."""

    def __init__(self, tiles: Tiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles = tiles
        self._view = View()

    @property
    def view(self) -> View:
        """What is shown."""
        return self._view

    def show(self, view: View) -> None:
        """Show another view."""
        self.beginResetModel()
        self._view = view
        self.endResetModel()

    def content(self, row: int) -> ContentId:
        """Return the photo of a row."""
        return ContentId(int(self._view.contents[row]))

    def row(self, content: ContentId) -> int | None:
        """Find the row of a photo."""
        found = np.flatnonzero(self._view.contents == content)
        return int(found[0]) if found.size else None

    def touch(self, rows: range, contents: Collection[int]) -> None:
        """Tell that more is known now of some photos, as far as they are among these rows."""
        changed = np.flatnonzero(
            np.isin(self._view.contents[rows.start : rows.stop], list(contents))
        )
        for row in (changed + rows.start).tolist():  # one by one: of several, Qt paints everything
            self.dataChanged.emit(self.index(row), self.index(row))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._view.contents)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not (index.isValid() and index.row() < len(self._view.contents)):
            return None
        content = self.content(index.row())
        if role == CONTENT_ROLE:
            return content
        if role == Qt.ItemDataRole.DecorationRole:
            return self._tiles.image(content)
        photo = self._tiles.photo(content)
        if role == PHOTO_ROLE:
            return photo
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(photo.path.name) if photo else None
            case Qt.ItemDataRole.ToolTipRole:
                return tip(photo) if photo else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(photo) if photo else self._unknown(index.row())
        return None

    def _unknown(self, row: int) -> str:
        return self.tr("Photo {row} of {count}").format(row=row + 1, count=self.rowCount())

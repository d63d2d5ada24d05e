"""The bar at the top: the search field and the menu of folders."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from photosearch.catalogue import Folder
from photosearch.window import icons
from photosearch.window.phrases import photos, shown
from photosearch.window.searchfield import SearchField


class TopBar(QWidget):
    """Always there."""

    add_wanted = Signal()
    forget_wanted = Signal(object)  # Path
    show_wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = SearchField(self)
        self.folders = QToolButton(self)
        self.folders.setText(self.tr("Folders"))
        self.folders.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.folders.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.folders.setToolTip(self.tr("Folders that are searched"))
        icons.put(self.folders, "folder")
        self.menu = QMenu(self)
        self.folders.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(self.folders)
        self.show_folders([], writable=False)

    def show_folders(self, folders: Sequence[Folder], *, writable: bool) -> None:
        """List the folders; without ``writable`` they cannot be changed."""
        self.menu.clear()
        add = self.menu.addAction(self.tr("Add a folder…"))
        add.setEnabled(writable)
        add.triggered.connect(lambda _checked=False: self.add_wanted.emit())
        icons.put(add, "add")
        if folders:
            self.menu.addSeparator()
        for folder in folders:
            self._list(folder, writable=writable)

    def _list(self, folder: Folder, *, writable: bool) -> None:
        about = photos(folder.photos) if folder.online else self.tr("not connected")
        name = shown(folder.path.name or str(folder.path)).replace("&", "&&")
        entry = self.menu.addMenu(f"{name}  ·  {about}")
        entry.setToolTipsVisible(True)
        path = folder.path
        where = entry.addAction(shown(str(path)).replace("&", "&&"))
        where.setEnabled(False)
        entry.addSeparator()
        show = entry.addAction(self.tr("Open this folder"))
        show.setEnabled(folder.online)
        show.triggered.connect(lambda _checked=False: self.show_wanted.emit(path))
        forget = entry.addAction(self.tr("Remove from PhotoSearch (no file is touched)"))
        forget.setEnabled(writable)
        forget.triggered.connect(lambda _checked=False: self.forget_wanted.emit(path))

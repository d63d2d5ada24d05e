"""The bar at the top: the search field and the menu of folders and models."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QToolButton, QWidget

from photosearch.catalogue import CountedFolder
from photosearch.query import Order, Query
from photosearch.window import icons
from photosearch.window.grid import TILE_RANGE
from photosearch.window.phrases import photos, shown
from photosearch.window.searchfield import SearchField


class TopBar(QWidget):
    """Always there."""

    add_wanted = Signal()
    list_wanted = Signal()  # the menu opens: count the folders' photos anew
    forget_wanted = Signal(object)  # Path
    show_wanted = Signal(object)  # Path
    models_wanted = Signal()
    settings_wanted = Signal()
    sidebar_wanted = Signal()
    inspector_wanted = Signal()
    order_wanted = Signal(object)  # Order
    tile_wanted = Signal(int)  # edge of a tile in device-independent pixels
    whole_wanted = Signal(bool)  # photos in their own shape, or cut to squares

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
        self.menu.aboutToShow.connect(self.list_wanted)
        self._listed: tuple[Sequence[CountedFolder], bool] | None = None
        self._entries: list[QMenu] = []
        self.folders.setMenu(self.menu)
        self.sidebar = self._button("sidebar", self.tr("Places"), "Ctrl+B", self.sidebar_wanted)
        self.inspector = self._button(
            "info", self.tr("Information"), "Ctrl+I", self.inspector_wanted
        )
        self.sort = self._sort_button()
        self.tile = self._size_slider()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 12, 12, 12)
        row.setSpacing(8)
        row.addWidget(self.sidebar)
        row.addWidget(self.field, 1)
        for widget in (self.sort, self.tile, self.folders, self.inspector):
            row.addWidget(widget)
        self.show_folders([], writable=False)

    def show_order(self, query: Query) -> None:
        """Tick the order that a query's answer has; the best first is one only by meaning."""
        for order, action in self._orders.items():
            action.setChecked(order is query.sorted_by)
            action.setVisible(order is not Order.BEST or query.meaning)

    def show_tile(self, side: int) -> None:
        """Show how large the tiles are."""
        self.tile.setValue(side)

    def _button(self, icon: str, name: str, keys: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        icons.put(button, icon)
        button.clicked.connect(lambda _checked=False: wanted.emit())
        return button

    def _sort_button(self) -> QToolButton:
        names = {
            Order.BEST: self.tr("Best match first"),
            Order.NEWEST: self.tr("Newest first"),
            Order.OLDEST: self.tr("Oldest first"),
            Order.ADDED: self.tr("Last added first"),
            Order.NAME: self.tr("By name"),
            Order.FOLDER: self.tr("By folder"),
        }
        menu = QMenu(self)
        self._orders = {order: menu.addAction(name) for order, name in names.items()}
        for order, action in self._orders.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _c=False, order=order: self.order_wanted.emit(order))
        menu.addSeparator()
        self.whole = menu.addAction(self.tr("Whole photos"))
        self.whole.setCheckable(True)
        self.whole.toggled.connect(self.whole_wanted)
        button = QToolButton(self)
        button.setAccessibleName(self.tr("Sort"))
        button.setToolTip(self.tr("In which order photos are shown"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        icons.put(button, "sort")
        return button

    def _size_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(*TILE_RANGE)
        slider.setSingleStep(16)
        slider.setPageStep(64)
        slider.setFixedWidth(110)
        slider.setAccessibleName(self.tr("Size of the photos"))
        slider.setToolTip(self.tr("Size of the photos (Ctrl and the wheel)"))
        slider.valueChanged.connect(self.tile_wanted)
        return slider

    def allow(self, *, photos: bool, places: bool) -> None:
        """Say what the page that shows has a use for: how photos are shown, and the places."""
        for control in (self.sort, self.tile, self.inspector):
            control.setEnabled(photos)
        self.sidebar.setEnabled(places)

    def show_folders(self, folders: Sequence[CountedFolder], *, writable: bool) -> None:
        """List the folders; without ``writable`` they cannot be changed."""
        listed = [replace(folder, photos=0) for folder in folders], writable
        if listed != self._listed:  # not while somebody chooses from it, only for a count
            self._listed = listed
            self._build(folders, writable=writable)
        for folder, entry in zip(folders, self._entries, strict=True):
            entry.setTitle(self._title(folder))

    def _build(self, folders: Sequence[CountedFolder], *, writable: bool) -> None:
        self.menu.clear()
        add = self.menu.addAction(self.tr("Add a folder…"))
        add.setEnabled(writable)
        add.triggered.connect(lambda _checked=False: self.add_wanted.emit())
        icons.put(add, "add")
        if folders:
            self.menu.addSeparator()
        self._entries = [self._list(folder, writable=writable) for folder in folders]
        self.menu.addSeparator()
        models = self.menu.addAction(self.tr("Models…"))
        models.triggered.connect(lambda _checked=False: self.models_wanted.emit())
        settings = self.menu.addAction(self.tr("Settings…"))
        settings.triggered.connect(lambda _checked=False: self.settings_wanted.emit())

    def _title(self, folder: CountedFolder) -> str:
        about = photos(folder.photos) if folder.online else self.tr("not connected")
        return f"{shown(folder.path.name or str(folder.path))}  ·  {about}".replace("&", "&&")

    def _list(self, folder: CountedFolder, *, writable: bool) -> QMenu:
        entry = self.menu.addMenu("")
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
        return entry

"""What can be done with a line of the sidebar, and with the empty ground between photos."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from photosearch.window import desktop, icons
from photosearch.window.actions import Action
from photosearch.window.sidebar import Entry


class PlaceMenu(QObject):
    """Pops up over the sidebar and over the grid."""

    forget_wanted = Signal(object)  # Path of a watched folder
    exclude_wanted = Signal(object)  # Path of a folder in one
    rename_wanted = Signal(object)  # Saved
    remove_wanted = Signal(object)  # Saved

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent

    def of_entry(self, entry: Entry, *, top: bool, writable: bool) -> QMenu:
        """Make the menu of a line of the sidebar.

        Args:
            entry: The line.
            top: Whether it is a watched folder, and not one that lies in it.
            writable: Whether this window can change the library.
        """
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry.folder:
            folder = entry.folder
            opens = menu.addAction(self.tr("Open this folder"))
            opens.triggered.connect(lambda _c=False: desktop.open_file(folder))
            icons.put(opens, "open")
            menu.addSeparator()
            wanted = self.forget_wanted if top else self.exclude_wanted
            name = self.tr("Remove from PhotoSearch (no file is touched)")
            if not top:
                name = self.tr("Leave out of PhotoSearch (no file is touched)")
            leaves = menu.addAction(name)
            leaves.triggered.connect(lambda _c=False: wanted.emit(folder))
            leaves.setEnabled(writable)
        elif entry.saved:
            saved = entry.saved
            renames = menu.addAction(self.tr("Rename"))
            renames.triggered.connect(lambda _c=False: self.rename_wanted.emit(saved))
            removes = menu.addAction(self.tr("Remove this search (no photo is touched)"))
            removes.triggered.connect(lambda _c=False: self.remove_wanted.emit(saved))
            for action in (renames, removes):
                action.setEnabled(writable)
        return menu

    def of_ground(self, records: list[Action], where: QPoint) -> QMenu:
        """Show the menu of the ground between photos."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for record in records:
            action = menu.addAction(record.text)
            action.triggered.connect(lambda _c=False, call=record.call: call())
        menu.popup(where)
        return menu

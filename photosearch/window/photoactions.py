"""What a person can do with the selected photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage

from photosearch.window import actions, clipboard, desktop
from photosearch.window.actions import Action
from photosearch.window.phrases import number, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from photosearch.catalogue import ContentId, Photo
    from photosearch.library import Library
    from photosearch.window.grid import Grid
    from photosearch.window.session import Session

# Photos that are opened, and photos that are copied, at once.
_OPEN_AT_ONCE = 10
_COPY_AT_ONCE = 1000
_SIMILAR_TO = 100  # the mean of more is like nothing in particular


class PhotoActions(QObject):
    """The grid's context menu and keys."""

    similar_wanted = Signal(object)  # list[int]: content ids
    told = Signal(str)

    def __init__(self, grid: Grid, session: Session) -> None:
        super().__init__(grid)
        self._grid = grid
        self._session = session
        self.records = self._list()
        self.made = actions.install(
            self.records, grid, Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        self.menu = actions.menu(self.records, self.made, grid)
        grid.menu_wanted.connect(self._pop_up)
        grid.doubleClicked.connect(lambda _index: self.open())

    def _list(self) -> list[Action]:
        return [
            Action("similar", self.tr("Find similar"), self.find_similar, ("S",), "similar"),
            Action("open", self.tr("Open"), self.open, ("Enter", "Return"), "open", apart=True),
            Action("show", self.tr("Show in folder"), self.show, ("Ctrl+R",), "folder"),
            Action("copy", self.tr("Copy"), self.copy, ("Ctrl+C",), "copy", apart=True),
            Action("copy-path", self.tr("Copy path"), self.copy_path, ("Ctrl+Shift+C",)),
        ]

    def find_similar(self) -> None:
        """Look for photos like the selected ones, or like the current one."""
        if self._grid.selected_count() > _SIMILAR_TO:
            limit = number(_SIMILAR_TO)
            self.told.emit(
                self.tr("Select at most {n} photos to find similar ones.").format(n=limit)
            )
            return
        selected, current = self._grid.selected(), self._grid.current()
        if selected is not None and selected.size:
            self.similar_wanted.emit(selected.tolist())
        elif current is not None:
            self.similar_wanted.emit([int(current)])

    def open(self) -> None:
        """Open the selected photos with the person's own program."""
        if self._grid.selected_count() > _OPEN_AT_ONCE:
            limit = number(_OPEN_AT_ONCE)
            self.told.emit(self.tr("Select at most {n} photos to open them.").format(n=limit))
        else:
            self._with_selected(self._open)

    def show(self) -> None:
        """Show the current photo's file among its neighbours."""
        self._with_current(lambda photo: self.show_path(photo.path))

    def show_path(self, path: Path) -> None:
        """Show a file in its folder; where no file manager can, open the folder."""

        def done(shown_there: bool) -> None:
            if not shown_there and not desktop.open_file(path.parent):
                self.told.emit(self.tr("No file manager answers: is one installed?"))

        desktop.show_in_folder(path, done)

    def copy(self) -> None:
        """Put the selected files on the clipboard, and the picture of a single one."""
        if self._grid.selected_count() > _COPY_AT_ONCE:
            limit = number(_COPY_AT_ONCE)
            self.told.emit(self.tr("Select at most {n} photos to copy them.").format(n=limit))
        else:
            self._with_selected(self._copy)

    def copy_path(self) -> None:
        """Put the selected photos' paths on the clipboard, one a line."""
        self._with_selected(
            lambda photos: QGuiApplication.clipboard().setText(
                "\n".join(str(photo.path) for photo in photos)
            )
        )

    def _pop_up(self, where: QPoint) -> None:
        self.menu.popup(where)

    def _open(self, photos: list[Photo]) -> None:
        for photo in photos:
            if not desktop.open_file(photo.path):
                name = shown(photo.path.name)
                self.told.emit(self.tr("No program opens {name}.").format(name=name))

    def _copy(self, photos: list[Photo]) -> None:
        data = clipboard.files(photos)

        def done(image: QImage) -> None:
            if not image.isNull():
                data.setImageData(image)
            QGuiApplication.clipboard().setMimeData(data)

        if len(photos) == 1:
            self._session.ask(lambda library: clipboard.picture(photos[0], library), done)
        else:
            QGuiApplication.clipboard().setMimeData(data)

    def _with_current(self, act: Callable[[Photo], None]) -> None:
        content = self._grid.current()
        if content is not None:
            self._describe([content], lambda photos: act(photos[0]))

    def _with_selected(self, act: Callable[[list[Photo]], None]) -> None:
        selected, current = self._grid.selected(), self._grid.current()
        if selected is not None and selected.size:
            self._describe(selected.tolist(), act)
        elif current is not None:
            self._describe([current], act)

    def _describe(
        self, contents: list[int] | list[ContentId], act: Callable[[list[Photo]], None]
    ) -> None:
        """Fetch the photos' places as they are now, and act if there are any."""

        def look(library: Library) -> list[Photo]:
            details = library.photos.details(contents)
            found = [details[c] for c in contents if c in details]
            return [photo for photo in found if photo.path.exists()]

        def done(photos: list[Photo]) -> None:
            if photos:
                act(photos)
            else:
                self.told.emit(self.tr("The file is not there now: connect its drive or folder."))

        self._session.ask(look, done)

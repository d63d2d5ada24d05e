"""What a person can do with the selected photos."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage

from photosearch.query import Filter, Order, Query
from photosearch.window import actions, clipboard, desktop
from photosearch.window.actions import Action
from photosearch.window.marking import Marking
from photosearch.window.phrases import number, photos, shown
from photosearch.window.trash import Trashed, back_from_trash, to_trash

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from photosearch.catalogue import ContentId, Photo
    from photosearch.library import Library
    from photosearch.window.grid import Grid
    from photosearch.window.session import Session
    from photosearch.window.undo import Undo

# Photos that are opened, and photos that are copied, at once.
_OPEN_AT_ONCE = 10
_COPY_AT_ONCE = 1000
_SIMILAR_TO = 100  # the mean of more is like nothing in particular


class PhotoActions(QObject):
    """The grid's context menu and keys."""

    similar_wanted = Signal(object)  # list[int]: content ids
    preview_wanted = Signal()
    asked = Signal(object)  # Query: what lies beside a photo
    export_wanted = Signal(object)  # list[Path]
    tag_wanted = Signal(object)  # list[int]
    question = Signal(str, str, object)  # a sentence, the answer that does it, and what it does
    told = Signal(str)

    def __init__(self, grid: Grid, session: Session, undo: Undo) -> None:
        super().__init__(grid)
        self._grid = grid
        self._session = session
        self._undo = undo
        self._marking = Marking(session, undo, self)
        self._only: ContentId | None = None
        self.records = self._list()
        self.made = actions.install(
            self.records, grid, Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        self.menu = actions.menu(self.records, self.made, grid)
        grid.menu_wanted.connect(self._pop_up)
        grid.doubleClicked.connect(lambda _index: self.preview_wanted.emit())
        grid.favourite_wanted.connect(lambda content: self._marking.toggle_favourite([content]))

    def act_on(self, content: ContentId | None) -> None:
        """Act on this photo alone from now on; None: on what is selected in the grid."""
        self._only = content

    def _list(self) -> list[Action]:
        look, beside = self.preview_wanted.emit, self.tr("Show what lies beside it")
        stars, picks = self.tr("Stars"), ("Ctrl+Return", "Ctrl+Enter")
        return [
            Action("similar", self.tr("Find similar"), self.find_similar, ("S",), "similar"),
            Action("preview", self.tr("Look at it"), look, ("Space",), apart=True),
            Action("open", self.tr("Open"), self.open, ("Enter", "Return"), "open"),
            Action("open-with", self.tr("Open with…"), self.open_with, picks),
            Action("show", self.tr("Show in folder"), self.show, ("Ctrl+R",), "folder"),
            Action("day", self.tr("Photos of its day"), self.show_day, ("Ctrl+D",), group=beside),
            Action("beside", self.tr("Photos in its folder"), self.show_folder, group=beside),
            Action("favourite", self.tr("Favourite"), self.favourite, ("F",), "heart", apart=True),
            *(self._rating(count, stars) for count in range(6)),
            Action("meant", self.tr("This is what I meant"), self.meant, ("M",)),
            Action("tag", self.tr("Tags…"), self.tag, ("T",), "tag"),
            Action("copy", self.tr("Copy"), self.copy, ("Ctrl+C",), "copy", apart=True),
            Action("copy-path", self.tr("Copy path"), self.copy_path, ("Ctrl+Shift+C",)),
            Action("export", self.tr("Copy to a folder…"), self.export, ("Ctrl+E",), "export"),
            Action("exclude", self.tr("Leave out of PhotoSearch"), self.exclude, apart=True),
            Action("trash", self.tr("Move to the trash"), self.trash, ("Del",), "trash"),
        ]

    def _rating(self, count: int, group: str) -> Action:
        name = "★" * count or self.tr("None")
        return Action(f"stars-{count}", name, lambda: self.rate(count), (str(count),), group=group)

    def favourite(self) -> None:
        """Make the selected photos favourites; if all of them are, no longer."""
        self._with_chosen(self._marking.toggle_favourite)

    def rate(self, stars: int) -> None:
        """Give the selected photos stars."""
        self._with_chosen(lambda contents: self._marking.rate(contents, stars))

    def meant(self) -> None:
        """Note that the selected photos are right answers to the words of the search."""
        words = self._grid.photos.view.query.words
        if words:
            self._with_chosen(lambda contents: self._marking.toggle_meant(contents, words))
        else:
            self.told.emit(self.tr("Search for words first, then mark what you meant."))

    def tag(self) -> None:
        """Ask for tags of the selected photos."""
        self._with_chosen(self.tag_wanted.emit)

    def give_tags(self, contents: list[int], text: str) -> None:
        """Give photos the tags of a text."""
        self._marking.tag(contents, text)

    def show_day(self) -> None:
        """Show the photos of the day that the current one was taken on."""

        def show(photo: Photo) -> None:
            day = datetime.fromtimestamp(photo.moment, UTC).date()
            where = Filter(since=day.isoformat(), until=(day + timedelta(days=1)).isoformat())
            self.asked.emit(Query(where=where, order=Order.OLDEST))

        self._with_current(show)

    def show_folder(self) -> None:
        """Show the photos that lie in the current one's folder."""
        self._with_current(
            lambda photo: self.asked.emit(Query(where=Filter(folder=photo.path.parent)))
        )

    def export(self) -> None:
        """Copy the selected photos to a folder."""
        self._with_selected(lambda photos: self.export_wanted.emit([p.path for p in photos]))

    def exclude(self) -> None:
        """Leave the selected photos out of the library; their files stay as they are."""

        def act(photos_: list[Photo]) -> None:
            told = self.tr("{photos} left out; the files stay as they are.")
            self._leave_out(
                [path for photo in photos_ for path in (photo.path, *photo.copies)],
                told.format(photos=photos(len(photos_))),
            )

        self._with_selected(act)

    def leave_out(self, folder: Path) -> None:
        """Leave a folder out of the library; its files stay as they are."""
        told = self.tr("{folder} is left out; its files stay as they are.")
        self._leave_out([folder], told.format(folder=shown(folder.name)))

    def _leave_out(self, paths: list[Path], told: str) -> None:
        def back() -> None:
            self._session.ask(lambda library: library.folders.include(paths))

        self._session.ask(
            lambda library: library.folders.exclude(paths), lambda _: self._undo.did(told, back)
        )

    def trash(self) -> None:
        """Ask whether the selected photos shall go to the trash."""

        def ask(photos_: list[Photo]) -> None:
            files = [path for photo in photos_ for path in (photo.path, *photo.copies)]
            told = self.tr("Move {photos} ({count} files) to the trash?")
            if len(files) == len(photos_):
                told = self.tr("Move {photos} to the trash?")
            sentence = told.format(photos=photos(len(photos_)), count=number(len(files)))
            self.question.emit(sentence, self.tr("Move to the trash"), lambda: self._trash(files))

        self._with_selected(ask)

    def _trash(self, files: list[Path]) -> None:
        def done(result: tuple[list[Trashed], list[Path]]) -> None:
            moved, refused = result
            if refused:
                told = self.tr("{photos} could not be moved to the trash and stay where they are.")
                self.told.emit(told.format(photos=photos(len(refused))))
            if moved:
                told = self.tr("{photos} moved to the trash.")
                sentence = told.format(photos=photos(len(moved)))
                self._undo.did(sentence, lambda: self._restore(moved))

        self._session.ask(lambda library: _to_trash(library, files), done)

    def _restore(self, trashed: list[Trashed]) -> None:
        def done(left: list[Path]) -> None:
            if left:
                told = self.tr("{photos} could not be put back: look for them in the trash.")
                self.told.emit(told.format(photos=photos(len(left))))

        self._session.ask(lambda library: _from_trash(library, trashed), done)

    def find_similar(self) -> None:
        """Look for photos like the selected ones, or like the current one."""
        if self._only is not None:
            self.similar_wanted.emit([int(self._only)])
            return
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

    def open_with(self) -> None:
        """Let the person pick a program for the current photo."""

        def done(asked: bool) -> None:
            if not asked:
                self.told.emit(self.tr("This desktop offers no list of programs to pick from."))

        self._with_current(lambda photo: desktop.open_with(photo.path, done))

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
        content = self._grid.current() if self._only is None else self._only
        if content is not None:
            self._describe([content], lambda photos: act(photos[0]))

    def _with_selected(self, act: Callable[[list[Photo]], None]) -> None:
        self._with_chosen(lambda contents: self._describe(contents, act))

    def _with_chosen(self, act: Callable[[list[int]], None]) -> None:
        """Act on the photos that are selected, or else on the current one."""
        current = self._grid.current() if self._only is None else self._only
        if self._only is None:
            selected = self._grid.selected()
            if selected is None:
                selected = self._grid.photos.view.contents
            if selected.size:
                act(selected.tolist())
                return
        if current is not None:
            act([int(current)])

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


def _to_trash(library: Library, files: list[Path]) -> tuple[list[Trashed], list[Path]]:
    result = to_trash(files)
    library.folders.look_at(files)
    return result


def _from_trash(library: Library, trashed: list[Trashed]) -> list[Path]:
    left = back_from_trash(trashed)
    library.folders.look_at([each.origin for each in trashed])
    return left

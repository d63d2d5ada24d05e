"""The window: its parts, and what they do for each other."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photosearch.catalogue import Branch, CountedFolder, Counts, Problem, Saved
from photosearch.events import Progress, State
from photosearch.query import Filter, Order, Query
from photosearch.window import actions, desktop, icons
from photosearch.window.actions import Action
from photosearch.window.asking import Asking, paths_of
from photosearch.window.browsing import Browsing
from photosearch.window.gallery import Gallery
from photosearch.window.inspector import Inspector
from photosearch.window.models import ModelsPage, name_models
from photosearch.window.notice import Notice
from photosearch.window.oneinstance import Start
from photosearch.window.overriding import override
from photosearch.window.pages import Message, Welcome
from photosearch.window.panels import Panels
from photosearch.window.photoactions import PhotoActions
from photosearch.window.phrases import shown
from photosearch.window.placemenu import PlaceMenu
from photosearch.window.power import BatteryPause
from photosearch.window.preview import Preview
from photosearch.window.problems import ProblemsPage
from photosearch.window.remembered import Geometry
from photosearch.window.session import Session
from photosearch.window.settingspage import SettingsPage
from photosearch.window.sidebar import Entry, Sidebar
from photosearch.window.stall import StallWatch
from photosearch.window.status import StatusLine
from photosearch.window.tagline import TagLine
from photosearch.window.topbar import TopBar
from photosearch.window.undo import Undo

if TYPE_CHECKING:
    from photosearch.library import Library

_SIZE = QSize(1180, 780)
_SMALLEST = QSize(480, 360)
# What was done can be taken back for good with Ctrl+Z; the line that offers it goes after this.
_DONE_MS = 20_000
# How long a selection has to stay before its photos are weighed.
_WEIGH_MS = 150
# While photos arrive, those in each folder are counted again after this long, or after this many
# times as long as the last count took, whichever is longer.
_COUNT_MS = 2000
_COUNT_TIMES = 5


class MainWindow(QMainWindow):
    """Shows one library."""

    quitting = Signal()  # the program is to end, and not only the window to be closed

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._failed = 0
        self._counted = False
        self._asked = False  # whether a question waits for its answer
        self._asked_of = np.empty(0, np.int64)  # the photos that were selected then
        self._switch: tuple[str, str] | None = None
        self._progress = Progress()
        self._watched: set[Path] = set()
        StallWatch(parent=self)
        self.top = TopBar(self)
        self.notice = Notice(self)
        self.status = StatusLine(self)
        self.welcome = Welcome(self)
        self.gallery = Gallery(session.tiles, self)
        self.preview = Preview(session, self)
        self.problems = ProblemsPage(self)
        self.models = ModelsPage(session, self)
        self.settings = SettingsPage(session, self._every_action, self)
        self.trouble = Message(self)
        self.pages = QStackedWidget(self)
        self.sidebar = Sidebar(self)
        self.inspector = Inspector(session.tiles, self)
        self.panels = Panels(self.sidebar, self.pages, self.inspector, self)
        self.browsing = Browsing(session, self.gallery, self.top.field)
        self.undo = Undo(self)
        self.done = Notice(self)  # at the bottom, so that nothing that is looked at moves
        self.done.setObjectName("done")
        self._done_for = QTimer(self, singleShot=True, interval=_DONE_MS)
        self._done_for.timeout.connect(lambda: self.done.tell("done", ""))
        self._weigh_soon = QTimer(self, singleShot=True, interval=_WEIGH_MS)
        self._weigh_soon.timeout.connect(self._weigh)
        self._selection = 0  # grows with every change, so that a late size is told from a new one
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._count_soon.timeout.connect(self._count_places)
        self.tags = TagLine(self)
        self.places = PlaceMenu(self)
        self.photo_actions = PhotoActions(self.gallery.grid, session, self.undo)
        self.asking = Asking(
            session, self.browsing, self.top.field, self.undo, self._actions_now, self
        )
        self.records = self._list_actions()
        actions.install(self.records, self, Qt.ShortcutContext.WindowShortcut)
        self._arrange()
        self._connect()
        self._restore()

    # Set-up

    def _arrange(self) -> None:
        self.setWindowTitle("PhotoSearch")
        self.setWindowIcon(QIcon(icons.picture("logo", 128, 1.0)))
        self.setMinimumSize(_SMALLEST)
        self.setAcceptDrops(True)
        nothing = QWidget(self)  # for the moment in which the library opens
        looked_at = (self.welcome, self.gallery, self.preview, self.problems)
        for page in (nothing, *looked_at, self.models, self.settings, self.trouble):
            self.pages.addWidget(page)
        self._home: QWidget = nothing  # where the way back leads
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.asking.chips)
        column.addWidget(self.notice)
        column.addWidget(self.tags)
        column.addWidget(self.panels, 1)
        column.addWidget(self.done)
        column.addWidget(self.status)
        self.setCentralWidget(middle)
        self.top.field.setFocus()

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._opened)
        session.refused.connect(self._refused)
        session.failed.connect(lambda sentence: self.notice.tell("asked", sentence))
        session.news.folders.connect(self._list_folders)
        session.news.photos.connect(self._renew_places)
        session.news.progress.connect(self._show_progress)
        session.news.failed.connect(lambda reason: self.notice.tell("ingest", reason))
        self.browsing.said.connect(self.status.show_amount)
        self.browsing.asking.connect(self._show_query)
        self.browsing.asking.connect(lambda _query: self._drop_question())
        self.gallery.grid.selection_changed.connect(self._doubt_question)
        self.preview.moved.connect(lambda _content: self._drop_question())
        self.browsing.answered.connect(self._inspect)
        self.browsing.answered.connect(self._count_first)
        self.asking.answer_wanted.connect(lambda: self._turn_to(self.gallery))
        self.asking.grid_wanted.connect(self.gallery.grid.setFocus)
        self.asking.folder_wanted.connect(self.add_folder)
        self.asking.told.connect(lambda sentence: self.notice.tell("asked", sentence))
        self.gallery.grid.viewport().installEventFilter(self.asking)
        self.gallery.grid.selection_changed.connect(self._inspect)
        self.gallery.grid.current_changed.connect(self._inspect)
        self.gallery.grid.tile_changed.connect(self.top.show_tile)
        self.top.tile_wanted.connect(self.gallery.grid.set_tile)
        self.top.whole_wanted.connect(self.gallery.grid.set_whole)
        self.top.order_wanted.connect(self.browsing.sort)
        self.top.sidebar_wanted.connect(self.panels.toggle_left)
        self.top.inspector_wanted.connect(self.panels.toggle_right)
        self.panels.changed.connect(self._inspect)
        self.sidebar.asked.connect(self.asking.begin)
        self.sidebar.problems_wanted.connect(self._open_problems)
        self.sidebar.menu_wanted.connect(self._pop_up_place)
        self.gallery.grid.ground_menu_wanted.connect(self._pop_up_ground)
        self.places.forget_wanted.connect(self._forget)
        self.places.exclude_wanted.connect(self.photo_actions.leave_out)
        self.places.rename_wanted.connect(self.sidebar.rename)
        self.sidebar.renamed.connect(
            lambda saved, name: session.ask(lambda lib: lib.saved.save(name, saved.query, saved.id))
        )
        self.places.remove_wanted.connect(self._remove_search)
        session.news.saved.connect(self._list_saved)
        self.photo_actions.similar_wanted.connect(self._show_similar)
        self.photo_actions.preview_wanted.connect(self.open_preview)
        self.preview.adopt(self.photo_actions.made)
        self.preview.left.connect(self._leave_preview)
        self.preview.moved.connect(self.photo_actions.act_on)
        self.preview.moved.connect(lambda _content: self._inspect())
        self.preview.favourite_wanted.connect(lambda _content: self.photo_actions.favourite())
        self.preview.information_wanted.connect(self.panels.toggle_right)
        self.preview.region_wanted.connect(self._look_like_part)
        self.preview.menu_wanted.connect(self.photo_actions.menu.popup)
        self.gallery.grid.photos.modelReset.connect(self._renew_preview)
        self.photo_actions.told.connect(lambda sentence: self.notice.tell("asked", sentence))
        self.photo_actions.asked.connect(self._go_further)
        self.photo_actions.question.connect(self._ask_first)
        self.photo_actions.export_wanted.connect(self._choose_target)
        self.photo_actions.tag_wanted.connect(self._ask_for_tags)
        self.tags.given.connect(self.photo_actions.give_tags)
        self.tags.left.connect(self.gallery.setFocus)
        self.undo.told.connect(self._offer_undo)
        session.export.told.connect(self._show_export)
        session.news.marks.connect(self._renew_marks)
        self.top.field.asked.connect(lambda _text: self._turn_to(self.gallery))
        self.top.add_wanted.connect(self.choose_folder)
        self.top.list_wanted.connect(self._list_folders)
        self.top.forget_wanted.connect(self._forget)
        self.top.show_wanted.connect(desktop.open_file)
        self.top.models_wanted.connect(self.open_models)
        self.top.settings_wanted.connect(self.open_settings)
        self.welcome.chosen.connect(self.choose_folder)
        self.status.pause_wanted.connect(lambda: session.ask(lambda lib: lib.ingest.pause()))
        self.status.resume_wanted.connect(lambda: session.ask(lambda lib: lib.ingest.resume()))
        self.status.problems_wanted.connect(self._open_problems)
        self.problems.left.connect(self.go_back)
        self.models.left.connect(self.go_back)
        self.models.told.connect(lambda sentence: self.notice.tell("models", sentence))
        self.settings.left.connect(self.go_back)
        self.settings.add_wanted.connect(self.choose_folder)
        self.settings.models_wanted.connect(self.open_models)
        self.settings.open_wanted.connect(desktop.open_file)
        battery = BatteryPause(session)
        battery.told.connect(lambda sentence: self.notice.tell("battery", sentence))
        session.news.models.connect(self._name_models)
        self.problems.show_wanted.connect(
            lambda problem: self.photo_actions.show_path(problem.path)
        )

    def _list_actions(self) -> list[Action]:
        field, grid = self.top.field, self.gallery.grid
        return [
            Action("palette", self.tr("Go to…"), self.asking.open_palette, ("Ctrl+K",)),
            Action("find", self.tr("Search"), field.take_focus, ("Ctrl+F", "/")),
            Action("back", self.tr("Back"), self.go_back, ("Esc", "Alt+Left")),
            Action("select-all", self.tr("Select all"), grid.selectAll, ("Ctrl+A",)),
            Action("deselect", self.tr("Select none"), grid.clearSelection, ("Ctrl+Shift+A",)),
            Action("invert", self.tr("Select the others"), grid.invert_selection),
            Action("larger", self.tr("Larger photos"), grid.enlarge, ("Ctrl++", "Ctrl+=")),
            Action("smaller", self.tr("Smaller photos"), grid.shrink, ("Ctrl+-",)),
            Action("usual", self.tr("Photos of the usual size"), grid.usual_size, ("Ctrl+0",)),
            Action("paste", self.tr("Look for a copied picture"), self.asking.paste, ("Ctrl+V",)),
            Action("undo", self.tr("Undo"), self.undo.undo, ("Ctrl+Z",)),
            Action("add", self.tr("Add a folder…"), self.choose_folder, ("Ctrl+O",)),
            Action("models", self.tr("Models…"), self.open_models, ("Ctrl+Shift+M",)),
            Action("sidebar", self.tr("Places"), self.panels.toggle_left, ("Ctrl+B",)),
            Action("inspector", self.tr("Information"), self.panels.toggle_right, ("Ctrl+I",)),
            Action("settings", self.tr("Settings…"), self.open_settings, ("Ctrl+,",)),
            Action("quit", self.tr("Quit"), self.quit, ("Ctrl+Q",)),
        ]

    def _restore(self) -> None:
        """Stand where the window stood, if a screen is still there."""
        kept = Geometry.read(self.session.folder)
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        visible = kept and any(screen.contains(kept.rect.center()) for screen in screens)
        if kept and visible:
            self.setGeometry(kept.rect)
        else:
            self.resize(_SIZE.boundedTo(screens[0].size() * 0.9))
        if kept and kept.maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        stood = kept or Geometry(0, 0, 0, 0, maximised=False)
        self.panels.restore(stood.sidebar, stood.inspector)
        self.top.show_tile(stood.tile)
        self.top.whole.setChecked(stood.whole)
        self.gallery.grid.set_tile(stood.tile)
        if stood.order:
            self.browsing.sort(Order(stood.order))

    # What a person does

    def choose_folder(self) -> None:
        """Ask which folder to add."""
        if not self.session.writable:
            return
        dialog = QFileDialog(self, self.tr("Choose a folder with photos"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.add_folder(Path(path)))
        dialog.open()

    def add_folder(self, path: Path) -> None:
        """Have a folder watched."""
        self.notice.tell("asked", "")
        self.session.ask(lambda library: library.folders.add(path))

    def look_for(self, words: str) -> None:
        """Search for words as if they had been typed; without any, nothing changes."""
        if words:
            self.top.field.setText(words)

    def serve(self, start: Start) -> None:
        """Come forward, and do what another start of the program was for."""
        if start.token:  # Qt looks for it there, once
            os.environ["XDG_ACTIVATION_TOKEN"] = start.token
        self.come_forward()
        for folder in start.folders:
            self.add_folder(folder)
        self.look_for(start.words)
        if start.palette:
            self.asking.open_palette()

    def come_forward(self) -> None:
        """Be seen, wherever the window is."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def quit(self) -> None:
        """End the program."""
        self.quitting.emit()
        hidden = not self.isVisible()
        self.close()
        if hidden:  # in the tray: Qt ends the program with the last window that it sees close
            QCoreApplication.exit()

    def go_back(self) -> None:
        """Go exactly one step back."""
        if self.asking.step_back():
            return
        if self._drop_question():
            (self.preview if self.preview.isVisible() else self.gallery).setFocus()
            return
        if self.tags.isVisible():
            self.tags.leave()
            return
        page = self.pages.currentWidget()
        if page is self.models and self.models.step_back():
            return
        if page is self.settings and self.settings.step_back():
            return
        if page is self.preview:
            self.preview.leave()
        elif page in (self.problems, self.models, self.settings):
            self._turn_to(self._home)
        elif not self.browsing.back():
            self.gallery.setFocus()

    def _pop_up_place(self, entry: Entry, where: QPoint) -> None:
        top = entry.folder in self._watched
        self.places.of_entry(entry, top=top, writable=self.session.writable).popup(where)

    def _pop_up_ground(self, where: QPoint) -> None:
        ids = ("select-all", "invert", "paste", "add", "undo")
        self.places.of_ground([r for id_ in ids for r in self.records if r.id == id_], where)

    def _remove_search(self, saved: Saved) -> None:
        self.session.ask(
            lambda library: library.saved.remove(saved.id),
            lambda _: self.undo.did(
                self.tr("“{name}” is removed.").format(name=shown(saved.name)),
                lambda: self.session.ask(lambda lib: lib.saved.save(saved.name, saved.query)),
            ),
        )

    def _show_query(self, query: Query) -> None:
        self.top.show_order(query)
        self.sidebar.show_query(query)

    def _inspect(self) -> None:
        """Say in the panel at the right what the current photo is."""
        self._selection += 1
        if not self.inspector.isVisible():
            return
        grid = self.gallery.grid
        looks = self.pages.currentWidget() is self.preview
        view, content = grid.photos.view, self.preview.content if looks else grid.current()
        row = None if content is None else grid.photos.row(content)
        similarity = None
        if row is not None and view.similarities is not None:
            similarity = float(view.similarities[row])
        count = 1 if looks else grid.selected_count()
        self.inspector.show_photo(content, count=count, similarity=similarity, query=view.query)
        if count > 1:
            self._weigh_soon.start()

    def _weigh(self) -> None:
        """Learn how many bytes the selected photos have together."""
        grid, selection = self.gallery.grid, self._selection
        selected = grid.selected()
        contents = grid.photos.view.contents if selected is None else selected

        def show(size: int) -> None:
            if selection == self._selection and len(contents) > 1:
                self.inspector.show_size(size)

        self.session.ask(lambda library: library.photos.size(contents), show)

    def _ask_first(self, sentence: str, answer: str, act: Callable[[], None]) -> None:
        def answered() -> None:
            self._asked = False
            act()

        self._asked, self._asked_of = True, self._selected()
        self.done.tell("question", sentence, (answer, answered))
        self._done_for.stop()
        self.done.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _doubt_question(self) -> None:
        """Take the question back if other photos are selected now."""
        if self._asked and not np.array_equal(self._asked_of, self._selected()):
            self._drop_question()

    def _selected(self) -> npt.NDArray[np.int64]:
        grid = self.gallery.grid
        selected = grid.selected()
        return np.sort(grid.photos.view.contents if selected is None else selected)

    def _drop_question(self) -> bool:
        """Take back what is asked, since it is about what is left; tell whether anything was."""
        asked, self._asked = self._asked, False
        self.done.tell("question", "")
        return asked

    def _offer_undo(self, sentence: str, undo: Callable[[], None]) -> None:
        self.done.tell("done", sentence, (self.tr("Undo"), undo))
        self._done_for.start()

    def _ask_for_tags(self, contents: list[int]) -> None:
        self.session.ask(
            lambda library: library.marks.tags(), lambda known: self.tags.ask(contents, known)
        )

    def _choose_target(self, files: list[Path]) -> None:
        """Ask where copies of files shall go."""
        dialog = QFileDialog(self, self.tr("Choose a folder for the copies"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.session.export.copy(files, Path(path)))
        dialog.open()

    def _show_export(self, sentence: str, goes_on: bool) -> None:
        cancel = (self.tr("Cancel"), self.session.export.cancel)
        self.done.tell("export", sentence, cancel if goes_on else None)

    def _renew_marks(self, contents: set[int]) -> None:
        self.session.tiles.forget_marks(contents)
        self._renew_places()
        if self.browsing.query.where != Filter():
            self.session.answers.renew()

    def open_preview(self) -> None:
        """Look at the current photo, with the others of the view beside it."""
        grid = self.gallery.grid
        row = grid.currentIndex().row()
        if row < 0 or self.pages.currentWidget() is not self.gallery:
            return
        self._turn_to(self.preview)
        self.preview.show_photos(grid.photos.view.contents, row)

    def _renew_preview(self) -> None:
        if self.pages.currentWidget() is self.preview:
            self.preview.renew(self.gallery.grid.photos.view.contents)

    def _leave_preview(self) -> None:
        """Go back to the photos, with the keyboard on the one that was looked at."""
        content = self.preview.content
        self.photo_actions.act_on(None)
        self._turn_to(self.gallery)
        if content is not None:
            self.gallery.grid.go_to(content)

    def _show_similar(self, contents: list[int]) -> None:
        self._go_further(Query(like=tuple(contents)))

    def _go_further(self, query: Query) -> None:
        if self.pages.currentWidget() is self.preview:
            self._leave_preview()
        self.browsing.further(query)

    def _look_like_part(self, picture: Path) -> None:
        self._leave_preview()
        self.browsing.further(Query(picture=picture))

    def open_models(self) -> None:
        """Show the models that there are, to pick one."""
        if self.pages.currentWidget() is not self.trouble:
            self.notice.tell("models", "")
            self._turn_to(self.models)
            self.models.open()

    def open_settings(self) -> None:
        """Show what can be set."""
        if self.pages.currentWidget() is not self.trouble:
            self._turn_to(self.settings)
            self.settings.open()

    def _every_action(self) -> list[Action]:
        return [*self.records, *self.photo_actions.records, *self.preview.records]

    def _actions_now(self) -> list[Action]:
        """List what can be done on the page that shows; without the palette itself."""
        looks = self.pages.currentWidget() is self.preview
        return [a for a in self._every_action()[1:] if looks or a not in self.preview.records]

    def _forget(self, path: Path) -> None:
        self.session.ask(lambda library: library.folders.forget(path))

    def _open_problems(self) -> None:
        def show(problems: list[Problem]) -> None:
            self.problems.show_problems(problems)
            self._turn_to(self.problems)

        self.session.ask(lambda library: library.photos.problems(), show)

    # What the library tells

    def _opened(self, folders: Sequence[CountedFolder]) -> None:
        if not self.session.writable:
            self.notice.tell(
                "reader",
                self.tr("Indexing is done by another PhotoSearch; this window only searches."),
            )
            self.session.ask(lambda library: library.photos.counts(), self._show_counts)
        self._show_folders(folders)
        self._list_saved()

    def _refused(self, sentence: str) -> None:
        self.trouble.say(self.tr("Your library cannot be opened"), sentence)
        self._turn_to(self.trouble)

    def _list_folders(self) -> None:
        self.session.ask(lambda library: library.folders.list(), self._show_folders)

    def _renew_places(self) -> None:
        """Count soon what lies in each folder: photos came, went, or were tagged."""
        if not self._count_soon.isActive():
            self._count_soon.start()

    def _count_first(self) -> None:
        """Count for the first time once photos are shown, so that these come sooner."""
        if not self._counted:
            self._counted = True
            self._count_places()

    def _count_places(self) -> None:
        began = time.monotonic()

        def show(known: tuple[list[Branch], list[str]]) -> None:
            took = round(1000 * (time.monotonic() - began))
            self._count_soon.setInterval(max(_COUNT_MS, _COUNT_TIMES * took))
            self._know(known)

        self.session.ask(_places_and_tags, show)

    def _know(self, known: tuple[list[Branch], list[str]]) -> None:
        """Show the folders, and let them and the tags be typed."""
        folders, tags = known
        self.sidebar.show_folders(folders)
        self.browsing.know([path for folder in folders for path in paths_of(folder)], tags)

    def _list_saved(self) -> None:
        self.session.ask(lambda library: library.saved.all(), self.sidebar.show_saved)

    def _show_folders(self, folders: Sequence[CountedFolder]) -> None:
        writable = self.session.writable
        self._watched = {folder.path for folder in folders}
        if self._counted:
            self._count_places()
        self.top.show_folders(folders, writable=writable)
        self._home = self.gallery if folders or not writable else self.welcome
        page = self.pages.currentWidget()
        stays = page in (self.models, self.settings, self.preview)
        if not stays and (page is not self.problems or self._home is self.welcome):
            self._turn_to(self._home)

    def _show_progress(self, progress: Progress) -> None:
        if progress.lacking and not self._progress.lacking:
            self._name_models()
        self._progress = progress
        self._show_status()
        self.models.show_progress(progress)
        self.browsing.show_progress(progress)
        self.sidebar.show_problems(progress.failed)
        if progress.state is not State.FAILED:
            self.notice.tell("ingest", "")
        news, self._failed = progress.failed != self._failed, progress.failed
        if news and self.pages.currentWidget() is self.problems:
            show = self.problems.show_problems
            self.session.ask(lambda library: library.photos.problems(), show)

    def _show_status(self) -> None:
        self.status.show_progress(
            self._progress, writable=self.session.writable, switch=self._switch
        )

    def _name_models(self) -> None:
        """Learn the names of the model that answers and of the one that is to."""

        def show(names: tuple[str, str]) -> None:
            self._switch = names if names[0] != names[1] else None
            self._show_status()

        self.session.ask(name_models, show)

    def _show_counts(self, counts: Counts) -> None:
        self._show_progress(Progress(done=counts.photos, failed=counts.problems))

    def _turn_to(self, page: QWidget) -> None:
        busy = page in (self.gallery, self.problems, self.models, self.settings)
        busy = busy and not (page in (self.models, self.settings) and self._home is self.welcome)
        self.top.setVisible(busy)
        chips = self.asking.chips
        chips.setVisible(page is self.gallery and bool(chips.texts))
        self.status.setVisible(busy)
        if page is not self.pages.currentWidget():
            self.pages.setCurrentWidget(page)
            self._drop_question()
            self.asking.suggestions.hide()
            self._allow_panels()
            if not self.top.field.hasFocus():
                page.setFocus()

    def _allow_panels(self) -> None:
        """Leave room for the panels that the page has a use for; a full screen is the photo's."""
        page = self.pages.currentWidget()
        places = page in (self.gallery, self.problems)
        self.top.allow(photos=page is self.gallery, places=places)
        self.panels.allow(
            left=places,
            right=page is self.gallery or (page is self.preview and not self.isFullScreen()),
        )

    # Qt's events

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._allow_panels()
        elif event.type() == QEvent.Type.PaletteChange:
            icons.renew(self)
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.look_again()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.asking.take(event.mimeData())
        event.acceptProposedAction()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        rect, order = self.normalGeometry(), self.browsing.usual_order
        sidebar, inspector = self.panels.widths
        Geometry(
            rect.x(),
            rect.y(),
            rect.width(),
            rect.height(),
            self.isMaximized(),
            sidebar=sidebar,
            inspector=inspector,
            tile=self.gallery.grid.tile,
            whole=self.gallery.grid.whole,
            order=order.value if order else "",
        ).keep(self.session.folder)
        super().closeEvent(event)


def _places_and_tags(library: "Library") -> tuple[list[Branch], list[str]]:
    return library.photos.tree(), list(library.marks.tags())

"""The page on which one photo is looked at, with the others in a line below it."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QWidget

from photosearch.catalogue import ContentId
from photosearch.errors import PictureError
from photosearch.window import actions, icons
from photosearch.window.actions import Action
from photosearch.window.canvas import Canvas
from photosearch.window.filmstrip import Filmstrip
from photosearch.window.labels import ElidedLabel, Label
from photosearch.window.overriding import override
from photosearch.window.phrases import date, number, shown, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from photosearch.library import Library
    from photosearch.pictures import Box
    from photosearch.window.session import Session

# Where the pointer brings the top line back on a full screen, in device-independent pixels.
_TOP = 48
_NARROW = 640
_SLOW_MS = 800  # a photo that takes longer to read: a person may wonder
_AROUND = 28  # a sentence, left and right of it
# Photos that may be next, the likeliest first, in steps of the direction of the last one.
_NEXT = (1, 2, -1, 3, 4, 5, 6, -2, 7, 8, 9, 10)


class Preview(QWidget):
    """Shows a photo among others; keys and buttons lead through them.

    Attributes:
        canvas: The photo.
        strip: The line of photos.
        records: What can be done here.
    """

    left = Signal()  # back to where it came from
    moved = Signal(object)  # ContentId: another photo is looked at
    favourite_wanted = Signal(object)  # ContentId: make it one, or no longer
    region_wanted = Signal(object)  # Path: search for what is in this picture
    menu_wanted = Signal(QPoint)  # where on the screen
    information_wanted = Signal()  # or no longer

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Photo"))
        self._session = session
        self._pictures = session.pictures
        self._contents = np.empty(0, np.int64)
        self._row = 0
        self._step = 1
        self._side = 0  # pixels of the screen that the photo's longer side takes
        self._said = ""
        self._seen: ContentId | None = None  # the photo that the canvas shows
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._tell)
        self.canvas = Canvas(self)
        self.strip = Filmstrip(session.tiles, self)
        self.records = self._list()
        actions.install(self.records, self)
        self._bar = self._make_bar()
        self._line = Label(name="said", parent=self)
        self._line.setWordWrap(True)
        self._parts = QGridLayout(self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.setRowStretch(1, 1)
        self._parts.setRowMinimumHeight(2, _AROUND // 2)  # below a sentence
        self._arrange(full=False)
        self.setFocusProxy(self.canvas)
        self._connect()

    def show_photos(self, contents: npt.NDArray[np.int64], row: int) -> None:
        """Show one of these photos: (n,) int64, ids of contents; none at all leaves the page."""
        if not len(contents):
            self.left.emit()
            return
        self._contents = contents
        self.strip.show_photos(contents)
        self._go(row)

    def renew(self, contents: npt.NDArray[np.int64]) -> None:
        """Go on among other photos: with the one that is looked at, or what is in its place now."""
        found = np.flatnonzero(contents == self.content)
        self.show_photos(contents, int(found[0]) if found.size else self._row)

    @property
    def content(self) -> ContentId | None:
        """The photo that is looked at."""
        return ContentId(int(self._contents[self._row])) if len(self._contents) else None

    @property
    def told(self) -> str:
        """The sentence over the photo; empty if there is none."""
        return self._line.text()

    def leave(self) -> None:
        """Go one step back: from drawing a box, from the full screen, from the page."""
        if self.canvas.boxing:
            self.canvas.set_boxing(False)
        elif self.window().isFullScreen():
            self.toggle_full_screen()
        else:
            self.left.emit()

    def adopt(self, made: dict[str, QAction]) -> None:
        """Let the keys of other actions work here too, but for those that mean something else."""
        own = {keys for record in self.records for keys in record.shortcuts}
        for action in made.values():
            if not own & {keys.toString() for keys in action.shortcuts()}:
                self.addAction(action)

    # Going through the photos

    def next(self) -> None:
        """Look at the next photo; at the last one, stay."""
        self._go(self._row + 1)

    def previous(self) -> None:
        """Look at the previous photo; at the first one, stay."""
        self._go(self._row - 1)

    def first(self) -> None:
        """Look at the first photo."""
        self._go(0)

    def last(self) -> None:
        """Look at the last photo."""
        self._go(len(self._contents) - 1)

    def _go(self, row: int) -> None:
        row = min(max(0, row), len(self._contents) - 1)
        self._step = 1 if row >= self._row else -1
        self._row = row
        content = self.content
        fresh, self._seen = content != self._seen, content
        if fresh:
            self._side = self.canvas.longer_side
            self.canvas.reset()
        self.strip.show_row(row)
        self._show()
        self._look()
        if fresh:
            self.moved.emit(content)

    def _choose(self, row: int) -> None:
        if row != self._row:
            self._go(row)

    def _need(self, side: int) -> None:
        if side != self._side:
            self._side = side
            self._look()

    def _look(self) -> None:
        """Have the photo read, and those that may be next."""
        content = self.content
        if content is None or not self.isVisible():
            return
        rows = [self._row + self._step * far for far in _NEXT]
        ahead = [int(self._contents[row]) for row in rows if 0 <= row < len(self._contents)]
        self._slow.start()
        self._pictures.want(content, self._side, ahead, self.canvas.longer_side)

    # What is shown

    def _arrived(self, content: int) -> None:
        if content == self.content:
            self._show()

    def _described(self, contents: set[int]) -> None:
        if self.content in contents:
            self._name()

    def _show(self) -> None:
        content = self.content
        picture = None if content is None else self._pictures.picture(content)
        if picture:
            self.canvas.show_picture(picture.size, picture.images)
        self._name()
        self._tell()

    def _name(self) -> None:
        """Say above the photo which one it is."""
        content = self.content
        photo = None if content is None else self._session.tiles.photo(content)
        count, row = number(len(self._contents)), number(self._row + 1)
        position = self.tr("{row} of {count}").format(row=row, count=count)
        self._position.setText(position)
        self._title.setText(shown(photo.path.name) if photo else "")
        about = (date(photo.taken), "★" * photo.rating) if photo else ()
        self._date.setText("  ".join(part for part in about if part))
        favourite = bool(photo and photo.favourite)
        self._favourite.setChecked(favourite)
        icons.put(self._favourite, "heart-full" if favourite else "heart")
        if photo:
            self._speak(f"{spoken(photo)}, {position}")

    def _speak(self, name: str) -> None:
        """Let a screen reader say which photo it is, once."""
        if name != self._said:
            self._said = name
            self.canvas.setAccessibleName(name)
            if QAccessible.isActive() and self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.canvas, name))

    def _tell(self) -> None:
        """Say over the photo what is wrong with it, or what can be done."""
        content = self.content
        picture = None if content is None else self._pictures.picture(content)
        trouble = picture.trouble if picture and not self.canvas.boxing else ""
        sentence = trouble
        if self.canvas.boxing:
            sentence = self.tr(
                "Draw a box around what you want to find; Enter takes all that shows."
            )
        elif picture and picture.lacks(self._side // 2) and not self._slow.isActive():
            sentence = self.tr("The photo is being read…")
        if sentence != self._line.text() and trouble:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, trouble))
        self._line.setProperty("trouble", bool(trouble))
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)
        self._line.setText(sentence)
        self._fit_line()
        self._line.setVisible(bool(sentence))

    def _fit_line(self) -> None:
        """Let the sentence take one line, if there is room for that."""
        wanted = self._line.fontMetrics().horizontalAdvance(self._line.text()) + _AROUND
        self._line.setFixedWidth(min(wanted, self.width() - _AROUND))

    def _show_scale(self) -> None:
        percent = QLocale().toString(round(self.canvas.scale * 100))
        self._scale.setText(self.tr("{percent} %").format(percent=percent))

    # A part of the photo

    def _cut(self, box: Box) -> None:
        content = self.content
        if content is None:
            return

        def cut(library: Library) -> object:
            photo = library.photos.details([content]).get(content)
            if photo is None:
                raise PictureError(gone)
            return self._pictures.cut(photo, box, library.folder)

        gone = self.tr("This photo is not in the library any more.")
        self._session.ask(cut, self.region_wanted.emit)

    # The full screen

    def toggle_full_screen(self) -> None:
        """Give the photo all of the screen, or give it back."""
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._arrange(full=window.isFullScreen())

    def _arrange(self, *, full: bool) -> None:
        """Put the parts below each other; on a full screen, the photo alone."""
        for part in (self._bar, self.canvas, self._line, self.strip):
            self._parts.removeWidget(part)
        self._parts.addWidget(self._bar, 0, 0)
        self._parts.addWidget(self.canvas, 0 if full else 1, 0, 4 if full else 2, 1)
        middle = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
        self._parts.addWidget(self._line, 1, 0, middle)
        self._parts.addWidget(self.strip, 3, 0)
        self._bar.setVisible(not full)
        self.strip.setVisible(not full)
        self._bar.raise_()
        self._line.raise_()

    def _point(self, at: QPointF) -> None:
        if self.window().isFullScreen():
            self._bar.setVisible(at.y() < _TOP)

    # Set-up

    def _list(self) -> list[Action]:
        canvas = self.canvas
        back, on = ("Left", "Right")
        if self.isRightToLeft():
            back, on = on, back
        return [
            Action("leave", self.tr("Back to the photos"), self.left.emit, ("Space",)),
            Action("next", self.tr("Next photo"), self.next, (on, "PgDown")),
            Action("previous", self.tr("Previous photo"), self.previous, (back, "PgUp")),
            Action("first", self.tr("First photo"), self.first, ("Home",)),
            Action("last", self.tr("Last photo"), self.last, ("End",)),
            Action("zoom-in", self.tr("Look closer"), canvas.zoom_in, ("+", "=")),
            Action("zoom-out", self.tr("Look from farther"), canvas.zoom_out, ("-",)),
            Action(
                "scale", self.tr("The whole photo, or its own pixels"), self._toggle_scale, ("Z",)
            ),
            Action("rotate", self.tr("Rotate the view"), lambda: canvas.rotate(1), ("R",)),
            Action(
                "rotate-back", self.tr("Rotate it back"), lambda: canvas.rotate(-1), ("Shift+R",)
            ),
            Action("box", self.tr("Search for a part of it"), self._toggle_box, ("B",)),
            Action("full-screen", self.tr("Full screen"), self.toggle_full_screen, ("F11",)),
        ]

    def _toggle_scale(self) -> None:
        self.canvas.toggle()

    def _toggle_box(self) -> None:
        self.canvas.set_boxing(not self.canvas.boxing)

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        bar.setObjectName("bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = ElidedLabel(name="title", parent=bar)
        self._date = Label(name="quiet", parent=bar)
        self._position = Label(name="quiet", parent=bar)
        self._scale = Label(name="quiet", parent=bar)
        leave = self._button(bar, "back", self.tr("Back to the photos (Esc)"), self.leave)
        previous = self._button(bar, "previous", self.tr("Previous photo (←)"), self.previous)
        following = self._button(bar, "next", self.tr("Next photo (→)"), self.next)
        turn = self.tr("Rotate the view (R)")
        rotate = self._button(bar, "rotate", turn, lambda: self.canvas.rotate(1))
        whole = self.tr("The whole photo, or its own pixels (Z)")
        fit = self._button(bar, "fit", whole, self._toggle_scale)
        search = self.tr("Search for a part of the photo (B)")
        self._box = self._button(bar, "box", search, self._toggle_box)
        self._favourite = self._button(bar, "heart", self.tr("Favourite (F)"), self._want_favourite)
        about = self.tr("Information (Ctrl+I)")
        information = self._button(bar, "info", about, self.information_wanted.emit)
        full = self._button(
            bar, "fullscreen", self.tr("Full screen (F11)"), self.toggle_full_screen
        )
        self._box.setCheckable(True)
        self._favourite.setCheckable(True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(4)
        row.addWidget(leave)
        row.addSpacing(6)
        row.addWidget(self._title, 1)
        for label in (self._date, self._position, self._scale):
            row.addWidget(label)
            row.addSpacing(10)
        looks = (previous, following, rotate, fit, self._box)
        for button in (*looks, self._favourite, information, full):
            row.addWidget(button)
        return bar

    def _button(self, bar: QWidget, icon: str, tip: str, call: Callable[[], None]) -> QToolButton:
        button = QToolButton(bar)
        button.setObjectName("slim")
        button.setAccessibleName(tip.partition(" (")[0])
        button.setToolTip(tip)
        button.setIconSize(QSize(20, 20))
        icons.put(button, icon)
        button.clicked.connect(lambda _checked=False: call())
        return button

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.setMouseTracking(True)
        canvas.needed.connect(self._need)
        canvas.zoomed.connect(self._show_scale)
        canvas.boxed.connect(self._cut)
        canvas.boxing_changed.connect(self._box.setChecked)
        canvas.boxing_changed.connect(lambda _on: self._tell())
        canvas.pointed.connect(self._point)
        canvas.menu_wanted.connect(self.menu_wanted)
        self.strip.chosen.connect(self._choose)
        self._pictures.arrived.connect(self._arrived)
        self._session.tiles.arrived.connect(self._described)
        self._session.news.folders.connect(self._pictures.retry)

    def _want_favourite(self) -> None:
        self._name()  # the button shows what is so, and not what was pressed
        if self.content is not None:
            self.favourite_wanted.emit(self.content)

    # Qt's events

    @override
    def event(self, event: QEvent) -> bool:
        """Keep keys from actions: space for a button that has the keyboard, Enter for a box."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            space = event.key() == Qt.Key.Key_Space and isinstance(self.focusWidget(), QToolButton)
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.canvas.boxing
            if space or enter:
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._seen is not None:
            self._look()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # minimised, it will be looked at again
            self.canvas.set_boxing(False)
            if self.window().isFullScreen():
                self.toggle_full_screen()
            self._slow.stop()
            self._seen = None
            self.canvas.reset()
            self._pictures.rest()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _NARROW
        self._date.setVisible(wide)
        self._scale.setVisible(wide)
        self._fit_line()
        if self.strip.isHidden() != self.window().isFullScreen():  # the system has done it
            self._arrange(full=self.window().isFullScreen())

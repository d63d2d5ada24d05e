"""The grid of photos: Qt's item view (selection, keys, accessibility) over our own arithmetic."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from photosearch.catalogue import ContentId
from photosearch.window import clipboard
from photosearch.window.delegate import Corner, TileDelegate, corner_at
from photosearch.window.headings import Headings
from photosearch.window.layout import MARGIN, Layout
from photosearch.window.model import PhotoModel
from photosearch.window.overriding import override
from photosearch.window.tiles import Size, Tiles
from photosearch.window.typeahead import TypeAhead
from photosearch.window.view import View

Index = QModelIndex | QPersistentModelIndex

TILE = 176
TILE_RANGE = (96, 512)  # edges that a person can choose, in device-independent pixels
_TILE_STEP = 16
# Photos that are dragged out at most, and the edge of the picture that goes with the pointer.
_DRAGGED = 1000
_GHOST = 96
# How far from a tile its frame reaches at most, in device-independent pixels.
_AROUND = 8
# Selected photos beyond which a new view does not look for every single one of them.
_MANY = 20_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is in a view.

    Attributes:
        seen: The photos that show and how far the tile of each lies below the upper edge, in
            pixels; nothing at the very top, where a person wants to see what comes.
        current: The photo that has the keyboard.
        selected: (n,) int64, the selected photos; None for all.
    """

    seen: tuple[tuple[ContentId, int], ...]
    current: ContentId | None
    selected: npt.NDArray[np.int64] | None


class Grid(QListView):
    """Shows a view of any length in constant time."""

    menu_wanted = Signal(QPoint)  # where on the screen
    ground_menu_wanted = Signal(QPoint)  # the same, where there is no photo
    selection_changed = Signal()
    current_changed = Signal()
    moved = Signal()  # a person scrolls
    favourite_wanted = Signal(int)  # content id: its heart was clicked
    tile_changed = Signal(int)  # a person made the tiles larger or smaller

    def __init__(self, tiles: Tiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = tiles
        self._tile = TILE
        self._whole = False
        self._layout = Layout.fitting(0, self.width(), TILE)
        self._hover = QPersistentModelIndex()
        self._wish = QTimer(self, singleShot=True, interval=0)
        self._wish.timeout.connect(self._fetch)
        self._headings: Headings | None = None
        self.letters = TypeAhead(self.viewport())
        self._photos = PhotoModel(tiles, self)
        self.setModel(self._photos)
        self.setItemDelegate(TileDelegate(self))
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Photos"))
        self.verticalScrollBar().sliderMoved.connect(self.moved)
        self.entered.connect(self._hover_over)
        self.viewportEntered.connect(self._hover_over)
        tiles.arrived.connect(self._arrived)

    # What is shown

    @property
    def tile(self) -> int:
        """Wanted edge of a tile, in device-independent pixels."""
        return self._tile

    @property
    def whole(self) -> bool:
        """Whether photos keep their shape, instead of being cut to a square."""
        return self._whole

    def set_whole(self, whole: bool) -> None:
        """Show photos in their own shape, or cut to squares."""
        self._whole = whole
        self._wish.start()

    def set_tile(self, side: int) -> None:
        """Make the tiles larger or smaller; the photo at the top stays where it is."""
        side = min(max(side, TILE_RANGE[0]), TILE_RANGE[1])
        if side == self._tile:
            return
        shown = self.shown()
        offset = self._rect(shown.start).top() if shown else 0
        keeps = shown and self.verticalScrollBar().value() > 0
        self._tile = side
        self.updateGeometries()
        if keeps:
            self.verticalScrollBar().setValue(self._layout.rect(shown.start).top() - offset)
        self.viewport().update()
        self.tile_changed.emit(side)

    @property
    def photos(self) -> PhotoModel:
        """The model."""
        return self._photos

    def place(self) -> Place:
        """Remember where the person is."""
        content = self._photos.content
        shown = self.shown() if self.verticalOffset() else ()
        seen = tuple((content(row), self._rect(row).top()) for row in shown)
        return Place(seen, self.current(), self.selected())

    def show_view(self, view: View, place: Place | None) -> None:
        """Show another view; at a place in it if one is given and still there, else its top."""
        self._headings = None if view.moments is None else Headings.of(view.moments)
        self._photos.show(view)
        if place:
            self._select(place)
        self.verticalScrollBar().setValue(self._height_of(place) if place else 0)
        self.viewport().update()

    def _height_of(self, place: Place) -> int:
        """Find where to scroll to: to the first photo that showed then and is still there."""
        rows = ((self._photos.row(content), offset) for content, offset in place.seen)
        return next((self._layout.rect(r).top() - offset for r, offset in rows if r is not None), 0)

    def selected(self) -> npt.NDArray[np.int64] | None:
        """Return the ids of the selected photos, (n,) int64; None for all of very many."""
        contents = self._photos.view.contents
        if self.selected_count() == len(contents) > _MANY:
            return None
        rows = [np.arange(run.start, run.stop) for run in self._selected_runs()]
        return contents[np.sort(np.concatenate(rows))] if rows else contents[:0]

    def selected_count(self) -> int:
        """Count the selected photos."""
        return sum(map(len, self._selected_runs()))

    def current(self) -> ContentId | None:
        """Return the photo that actions on one photo mean."""
        index = self.currentIndex()
        return self._photos.content(index.row()) if index.isValid() else None

    def go_to(self, content: ContentId) -> None:
        """Select one photo, give it the keyboard and bring it into view."""
        row = self._photos.row(content)
        if row is not None:
            self.setCurrentIndex(self._photos.index(row))

    def _select(self, place: Place) -> None:
        contents, flags = self._photos.view.contents, QItemSelectionModel.SelectionFlag
        if place.current is not None:
            row = self._photos.row(place.current)
            if row is not None:
                index = self._photos.index(row)
                self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        if place.selected is None:
            self.selectAll()
        elif place.selected.size:
            rows = np.flatnonzero(np.isin(contents, place.selected))
            self.selectionModel().select(self._selection(_runs(rows)), flags.ClearAndSelect)

    def _selected_runs(self) -> list[range]:
        selection = self.selectionModel().selection()
        runs = (selection.at(i) for i in range(selection.count()))
        return [range(run.top(), run.bottom() + 1) for run in runs]

    def _selection(self, runs: Sequence[range]) -> QItemSelection:
        selection, index = QItemSelection(), self._photos.index
        for run in runs:
            selection.select(index(run.start), index(run.stop - 1))
        return selection

    # Fetching

    def shown(self) -> range:
        """List the rows that can be seen."""
        top = self.verticalScrollBar().value()
        return self._layout.rows(top, top + self.viewport().height() - 1)

    def _fetch(self) -> None:
        """Ask for what shows, then for a screen further each way."""
        shown = self.shown()
        ahead = range(shown.stop, min(self._layout.count, shown.stop + len(shown)))
        behind = range(max(0, shown.start - len(shown)), shown.start)
        contents = self._photos.view.contents
        wanted = [contents[r.start : r.stop] for r in (shown, ahead, behind)]
        self._tiles.want(
            np.concatenate(wanted).tolist(),
            Size(self._layout.side, self.devicePixelRatioF(), self._whole),
            len(shown),
        )

    def _arrived(self, contents: set[int]) -> None:
        self._photos.touch(self.shown(), contents)

    # Geometry, as Qt asks for it

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: Index) -> bool:  # noqa: ARG002
        return False

    def _rect(self, row: int) -> QRect:
        return self._layout.rect(row).translated(0, -self.verticalOffset())

    @override
    def visualRect(self, index: Index) -> QRect:
        return self._rect(index.row()) if index.isValid() else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._layout.row_at(point + QPoint(0, self.verticalOffset()))
        return QModelIndex() if row is None else self._photos.index(row)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: ARG002
        return QRegion(self.viewport().rect())

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        rect, room = self._rect(index.row()), self.viewport().height()
        bar = self.verticalScrollBar()
        if hint == self.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - room // 2)
        elif rect.top() < MARGIN or hint == self.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + rect.top() - MARGIN)
        elif rect.bottom() > room - MARGIN:
            bar.setValue(bar.value() + rect.bottom() - room + MARGIN)

    @override
    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    @override
    def updateGeometries(self) -> None:
        # The bar's own width counts as if the bar was there, so that the bar cannot flicker.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        count = self._photos.rowCount()
        starts = self._headings.starts if self._headings else None
        self._layout = Layout.fitting(count, self.width() - bar, self._tile, starts)
        room = self.viewport().height()
        scroll = self.verticalScrollBar()
        scroll.setPageStep(room)
        scroll.setSingleStep(self._layout.pitch // 4)
        scroll.setRange(0, max(0, self._layout.height - room))
        self._wish.start()

    # Events

    @override
    def dataChanged(
        self,
        top_left: Index,
        bottom_right: Index,
        roles: Sequence[int] = (),
    ) -> None:
        del roles
        # Only what changed: Qt's own paints everything.
        shown = self.shown()
        first, last = max(shown.start, top_left.row()), min(shown.stop - 1, bottom_right.row())
        for row in range(first, last + 1):
            self.viewport().update(self._rect(row))

    @override
    def reset(self) -> None:
        super().reset()
        self._hover = QPersistentModelIndex()
        self.updateGeometries()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Ask anew for what shows: others asked for theirs meanwhile."""
        super().showEvent(event)
        self._wish.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the photo at the top where it is, however many columns there are now."""
        shown = self.shown()
        keeps = shown and self.verticalScrollBar().value() > 0
        offset = self._rect(shown.start).top() if keeps else 0
        super().resizeEvent(event)
        self.updateGeometries()
        if keeps:
            self.verticalScrollBar().setValue(self._layout.rect(shown.start).top() - offset)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        self.viewport().update()
        self._wish.start()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_tile(self._tile + round(event.angleDelta().y() / 120 * _TILE_STEP))
            event.accept()
            return
        self.moved.emit()
        super().wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, where = self.indexAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).center())
        (self.menu_wanted if index.isValid() else self.ground_menu_wanted).emit(where)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover_over()
        return super().viewportEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            corner = corner_at(self.visualRect(index), event.position().toPoint())
            if corner is Corner.HEART:
                self.favourite_wanted.emit(self._photos.content(index.row()))
                return
            if corner is Corner.TICK:
                flags = QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(index, flags.Toggle)
                return
        super().mousePressEvent(event)

    def _hover_over(self, index: QModelIndex | None = None) -> None:
        for row in (self._hover.row(), index.row() if index else -1):
            if row >= 0:
                self.viewport().update(self._rect(row))
        self._hover = QPersistentModelIndex(index or QModelIndex())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._paint_headings(painter)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        top = self.verticalOffset()
        area = event.rect().translated(0, top)
        for row in self._layout.rows(area.top() - _AROUND, area.bottom() + _AROUND):
            option.rect = self._rect(row)
            reach = option.rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            if event.region().intersects(reach):
                self._paint_tile(painter, option, row)

    def _paint_headings(self, painter: QPainter) -> None:
        if not self._headings:
            return
        top = self.verticalOffset()
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for section, place in self._layout.headings(top, top + self.viewport().height()):
            painter.drawText(place.translated(0, -top), flags, self._headings.text(section))

    def _paint_tile(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        flags = QStyle.StateFlag
        index = self._photos.index(row)
        option.state = flags.State_Enabled
        if self.selectionModel().isSelected(index):
            option.state |= flags.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            option.state |= flags.State_HasFocus
        if index == self._hover:
            option.state |= flags.State_MouseOver
        self.itemDelegate().paint(painter, option, index)

    # Keyboard and selection

    @override
    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002
    ) -> QModelIndex:
        count = self._layout.count
        if not count:
            return QModelIndex()
        current = self.currentIndex().row()
        ends = (self.CursorAction.MoveHome, self.CursorAction.MoveEnd)
        if current < 0 and action not in ends:
            return self._photos.index(self.shown().start)
        row = self._moved(current, action)
        return self._photos.index(min(max(0, row), count - 1))

    def _moved(self, row: int, action: QAbstractItemView.CursorAction) -> int:
        """Move by lines only to where there is a line."""
        move = QAbstractItemView.CursorAction
        last = self._layout.count - 1
        match action:
            case move.MoveLeft | move.MovePrevious:
                return row - 1
            case move.MoveRight | move.MoveNext:
                return row + 1
            case move.MoveUp:
                return self._layout.above(row)
            case move.MoveDown:
                return self._layout.below(row)
            case move.MovePageUp:
                return self._a_page_from(row, -1)
            case move.MovePageDown:
                return self._a_page_from(row, 1)
            case move.MoveHome:
                return 0
            case move.MoveEnd:
                return last

    def _a_page_from(self, row: int, direction: int) -> int:
        pitch = self._layout.pitch
        page = max(1, self.viewport().height() // pitch) * pitch
        to = self._layout.rect(row).center() + QPoint(0, direction * page)
        nearest = self._layout.nearest(to)
        return row if nearest is None else nearest

    @override
    def selectAll(self) -> None:
        if self._layout.count:
            everything = self._selection([range(self._layout.count)])
            self.selectionModel().select(everything, QItemSelectionModel.SelectionFlag.Select)

    def invert_selection(self) -> None:
        """Select what is not, and only that."""
        if self._layout.count:
            everything = self._selection([range(self._layout.count)])
            self.selectionModel().select(everything, QItemSelectionModel.SelectionFlag.Toggle)

    def enlarge(self) -> None:
        """Make the tiles a step larger."""
        self.set_tile(self._tile + 2 * _TILE_STEP)

    def shrink(self) -> None:
        """Make the tiles a step smaller."""
        self.set_tile(self._tile - 2 * _TILE_STEP)

    def usual_size(self) -> None:
        """Make the tiles as large as they are at first."""
        self.set_tile(TILE)

    @override
    def startDrag(self, allowed: Qt.DropAction) -> None:
        """Drag the selected photos out as files, as far as it is known where they lie."""
        del allowed
        selected = self.selected()
        known = [self._tiles.photo(content) for content in ([] if selected is None else selected)]
        photos = [photo for photo in known if photo and photo.online][:_DRAGGED]
        if not photos:
            return
        drag = QDrag(self)
        drag.setMimeData(clipboard.files(photos))
        image = self._tiles.image(photos[0].content)
        if image:
            keeps = Qt.AspectRatioMode.KeepAspectRatio
            drag.setPixmap(QPixmap.fromImage(image.scaled(_GHOST, _GHOST, keeps)))
        drag.exec(Qt.DropAction.CopyAction)

    @override
    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self.letters.claims(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.letters.take(event):
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Leave letters to ``letters``: Qt would ask the model for every name."""

    def go_to_named(self, contents: npt.NDArray[np.int64]) -> None:
        """Go to the next of some photos, (n,) int64; after the last one, to the first."""
        rows = np.flatnonzero(np.isin(self._photos.view.contents, contents))
        if rows.size:
            goes_on = len(self.letters.typed) > 1
            at = rows.searchsorted(self.currentIndex().row(), "left" if goes_on else "right")
            self.setCurrentIndex(self._photos.index(int(rows[at % rows.size])))
        self.letters.tell(found=bool(rows.size))

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what a dragged rectangle touches, or from one photo through to another."""
        band = rect.translated(0, self.verticalOffset())
        if self.state() == self.State.DragSelectingState:
            runs = self._layout.band(band.normalized())
        else:
            ends = [self._layout.nearest(p) for p in (band.topLeft(), band.bottomRight())]
            rows = sorted(row for row in ends if row is not None)
            runs = [range(rows[0], rows[1] + 1)] if rows else []
        self.selectionModel().select(self._selection(runs), command)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: ARG002
        # Qt's own would walk through every selected photo when a screen reader is on: seconds.
        self.viewport().update()
        self._announce(QAccessible.Event.SelectionWithin)
        self.selection_changed.emit()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: ARG002
        # Qt's own would tell a screen reader of the wrong photo, since it knows no layout.
        if current.isValid() and self.hasAutoScroll():
            self.scrollTo(current)
        self.viewport().update()
        self._announce(QAccessible.Event.Focus, current.row())
        self.current_changed.emit()

    def _announce(self, what: QAccessible.Event, row: int = -1) -> None:
        """Tell a screen reader, if there is one."""
        if QAccessible.isActive() and self.hasFocus():
            event = QAccessibleEvent(self, what)
            if row >= 0:
                event.setChild(row)
            QAccessible.updateAccessibility(event)


def _runs(rows: npt.NDArray[np.intp]) -> list[range]:
    """Gather rising row numbers into runs without gaps."""
    breaks = np.flatnonzero(np.diff(rows) != 1) + 1
    return [range(int(run[0]), int(run[-1]) + 1) for run in np.split(rows, breaks) if run.size]

"""What was looked for before, under the empty search field."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from photosearch.catalogue import Asked
from photosearch.window.labels import Label
from photosearch.window.phrases import number, shown
from photosearch.window.tiles import from_jpeg

SHOWN = 6
_EDGE = 36
_GAP = 4
_AROUND = 14  # the list, and what its window leaves beside it
_EXAMPLES = "-people, 2023, may 2023, type:heic, rating:4, is:favourite, tag:family, name:img"
_LEAST = 480  # wide, in device-independent pixels, where the window has room for that
_ASKED = Qt.ItemDataRole.UserRole


class Suggestions(QFrame):
    """A list that never takes the keyboard from the field; arrow down leads into it."""

    chosen = Signal(object)  # Asked

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setVisible(False)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Recent searches"))
        self.list.setIconSize(QSize(3 * _EDGE + 2 * _GAP, _EDGE))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list)
        self._hint = Label(
            self.tr("Also: {examples}").format(examples=_EXAMPLES), name="quiet", parent=self
        )
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(8, 2, 8, 2)
        column.addWidget(self._hint)

    @property
    def texts(self) -> list[str]:
        """What is offered."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def offer(
        self, asked: Sequence[Asked], thumbnails: Mapping[int, bytes], under: QWidget
    ) -> None:
        """Offer searches of before, with the first photos of each, under a field.

        Below them stands what can be asked besides words.
        """
        self.list.clear()
        for each in asked:
            count = self.tr("{count} photos").format(count=number(each.count))
            item = QListWidgetItem(f"{shown(each.text)}   \N{MIDDLE DOT}   {count}")
            jpegs = [thumbnails[content] for content in each.contents if content in thumbnails]
            item.setIcon(QIcon(_row([from_jpeg(jpeg) for jpeg in jpegs])))
            item.setData(_ASKED, each)
            self.list.addItem(item)
        place = under.mapTo(under.window(), QPoint(0, under.height() + 4))
        room = under.window().width() - 2 * _AROUND
        width = max(under.width(), min(_LEAST, room))
        left = min(place.x(), max(_AROUND, under.window().width() - width - _AROUND))
        self.list.setVisible(bool(asked))
        self.list.setFixedHeight(self.list.count() * max(0, self.list.sizeHintForRow(0)) + 4)
        height = self._hint.heightForWidth(width - 2 * _AROUND) + _AROUND
        self.setGeometry(left, place.y(), width, self.list.height() * bool(asked) + height + 6)
        self.show()
        self.raise_()

    def enter(self) -> bool:
        """Give the list the keyboard; return whether there is one."""
        if not (self.isVisible() and self.list.count()):
            return False
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _take(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(_ASKED))


def _row(pictures: Sequence[QImage]) -> QPixmap:
    """Put a few small squares side by side."""
    row = QPixmap(3 * _EDGE + 2 * _GAP, _EDGE)
    row.fill(Qt.GlobalColor.transparent)
    painter = QPainter(row)
    for place, picture in enumerate(pictures):
        if picture.isNull():
            continue
        square = picture.scaled(
            _EDGE,
            _EDGE,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(place * (_EDGE + _GAP), 0, square.copy(0, 0, _EDGE, _EDGE))
    painter.end()
    return row

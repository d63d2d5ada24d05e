"""The panel at the right: everything that is known of the photo that has the keyboard."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from photosearch.catalogue import ContentId, Photo
from photosearch.query import Query
from photosearch.window.labels import Label
from photosearch.window.modelphrases import size
from photosearch.window.overriding import override
from photosearch.window.phrases import date, number, photos, shown
from photosearch.window.tiles import Tiles

_WIDTH = 280
_PICTURE = 240
_NO_SIMILARITY = -2.0


class Inspector(QScrollArea):
    """Says what a photo is, and why it matched."""

    def __init__(self, tiles: Tiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Information"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tiles = tiles
        self._content: ContentId | None = None
        self._count = 0
        self._bytes: int | None = None
        self._similarity = _NO_SIMILARITY
        self._query = Query()
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumHeight(_PICTURE)
        self._name = Label(name="title", parent=self)
        self._name.setWordWrap(True)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = QFormLayout()
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._facts.setVerticalSpacing(4)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self._picture)
        column.addWidget(self._name)
        column.addLayout(self._facts)
        column.addStretch(1)
        self.setWidget(inside)
        tiles.arrived.connect(self._arrived)
        self._fill()

    @override
    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt named it
        return QSize(_WIDTH, 400)

    @property
    def text(self) -> str:
        """Everything that it says."""
        labels = [self._name, *self.findChildren(Label, "fact")]
        return "\n".join(label.text() for label in labels)

    def show_photo(
        self, content: ContentId | None, *, count: int, similarity: float | None, query: Query
    ) -> None:
        """Say it of this photo.

        Args:
            content: The photo that has the keyboard.
            count: How many are selected.
            similarity: Cosine to what was asked; None where nothing was asked by meaning.
            query: What was asked.
        """
        self._content, self._count, self._query = content, count, query
        self._bytes = None
        self._similarity = _NO_SIMILARITY if similarity is None else similarity
        self._fill()

    def show_size(self, size: int) -> None:
        """Say how many bytes the selected photos have together."""
        self._bytes = size
        self._fill()

    def renew(self, contents: set[int]) -> None:
        """Say it anew if it is about one of these."""
        if self._content in contents:
            self._fill()

    def _arrived(self, contents: set[int]) -> None:
        self.renew(contents)

    def _fill(self) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        photo = self._tiles.photo(self._content) if self._content is not None else None
        self._show_picture()
        if self._count > 1:
            self._name.setText(self.tr("{photos} selected").format(photos=photos(self._count)))
        elif photo:
            self._name.setText(shown(photo.path.name))
        else:
            self._name.setText(self.tr("Choose a photo to see what is known of it."))
        if photo and self._count < 2:
            for what, fact in self._listed(photo):
                self._add(what, fact)
        elif self._count > 1 and self._bytes is not None:
            self._add(self.tr("Size"), size(self._bytes))

    def _show_picture(self) -> None:
        image = self._tiles.image(self._content) if self._content is not None else None
        self._picture.setVisible(self._content is not None and self._count < 2)
        if image is None or self._count > 1:
            self._picture.clear()
            return
        ratio = self.devicePixelRatioF()
        edge = round(_PICTURE * ratio)
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small = image.scaled(edge, edge, keep, smooth)
        small.setDevicePixelRatio(ratio)
        self._picture.setPixmap(QPixmap.fromImage(small))

    def _add(self, what: str, fact: str) -> None:
        value = Label(fact, name="fact", parent=self)
        value.setWordWrap(True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        value.setAccessibleName(f"{what}: {fact}")
        self._facts.addRow(Label(what, name="quiet", parent=self), value)

    def _listed(self, photo: Photo) -> Sequence[tuple[str, str]]:
        shape = self.tr("{width} × {height} pixels, {format}, {bytes}").format(  # noqa: RUF001
            width=number(photo.width),
            height=number(photo.height),
            format=photo.format,
            bytes=size(photo.bytes),
        )
        place = ""
        if photo.latitude is not None and photo.longitude is not None:
            place = f"{photo.latitude:.5f}, {photo.longitude:.5f}"
        folder = shown(str(photo.path.parent))
        if not photo.online:
            folder = self.tr("{folder} (not connected)").format(folder=folder)
        facts = (
            (self.tr("Why it is here"), self._why()),
            (self.tr("Taken"), date(photo.taken)),
            (self.tr("Date of the file"), "" if photo.taken else _date_of(photo.moment)),
            (self.tr("Stars"), "★" * photo.rating),
            (self.tr("Favourite"), self.tr("yes") if photo.favourite else ""),
            (self.tr("Tags"), ", ".join(map(shown, photo.tags))),
            (self.tr("Camera"), shown(photo.camera or "")),
            (self.tr("Lens"), shown(photo.lens or "")),
            (self.tr("Exposure"), shown(photo.exposure or "")),
            (self.tr("Size"), shape),
            (self.tr("Place"), place),
            (self.tr("Folder"), folder),
            (self.tr("Also in"), "\n".join(shown(str(copy.parent)) for copy in photo.copies)),
        )
        return [(what, fact) for what, fact in facts if fact]

    def _why(self) -> str:
        if self._similarity == _NO_SIMILARITY:
            return ""
        similarity = QLocale().toString(self._similarity, "f", 2)
        if self._query.words:
            told = self.tr("It looks like “{words}”: similarity {similarity} of 1.")
            return told.format(words=self._query.words, similarity=similarity)
        told = self.tr("It looks like the photo that was asked for: similarity {similarity} of 1.")
        return told.format(similarity=similarity)


def _date_of(moment: int) -> str:
    """Write a local time that is counted in seconds as if it was UTC."""
    return date(datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%S"))

"""What was understood of a question, part by part; each part can be taken away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from photosearch.catalogue import ContentId
from photosearch.query import Part, Query
from photosearch.window import icons
from photosearch.window.phrases import photos, shown
from photosearch.window.tiles import Tiles


@dataclass(frozen=True, slots=True)
class Chip:
    """A part of a question.

    Attributes:
        text: What it says.
        without: The question without it, and the text of the search field without it.
    """

    text: str
    without: tuple[Query, str]


class Chips(QWidget):
    """A line under the search field, there when a question has more than words, or gets a name."""

    changed = Signal(object, str)  # Query, and the text of the search field
    saved = Signal(str, object)  # a name, and the Query that it stands for

    def __init__(self, tiles: Tiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Parts of the search"))
        self._tiles = tiles
        self._query = Query()
        self._chips: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(18, 4, 12, 6)
        self._row.setSpacing(6)
        self._made: list[QWidget] = []
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Name of the saved search"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.setMaximumWidth(260)
        self.name.returnPressed.connect(self._save)
        self.save = QPushButton(self.tr("Save this search"), self)
        icons.put(self.save, "star")
        self.save.clicked.connect(self.ask_name)
        self.show_query(Query(), "", ())

    @property
    def texts(self) -> list[str]:
        """What the parts say."""
        return [chip.text for chip in self._chips]

    def show_query(self, query: Query, text: str, parts: Sequence[Part]) -> None:
        """Show the parts of a question.

        Args:
            query: What is asked.
            text: What stands in the search field.
            parts: What was understood of that, besides words.
        """
        self._query = query
        self._chips = [*self._typed(query, text, parts), *self._other(query, text, parts)]
        for widget in self._made:
            self._row.removeWidget(widget)
            widget.deleteLater()
        self._made = [self._button(chip.text, chip.without) for chip in self._chips]
        if len(self._chips) > 1:
            self._made.append(self._button(self.tr("Clear all"), (Query(), ""), closes=False))
        for place, widget in enumerate(self._made):
            self._row.insertWidget(place, widget)
        if self._row.indexOf(self.save) < 0:
            self._row.addStretch(1)
            self._row.addWidget(self.name)
            self._row.addWidget(self.save)
        self.name.setVisible(False)
        self.save.setVisible(True)
        self.setVisible(bool(self._chips))

    def remove_last(self) -> None:
        """Take the last part away, as the backspace key does in an empty field."""
        if self._chips:
            self.changed.emit(*self._chips[-1].without)

    def _typed(self, query: Query, text: str, parts: Sequence[Part]) -> list[Chip]:
        """Parts that stand in the search field: without them it is understood anew."""
        rests = (" ".join(text.replace(part.text, "", 1).split()) for part in parts)
        return [Chip(p.text, (query, rest)) for p, rest in zip(parts, rests, strict=True)]

    def _other(self, query: Query, text: str, parts: Sequence[Part]) -> list[Chip]:
        """Parts that came from elsewhere: a photo, a place in the sidebar."""
        chips = []
        if query.like:
            name = self.tr("like {photos}").format(photos=photos(len(query.like)))
            photo = self._tiles.photo(ContentId(query.like[0])) if len(query.like) == 1 else None
            if photo:
                name = self.tr("like {name}").format(name=shown(photo.path.name))
            chips.append(Chip(name, (replace(query, like=()), text)))
        if query.picture:
            chips.append(Chip(self.tr("like a picture"), (replace(query, picture=None), text)))
        kinds = {part.kind for part in parts}
        where = query.where
        if where.folder and "folder" not in kinds:
            plain = replace(query, where=replace(where, folder=None))
            chips.append(Chip(shown(where.folder.name or str(where.folder)), (plain, text)))
        if where.favourite and "favourite" not in kinds:
            plain = replace(query, where=replace(where, favourite=False))
            chips.append(Chip(self.tr("Favourites"), (plain, text)))
        if (where.since or where.until) and "date" not in kinds:
            plain = replace(query, where=replace(where, since=None, until=None))
            chips.append(Chip(where.since or where.until or "", (plain, text)))
        return chips

    def _button(self, text: str, without: tuple[Query, str], *, closes: bool = True) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("chip" if closes else "")
        button.setText(text.replace("&", "&&"))
        if closes:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            button.setAccessibleName(self.tr("Take “{part}” away").format(part=text))
            button.setToolTip(button.accessibleName())
            icons.put(button, "close")
        button.clicked.connect(lambda _checked=False: self.changed.emit(*without))
        return button

    def ask_name(self) -> None:
        """Ask under which name the search shall be kept."""
        self.setVisible(True)
        self.save.setVisible(False)
        self.name.setVisible(True)
        self.name.setText(self._query.words)
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        if name := self.name.text().strip():
            self.saved.emit(name, self._query)
        self.leave()

    def leave(self) -> None:
        """Ask for a name no longer."""
        self.name.setVisible(False)
        self.save.setVisible(True)
        self.setVisible(bool(self._chips))

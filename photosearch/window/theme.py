"""Colours in light and dark, roomy or compact, and the look that is made from them."""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from photosearch import settings
from photosearch.settings import Settings


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of the window; texts keep a contrast of 4.5 to what they stand on.

    Attributes:
        window: Behind everything.
        raised: Fields, menus, buttons.
        hover: A button under the pointer.
        handle: What a scroll bar is pulled by.
        line: Hairlines between parts, edges of fields.
        tile: A photo that is not there yet.
        text: Texts and icons.
        quiet: Texts that matter less.
        accent: Selection, focus, progress, the main button.
        on_accent: Texts on it.
        notice: Behind a line that tells of trouble.
    """

    window: str
    raised: str
    hover: str
    handle: str
    line: str
    tile: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    notice: str


LIGHT = Colours(
    window="#f7f7f8",
    raised="#ffffff",
    hover="#ececef",
    handle="#b3b6be",
    line="#d9dade",
    tile="#e7e8eb",
    text="#1c1d20",
    quiet="#5b5e66",
    accent="#2463d1",
    on_accent="#ffffff",
    notice="#fff1d6",
)
DARK = Colours(
    window="#17181b",
    raised="#232529",
    hover="#2f3237",
    handle="#595d65",
    line="#3a3d43",
    tile="#26282c",
    text="#eceded",
    quiet="#a6a9b1",
    accent="#84aefc",
    on_accent="#0d1a33",
    notice="#3d3118",
)


@dataclass(frozen=True, slots=True)
class Measures:
    """How much room things take, in device-independent pixels.

    Attributes:
        field: Height of the search field.
        button: Height of what stands in a button.
        above: Between a button's edge and what stands in it, above and below.
        beside: The same, left and right.
        entry: Above and below an entry of a menu.
        row: Around what stands in a row of a table or list.
    """

    field: int
    button: int
    above: int
    beside: int
    entry: int
    row: int


ROOMY = Measures(field=34, button=24, above=4, beside=10, entry=7, row=6)
COMPACT = Measures(field=26, button=20, above=1, beside=7, entry=3, row=2)

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QDialog { background: $window; }
#statusLine QToolButton { padding: 2px 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 6px; }
#bar { background: $window; border-bottom: 1px solid $line; }
#statusLine { background: $window; border-top: 1px solid $line; }
#notice { background: $notice; border-bottom: 1px solid $line; }
#done { background: $hover; border-top: 1px solid $line; }
#notice QPushButton, #done QPushButton {
    background: $raised; border: 1px solid $quiet; padding: 2px 12px;
}
#notice QPushButton:focus, #done QPushButton:focus { border: 2px solid $accent; padding: 1px 11px; }
#chip { background: $hover; border-radius: 12px; padding: 1px 8px; min-height: 20px; }
#chip:hover { background: $line; }
#palette { background: $raised; border: 1px solid $quiet; border-radius: 10px; }
#palette QLineEdit { background: $window; border: 1px solid $line; border-radius: 8px;
    padding: 0 10px; min-height: ${field}px; }
#palette QListWidget { background: $raised; }
#palette QListWidget::item { padding: ${row}px; border-radius: 6px; }
#palette QListWidget::item:selected { background: $accent; color: $on_accent; }
#quiet { color: $quiet; }
#sidebar, #inspector { background: $window; }
#sidebar { border: none; padding: 6px 0 6px 6px; }
#sidebar::item { min-height: ${button}px; padding: ${above}px 4px; }
#sidebar::item:hover { background: $hover; }
#sidebar::item:selected { background: $hover; color: $text; }
#sidebar::item:selected:focus { background: $accent; color: $on_accent; }
QScrollArea#inspector > QWidget > QWidget { background: transparent; }
QSplitter::handle { background: $line; }
#title { font-weight: 600; }
QLineEdit { placeholder-text-color: $quiet; }
#bar QLineEdit {
    background: $raised; border: 1px solid $quiet; border-radius: 6px; padding: 2px 8px;
}
#bar QLineEdit:focus { border: 2px solid $accent; padding: 1px 7px; }
QLineEdit#search {
    background: $raised; border: 1px solid $quiet; border-radius: ${round}px;
    padding: 0 10px; min-height: ${field}px; selection-background-color: $accent;
    selection-color: $on_accent;
}
QLineEdit#search:focus { border: 2px solid $accent; padding: 0 9px; min-height: ${focused}px; }
QToolButton, QPushButton {
    background: transparent; border: 2px solid transparent; border-radius: 8px;
    padding: ${above}px ${beside}px; min-height: ${button}px;
}
QToolButton:hover, QPushButton:hover { background: $hover; }
QToolButton:focus, QPushButton:focus { border-color: $accent; }
QToolButton:disabled, QPushButton:disabled { color: $quiet; }
QToolButton#slim { padding: ${above}px 5px; }
QToolButton#slim:checked { background: $hover; border-color: $line; }
QToolButton#slim:checked:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QLineEdit QToolButton { padding: 0; min-height: 0; border: none; background: transparent; }
QPushButton#primary {
    background: $accent; color: $on_accent; padding: 8px 22px; font-weight: 600;
}
QPushButton#primary:focus { border-color: $text; }
#card { background: $raised; border: 1px solid $line; border-radius: 10px; }
#card #title { font-size: 11pt; }
#card QPushButton { background: $window; border: 1px solid $line; padding: 5px 13px; }
#card QPushButton:hover { background: $hover; }
#card QPushButton:focus { border: 2px solid $accent; padding: 4px 12px; }
#card QPushButton:checked { background: $hover; }
#card QPushButton[main="true"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
#card QPushButton[main="true"]:focus { border-color: $text; }
#card QPushButton:disabled { background: transparent; color: $quiet; border-color: $line; }
#mark { background: $hover; color: $quiet; border-radius: 9px; padding: 2px 9px; }
#mark[strong="true"] { background: $accent; color: $on_accent; }
#warning, #said[trouble="true"] { background: $notice; border-radius: 6px; padding: 7px 10px; }
#said { background: $hover; border-radius: 6px; padding: 7px 10px; }
QScrollArea#models, QScrollArea#models > QWidget > QWidget { background: transparent; }
QScrollArea#settings, QScrollArea#settings > QWidget > QWidget { background: transparent; }
#parts { background: transparent; border: none; }
#parts::item { min-height: ${button}px; padding: ${above}px 10px; border-radius: 6px; }
#parts::item:hover { background: $hover; }
#parts::item:selected { background: $hover; color: $text; }
#parts::item:selected:focus { background: $accent; color: $on_accent; }
QScrollArea#settings QPushButton {
    background: $raised; border: 1px solid $line; padding: ${above}px 13px;
}
QScrollArea#settings QPushButton:hover { background: $hover; }
QScrollArea#settings QPushButton:focus { border: 2px solid $accent; padding: ${above}px 12px; }
QCheckBox, QRadioButton {
    spacing: 8px; padding: ${above}px 4px; border: 2px solid transparent; border-radius: 6px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $quiet; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; border: 2px solid $quiet; background: $raised;
}
QCheckBox::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url("$look/tick-$shade.svg");
}
QRadioButton::indicator:checked {
    width: 8px; height: 8px; border: 5px solid $accent; background: $on_accent;
}
QSlider { border: 2px solid transparent; border-radius: 6px; padding: 2px; min-height: 18px; }
QSlider:focus { border-color: $accent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $handle; }
QSlider::sub-page:horizontal { border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: $accent;
}
QSpinBox, QComboBox {
    background: $raised; border: 1px solid $quiet; border-radius: 6px; padding: ${above}px 8px;
    selection-background-color: $accent; selection-color: $on_accent; min-height: ${button}px;
}
QSpinBox:focus, QComboBox:focus { border: 2px solid $accent; padding: ${above}px 7px; }
QSpinBox:disabled, QComboBox:disabled { color: $quiet; border-color: $line; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; border: none; width: 22px; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox QLineEdit { background: transparent; border: none; }
QComboBox::drop-down { border: none; width: 22px; }
QSpinBox::up-arrow { image: url("$look/up-$shade.svg"); width: 12px; height: 12px; }
QSpinBox::down-arrow, QComboBox::down-arrow {
    image: url("$look/down-$shade.svg"); width: 12px; height: 12px;
}
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $line; selection-background-color: $accent;
    selection-color: $on_accent;
}
QPlainTextEdit { background: $raised; border: 1px solid $line; border-radius: 6px; }
QPlainTextEdit:focus { border: 2px solid $accent; }
QMenu { background: $raised; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: ${entry}px 28px ${entry}px 14px; border-radius: 6px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $quiet; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QAbstractItemView { background: $window; border: none; outline: none; }
QHeaderView::section {
    background: $window; color: $quiet; border: none; border-bottom: 1px solid $line;
    padding: 8px 6px; text-align: left;
}
QTableView { selection-background-color: $accent; selection-color: $on_accent; }
QTableView::item { padding: ${row}px; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar::handle:vertical {
    background: $handle; border-radius: 4px; margin: 3px; min-height: 36px;
}
QScrollBar::handle:vertical:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def system_is_dark(app: QApplication) -> bool:
    """Tell what the system prefers; where it does not say, its palette does."""
    scheme = app.styleHints().colorScheme()
    if scheme == Qt.ColorScheme.Unknown:
        return app.style().standardPalette().color(QPalette.ColorRole.Window).lightness() < 128
    return scheme == Qt.ColorScheme.Dark


def dress(app: QApplication, colours: Colours, measures: Measures = ROOMY) -> None:
    """Give the whole program these colours and measures."""
    made = {
        "look": settings.resource("look").as_posix(),
        "shade": "dark" if colours is DARK else "light",
        "round": measures.field // 2 + 1,
        "focused": measures.field - 2,
    }
    app.setPalette(_palette(colours))
    app.setStyleSheet(_SHEET.substitute(asdict(colours) | asdict(measures) | made))


class Theme(QObject):
    """Dresses the program as a person chose, and as the system wants where they left it to that."""

    def __init__(self, app: QApplication, chosen: Settings) -> None:
        """Dress it now, and whenever the system changes its mind."""
        super().__init__(app)
        self._app = app
        self._chosen = chosen
        self._worn: tuple[Colours, Measures] | None = None
        app.styleHints().colorSchemeChanged.connect(self._dress)
        self.wear(chosen)

    def wear(self, chosen: Settings) -> None:
        """Dress it as these settings say."""
        self._chosen = chosen
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        # For what the system paints: the window's frame, its own dialogs. Unknown: as it likes.
        self._app.styleHints().setColorScheme(scheme.get(chosen.appearance, Qt.ColorScheme.Unknown))
        self._dress()

    def _dress(self) -> None:
        wanted = self._chosen.appearance
        dark = system_is_dark(self._app) if wanted == "system" else wanted == "dark"
        worn = DARK if dark else LIGHT, COMPACT if self._chosen.density == "compact" else ROOMY
        if worn != self._worn:  # a new look lays everything out anew
            self._worn = worn
            dress(self._app, *worn)


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    parts = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.raised,
        role.AlternateBase: colours.tile,
        role.Text: colours.text,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.quiet,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
    }
    palette = QPalette()
    for part, colour in parts.items():
        palette.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.quiet))
    return palette

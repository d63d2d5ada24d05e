"""What can be done, as records: menus, shortcuts and tests are made from the same list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from photosearch.window import icons


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do.

    Attributes:
        id: Its name in code.
        text: Its name in a menu.
        call: Does it.
        shortcuts: Keys, as Qt writes them; the first is shown in the menu.
        icon: A shipped icon, or empty.
        apart: Whether a line sets it apart from what stands above it in a menu.
        group: Name of the sub-menu that it stands in; empty for none.
    """

    id: str
    text: str
    call: Callable[[], None]
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    apart: bool = False
    group: str = ""


def install(
    actions: Iterable[Action],
    widget: QWidget,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> dict[str, QAction]:
    """Let a widget's keys call actions; return Qt's actions by id."""
    return {action.id: _install(action, widget, context) for action in actions}


def _install(action: Action, widget: QWidget, context: Qt.ShortcutContext) -> QAction:
    made = QAction(action.text, widget)
    made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
    made.setShortcutContext(context)
    made.triggered.connect(lambda _checked=False: action.call())
    if action.icon:
        icons.put(made, action.icon)
    widget.addAction(made)
    return made


def menu(actions: Iterable[Action], made: dict[str, QAction], parent: QWidget) -> QMenu:
    """Make a menu of installed actions, in the order of the records."""
    result = QMenu(parent)
    groups: dict[str, QMenu] = {}
    for action in actions:
        if action.apart:
            result.addSeparator()
        if action.group and action.group not in groups:
            groups[action.group] = result.addMenu(action.group)
        groups.get(action.group, result).addAction(made[action.id])
    return result

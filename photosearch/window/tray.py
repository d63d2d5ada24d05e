"""An icon in the tray, for who wants the window to live on there when it is closed."""

# ruff: noqa: D102, N802 - Qt named the methods that are overridden, and says what they do

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QSessionManager
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from photosearch.window import icons
from photosearch.window.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from photosearch.settings import Settings
    from photosearch.window.mainwindow import MainWindow
    from photosearch.window.session import Session

_SIZES = (16, 22, 32, 64)


class Tray(QObject):
    """While the settings want it and the desktop has a tray, closing hides the window.

    Attributes:
        menu: What the icon offers.
    """

    hidden = Signal()  # the window went into the tray

    def __init__(
        self, window: MainWindow, session: Session, *, available: bool | None = None
    ) -> None:
        """Follow the settings; ``available`` is whether there is a tray, None: ask the desktop."""
        super().__init__(window)
        self._window = window
        self._available = available
        self._leaving = False
        self._said = False
        self._icon: QSystemTrayIcon | None = None
        self.menu = QMenu(window)
        self._add(self.tr("Open PhotoSearch"), window.come_forward)
        self._add(self.tr("Search…"), self._search)
        self.menu.addSeparator()
        self._add(self.tr("Quit"), window.quit)
        window.quitting.connect(self._leave)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(
                self._end_session, Qt.ConnectionType.DirectConnection
            )
        session.preferences.changed.connect(self._follow)
        self._follow(session.preferences.now)

    @property
    def wanted(self) -> bool:
        """Whether closing hides the window."""
        return self._icon is not None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() != QEvent.Type.Close or self._leaving or self._icon is None:
            return False
        event.ignore()
        self._window.hide()
        self.hidden.emit()
        if not self._said:
            self._said = True
            self._icon.showMessage(
                self.tr("PhotoSearch goes on in the tray"),
                self.tr("Its icon there brings the window back, and ends the program."),
                QSystemTrayIcon.MessageIcon.Information,
            )
        return True

    def _follow(self, settings: Settings) -> None:
        there = self._available
        if there is None:
            there = settings.tray and QSystemTrayIcon.isSystemTrayAvailable()
        if (settings.tray and there) == self.wanted:
            return
        if self._icon is None:
            self._icon = self._make_icon()
            self._window.installEventFilter(self)
        else:
            self._window.removeEventFilter(self)
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _make_icon(self) -> QSystemTrayIcon:
        picture = QIcon()
        for edge in _SIZES:
            picture.addPixmap(icons.picture("logo", edge, 1.0))
        icon = QSystemTrayIcon(picture, self)
        icon.setToolTip("PhotoSearch")
        icon.setContextMenu(self.menu)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self._window.come_forward)
        icon.show()
        return icon

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Show the window on a click, or hide it if it is in front."""
        if reason is not QSystemTrayIcon.ActivationReason.Trigger:
            return
        if self._window.isVisible() and self._window.isActiveWindow():
            self._window.close()
        else:
            self._window.come_forward()

    def _search(self) -> None:
        self._window.come_forward()
        self._window.top.field.take_focus()

    def _add(self, text: str, call: Callable[[], None]) -> None:
        self.menu.addAction(text).triggered.connect(lambda _checked=False: call())

    def _leave(self) -> None:
        self._leaving = True

    def _end_session(self, manager: QSessionManager) -> None:
        """Not hinder the person from logging out."""
        del manager
        self._leave()

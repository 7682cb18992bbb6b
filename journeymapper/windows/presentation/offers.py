"""The menus of presenting: which customer to follow, and on which screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication

from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.presentation.screens import OTHER, choices
from journeymapper.windows.presentation.tour import name_of, walkers


class Offers(QObject):
    """Fills both menus when they are opened. The screen chosen is remembered."""

    customer_chosen = Signal(str)
    screen_chosen = Signal()

    def __init__(self, window: MainWindow, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._settings = document, window.settings
        self._customers = window.menus.submenus["play"]
        self._screens = window.menus.submenus["present_on"]
        self._customers.aboutToShow.connect(self._offer_customers)
        self._screens.aboutToShow.connect(self._offer_screens)

    def _offer_customers(self) -> None:
        menu, journey = self._customers, self._document.journey
        menu.clear()
        for walker in walkers(journey)[1:]:
            action = menu.addAction(name_of(journey, walker).replace("&", "&&"))
            action.triggered.connect(partial(self._choose_customer, walker))
        if menu.isEmpty():
            menu.addAction(tr("No way leads from an entry to a goal yet")).setEnabled(False)

    def _offer_screens(self) -> None:
        menu = self._screens
        menu.clear()
        group, now = QActionGroup(menu), self._settings.text("present_on", OTHER)
        for choice, name in choices(QGuiApplication.screens()):
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(choice == now)
            action.triggered.connect(partial(self._choose_screen, choice))
            menu.addAction(action)

    def _choose_customer(self, walker: str, _: bool = False) -> None:
        self.customer_chosen.emit(walker)

    def _choose_screen(self, choice: str, _: bool = False) -> None:
        self._settings.remember("present_on", choice)
        self.screen_chosen.emit()

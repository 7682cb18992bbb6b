"""The menu bar, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from journeymapper.language import spoken, tr
from journeymapper.windows.actions import ACTIONS, MENUS, WITHOUT_A_MAP, Action
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.mnemonics import with_letters
from journeymapper.windows.widgets.rounded import round_off


class Menus(QObject):
    """Every action of the table as a QAction, and every submenu, by id.

    Actions do nothing until `attach` gives them the editor whose parts they name. `map_needed`
    comes before one that works on the map. A menu gets its icons when it opens first.
    """

    map_needed = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._editor: object | None = None
        self._facts: Mapping[str, bool] = {}
        self.actions: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        bar = window.menuBar()
        named = zip(MENUS, with_letters(tr(name) for name in MENUS), strict=True)
        self._menus = {name: bar.addMenu(text) for name, text in named}
        self._dressed: set[str] = set()
        texts = _texts()
        for row in ACTIONS:
            self._add(row, texts.get(row.id, ""))
        for menu in (*self._menus.values(), *self.submenus.values()):
            round_off(menu)
        for place in dict.fromkeys((row.menu, row.under) for row in ACTIONS):
            self._menu_of(*place).aboutToShow.connect(partial(self._dress_menu, place))
        appearance().changed.connect(self._dress_again)

    def attach(self, editor: object) -> None:
        """Let the actions work on this editor."""
        self._editor = editor
        self._offer()

    def refresh(self, facts: Mapping[str, bool]) -> None:
        """Offer the actions whose needs hold."""
        known, self._facts = self._facts, facts
        news = {need for need in known.keys() | facts.keys() if known.get(need) != facts.get(need)}
        if "map" in news:
            self._offer()
        elif news:  # an edit asks several times
            self._offer([row for row in ACTIONS if row.needs in news])

    def _offer(self, rows: Sequence[Action] = ACTIONS) -> None:
        facts = self._facts
        has_map = facts.get("map", True)
        for row in rows:
            fits = has_map or row.id in WITHOUT_A_MAP
            if row.handler:
                ready = self._editor is not None and fits and facts.get(row.needs, not row.needs)
                self.actions[row.id].setEnabled(ready or row.id == "quit")
            elif row.id:
                self.submenus[row.id].menuAction().setEnabled(fits)

    def _add(self, row: Action, text: str) -> None:
        menu = self._menu_of(row.menu, row.under)
        if not row.id:
            menu.addSeparator()
        elif not row.handler:
            self.submenus[row.id] = menu.addMenu(text)
        else:
            shown = text + (f"\t{shown_key(row)}" if row.canvas_key else "")
            action = QAction(shown, self._window)
            action.setIconText(tr(row.text))
            action.setToolTip(_tip(row))
            action.setShortcuts([QKeySequence(key) for key in row.key.split("; ") if key])
            action.setCheckable(row.checkable)
            action.setEnabled(row.id == "quit")
            action.triggered.connect(self._runner(row))
            self._window.addAction(action)
            menu.addAction(action)
            self.actions[row.id] = action

    def _runner(self, row: Action) -> Callable[[bool], None]:
        def run(checked: bool) -> None:
            if row.id == "quit":
                self._window.close()
            elif self._editor is not None:
                if row.handler.startswith("canvas."):
                    self.map_needed.emit()
                handler: Any = attrgetter(row.handler)(self._editor)
                handler(checked) if row.checkable else handler(*row.arguments)

        return run

    def dress(self, *names: str) -> None:
        """Give these actions and submenus their icons, if they have not got them yet."""
        for row in ACTIONS:
            if row.icon and row.id in names and row.id not in self._dressed:
                self._dressed.add(row.id)
                if row.id in self.actions:
                    self.actions[row.id].setIcon(themed_icon(row.icon, on=row.icon_on))
                else:
                    self.submenus[row.id].setIcon(themed_icon(row.icon))

    def _dress_menu(self, place: tuple[str, str]) -> None:
        self.dress(*(row.id for row in ACTIONS if (row.menu, row.under) == place))

    def _dress_again(self) -> None:
        dressed, self._dressed = self._dressed, set()
        self.dress(*dressed)

    def _menu_of(self, menu: str, under: str) -> QMenu:
        return self.submenus[under] if under else self._menus[menu]


def _texts() -> dict[str, str]:
    """By id, what a row says in its menu, with the letter that chooses it there."""
    texts: dict[str, str] = {}
    for place in dict.fromkeys((row.menu, row.under) for row in ACTIONS):
        rows = [row for row in ACTIONS if (row.menu, row.under) == place and row.id]
        marked = with_letters(tr(row.text) for row in rows)
        texts |= {row.id: text for row, text in zip(rows, marked, strict=True)}
    return texts


def _tip(row: Action) -> str:
    key = shown_key(row)
    return f"{tr(row.text)} ({key})" if key else tr(row.text)


def shown_key(row: Action) -> str:
    """The key that a menu shows for an action, as this system writes it; "" for none."""
    key = (row.key or row.canvas_key).split("; ")[0]
    return _written(key, spoken()) if key else ""


@cache
def _written(key: str, language: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

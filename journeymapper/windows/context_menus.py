"""Menus of what lies under the mouse or is selected, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from journeymapper.canvas.menu_place import OF_TABLE
from journeymapper.windows.widgets.rounded import round_off

if TYPE_CHECKING:
    from journeymapper.canvas.canvas import Canvas
    from journeymapper.canvas.selection import Selection
    from journeymapper.windows.main_window import MainWindow

RULE = ""
_TAGS = ("level", "feeling", "effort", "fail_point", "moment_of_truth")
_LANES = ("lane_up", "lane_down")
_MOVED = ("cut", "copy", "paste", "duplicate")
OFFERED: dict[str, tuple[str, ...]] = {
    "card": (
        *("type_title", "next_touchpoint", "connect", RULE),
        *(*_TAGS, "opportunity", RULE, "move", *_LANES, RULE, *_MOVED, RULE, "delete"),
    ),
    "cards": (
        *("connect_in_order", "align_in_row", RULE),
        *(*_TAGS, "opportunity", RULE, "move", *_LANES, RULE, *_MOVED, RULE, "delete"),
    ),
    "several": ("kind", RULE, "fit_selection", RULE, "delete"),
    "connection": ("type_title", "kind", RULE, "delete"),
    "stage": (
        *("type_title", "new_touchpoint", "new_stage", RULE),
        *("tidy_stage", "move_left", "move_right", "fit_selection", RULE, "paste", RULE, "delete"),
    ),
    "curve": ("feeling", RULE, "type_title"),
    "canvas": (
        *("new_touchpoint", "new_stage", "note", RULE),
        *("paste", "select_all", "tidy_everything", RULE),
        *("fit", "lens", "filter", "rows", "lock"),
    ),
    "finding": (
        "fix",
        "dismiss",
        "recall",
        "opportunity_of_finding",
        RULE,
        "next_finding",
        "previous_finding",
    ),
    "legend": ("lens", "filter", "show_all_cards"),
}
"""What is offered, by what the menu is of: ids of actions and submenus."""


class ContextMenus(QObject):
    """Opens them, for the mouse and for the keyboard."""

    def __init__(self, window: MainWindow, canvas: Canvas, selection: Selection) -> None:
        super().__init__(window)
        self._window, self._canvas, self._selection = window, canvas, selection
        self.menu = QMenu(window)
        round_off(self.menu)
        canvas.menu_requested.connect(self.show)
        self._offer(window.outline.tree, self._of_outline)
        self._offer(window.findings.list, lambda: "finding")
        self._offer(window.legend, lambda: "legend")

    def ask(self) -> None:
        """Open the menu of what has the focus, as the menu key does."""
        target: QWidget = QApplication.focusWidget() or self._canvas
        at = target.rect().center()
        if isinstance(target, QAbstractItemView):
            at = target.visualRect(target.currentIndex()).center()
        by_key = QContextMenuEvent.Reason.Keyboard
        asked = QContextMenuEvent(by_key, at, target.mapToGlobal(at))
        QApplication.sendEvent(target, asked)

    def show(self, kind: str, at: QPoint) -> None:
        """Open the menu of this kind at a point of the screen."""
        menus = self._window.menus
        self.menu.clear()
        menus.dress(*OFFERED[kind])
        for name in OFFERED[kind]:
            if name in menus.actions:
                self.menu.addAction(menus.actions[name])
            elif name in menus.submenus:
                self.menu.addAction(menus.submenus[name].menuAction())
            else:
                self.menu.addSeparator()
        self.menu.popup(at)

    def _offer(self, widget: QWidget, kind: Callable[[], str]) -> None:
        """Let a panel's part open the menu of the kind that it has in hand."""
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        inside = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
        widget.customContextMenuRequested.connect(
            lambda at: self.show(kind(), inside.mapToGlobal(at))
        )

    def _of_outline(self) -> str:
        keys = self._selection.keys
        if len(keys) > 1:
            return "cards"
        return OF_TABLE[keys[0][0]] if keys else "canvas"

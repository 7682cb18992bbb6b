"""All dialogs, and the menus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu

from journeymapper.exchange.table.grid import grid_of
from journeymapper.windows.dialogs.bad_map import tell_bad_map
from journeymapper.windows.dialogs.questions import ask_reason, ask_save
from scripts.gallery.room import Room, room
from scripts.gallery.shot import Shot

DIALOGS, MENUS = "Dialogs", "Menus"


def dialog(ask: Callable[[Room], object], theme: str = "light") -> QImage:
    """A dialog of the window."""
    with room(theme=theme) as opened:
        return opened.with_dialog(lambda: ask(opened))


def menu(name: str, at: QPoint, theme: str = "light") -> QImage:
    """The window with a submenu open."""
    with room(theme=theme) as opened:
        opened.choose_finding(0)
        popup = opened.window.menus.submenus[name]
        return opened.with_popup(popup, at)


def bar_menu(place: int, left: int, theme: str = "light") -> QImage:
    """The window with a menu of its bar open."""
    with room(theme=theme) as opened:
        opened.choose_finding(0)
        popup = opened.window.menuBar().actions()[place].menu()
        assert isinstance(popup, QMenu)
        return opened.with_popup(popup, QPoint(left, 30))


def _reason(opened: Room) -> object:
    opened.choose_finding(0)
    finding = opened.editor.findings.current()
    assert finding is not None
    return ask_reason(opened.window, finding.message)


def _bad_map(opened: Room) -> None:
    problems = (
        "line 12: stages[2].name is missing: a stage needs a name",
        "line 40: connections[3].target names no touchpoint: “parcle”",
    )
    tell_bad_map(opened.window, "delivery.journey", problems)


def _paste(opened: Room) -> None:
    opened.editor.importing.add(grid_of([line.split(" | ") for line in TABLE.strip().splitlines()]))


TABLE = """
Stage | Touchpoint | Channel | Feeling | Effort | What they think
Research | I read three tests | Website | 1 | 2 | They all say something else
Research | I ask a friend | Phone | 2 | 1 | He has had his for years
Shop | I try two of them | Shop | 2 | 2 | This one fits my hand
Shop | I queue at the till | Shop | -2 | 5 | Is there nobody else?
At home | I look for the manual | Website | -1 | 4 | Page 37, in English
"""
ASKED: tuple[tuple[str, str, Callable[[Room], object]], ...] = (
    ("export", "Exporting a picture.", lambda opened: opened.editor.exporting.ask()),
    (
        "personas",
        "Personas: what is typed becomes the card below.",
        lambda opened: opened.editor.vocabulary.ask("personas"),
    ),
    ("keys", "All keys.", lambda opened: opened.editor.views.tell_keys()),
    (
        "settings",
        "Settings; each choice counts at once.",
        lambda opened: opened.editor.preferences.ask(),
    ),
    ("paste", "What a pasted table is to become.", _paste),
    ("reason", "Dismissing a finding asks for a reason.", _reason),
    (
        "save-changes",
        "Leaving a changed map.",
        lambda opened: ask_save(opened.window, "coffee-machine.journey"),
    ),
    ("bad-map", "A file that is no map.", _bad_map),
    ("about", "About the program.", lambda opened: opened.editor.views.tell_about()),
)
DIALOG_SHOTS = (
    *(Shot(f"dialog-{name}", DIALOGS, says, partial(dialog, ask)) for name, says, ask in ASKED),
    Shot(
        "dialog-channels-dark",
        DIALOGS,
        "Channels, and how the brand comes through in each; in the dark theme.",
        partial(dialog, lambda opened: opened.editor.vocabulary.ask("channels"), "dark"),
    ),
    Shot("menu-edit", MENUS, "Edit.", partial(bar_menu, 1, 46)),
    Shot("menu-view-dark", MENUS, "View, in the dark.", partial(bar_menu, 2, 90, "dark")),
    Shot("menu-lens", MENUS, "Colour by.", partial(menu, "lens", QPoint(465, 72))),
    Shot("menu-lens-dark", MENUS, "In the dark.", partial(menu, "lens", QPoint(465, 72), "dark")),
)

"""The table of actions: each is reached by menu, palette and key, and shown with its key."""

from __future__ import annotations

from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from journeymapper.canvas.keys import KEYS, Verb
from journeymapper.windows.actions import ACTIONS, Action
from journeymapper.windows.dialogs.key_lines import key_groups
from journeymapper.windows.editor import Editor
from journeymapper.windows.key_caps import caps_of
from journeymapper.windows.needs import NEEDS
from journeymapper.windows.palette.offers import LEFT_OUT, action_entries


def words(text: str) -> set[str]:
    return set(text.split())


DOES = [row for row in ACTIONS if row.handler]
WITH_KEY = [row for row in DOES if row.key or row.canvas_key]
WITHOUT_KEY = words(
    """
    about guide show_all_cards show_outline show_inspector show_findings personas segments channels
    promises compare
    compare_opened compare_saved scores live notes recall import start_page save_view edit_views
    overview opportunities to_be change_page copy_actions earlier promise_ledger new_promise
    without_names survey event_log
    timer_toggle timer_more timer_reset timer_digits timer_1 timer_2 timer_5 timer_10 timer_15
    take_snapshot compare_snapshots vote show_votes
    feeling_3 feeling_2 feeling_1 feeling_0 feeling_-1 feeling_-2 feeling_-3
    """
)
"""By design: done seldom, or a click away where they are needed. The palette is their key."""
OTHERWISE_NAMED = {"set_number": "set_level", "park_note": "ask", "ask_effort": "set_effort"}
"""Verbs of keys whose action has a handler of another name."""
PROMISED = words(
    """
    S T Tab Return F2 Left Right Up Down Shift+Left Shift+Right Shift+Up Shift+Down Alt+Left
    Alt+Right Alt+Up Alt+Down C F M 1 2 3 4 5 + - Shift+E Del Backspace Ctrl+D Ctrl+X Ctrl+C Ctrl+V
    Ctrl+Shift+C Ctrl+Z Ctrl+Y Ctrl+Shift+Z Ctrl+K Ctrl+Shift+P Ctrl+F F3 Shift+F3 Ctrl+H
    Ctrl++ Ctrl+- Ctrl+0 Shift+1 Shift+2 Home F8 Shift+F8 Ctrl+Shift+E N ? F1 Ctrl+N Ctrl+O Ctrl+S
    Ctrl+Shift+S Ctrl+W Ctrl+Q Ctrl+, F11 F6
    """
)
"""Keys that a facilitator has been promised."""


def keys_of(row: Action) -> list[str]:
    return [key for key in f"{row.key}; {row.canvas_key}".split("; ") if key]


def combination(key: str) -> tuple[int, Qt.KeyboardModifier]:
    first = QKeySequence(key.split(", ")[0]).toString()
    *held, last = first.split("+") if not first.endswith("+") else [first]
    pressed = QKeySequence(last)[0]  # type: ignore[index]  # the stubs do not know it
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= {"Shift": KeyHeld.ShiftModifier, "Ctrl": KeyHeld.ControlModifier}.get(
            each, KeyHeld.AltModifier
        )
    return pressed.key(), modifiers


KeyHeld = Qt.KeyboardModifier


def leaves(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += leaves(inner) if isinstance(inner, QMenu) else [action]
    return found


def test_each_action_is_in_a_menu(editor: Editor) -> None:
    bar = [action.menu() for action in editor.window.menuBar().actions()]
    there = [leaf for menu in bar if isinstance(menu, QMenu) for leaf in leaves(menu)]
    actions = editor.window.menus.actions
    assert [row.id for row in DOES if actions[row.id] not in there] == []


def test_each_action_has_a_handler(editor: Editor) -> None:
    handlers = {row.id: attrgetter(row.handler)(editor) for row in DOES}
    assert [name for name, handler in handlers.items() if not callable(handler)] == []


def test_each_action_is_in_the_palette_with_its_key(editor: Editor) -> None:
    caps = {entry.name: entry.caps for entry in action_entries(editor.window.menus, "")}
    there = {row.id: caps.get(f"action {row.id}") for row in DOES if row.id not in LEFT_OUT}
    assert there == {
        row.id: caps_of((keys_of(row) or [""])[0]) for row in DOES if row.id not in LEFT_OUT
    }


def test_each_action_has_a_key_unless_it_is_seldom_done() -> None:
    assert {row.id for row in DOES} - {row.id for row in WITH_KEY} == WITHOUT_KEY


def test_each_menu_shows_the_keys_of_its_actions(editor: Editor) -> None:
    actions = editor.window.menus.actions
    shown = {
        row.id: [*actions[row.id].shortcuts(), *actions[row.id].text().split("\t")[1:]][0]
        for row in WITH_KEY
    }
    assert shown == {row.id: QKeySequence(keys_of(row)[0]) for row in WITH_KEY}


def test_a_menu_gets_its_icons_when_it_opens_first_and_in_every_theme(editor: Editor) -> None:
    save, menus = editor.window.menus.actions["save"], editor.window.menuBar().findChildren(QMenu)
    closed = save.icon().isNull()
    next(each for each in menus if save in each.actions()).aboutToShow.emit()
    light = save.icon().pixmap(18, 18).toImage()
    editor.views.choose_theme("dark")
    dark = save.icon().pixmap(18, 18).toImage()
    editor.views.choose_theme("light")
    assert (closed, light.isNull(), light == dark) == (True, False, False)


def test_the_sheet_of_keys_holds_every_key() -> None:
    held = " ".join(line.words for group in key_groups() for line in group.lines).split()
    parts = {part for row in WITH_KEY for key in keys_of(row) for part in key.casefold().split()}
    assert parts - set(held) == set()


def test_no_two_actions_that_can_both_be_done_share_a_key() -> None:
    taken = [(key, row.needs == "connections") for row in DOES for key in keys_of(row)]
    assert sorted(set(taken)) == sorted(taken)


def test_every_key_that_was_promised_is_an_actions_key() -> None:
    kept = {part for row in DOES for key in keys_of(row) for part in (key, key.split(", ")[0])}
    assert PROMISED - kept == set()


def test_a_canvas_key_does_on_the_canvas_what_its_action_does() -> None:
    pairs = {(row, key): KEYS[combination(key)] for row in DOES for key in _canvas_keys(row)}
    wrong = [
        (key, verb)
        for (row, key), verb in pairs.items()
        if row.handler.split(".")[1] not in (verb.name, OTHERWISE_NAMED.get(verb.name))
        or (verb.arguments or row.arguments) != row.arguments
    ]
    assert wrong == []


def test_every_canvas_key_is_an_actions_key() -> None:
    by_action = {combination(key) for row in DOES for key in keys_of(row)}
    verbs = {KEYS[each] for each in by_action if each in KEYS}
    assert {verb for verb in KEYS.values() if verb not in verbs} == set[Verb]()


def _canvas_keys(row: Action) -> list[str]:
    return [key for key in row.canvas_key.split("; ") if key]


def test_every_need_says_what_to_do_first() -> None:
    assert {row.needs for row in ACTIONS if row.needs} - set(NEEDS) == set()


def test_the_question_mark_shows_all_keys(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bool] = []
    monkeypatch.setattr("journeymapper.windows.dialogs.keys.tell_keys", lambda _: told.append(True))
    editor.window.activateWindow()
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, Qt.Key.Key_Question)
    assert told == [True]

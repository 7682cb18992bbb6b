"""The canvas's keys: one table from key to verb, for the canvas and for the menus' texts.

They work only while the canvas has the focus and nothing is being typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from journeymapper.layout.walk import Direction

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = (
    Modifier.NoModifier,
    Modifier.ShiftModifier,
    Modifier.ControlModifier,
    Modifier.AltModifier,
)


class Verb(NamedTuple):
    """What a key does: the name of a verb of `verbs.py`, and its arguments."""

    name: str
    arguments: tuple[object, ...] = ()


LET_GO, NEXT = Verb("let_go"), Verb("next_touchpoint")

ARROWS: dict[int, Direction] = {
    Key.Key_Left: "left",
    Key.Key_Right: "right",
    Key.Key_Up: "up",
    Key.Key_Down: "down",
}
DIGITS = {key: n for n, key in enumerate(range(Key.Key_1, Key.Key_7 + 1), 1)}

KEYS: dict[tuple[int, Qt.KeyboardModifier], Verb] = {
    (Key.Key_S, NONE): Verb("new_stage"),
    (Key.Key_T, NONE): Verb("new_touchpoint"),
    (Key.Key_Tab, NONE): NEXT,
    (Key.Key_Return, NONE): Verb("type_title"),
    (Key.Key_Enter, NONE): Verb("type_title"),
    (Key.Key_F2, NONE): Verb("type_title"),
    (Key.Key_C, NONE): Verb("start_connecting"),
    (Key.Key_C, SHIFT): Verb("connect_in_order"),
    (Key.Key_G, NONE): Verb("next_connection"),
    (Key.Key_T, SHIFT): Verb("tidy_stage"),
    (Key.Key_T, CTRL | SHIFT): Verb("tidy_everything"),
    (Key.Key_A, SHIFT): Verb("align_in_row"),
    (Key.Key_F, NONE): Verb("toggle_fail_point"),
    (Key.Key_M, NONE): Verb("toggle_moment_of_truth"),
    (Key.Key_N, NONE): Verb("park_note"),
    (Key.Key_E, SHIFT): Verb("ask_effort"),
    (Key.Key_W, NONE): Verb("type_first_text"),
    (Key.Key_L, NONE): Verb("lane_down"),
    (Key.Key_L, SHIFT): Verb("lane_up"),
    (Key.Key_Delete, NONE): Verb("delete_selected"),
    (Key.Key_Backspace, NONE): Verb("delete_selected"),
    (Key.Key_D, CTRL): Verb("duplicate_selected"),
    (Key.Key_X, CTRL): Verb("cut"),
    (Key.Key_C, CTRL): Verb("copy"),
    (Key.Key_V, CTRL): Verb("paste"),
    (Key.Key_A, CTRL): Verb("select_all"),
    (Key.Key_Escape, NONE): LET_GO,
    (Key.Key_Home, NONE): Verb("fit_selection"),
    # Shift and a digit give the sign above it on that keyboard
    **{(key, SHIFT): Verb("fit") for key in (Key.Key_1, Key.Key_Exclam)},
    **{(key, SHIFT): Verb("fit_selection") for key in (Key.Key_2, Key.Key_At, Key.Key_QuoteDbl)},
    **{
        (key, shift): Verb("step_sentiment", (1,))
        for key in (Key.Key_Plus,)
        for shift in (NONE, SHIFT)
    },
    **{(key, NONE): Verb("step_sentiment", (-1,)) for key in (Key.Key_Minus,)},
    **{(key, NONE): Verb("set_number", (n,)) for key, n in DIGITS.items() if n <= 5},
    **{(key, NONE): Verb("walk", (way,)) for key, way in ARROWS.items()},
    **{(key, SHIFT): Verb("extend", (way,)) for key, way in ARROWS.items()},
    **{(key, ALT): Verb("move_selected", (way,)) for key, way in ARROWS.items()},
}


def verb_of(event: QKeyEvent) -> Verb | None:
    """What this key does, or None."""
    modifiers = event.modifiers() & ~Modifier.KeypadModifier
    return KEYS.get((event.key(), modifiers))


def digit_of(event: QKeyEvent) -> int | None:
    """The digit from 1 to 7 this key types, or None."""
    return DIGITS.get(event.key())

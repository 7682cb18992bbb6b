"""The keys of a presentation, those of clickers among them: one table from key to verb."""

from __future__ import annotations

from PySide6.QtCore import Qt

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT = Modifier.NoModifier, Modifier.ShiftModifier

KEYS: dict[tuple[int, Qt.KeyboardModifier], tuple[str, tuple[object, ...]]] = {
    **{
        (key, NONE): ("step", (1,))
        for key in (Key.Key_Right, Key.Key_PageDown, Key.Key_Space, Key.Key_Return, Key.Key_Enter)
    },
    **{(key, NONE): ("step", (-1,)) for key in (Key.Key_Left, Key.Key_PageUp, Key.Key_Backspace)},
    (Key.Key_Space, SHIFT): ("step", (-1,)),
    (Key.Key_Down, NONE): ("step_stage", (1,)),
    (Key.Key_Up, NONE): ("step_stage", (-1,)),
    (Key.Key_Home, NONE): ("go_first", ()),
    (Key.Key_End, NONE): ("go_last", ()),
    (Key.Key_P, NONE): ("play_next", (1,)),
    (Key.Key_P, SHIFT): ("play_next", (-1,)),
    (Key.Key_C, NONE): ("turn_card", ()),
    (Key.Key_B, NONE): ("turn_black", ()),
    (Key.Key_Period, NONE): ("turn_black", ()),
    (Key.Key_K, NONE): ("turn_laser", ()),
    (Key.Key_F2, NONE): ("type_title", ()),
    (Key.Key_Escape, NONE): ("end", ()),
}
EDITS = frozenset(
    (
        "step_sentiment",
        "set_number",
        "toggle_fail_point",
        "toggle_moment_of_truth",
        "ask_effort",
    )
)
"""The verbs of the canvas's keys that work on the step in hand."""
ON_THE_CANVAS = {Key.Key_PageDown: 1, Key.Key_PageUp: -1}
"""What a clicker sends while the tools on the laptop have the keyboard, and the steps to go."""

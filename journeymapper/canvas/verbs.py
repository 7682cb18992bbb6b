"""Everything that can be done on the canvas once a map is shown, by name.

Keys (`keys.py`), menus and toolbars name a verb; the canvas looks it up here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from journeymapper.canvas import (
    along,
    capture,
    editing,
    locking,
    navigation,
    parking,
    tagging,
    text_typing,
    tidying,
    walking,
)
from journeymapper.canvas.tools import connecting

VERBS: dict[str, Callable[..., Any]] = {
    verb.__name__: verb
    for verb in (
        capture.new_stage,
        capture.new_touchpoint,
        capture.next_touchpoint,
        capture.type_title,
        text_typing.type_first_text,
        text_typing.type_next_text,
        connecting.start_connecting,
        along.next_connection,
        connecting.connect_in_order,
        editing.delete_selected,
        editing.duplicate_selected,
        editing.cut,
        editing.copy,
        editing.paste,
        parking.park_note,
        tagging.toggle_fail_point,
        tagging.toggle_moment_of_truth,
        tagging.set_level,
        tagging.set_number,
        tagging.set_sentiment,
        tagging.step_sentiment,
        tagging.ask_effort,
        tagging.set_effort,
        tidying.tidy_stage,
        tidying.tidy_everything,
        tidying.align_in_row,
        locking.set_locked,
        walking.walk,
        walking.extend,
        walking.move_selected,
        walking.lane_down,
        walking.lane_up,
        walking.select_all,
        walking.let_go,
        navigation.fit,
        navigation.fit_selection,
    )
}

"""What a screen reader hears of the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from journeymapper.canvas.selection import Key
    from journeymapper.model.journey import Journey


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say it, where Qt (6.8 and newer) can."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if text and event is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(event(widget, text))


def described(journey: Journey, keys: tuple[Key, ...]) -> str:
    """What is selected, in words: the record in hand, and how many there are."""
    if not keys:
        return "Nothing selected"
    table, key = keys[-1]
    text = _record(journey, table, key)
    return text if len(keys) == 1 else f"{text}; {len(keys)} selected"


def _record(journey: Journey, table: str, key: str) -> str:
    if table == "touchpoints":
        touchpoint = journey.touchpoints[key]
        row = [each.id for each in journey.touchpoints if each.stage == touchpoint.stage]
        stage = journey.stages[touchpoint.stage].name
        return f"{touchpoint.title}, touchpoint {row.index(key) + 1} of {len(row)} in {stage}"
    if table == "stages":
        place = journey.stages.place(key) + 1
        return f"{journey.stages[key].name}, stage {place} of {len(journey.stages)}"
    if table == "connections":
        line = journey.connections[key]
        ends = (journey.touchpoints[end].title for end in (line.source, line.target))
        return f"{line.kind.capitalize()} from {' to '.join(ends)}"
    return ""

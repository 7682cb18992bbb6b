"""What a screen reader hears of the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from journeymapper.language import tr, tr_many
from journeymapper.model.members import inside

if TYPE_CHECKING:
    from journeymapper.canvas.selection import Key
    from journeymapper.model.journey import Journey


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say it, where Qt (6.8 and newer) can."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if text and event is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(event(widget, text))


def described(journey: Journey, keys: tuple[Key, ...], findings: int = 0) -> str:
    """What is selected, in words: the record in hand with its findings, and how many there are."""
    if not keys:
        return tr("Nothing selected")
    several = tr_many("{n} selected", "{n} selected", len(keys))
    words = _record(journey, *keys[-1], findings)
    return "; ".join(filter(None, (words, several if len(keys) > 1 else "")))


def _record(journey: Journey, table: str, key: str, findings: int) -> str:
    from journeymapper.canvas import worded

    if table == "touchpoints":
        card = journey.touchpoints[key]
        row = inside(journey, card.stage)
        place = row.index(card) + 1
        return worded.touchpoint_in_words(journey, card, place, len(row), findings)
    if table == "stages":
        return worded.stage_in_words(journey, journey.stages[key], findings)
    if table == "connections":
        return worded.connection_in_words(journey, journey.connections[key], findings)
    return ""

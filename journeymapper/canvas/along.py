"""Connections by the keyboard: from a card to its connections, and from one to its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.language import tr

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.walk import Direction

FORWARDS = ("right", "down")


def next_connection(canvas: Surface) -> None:
    """Select a connection of the card in hand, those that leave it first; again: the next one."""
    journey = canvas.document.journey
    table, key = canvas.selection.current or ("", "")
    if table == "touchpoints":
        canvas.along = key
    elif table == "connections":
        line = journey.connections[key]
        if canvas.along not in (line.source, line.target):
            canvas.along = line.source
    shown = canvas.shown.layout.lines
    away = [each for each in shown if journey.connections[each].source == canvas.along]
    here = [each for each in shown if journey.connections[each].target == canvas.along]
    lines = away + here
    if not lines:
        canvas.say(tr("Nothing leads from here. C connects the card to another."))
        return
    at = lines.index(key) if table == "connections" and key in lines else -1
    canvas.choose(("connections", lines[(at + 1) % len(lines)]))


def walk_from_connection(canvas: Surface, line: str, way: Direction) -> None:
    """Select the card a connection leads to, or, going back, the one it comes from."""
    connection = canvas.document.journey.connections[line]
    end = connection.target if way in FORWARDS else connection.source
    canvas.choose(("touchpoints", end))

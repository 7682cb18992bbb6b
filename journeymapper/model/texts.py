"""Where words stand in a map: in titles, names, labels and all other texts people have typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

FIELDS: dict[str, tuple[str, ...]] = {
    "stages": ("name", "goal"),
    "touchpoints": (
        "title",
        "description",
        "thought",
        "quote",
        "pains",
        "gains",
        "expectation.text",
        "fail_point.text",
        "actors",
        "asks_for",
        "owner",
        "systems",
        "evidence.source",
    ),
    "connections": ("label",),
    "notes": ("text",),
}
"""The fields that hold typed words, by table; after a dot, of a part of the record."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Words to look for."""

    words: str
    match_case: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds the words in a text."""
        return re.compile(re.escape(self.words), 0 if self.match_case else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words stand: the record, its field, and the letters from `start` to `end`.

    `item` is the place in a field that lists several texts; 0 in one that holds one text.
    """

    table: str
    key: str
    field: str
    item: int
    start: int
    end: int


def places(journey: Journey, sought: Sought) -> tuple[Place, ...]:
    """Every place where the words stand, stage by stage in the order of the map; notes last."""
    if not sought.words:
        return ()
    pattern = sought.pattern
    return tuple(
        Place(table, key, field, item, *found.span())
        for table, key in _in_order(journey)
        for field in FIELDS[table]
        for item, text in enumerate(texts_of(journey.table(table)[key], field))
        if text
        for found in pattern.finditer(text)
    )


def texts_of(record: Any, field: str) -> tuple[str, ...]:
    """The texts in a field of a record; none where the part that would hold them is not there."""
    held = record
    for name in field.split("."):
        held = getattr(held, name, None)
    if held is None:
        return ()
    return (held,) if isinstance(held, str) else tuple(held)


def _in_order(journey: Journey) -> Iterator[tuple[str, str]]:
    cards: dict[str, list[str]] = {stage.id: [] for stage in journey.stages}
    lines: dict[str, list[str]] = {}
    for touchpoint in journey.touchpoints:
        cards[touchpoint.stage].append(touchpoint.id)
    for connection in journey.connections:
        if connection.label:
            lines.setdefault(connection.source, []).append(connection.key)
    for stage, inside in cards.items():
        yield "stages", stage
        for card in inside:
            yield "touchpoints", card
            for line in lines.get(card, ()):
                yield "connections", line
    for note in journey.notes:
        yield "notes", note.id

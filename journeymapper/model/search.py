"""Where words stand in a map: in titles, names, labels and all other texts people have typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from journeymapper.model.derived import derived

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
        for table, key, field, texts in _all_texts(journey)
        for item, text in enumerate(texts)
        for found in pattern.finditer(text)
    )


def texts_of(record: Any, field: str) -> tuple[str, ...]:
    """The texts in a field of a record; none where nothing is typed there."""
    held = READERS[field](record)
    if not held:
        return ()
    return (held,) if isinstance(held, str) else tuple(held)


def _reader(field: str) -> Callable[[Any], Any]:
    """What reads a field, or a part's; None where the part is not there."""
    name, _, part = field.partition(".")
    if not part:
        return attrgetter(name)
    return lambda record: getattr(getattr(record, name), part, None)


READERS = {field: _reader(field) for fields in FIELDS.values() for field in fields}


@derived
def _all_texts(journey: Journey) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Every field in which something is typed: table, key, field, its texts."""
    return [
        (table, key, field, texts_of(record, field))
        for table, key, record in _in_order(journey)
        for field in FIELDS[table]
        if READERS[field](record)
    ]


def _in_order(journey: Journey) -> Iterator[tuple[str, str, Any]]:
    cards: dict[str, list[Any]] = {stage.id: [] for stage in journey.stages}
    lines: dict[str, list[Any]] = {}
    for touchpoint in journey.touchpoints:
        cards[touchpoint.stage].append(touchpoint)
    for connection in journey.connections:
        if connection.label:
            lines.setdefault(connection.source, []).append(connection)
    for stage in journey.stages:
        yield "stages", stage.id, stage
        for card in cards[stage.id]:
            yield "touchpoints", card.id, card
            for line in lines.get(card.id, ()):
                yield "connections", line.key, line
    for note in journey.notes:
        yield "notes", note.id, note

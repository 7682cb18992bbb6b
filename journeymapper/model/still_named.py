"""Whose names still stand in a map after all that `redacted` leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from journeymapper.model.redacted import EMPTY, WITHOUT
from journeymapper.model.search import FIELDS
from journeymapper.model.titles import title_of

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

WORD = re.compile(r"\w+")
SHORTEST = 2
"""In letters: shorter names stand in any text."""
SAID_OF_THE_MAP = ("title", "scenario", "goal", "differentiator")
CALLED = ("segments", "channels", "promises", "opportunities")


def still_named(journey: Journey) -> tuple[str, ...]:
    """The personas, by their whole name or the first word of it, and owners that texts name."""
    told = "\n".join(_told(journey))
    words = {*WORD.findall(told)}  # most names of a large map are seen at a glance to be nowhere
    likely = (name for name in _names(journey) if words.issuperset(WORD.findall(name)))
    return tuple(name for name in likely if _stands_in(name, told))


def _names(journey: Journey) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for persona in journey.personas:
        names |= dict.fromkeys((persona.name.strip(), persona.name.split()[0]))
    for each in (*journey.touchpoints, *journey.opportunities):
        names[each.owner.strip()] = None
    return tuple(name for name in names if len(name) >= SHORTEST)


def _stands_in(name: str, told: str) -> bool:
    """Whether a name stands there as a word of its own."""
    at = told.find(name)
    while at >= 0:
        end = at + len(name)
        if not WORD.match(told[at - 1 : at]) and not WORD.match(told[end : end + 1]):
            return True
        at = told.find(name, at + 1)
    return False


def _told(journey: Journey) -> Iterator[str]:
    """The texts that outsiders get to read."""
    yield from (getattr(journey.header, field) for field in SAID_OF_THE_MAP)
    for table in CALLED:
        yield from (title_of(journey, table, key) for key in journey.table(table).keys)
    for table, fields in FIELDS.items():
        if table not in WITHOUT:
            told = [field for field in fields if field not in (*EMPTY, "evidence.source")]
            for record in journey.table(table):
                yield from (text for field in told for text in _texts(record, field))


def _texts(record: Any, field: str) -> tuple[str, ...]:
    part, _, name = field.rpartition(".")
    holder = attrgetter(part)(record) if part else record
    held = getattr(holder, name, "")
    return held if isinstance(held, tuple) else (held,)

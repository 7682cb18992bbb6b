"""A journey as outsiders may have it: nobody named, nothing that was said in confidence.

Left out, and nowhere else is it decided:

* personas and notes, whole
* the owner of a touchpoint and of an opportunity, and who takes part in a touchpoint
* quotes, and where evidence is from: both say who was asked
* descriptions of the map, its segments and its touchpoints: they hold whatever a table brought
* why a finding was dismissed; that it was stays
* keys that this version does not know: nobody can say what they hold

Titles, names of stages, channels and segments, thoughts, pains and gains stay as they are, whatever
stands in them; votes are counts and name nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from journeymapper.model.derived import derived
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Dismissal, Evidence, Part
from journeymapper.model.table import Table
from journeymapper.model.texts import TEXT_ROW
from journeymapper.model.unknown import fields_with_parts

P = TypeVar("P", bound=Part)

NOT_TOLD = "–"
"""Stands where a text is left out and the record must have one."""
WITHOUT = ("personas", "notes")
"""Tables that are left out."""
EMPTY = {"description": "", "owner": "", "quote": "", "actors": ()}
"""What fields of these names hold afterwards, in whichever record they are."""
EMPTY_IN: dict[type[Part], dict[str, Any]] = {
    Evidence: {"source": ""},
    Dismissal: {"reason": NOT_TOLD},
}
"""The same for fields whose name means something else in other records."""


@derived
def redacted(journey: Journey) -> Journey:
    """The journey without all that; the same records stand in the same order."""
    kept = (name for name in RECORD_TYPES if name not in WITHOUT)
    tables = {name: Table(map(_bare, journey.table(name))) for name in kept}
    empty: dict[str, Table[Any]] = {name: Table() for name in WITHOUT}
    return journey.with_tables(header=_bare(journey.header), **tables, **empty)


def told_rows(rows: Iterable[str]) -> tuple[str, ...]:
    """Those of these rows of texts, by key, of which something is left."""
    return tuple(row for row in rows if TEXT_ROW[row].field not in EMPTY)


def _bare(part: P) -> P:
    """The part with what it may say, and no key that is not known."""
    kind = type(part)
    held = part.fields()
    held |= {name: _bare_parts(held[name]) for name in fields_with_parts(kind)}
    emptied = {name: value for name, value in EMPTY.items() if name in held}
    return kind.made({**held, **emptied, **EMPTY_IN.get(kind, {})})


def _bare_parts(held: Any) -> Any:
    """A part, several, or None, likewise."""
    if isinstance(held, tuple):
        return tuple(map(_bare, held))
    return _bare(held) if isinstance(held, Part) else held

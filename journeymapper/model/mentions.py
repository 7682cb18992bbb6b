"""Where the map names its own words: which cards, lines and persons a channel or segment is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.model.derived import derived

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

MENTIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "segments": (("touchpoints", "segments"), ("connections", "segments")),
    "channels": (("touchpoints", "channels"),),
    "promises": (("touchpoints", "promises_made"), ("touchpoints", "promises_kept")),
    "personas": (),
}
"""Which (table, field) list the ids of a word's table."""

Mentioned = dict[str, tuple[str, ...]]
"""By word, the keys of the records that name it, in the order of the map; none left out."""


def naming(journey: Journey, table: str, where: str = "touchpoints") -> Mentioned:
    """Of each word of a table: the touchpoints (or connections) that name it.

    A persona's are those of the segment it stands for.
    """
    if table == "personas":
        by_segment = naming(journey, "segments", where)
        return {each.id: by_segment.get(each.segment or "", ()) for each in journey.personas}
    return _naming(journey, table, where)


@derived
def _naming(journey: Journey, table: str, where: str) -> Mentioned:
    found: dict[str, dict[str, None]] = {key: {} for key in journey.table(table).keys}
    fields = [field for holder, field in MENTIONS[table] if holder == where]
    for record in journey.table(where):
        for field in fields:
            for key in getattr(record, field):
                found[key][record.key] = None
    return {key: tuple(keys) for key, keys in found.items()}

"""What a record is called when people speak of it. Plain Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

HEADER = "header"
"""The table's name for the one record that is in no table; its key is empty."""

KINDS = {
    HEADER: "map",
    "segments": "segment",
    "personas": "persona",
    "channels": "channel",
    "promises": "promise",
    "stages": "stage",
    "touchpoints": "touchpoint",
    "connections": "connection",
    "opportunities": "opportunity",
    "notes": "note",
    "dismissals": "dismissal",
}
"""What a record of each table is, in one word."""

TITLE_FIELDS = {
    "promises": "text",
    "touchpoints": "title",
    "opportunities": "title",
    "notes": "text",
}
"""The field that a record is called by, where that is not its name."""


def title_of(journey: Journey, table: str, key: str) -> str:
    """The title, name or text of a record; of a connection, the titles of its two ends.

    A dismissal is called by the rule and the records it names. Raises KeyError.
    """
    if table == HEADER:
        return journey.header.title
    if table == "connections":
        source, target = journey.connections[key].source, journey.connections[key].target
        return f"{journey.touchpoints[source].title} → {journey.touchpoints[target].title}"
    if table == "dismissals":
        dismissal = journey.dismissals[key]
        return f"{dismissal.rule} {', '.join(dismissal.subjects)}".rstrip()
    return str(getattr(journey.table(table)[key], TITLE_FIELDS.get(table, "name")))

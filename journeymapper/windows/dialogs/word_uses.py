"""Where one of the map's words is used, said in words."""

from __future__ import annotations

from journeymapper.language import marked, tr, tr_many
from journeymapper.model.journey import Journey
from journeymapper.model.mentions import naming

DELETE = {
    "personas": marked("Delete the persona “{name}”?"),
    "segments": marked("Delete the segment “{name}”?"),
    "channels": marked("Delete the channel “{name}”?"),
    "promises": marked("Delete the promise “{name}”?"),
}


def name_of(journey: Journey, table: str, key: str) -> str:
    """What a word is called; of a promise, what it says."""
    record = journey.table(table)[key]
    return getattr(record, "name", None) or str(record.text)


def used(journey: Journey, table: str, key: str) -> str:
    """How often a word is used: "on 12 cards"; of a persona, whom it stands for."""
    if table == "personas":
        segment = journey.personas[key].segment
        return journey.segments[segment].name if segment else tr("no segment")
    count = len(naming(journey, table)[key])
    return tr_many("on {n} card", "on {n} cards", count) if count else tr("on no card")


def losses(journey: Journey, table: str, key: str) -> str:
    """What else changes when a word is deleted, as sentences; "" for nothing."""
    if table == "personas":
        return ""
    cards = naming(journey, table)[key]
    said = []
    if cards:
        said.append(tr_many("It stands on {n} card.", "It stands on {n} cards.", len(cards)))
    if table == "segments":
        said += _losses_of_segment(journey, key, cards)
    if said:
        said.append(tr("Undo brings all of it back."))
    return " ".join(said)


def _losses_of_segment(journey: Journey, key: str, cards: tuple[str, ...]) -> list[str]:
    said = []
    if lines := naming(journey, "segments", "connections")[key]:
        said.append(tr_many("It walks {n} connection.", "It walks {n} connections.", len(lines)))
    alone = [each for each in cards if journey.touchpoints[each].segments == (key,)]
    if alone:
        said.append(
            tr_many(
                "{n} card that only they walk will then be for everyone.",
                "{n} cards that only they walk will then be for everyone.",
                len(alone),
            )
        )
    persons = [each.name for each in journey.personas if each.segment == key]
    if persons:
        words = tr("{names} will stand for no segment.")
        said.append(words.format(names=", ".join(persons)))
    return said

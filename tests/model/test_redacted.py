"""What outsiders get to know: nobody's name, and nothing said in confidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Header, Part, Record
from journeymapper.model.redacted import redacted
from journeymapper.model.sketch import sketch
from journeymapper.model.unknown import unknown_fields
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode
from tests.helpers.personal import MARK, marked_map

TOLD = {
    *("title", "scenario", "goal", "differentiator", "name", "text", "thought", "label", "unit"),
    *("pains", "gains", "asks_for", "systems", "due", "date"),
}
"""Fields with words of the map that outsiders get to read."""
CHOSEN = {
    *("id", "stage", "segment", "source", "target", "stages", "segments", "channels"),
    *("touchpoints", "promises_made", "promises_kept", "rule", "subjects", "about", "pillars"),
    *("state", "basis", "kind", "phase", "role", "lane", "initiator", "level", "traits"),
    *("recovery", "outcome", "grade", "status"),
}
"""Fields whose words the program knows, or made."""


def texts(part: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Each text in a part, with the field it stands in."""
    if isinstance(part, str):
        yield field, part
    elif isinstance(part, Part):
        for name in type(part).defaults:
            yield from texts(getattr(part, name), name)
    elif isinstance(part, tuple):
        for each in part:
            yield from texts(each, field)


def of_all(journey: Journey) -> list[tuple[str, str]]:
    records = [journey.header, *(each for name in RECORD_TYPES for each in journey.table(name))]
    return [found for each in records for found in texts(each)]


def test_nobody_is_named_and_no_unknown_key_is_kept() -> None:
    told = redacted(marked_map())
    assert (encode(told).count(MARK.encode()), unknown_fields(told)) == (0, ())


def test_every_field_is_told_chosen_or_empty() -> None:
    kept = [(field, said) for field, said in of_all(redacted(marked_map())) if said]
    assert {field for field, _ in kept} - TOLD - CHOSEN == {"reason"}
    assert {said for field, said in kept if field == "reason"} == {"–"}


def test_what_is_told_is_told_as_it_was() -> None:
    journey = marked_map()
    assert [each for each in of_all(journey) if each[0] in TOLD and MARK not in each[1]] == [
        each for each in of_all(redacted(journey)) if each[0] in TOLD
    ]


def test_all_that_names_a_person_is_marked() -> None:
    kinds: list[type[Record]] = [Header, *RECORD_TYPES.values()]
    fields = {name for kind in kinds for name in kind.defaults}
    marked = {field for field, said in of_all(marked_map()) if MARK in said}
    assert fields - TOLD - CHOSEN - marked - {"state"} == {
        *("believed_landmark", "brand", "position", "sentiment", "effort", "importance"),
        *("performance", "moment_of_truth", "duration_minutes", "expectation", "fail_point"),
        *("evidence", "metrics", "votes", "wait_hours", "customer_value", "business_value"),
    }


def test_redacting_is_done_once_and_opens_as_a_map() -> None:
    told = redacted(marked_map())
    assert (redacted(told), decode(encode(told))) == (told, told)


def test_a_map_that_names_nobody_stays_as_it_is() -> None:
    journey = sketch("# A map\nOrder\n  I order [entry, -2, by web]\n  > I pay [goal]")
    assert redacted(journey) == journey

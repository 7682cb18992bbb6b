from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from journeymapper.model.records import Connection, Metric, Opportunity, Touchpoint

BARE = {"id": "order", "title": "I order it", "stage": "shop"}


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "-order"},
        {"id": "a" * 65},
        {"id": "bestätigt"},
        {"title": "  "},
        {"role": "start"},
        {"sentiment": 4},
        {"sentiment": True},
        {"sentiment": "1"},
        {"effort": 0},
        {"effort": 3.0},
        {"importance": 6},
        {"channels": ["web", "web"]},
        {"traits": ["inquiry", "inquiry"]},
        {"pillars": {"empathy": 3}},
        {"pillars": {"kindness": 1}},
        {"duration_minutes": -1},
        {"duration_minutes": float("nan")},
        {"fail_point": {"severity": 6}},
        {"fail_point": {"resolve_within_hours": 0}},
        {"evidence": {}},
        {"votes": -1},
        {"moment_of_truth": 1},
        {"position": {"x": 1}},
    ],
)
def test_a_touchpoint_outside_the_contract_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Touchpoint.made({**BARE, **fields})


def test_what_is_not_said_is_unrated() -> None:
    touchpoint = Touchpoint.made(BARE)
    held = (touchpoint.sentiment, touchpoint.effort, touchpoint.level, touchpoint.fail_point)
    assert held == (None, None, None, None)


def test_a_changed_record_is_validated() -> None:
    with pytest.raises(ValidationError):
        Touchpoint.made(BARE).changed(effort=8)


def test_a_changed_record_keeps_keys_that_are_not_known() -> None:
    record = Touchpoint.made({**BARE, "colour": "red"}).changed(effort=3)
    assert record.unknown == {"colour": "red"}


def test_a_record_cannot_be_written_to() -> None:
    record = Touchpoint.made({**BARE, "pillars": {"empathy": 1}})
    with pytest.raises(AttributeError, match="changed"):
        record.title = "Another"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="changed"):
        del record.title
    with pytest.raises(TypeError):
        record.pillars["empathy"] = 2  # type: ignore[index]


def test_pillars_stand_in_canonical_order() -> None:
    record = Touchpoint.made({**BARE, "pillars": {"empathy": 1, "integrity": -2}})
    assert list(record.pillars.items()) == [("integrity", -2), ("empathy", 1)]


def test_a_wait_keeps_the_number_it_was_written_as() -> None:
    waits = [
        Connection(source="a", target="b", wait_hours=hours).wait_hours for hours in (24, 24.0)
    ]
    assert [repr(wait) for wait in waits] == ["24", "24.0"]


@pytest.mark.parametrize("date", ["2026-13-01", "1.2.2026", "２０２６-01-01", 20260101])
def test_a_date_that_is_none_is_refused(date: object) -> None:
    with pytest.raises(ValidationError):
        Metric.made({"name": "NPS", "value": 8, "date": date})


def test_a_percentage_is_a_whole_number() -> None:
    with pytest.raises(ValidationError):
        Opportunity.made({"id": "a", "title": "A", "customer_value": 50.5})

"""What a file is refused for, and how it is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from journeymapper.storage.decode import decode
from journeymapper.storage.problems import BadMap
from tests.storage.example import EXAMPLE, example_with, problems_of


def lines_of(tree: Any) -> list[str]:
    return [str(problem) for problem in problems_of(tree)]


WHOLE_FILES = {
    b"": "not JSON (expecting value at line 1, column 1), expected a journey map",
    b"nonsense": "not JSON (expecting value at line 1, column 1), expected a journey map",
    b'{"a": 1,}': "not JSON (",
    b'{"a": "b\nc"}': "not JSON (invalid control character at line 1, column 9), expected",
    b"[]": "found a list, expected a journey map",
    b"5": "found 5, expected a journey map",
    b"null": "found null, expected a journey map",
    b"{}": 'format: missing, expected "journeymapper"',
    b'{"format": "bpmn", "version": 1}': 'format: found "bpmn", expected "journeymapper"',
    b'{"format": "journeymapper"}': "version: missing, expected 1",
    b'{"format": "journeymapper", "version": true}': "version: found true, expected 1",
    b'{"format": "journeymapper", "version": 1.0}': "version: found 1.0, expected 1",
    b'{"format": "journeymapper", "version": "1"}': 'version: found "1", expected 1',
    b'{"format": "journeymapper", "version": 0}': "version: found 0, expected 1",
    b'{"format": "journeymapper", "version": 2}': "version: found 2, expected 1: a newer"
    " JourneyMapper wrote this map, update JourneyMapper to open it",
    b"\xef\xbb\xbf{}": "found a byte order mark at the start, expected plain UTF-8",
    b'{"title": "\xff"}': "found a byte that is no UTF-8 at 11, expected UTF-8 text",
    '{"a": 1}'.encode("utf-16"): "found a byte that is no UTF-8 at 0, expected UTF-8 text",
    b"[" * 100_000: "nested deeper than 50 levels, beyond what a map may have",
    b"[" * 52 + b"]" * 52: "nested deeper than 50 levels, beyond what a map may have",
    b"9" * 5_000: "found a whole number of more than 4,300 digits, expected a smaller one",
}
LARGE: dict[str, Callable[[], bytes]] = {
    "more than 5 million commas and brackets, beyond what a map may": lambda: (
        b"[" + b"0," * 5_000_001 + b"0]"
    ),
    "larger than 64 MB, beyond what a map may have: check that this": lambda: (
        b" " * (64 * 1024 * 1024 + 1)
    ),
}


@pytest.mark.parametrize(("data", "told"), WHOLE_FILES.items(), ids=lambda each: str(each[:30]))
def test_a_file_that_is_no_map_is_refused_in_one_line(data: bytes, told: str) -> None:
    (line,) = lines_of(data)
    assert line.startswith(told)


@pytest.mark.parametrize("told", LARGE)
def test_a_file_that_is_too_large_is_refused_in_one_line(told: str) -> None:
    (line,) = lines_of(LARGE[told]())
    assert line.startswith(told)


NOWHERE = 'found "nowhere", which no record has, expected the id of a'
SPOILT: dict[str, tuple[dict[str, Any], list[str]]] = {
    "a stage that is not there": (
        example_with("touchpoints", 1, "stage", value="nowhere"),
        [f"touchpoints[1].stage: {NOWHERE} stage"],
    ),
    "a channel that is a segment": (
        example_with("touchpoints", 1, "channels", value=["web", "regular"]),
        [
            'touchpoints[1].channels[1]: found "regular", which is a segment,'
            " expected the id of a channel"
        ],
    ),
    "a segment that is not there": (
        example_with("touchpoints", 0, "segments", value=["nowhere"]),
        [f"touchpoints[0].segments[0]: {NOWHERE} segment"],
    ),
    "promises that are not there": (
        example_with("touchpoints", 0, "promises_made", value=["nowhere", "free", "nowhere2"]),
        [
            f"touchpoints[0].promises_made[0]: {NOWHERE} promise",
            'touchpoints[0].promises_made[2]: found "nowhere2", which no record has,'
            " expected the id of a promise",
        ],
    ),
    "a kept promise that is not there": (
        example_with("touchpoints", 0, "promises_kept", value=["nowhere"]),
        [f"touchpoints[0].promises_kept[0]: {NOWHERE} promise"],
    ),
    "a persona of no segment": (
        example_with("personas", 0, "segment", value="nowhere"),
        [f"personas[0].segment: {NOWHERE} segment"],
    ),
    "a note in no stage": (
        example_with("notes", 0, "stage", value="nowhere"),
        [f"notes[0].stage: {NOWHERE} stage"],
    ),
    "an opportunity for no touchpoint": (
        example_with("opportunities", 0, "touchpoints", value=["nowhere"]),
        [f"opportunities[0].touchpoints[0]: {NOWHERE} touchpoint"],
    ),
    "a connection to nowhere": (
        example_with("connections", 0, "target", value="nowhere"),
        [f"connections[0].target: {NOWHERE} touchpoint"],
    ),
    "a connection for no segment": (
        example_with("connections", 0, "segments", value=["nowhere"]),
        [f"connections[0].segments[0]: {NOWHERE} segment"],
    ),
    "a connection to itself": (
        example_with("connections", 0, "target", value="order"),
        [
            'connections[0].target: found "order", which is its source too,'
            " expected another touchpoint"
        ],
    ),
    "a second connection for a pair": (
        example_with("connections", 1, value={"source": "order", "target": "parcel"}),
        [
            "connections[1]: found a second connection order->parcel after connections[0],"
            " expected at most one for a pair"
        ],
    ),
    "an id twice in a table": (
        example_with("touchpoints", 1, "id", value="order"),
        [
            'touchpoints[1].id: found "order", which touchpoints[0] has already,'
            " expected an id of its own",
            'connections[0].target: found "parcel", which no record has,'
            " expected the id of a touchpoint",
        ],
    ),
    "an id twice in two tables": (
        example_with("notes", 0, "id", value="ama"),
        ['notes[0].id: found "ama", which personas[0] has already, expected an id of its own'],
    ),
}


@pytest.mark.parametrize(("tree", "told"), SPOILT.values(), ids=SPOILT)
def test_ids_that_do_not_fit_are_told_with_their_place(tree: Any, told: list[str]) -> None:
    assert lines_of(tree) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (9, "found 9, expected a whole number from 1 to 7, or null"),
        ("5", 'found "5", expected a whole number from 1 to 7, or null'),
        (True, "found true, expected a whole number from 1 to 7, or null"),
        (2.5, "found 2.5, expected a whole number from 1 to 7, or null"),
        ([], "found a list, expected a whole number from 1 to 7, or null"),
        ({}, "found an object, expected a whole number from 1 to 7, or null"),
    ],
)
def test_a_wrong_value_is_told_with_what_was_expected(value: Any, told: str) -> None:
    assert lines_of(example_with("touchpoints", 0, "effort", value=value)) == [
        f"touchpoints[0].effort: {told}"
    ]


def test_a_connection_back_is_no_second_connection() -> None:
    back = {"source": "parcel", "target": "order"}
    assert problems_of(example_with("connections", 1, value=back)) == []


def test_a_dismissal_may_name_what_is_gone() -> None:
    assert problems_of(example_with("dismissals", 0, "subjects", value=["gone"])) == []


def test_two_equal_dismissals_are_two_dismissals() -> None:
    tree = example_with("dismissals", 1, value=EXAMPLE["dismissals"][0])
    assert len(decode(json.dumps(tree).encode()).dismissals) == 2


@pytest.mark.parametrize("written", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_told_wherever_it_stands(written: str) -> None:
    tree = {**EXAMPLE, "colour": {"red": ["~"]}}
    tree["touchpoints"] = [{**EXAMPLE["touchpoints"][0], "duration_minutes": "~"}]
    tree["connections"] = []
    text = json.dumps(tree).replace('"~"', written).encode()
    assert sorted(lines_of(text)) == [
        f"colour.red[0]: found {written}, expected a finite number",
        f"touchpoints[0].duration_minutes: found {written}, expected a finite number",
    ]


@pytest.mark.parametrize("written", ["1e999", "-1e999", "1" + "0" * 400])
def test_a_number_that_no_computer_can_hold_is_refused_in_a_known_field(written: str) -> None:
    tree = example_with("touchpoints", 0, "duration_minutes", value="~")
    (problem,) = problems_of(json.dumps(tree).replace('"~"', written).encode())
    assert problem.path == "touchpoints[0].duration_minutes"


def test_a_key_that_stands_twice_is_told_wherever_it_stands() -> None:
    text = json.dumps(EXAMPLE).replace('"grade": "log"', '"grade": "log", "grade": "log"')
    text = text[:-1] + ', "colour": {"red": 1, "red": 1}, "title": "t"}'
    assert sorted(lines_of(text.encode())) == [
        f"{path}: this key stands here twice, expected it once"
        for path in ("colour.red", "title", "touchpoints[0].evidence.grade")
    ]


def test_everything_that_is_wrong_is_told_in_one_list() -> None:
    tree = example_with("touchpoints", 0, "effort", value=9)
    tree["touchpoints"][1]["stage"] = "nowhere"
    tree["notes"][0]["id"] = "ama"
    tree["channels"] = 5
    del tree["title"]
    tree["connections"][0]["target"] = "order"
    assert [problem.path for problem in problems_of(tree)] == [
        "title",
        "channels",
        "touchpoints[0].effort",
        "touchpoints[1].stage",
        "connections[0].target",
        "notes[0].id",
    ]


def test_what_mentions_an_unreadable_table_is_not_blamed() -> None:
    assert lines_of(example_with("stages", value=5)) == ["stages: found 5, expected a list"]


def test_at_most_twenty_problems_are_shown_and_the_others_counted() -> None:
    stages = [{"id": f"s{n}", "name": ""} for n in range(50)]
    with pytest.raises(BadMap) as refused:
        decode(json.dumps(example_with("stages", value=stages)).encode(), "m.journey")
    lines = str(refused.value).splitlines()
    assert (len(lines), lines[-1]) == (21, "m.journey: and 32 more problems")


def test_a_flood_of_problems_is_cut_off() -> None:
    tree = example_with("stages", value=[5] * 100_000)
    assert len(problems_of(tree)) <= 1_001


def test_a_record_with_endless_lists_is_refused_before_it_is_judged() -> None:
    tree = example_with("touchpoints", 0, "pains", value=[5] * 100_001)
    tree["touchpoints"][0]["segments"] = ["nowhere"]
    assert lines_of(tree) == ["touchpoints[0]: more than 100000 entries in its lists, too many"]


def test_more_than_a_hundred_thousand_records_are_refused() -> None:
    stages = [{"id": f"s{n}", "name": "S"} for n in range(100_001)]
    tree = {**EXAMPLE, "touchpoints": [], "connections": [], "stages": stages}
    assert lines_of(tree) == ["stages: found 100001 records, expected at most 100000"]


def test_the_value_that_is_told_is_cut_short() -> None:
    (line,) = lines_of(example_with("touchpoints", 0, "role", value="x" * 3_000))
    assert line.startswith(
        f'touchpoints[0].role: found "{"x" * 40}"... (3000 characters), expected'
    )

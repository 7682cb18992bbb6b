"""The one form in which a map is written."""

from __future__ import annotations

import json
from typing import Any

import pytest

from journeymapper.model.draft import Draft
from journeymapper.model.sketch import sketch
from journeymapper.model.unknown import unknown_fields
from journeymapper.storage.map_file import decode, encode
from tests.storage.example import EXAMPLE, example_with, problems_of


def written(tree: Any) -> Any:
    return json.loads(encode(decode(json.dumps(tree).encode())))


def test_a_map_is_written_with_two_spaces_and_a_last_line_break() -> None:
    journey = sketch("""
        # Größe "1"
        Research [before]
    """)
    assert encode(journey).decode() == (
        "{\n"
        '  "format": "journeymapper",\n'
        '  "version": 1,\n'
        '  "title": "Größe \\"1\\"",\n'
        '  "stages": [\n'
        "    {\n"
        '      "id": "research",\n'
        '      "name": "Research",\n'
        '      "phase": "before"\n'
        "    }\n"
        "  ],\n"
        '  "touchpoints": [],\n'
        '  "connections": []\n'
        "}\n"
    )


def test_touchpoints_come_by_stage_and_connections_by_their_ends() -> None:
    touchpoints = [
        {"id": key, "title": key, "stage": stage}
        for key, stage in [("d", "two"), ("b", "one"), ("c", "two"), ("a", "one")]
    ]
    pairs = [("c", "d"), ("a", "b"), ("d", "c"), ("b", "d"), ("b", "a")]
    tree = {
        **EXAMPLE,
        "stages": [{"id": "one", "name": "1"}, {"id": "two", "name": "2"}],
        "touchpoints": touchpoints,
        "connections": [{"source": a, "target": b} for a, b in pairs],
        "opportunities": [],
    }
    again = written(tree)
    assert [each["id"] for each in again["touchpoints"]] == ["b", "a", "d", "c"]
    assert [(each["source"], each["target"]) for each in again["connections"]] == [
        ("b", "a"),
        ("b", "d"),
        ("a", "b"),
        ("d", "c"),
        ("c", "d"),
    ]


def test_keys_come_in_the_order_of_the_format() -> None:
    tree = {key: EXAMPLE[key] for key in reversed(EXAMPLE)}
    tree["touchpoints"][0] = dict(reversed(tree["touchpoints"][0].items()))
    assert list(written(tree)) == list(EXAMPLE)
    assert list(written(tree)["touchpoints"][0])[:3] == ["id", "title", "stage"]


def test_pillars_come_in_their_own_order() -> None:
    pillars = {"time_and_effort": 1, "integrity": 2, "empathy": 0}
    tree = example_with("touchpoints", 0, "pillars", value=pillars)
    assert list(written(tree)["touchpoints"][0]["pillars"]) == [
        "integrity",
        "empathy",
        "time_and_effort",
    ]


@pytest.mark.parametrize(
    "number", ["24", "24.0", "0.50", "1e3", "1E-2", "-0.0", "12345678901234567890", "0.1"]
)
def test_a_number_is_written_as_it_was_read(number: str) -> None:
    text = json.dumps({**EXAMPLE, "colour": ["~"]}).replace('"~"', number)
    text = text.replace('"value": 8', f'"value": {number}')
    again = encode(decode(text.encode())).decode()
    assert f'"value": {number}\n' in again
    assert f'"colour": [\n    {number}\n  ]' in again


def test_a_number_too_large_for_a_computer_is_kept_in_an_unknown_key() -> None:
    text = json.dumps({**EXAMPLE, "colour": "~"}).replace('"~"', "1e400")
    assert b'"colour": 1e400\n' in encode(decode(text.encode()))


def test_a_wait_of_0_is_left_out_and_an_unknown_wait_is_not() -> None:
    tree = example_with("connections", 0, "wait_hours", value=0)
    assert "wait_hours" not in written(tree)["connections"][0]
    tree["connections"][0]["wait_hours"] = None
    assert written(tree)["connections"][0]["wait_hours"] is None


UNKNOWN = {"zebra": [1, {"a": None}], "apple": "x", "": False}
PLACES: dict[str, list[Any]] = {
    "": [],
    "segments[0].": ["segments", 0],
    "channels[0].brand.": ["channels", 0, "brand"],
    "touchpoints[0].": ["touchpoints", 0],
    "touchpoints[0].expectation.": ["touchpoints", 0, "expectation"],
    "touchpoints[0].fail_point.": ["touchpoints", 0, "fail_point"],
    "touchpoints[0].evidence.": ["touchpoints", 0, "evidence"],
    "touchpoints[0].metrics[0].": ["touchpoints", 0, "metrics", 0],
    "touchpoints[0].position.": ["touchpoints", 0, "position"],
    "connections[0].": ["connections", 0],
    "notes[0].position.": ["notes", 0, "position"],
    "dismissals[0].": ["dismissals", 0],
}


@pytest.mark.parametrize(("path", "steps"), PLACES.items())
def test_unknown_keys_are_kept_after_the_known_ones_and_named(path: str, steps: list[Any]) -> None:
    tree: Any = EXAMPLE
    for key, value in UNKNOWN.items():
        tree = example_with(*steps, key, value=value) if tree is EXAMPLE else tree
        inner = tree
        for step in steps:
            inner = inner[step]
        inner[key] = value
    journey = decode(json.dumps(dict(reversed(tree.items()))).encode())
    inner = json.loads(encode(journey))
    for step in steps:
        inner = inner[step]
    order = list(UNKNOWN) if steps else list(UNKNOWN)[::-1]
    assert list(inner.items())[-3:] == [(key, UNKNOWN[key]) for key in order]
    assert unknown_fields(journey) == tuple(path + key for key in order)


@pytest.mark.parametrize("key", ["key", "changed", "model_fields", "__dict__", "copy", "self"])
def test_an_unknown_key_may_have_any_name(key: str) -> None:
    tree = example_with("touchpoints", 0, key, value=1)
    assert written(tree)["touchpoints"][0][key] == 1


def test_an_unknown_key_is_named_by_its_place_in_the_file_as_read() -> None:
    tree = example_with("touchpoints", 1, "colour", value="red")
    tree["touchpoints"][0]["stage"] = "delivery"
    journey = decode(json.dumps(tree).encode())
    assert unknown_fields(journey) == ("touchpoints[1].colour",)
    assert unknown_fields(decode(encode(journey))) == ("touchpoints[0].colour",)


def test_the_place_as_read_outlives_an_edit() -> None:
    tree = example_with("touchpoints", 1, "colour", value="red")
    tree["touchpoints"][0]["stage"] = "delivery"
    journey = decode(json.dumps(tree).encode())
    draft = Draft(journey)
    draft.put(journey.touchpoints["parcel"].changed(effort=3))
    assert unknown_fields(draft.patch("Rate").apply(journey)) == ("touchpoints[1].colour",)


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        (r"a\u0000b\u001f\u007f\u0085c", "abc"),
        (r"a\b\f\rb", "ab"),
        ("a\x7f\x85\ufffe\uffffb", "ab"),
        (r"a\ud800b\udfffc", "abc"),
        (r"\udc00\ud800", "x"),
        (r"\ud83d\ude00", "😀"),
        (r"a\u0009b\u000ac\nd\te", "a\tb\nc\nd\te"),
        (r"\\u0000 \\b \/ \" \u00e9", '\\u0000 \\b / " é'),
    ],
)
def test_text_is_cleaned_when_read(read: str, kept: str) -> None:
    text = json.dumps({**EXAMPLE, "description": "~", "~": "~"}).replace("~", f"x{read}")
    journey = decode(text.encode())
    expected = kept if kept == "x" else f"x{kept}"
    assert (journey.header.description, journey.header.unknown) == (
        expected,
        {expected: expected},
    )


def test_text_is_cleaned_when_a_record_is_changed() -> None:
    header = decode(json.dumps(EXAMPLE).encode()).header
    assert header.changed(goal="a\x00\r\nb\ud800").goal == "a\nb"


def test_text_of_nothing_but_control_characters_is_empty() -> None:
    text = json.dumps({**EXAMPLE, "title": "~"}).replace("~", r"\u0000")
    assert [problem.path for problem in problems_of(text.encode())] == ["title"]

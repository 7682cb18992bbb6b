"""What is written keeps to JSON Canvas 1.0, and its cards say what the map does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from journeymapper.exchange.carried import WriteOptions
from journeymapper.exchange.json_canvas import write
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.helpers.journeys import journeys

PLACE = {"x": int, "y": int, "width": int, "height": int}
NODE = {"id": str, "type": str, "color": str, **PLACE}
OF_TYPE: dict[str, dict[str, type]] = {
    "text": {"text": str},
    "file": {"file": str, "subpath": str},
    "link": {"url": str},
    "group": {"label": str, "background": str, "backgroundStyle": str},
}
EDGE = {"id": str, "fromNode": str, "toNode": str, "label": str, "color": str}
EDGE |= dict.fromkeys(("fromSide", "toSide", "fromEnd", "toEnd"), str)
SIDES = {"top", "right", "bottom", "left"}
OPTIONAL = {"color", "label", "fromSide", "toSide", "fromEnd", "toEnd", "background"}
OPTIONAL |= {"backgroundStyle", "subpath"}
MARKDOWN = MarkdownIt("commonmark")


def canvas(journey: Journey) -> Any:
    return json.loads(write(journey, WriteOptions()).data)


def astray(tree: Any) -> list[str]:
    """What is not as the specification of version 1.0 has it."""
    found = [f"top: {key}" for key in tree if key not in ("nodes", "edges")]
    for node in tree["nodes"]:
        found += _fields(node, NODE | OF_TYPE[node["type"]])
    ids = [node["id"] for node in tree["nodes"]]
    for edge in tree["edges"]:
        found += _fields(edge, EDGE)
        found += [f"no node {edge[end]}" for end in ("fromNode", "toNode") if edge[end] not in ids]
        found += [f"no side {edge[e]}" for e in ("fromSide", "toSide") if edge[e] not in SIDES]
    every = [*ids, *(edge["id"] for edge in tree["edges"])]
    return found + [f"twice {each}" for each in every if every.count(each) > 1]


def _fields(held: dict[str, Any], known: Mapping[str, type]) -> list[str]:
    found = [f"{key}: {value!r}" for key, value in held.items() if type(value) is not known[key]]
    found += [f"no {key}" for key in known if key not in held and key not in OPTIONAL]
    colour = held.get("color", "1")
    return found + [f"no colour {colour}" for _ in range(colour not in "123456")]


@pytest.mark.parametrize("sample", sorted(sample_maps().glob("*.journey")), ids=lambda s: s.stem)
def test_samples_keep_to_the_specification(sample: Any) -> None:
    assert astray(canvas(map_file.read(sample))) == []


@settings(max_examples=40, deadline=None)
@given(journeys())
def test_any_map_keeps_to_the_specification(journey: Journey) -> None:
    assert astray(canvas(journey)) == []


def test_an_empty_map_is_a_canvas_with_a_title() -> None:
    assert [node["text"] for node in canvas(sketch("# Nothing yet"))["nodes"]] == ["# Nothing yet"]


def test_stages_are_groups_around_their_cards() -> None:
    tree = canvas(sketch("A\n  one = One\n  > two = Two\nB\n  > three = Three"))
    nodes = {node["id"]: node for node in tree["nodes"]}
    inside = {
        group["label"]: [
            each["id"] for each in tree["nodes"] if each["type"] == "text" and _holds(group, each)
        ]
        for group in nodes.values()
        if group["type"] == "group"
    }
    assert inside == {"A": ["one", "two"], "B": ["three"]}


def _holds(group: Any, node: Any) -> bool:
    across = group["x"] <= node["x"] < node["x"] + node["width"] <= group["x"] + group["width"]
    down = group["y"] <= node["y"] < node["y"] + node["height"] <= group["y"] + group["height"]
    return bool(across and down)


def test_a_card_says_its_tags_and_an_edge_its_kind_and_wait() -> None:
    tree = canvas(
        sketch('A\n  one = One [by web, -2, effort 5]\n  two = Two\none -> two: failure, 48h, "no"')
    )
    (card,) = (node for node in tree["nodes"] if node["id"] == "one")
    (edge,) = tree["edges"]
    assert card["text"].split("\n\n") == [
        "**One**",
        "Channel: web",
        "Feeling (-3..3): -2",
        "Effort: 5",
    ]
    assert (card["color"], edge["color"], edge["label"]) == ("1", "1", "failure, no, 2 d")


@pytest.mark.parametrize(
    "words", ["1. first", "- a\n- b", "= a", "a\n===", "+ a", "# a", "    a", "1) a", "a\n---"]
)
def test_a_line_is_no_list_heading_or_rule(words: str) -> None:
    journey = sketch("A\n  one = One\nnote: n")
    note = next(iter(journey.notes)).changed(text=words)
    changed = journey.with_tables(notes=type(journey.notes)([note]))
    (text,) = (node["text"] for node in canvas(changed)["nodes"] if node["id"] == note.id)
    assert [each.type for each in MARKDOWN.parse(text)] == [
        "paragraph_open",
        "inline",
        "paragraph_close",
    ]


def test_what_it_does_not_hold_is_told() -> None:
    journey = sketch("A [before]\n  one = One [metric NPS 8]\nopportunity Shorter -> one")
    assert write(journey, WriteOptions()).losses == (
        "Opportunity “Shorter” is left out.",
        "“A” is there without: Phase.",
        "“One” is there without: Metrics.",
    )

from __future__ import annotations

import pytest

from journeymapper.model.derived import derived
from journeymapper.model.ids import new_id
from journeymapper.model.plain import whole
from journeymapper.model.sketch import SketchError, sketch

WHOLE = """
    # Buying a vacuum cleaner
    goal: A clean flat
    state: to_be
    channels: web = Website, phone
    Research [before]
      search = I search [entry, communication, by web, +1, integrity 2, asks for "name, address"]
      > compare = I compare [effort 5, pain too many, lasts 20, metric NPS 8, expects met]
    shop = Shop
      - order = I order it [goal, fail 4 within 24h "nobody at home", votes 3, moment of truth]
    compare -> order: failure, 24h, "at last", for regular
    order -> search: loopback, unknown wait
    opportunity Shorter -> order
    note in shop: Ask the depot
    dismiss JM501 order: The law
    """


def test_a_sketch_gives_every_kind_of_record() -> None:
    journey = sketch(WHOLE)
    names = ("segments", "channels", "stages", "touchpoints", "connections", "opportunities")
    held = {name: len(journey.table(name)) for name in (*names, "notes", "dismissals")}
    assert held == {
        "segments": 1,
        "channels": 2,
        "stages": 2,
        "touchpoints": 3,
        "connections": 3,
        "opportunities": 1,
        "notes": 1,
        "dismissals": 1,
    }


def test_its_header_lines_are_the_maps_own_words() -> None:
    header = sketch(WHOLE).header
    assert (header.title, header.goal, header.state) == (
        "Buying a vacuum cleaner",
        "A clean flat",
        "to_be",
    )


def test_tags_in_brackets_become_fields() -> None:
    touchpoint = sketch(WHOLE).touchpoints["search"]
    held = (touchpoint.role, touchpoint.level, touchpoint.channels, touchpoint.sentiment)
    assert (held, dict(touchpoint.pillars)) == (
        ("entry", "communication", ("web",), 1),
        {"integrity": 2},
    )


def test_facts_in_brackets_become_fields() -> None:
    order = sketch(WHOLE).touchpoints["order"]
    assert order.fail_point is not None
    held = (whole(order.fail_point), order.votes, order.moment_of_truth)
    assert held == (
        {"text": "nobody at home", "severity": 4, "resolve_within_hours": 24},
        3,
        True,
    )


def test_a_connection_line_says_kind_wait_label_and_segment() -> None:
    failure, loop = list(sketch(WHOLE).connections)[1:]
    held = (failure.kind, failure.wait_hours, failure.label, failure.segments, loop.wait_hours)
    assert held == ("failure", 24, "at last", ("regular",), None)


@pytest.mark.parametrize(
    "text",
    [
        "channels: web\n  I search",
        "Research\n  I search [unheard of]",
        "Research\n  a = I search\na -> b",
        "Research\n  a = I search\n  a = I look",
        "Research [later]",
        "Research\n  a = I search\n  b = I ask\na -> b: soon",
        "Research\n  a = I search\n  > b = I ask\na -> b: failure",
        "Research\n  a = I search\na -> a",
    ],
)
def test_a_line_that_cannot_be_read_is_named(text: str) -> None:
    with pytest.raises(SketchError):
        sketch(text)


@pytest.mark.parametrize(
    ("title", "gives"),
    [
        ("I order it", "i-order-it"),
        ("Überweisung", "uberweisung"),
        ("?!", "item"),
        ("x" * 80, "x" * 64),
    ],
)
def test_an_id_is_made_from_the_title(title: str, gives: str) -> None:
    assert new_id(title, lambda _: False) == gives


def test_an_id_that_is_taken_is_counted_on_within_its_length() -> None:
    assert new_id("x" * 64, {"x" * 64}.__contains__) == "x" * 62 + "-2"


def test_a_question_about_a_journey_is_worked_out_once() -> None:
    asked = []

    @derived
    def question(journey: object, n: int) -> int:
        asked.append(n)
        return n + 1

    journey = sketch("Research")
    answers = [question(journey, 1), question(journey, 1), question(journey, 2)]
    assert (answers, asked) == ([2, 2, 3], [1, 2])


def test_the_graph_knows_stages_and_touchpoints_and_the_flow_only_what_is_walked() -> None:
    journey = sketch(
        "Research\n  a = I ask\n  > b = I wait\n  c = They look [backstage]\nc -> a: support"
    )
    whole, flow = journey.graph, journey.flow
    held = (sorted(whole), whole.edges["a", "b"]["kind"], sorted(flow), list(flow.edges))
    assert held == (["a", "b", "c", "research"], "leads_to", ["a", "b"], [("a", "b")])

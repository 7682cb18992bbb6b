"""A map that goes to draw.io and comes back is the same; what was changed there is taken."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from journeymapper.exchange.carried import Reading, ReadOptions, WriteOptions
from journeymapper.exchange.drawio.reading import read, reading_of, unpacked
from journeymapper.exchange.drawio.writing import write
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.helpers.hostile import hostile_map
from tests.helpers.journeys import journeys

MAP = """
# Buying
goal: A clean flat
channels: web = Website
Research
  search = I search [by web, -1, entry]
  > compare = I compare [effort 5]
Order
  > order = I order it [goal]
order -> search: loopback, 24h, "orders again"
note: Ask the shop
opportunity Shorter -> search, order
"""


def written(journey: Journey) -> ElementTree.Element:
    return ElementTree.fromstring(write(journey, WriteOptions()).data)


def back(file: ElementTree.Element | bytes) -> Reading:
    """What is read of a file, in this process."""
    data = file if isinstance(file, bytes) else ElementTree.tostring(file)
    return reading_of(unpacked(data))


def shape(file: ElementTree.Element, id: str) -> ElementTree.Element:
    (found,) = (each for each in file.iter("object") if each.get("id") == id)
    return found


def remove(file: ElementTree.Element, id: str) -> None:
    root = next(file.iter("root"))
    root.remove(shape(file, id))


@pytest.mark.parametrize("sample", sorted(sample_maps().glob("*.journey")), ids=lambda s: s.stem)
def test_a_sample_comes_back_as_it_was(sample: Path) -> None:
    journey = map_file.read(sample)
    assert read(write(journey, WriteOptions()).data, ReadOptions()) == Reading(journey)


@settings(max_examples=100, deadline=None)
@given(journeys())
def test_any_map_comes_back_as_it_was(journey: Journey) -> None:
    assert back(write(journey, WriteOptions()).data) == Reading(journey)


@pytest.mark.parametrize("start", range(0, 60, 12))
def test_hostile_labels_come_back_letter_by_letter(start: int) -> None:
    journey = map_file.decode(hostile_map(start))
    assert back(write(journey, WriteOptions()).data) == Reading(journey)


def test_a_label_changed_in_draw_io_is_taken_and_its_tags_stay() -> None:
    file = written(sketch(MAP))
    shape(file, "touchpoints:search").set("label", "<div>I <b>look</b></div><div>around</div>")
    shape(file, "stages:order-2").set("label", "Buy")
    shape(file, "connections:order->search").set("label", "once more")
    journey, losses = back(file).journey, back(file).losses
    before = sketch(MAP)
    assert journey.touchpoints["search"] == before.touchpoints["search"].changed(
        title="I look\naround"
    )
    assert [each.name for each in journey.stages] == ["Research", "Buy"]
    way = journey.connections["order->search"]
    assert way == before.connections["order->search"].changed(label="once more")
    assert losses == ()


def test_data_changed_in_draw_io_are_taken() -> None:
    file = written(sketch(MAP))
    shape(file, "touchpoints:search").set("sentiment", "3")
    shape(file, "touchpoints:search").set("owner", "5")
    shape(file, "touchpoints:compare").set("effort", "heaps")
    shape(file, "touchpoints:compare").set("Cost", "20 €")
    reading = back(file)
    search, compare = (reading.journey.touchpoints[key] for key in ("search", "compare"))
    assert (search.sentiment, search.owner) == (3, "5")
    assert (compare.effort, compare.description) == (None, "effort: heaps\nCost: 20 €")


def test_a_card_moved_into_another_stage_stands_there() -> None:
    file = written(sketch(MAP))
    cell = next(shape(file, "touchpoints:compare").iter("mxCell"))
    cell.set("parent", "stages:order-2")
    journey = back(file).journey
    assert {each.id: each.stage for each in journey.touchpoints} == {
        "search": "research",
        "compare": "order-2",
        "order": "order-2",
    }


def test_a_card_taken_away_takes_along_its_lines_and_is_left_out_of_lists() -> None:
    file = written(sketch(MAP))
    remove(file, "touchpoints:order")
    reading = back(file)
    assert reading.journey.touchpoints.keys == ("search", "compare")
    assert reading.journey.connections.keys == ("search->compare",)
    (shorter,) = reading.journey.opportunities
    assert shorter.touchpoints == ("search",)
    assert reading.losses == (
        "The line I compare → ? is left out: it does not lead from one touchpoint to another.",
        "The line ? → I search “orders again” is left out: it does not lead from one touchpoint to"
        " another.",
        "“Shorter” is there without: Touchpoints.",
    )


def test_a_card_copied_in_draw_io_is_a_card_of_its_own() -> None:
    file = written(sketch(MAP))
    copied = ElementTree.fromstring(ElementTree.tostring(shape(file, "touchpoints:compare")))
    copied.set("id", "xYz-7")
    next(file.iter("root")).append(copied)
    journey = back(file).journey
    assert [(each.id, each.title, each.effort) for each in journey.touchpoints][1:3] == [
        ("compare", "I compare", 5),
        ("i-compare", "I compare", 5),
    ]

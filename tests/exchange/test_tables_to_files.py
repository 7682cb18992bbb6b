"""A map written as a table and read again is the same map, up to what the losses say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from journeymapper.exchange.carried import ReadOptions, WriteOptions
from journeymapper.exchange.compared import ids_lost, lost
from journeymapper.exchange.refused import Refused
from journeymapper.exchange.table.same_ids import with_ids_of
from journeymapper.formats import Format, writable
from journeymapper.language import ENGLISH, speak
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.sketch import sketch
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.helpers.journeys import journeys

TABLES = writable(("table",))
ALL = pytest.mark.parametrize("format", TABLES, ids=lambda each: each.name)
SAMPLES = [map_file.read(path) for path in sorted(sample_maps().glob("*.journey"))]
TITLES = ["|", "a|b", "\\", "\\|", "<b>x</b>", "**x**", "`x`", "a<br>b", "&lt;"]
FULL = """
    # A map
    A
      one = One [effort 2, +2, by web, pain Slow, integrity +2, moment of truth]
      two = =1+1 [by phone, -1]
    B
"""


def read_again(format: Format, journey: Journey) -> tuple[Journey, tuple[str, ...]]:
    writing = format.write(journey, WriteOptions())
    again = format.read(writing.data, ReadOptions(name=journey.header.title))
    return again.journey, writing.losses


@ALL
@pytest.mark.parametrize("journey", SAMPLES, ids=lambda each: each.header.title)
def test_the_losses_say_all_that_a_sample_loses(format: Format, journey: Journey) -> None:
    again, losses = read_again(format, journey)
    told = (*lost(journey, with_ids_of(journey, again)), *ids_lost(journey, again))
    assert [each for each in told if each not in losses] == []


@ALL
@settings(max_examples=40, deadline=None)
@given(journey=journeys())
def test_the_losses_say_all_that_any_map_loses(format: Format, journey: Journey) -> None:
    try:
        again, losses = read_again(format, journey)
    except Refused:
        again, losses = new_journey(journey.header.title), ()
        if len(journey.stages):
            raise
        losses = format.write(journey, WriteOptions()).losses
    told = lost(journey, with_ids_of(journey, again))
    assert [each for each in told if each not in losses] == []


@ALL
def test_tags_texts_and_empty_stages_come_back(format: Format) -> None:
    journey = sketch(FULL)
    again, _ = read_again(format, journey)
    one, two = again.touchpoints
    assert (one.effort, one.sentiment, one.pains, dict(one.pillars), one.moment_of_truth) == (
        *(2, 2, ("Slow",)),
        *({"integrity": 2}, True),
    )
    assert (two.title, [each.name for each in again.stages]) == ("=1+1", ["A", "B"])


@ALL
@pytest.mark.parametrize("title", TITLES)
def test_every_letter_of_a_title_comes_back(format: Format, title: str) -> None:
    journey = sketch("A\n  one = One\n  > two = Two")
    renamed = journey.with_tables(
        touchpoints=type(journey.touchpoints)(
            each.changed(title=title) if each.id == "one" else each for each in journey.touchpoints
        )
    )
    assert next(iter(read_again(format, renamed)[0].touchpoints)).title == title


@ALL
def test_a_table_in_german_is_read_again(format: Format) -> None:
    try:
        speak("de")
        again, _ = read_again(format, sketch(FULL))
    finally:
        speak(ENGLISH)
    assert [each.effort for each in again.touchpoints] == [2, None]


def test_a_cell_like_a_formula_gets_an_apostrophe_and_that_is_said() -> None:
    (csv,) = (each for each in TABLES if each.name == "csv")
    writing = csv.write(sketch(FULL), WriteOptions())
    assert b"'=1+1" in writing.data and b",=1+1" not in writing.data
    assert writing.losses[0] == (
        "Row 3, Touchpoint: “=1+1” has an apostrophe before it, so that it is text."
    )


def test_a_connection_that_is_not_from_row_to_row_is_said() -> None:
    (csv,) = (each for each in TABLES if each.name == "csv")
    journey = sketch("A\n  one = One\n  two = Two\n  three = Three\none -> three")
    assert csv.write(journey, WriteOptions()).losses == (
        "Connection “One → Three” is left out.",
        "Connection “One → Two” is there, and not on the map.",
        "Connection “Two → Three” is there, and not on the map.",
    )

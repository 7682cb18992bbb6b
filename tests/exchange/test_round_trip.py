"""A table copied out and pasted back gives the same touchpoints, up to what a table cannot hold."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from journeymapper.exchange.table.guess import guess
from journeymapper.exchange.table.html_table import html_rows
from journeymapper.exchange.table.pasted import table_in
from journeymapper.exchange.table.reading import DASHES, read
from journeymapper.exchange.table.text_marks import bare, marked
from journeymapper.exchange.table.writing import as_html, as_tsv, table_of
from journeymapper.exchange.vocabulary import value_of
from journeymapper.language import languages
from journeymapper.model.clean import cleaned
from journeymapper.model.edits.names import name_key
from journeymapper.model.edits.rows import add_rows
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.records import Touchpoint
from journeymapper.model.sketch import sketch
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.helpers.journeys import journeys

SAME = [
    "lane",
    "role",
    "initiator",
    "level",
    "sentiment",
    "effort",
    "importance",
    "performance",
    "moment_of_truth",
]
TEXTS = ("description", "thought", "quote", "owner")
WORDS = ("actors", "pains", "gains", "asks_for", "systems")
IDS = {"channels": "channels", "segments": "segments"} | dict.fromkeys(
    ("promises_made", "promises_kept"), "promises"
)


def pasted(text: str) -> Journey:
    empty = new_journey("Empty")
    grid = table_in(text)
    assert grid is not None
    return add_rows(empty, read(grid, guess(grid, empty)).rows).apply(empty)


def trimmed(text: str) -> str:
    told = str(cleaned(text)).replace("\xa0", " ").strip()
    return "" if told in DASHES else told


def named(journey: Journey, table: str, keys: tuple[str, ...]) -> list[str]:
    records = [journey.table(table)[key] for key in keys]
    return list(
        dict.fromkeys(name_key(trimmed_entry(getattr(r, "name", None) or r.text)) for r in records)
    )


def held(journey: Journey, touchpoint: Touchpoint) -> dict[str, Any]:
    """What of a touchpoint a table can hold."""
    told: dict[str, Any] = {name: getattr(touchpoint, name) for name in SAME}
    told |= {name: trimmed(getattr(touchpoint, name)) for name in TEXTS}
    told["title"] = trimmed_entry(touchpoint.title)
    for name in WORDS:
        entries = (trimmed_entry(entry) for entry in getattr(touchpoint, name))
        told[name] = list(dict.fromkeys(entry for entry in entries if entry))
    for name, table in IDS.items():
        told[name] = named(journey, table, getattr(touchpoint, name))
    told |= {name: {*getattr(touchpoint, name)} for name in ("traits", "recovery")}
    told["pillars"] = dict(touchpoint.pillars)
    told["stage"] = name_key(trimmed_entry(journey.stages[touchpoint.stage].name))
    told["evidence"] = touchpoint.evidence and touchpoint.evidence.grade
    told["expectation"] = trimmed(touchpoint.expectation.text) if touchpoint.expectation else ""
    told["fails"] = touchpoint.fail_point is not None
    minutes = touchpoint.duration_minutes
    told["minutes"] = None if minutes is None else round(minutes, 3)
    told["opportunities"] = {
        name_key(trimmed_entry(each.title))
        for each in journey.opportunities
        if touchpoint.id in each.touchpoints
    }
    return told


def trimmed_entry(entry: str) -> str:
    return str(cleaned(entry)).replace("\xa0", " ").strip()


def all_of(journey: Journey) -> list[dict[str, Any]]:
    return [held(journey, each) for each in journey.touchpoints]


@settings(max_examples=60)
@given(journeys().filter(lambda journey: len(journey.touchpoints) > 0))
def test_a_table_copied_and_pasted_gives_the_same_touchpoints(journey: Journey) -> None:
    text = as_tsv(table_of(journey, journey.touchpoints.keys))
    assert all_of(pasted(text)) == all_of(journey)


@pytest.mark.usefixtures("speaking")
@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("path", sorted(sample_maps().glob("*.journey")), ids=lambda p: p.stem)
def test_a_sample_copied_and_pasted_gives_the_same_touchpoints(path: Any) -> None:
    journey = map_file.read(path)
    text = as_tsv(table_of(journey, journey.touchpoints.keys))
    assert all_of(pasted(text)) == all_of(journey)


@given(journeys().filter(lambda journey: len(journey.touchpoints) > 0))
def test_the_table_is_the_same_as_text_and_as_html(journey: Journey) -> None:
    rows = table_of(journey, journey.touchpoints.keys)
    grid, html = table_in(as_tsv(rows)), table_in("", as_html(rows))
    assert grid is not None and html is not None
    spaced = [[" ".join(cell.split()) for cell in row] for row in grid.rows]
    assert [[" ".join(cell.split()) for cell in row] for row in html.rows] == spaced


@pytest.mark.parametrize(
    "title", ["=1+1", "+SUM(A1)", "-2+3", "@me", "=cmd|' /C calc'!A0", "'=x", "-", "+1 day"]
)
def test_no_cell_is_written_as_a_formula_and_each_is_read_as_its_text(title: str) -> None:
    assert (marked(title)[0], bare(marked(title))) == ("'", title)


@pytest.mark.parametrize("cell", ["-2", "+1", "3", "I pay", "'tis", "a=b", "−2"])
def test_numbers_and_words_are_written_as_they_are(cell: str) -> None:
    assert (marked(cell), bare(cell)) == (cell, cell)


def test_labels_of_the_table_are_no_markup() -> None:
    journey = sketch("A\n  one = <script>alert(1)</script> & <b>more</b>")
    html = as_html(table_of(journey, ["one"]))
    found = html_rows(html)
    assert ("<script" in html, found and found[1][0]) == (
        False,
        "<script>alert(1)</script> & <b>more</b>",
    )


def test_a_table_has_a_column_only_for_what_is_known() -> None:
    journey = sketch("A\n  one = One [effort 2, pain Slow]")
    assert list(table_of(journey, ["one"])[0]) == ["Touchpoint", "Stage", "Effort", "Pains"]


@pytest.mark.usefixtures("speaking")
@pytest.mark.parametrize("code", ["de"])
def test_a_table_has_its_names_and_words_in_the_language_spoken() -> None:
    journey = sketch("A\n  one = One [communication, +1, moment of truth]")
    assert list(map(list, table_of(journey, ["one"]))) == [
        ["Touchpoint", "Phase", "Stufe", "Gefühl (-3..3)", "Moment der Wahrheit"],
        ["One", "A", "Kommunikation", "1", "ja"],
    ]


def test_what_a_fail_point_says_comes_along_even_if_it_is_nothing() -> None:
    journey = sketch('A\n  one = One [fail 4 "nobody at home"]\n  two = Two [fail]')
    text = as_tsv(table_of(journey, ["one", "two"]))
    fails = [each.fail_point for each in pasted(text).touchpoints]
    assert [fail and fail.text for fail in fails] == ["nobody at home", ""]


def test_a_yes_means_yes_in_every_language() -> None:
    assert {value_of("moment_of_truth", word) for word in ["yes", "JA", "Oui", "sí", "x", "✔️"]} == {
        "yes"
    }

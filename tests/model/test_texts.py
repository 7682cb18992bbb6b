from __future__ import annotations

import pytest
from pydantic import ValidationError

from journeymapper.model.edits.tags import set_fields
from journeymapper.model.edits.texts import write_text
from journeymapper.model.records import Opportunity
from journeymapper.model.sketch import sketch
from journeymapper.model.table import Table
from journeymapper.model.texts import TEXT_ROW, TEXT_ROWS, Said, raised
from journeymapper.model.values import TEXT_LIMIT

JOURNEY = sketch("A\n  ask = I ask")
WRITTEN = {
    "thoughts": "Why?",
    "quotes": "Nobody\ntold me.",
    "pains": "On hold\nFlute music",
    "gains": "A person",
    "evidence": "Six interviews",
}


@pytest.mark.parametrize("row", sorted(WRITTEN))
def test_what_is_written_in_a_row_is_read_from_it(row: str) -> None:
    text = WRITTEN[row]
    written = write_text(JOURNEY, "ask", row, text).apply(JOURNEY)
    assert TEXT_ROW[row].written(written.touchpoints["ask"]) == text


@pytest.mark.parametrize("row", sorted(WRITTEN))
def test_an_empty_text_leaves_the_touchpoint_as_it_was(row: str) -> None:
    assert not write_text(JOURNEY, "ask", row, "  \n ")


def test_the_grade_of_evidence_stays_when_its_source_is_written() -> None:
    known = {"grade": "log", "source": "Calls"}
    graded = set_fields(JOURNEY, ["ask"], evidence=known).apply(JOURNEY)
    written = write_text(graded, "ask", "evidence", "Visits").apply(graded)
    evidence = written.touchpoints["ask"].evidence
    assert evidence is not None
    assert (evidence.grade, evidence.source) == ("log", "Visits")


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValidationError):
        write_text(JOURNEY, "ask", "thoughts", "x" * (TEXT_LIMIT + 1))


def test_every_row_but_the_opportunities_is_written_in() -> None:
    assert {row.key for row in TEXT_ROWS if row.field} == {*WRITTEN}


def test_an_opportunity_is_said_of_each_of_its_touchpoints() -> None:
    better = Opportunity(id="better", title="Answer at once", touchpoints=("ask",))
    journey = JOURNEY.with_tables(opportunities=Table([better]))
    row, ask = TEXT_ROW["opportunities"], journey.touchpoints["ask"]
    assert row.said(ask, raised(journey)) == (Said("Answer at once"),)

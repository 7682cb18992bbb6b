"""docs/mermaid.md says what is so."""

from __future__ import annotations

from pathlib import Path

from journeymapper.exchange.carried import Reading, ReadOptions
from journeymapper.exchange.mermaid.reading import CHARACTERS, LINES
from journeymapper.exchange.mermaid.scores import score, sentiment
from journeymapper.formats import read_file

PAGE = Path(__file__).resolve().parents[3] / "docs" / "mermaid.md"


def test_its_diagram_opens_and_nothing_of_it_is_lost() -> None:
    reading = read_file(PAGE, ReadOptions())
    journey = reading.journey
    assert reading == Reading(journey)
    assert journey.header.title == "Buying a bicycle"
    assert [each.sentiment for each in journey.touchpoints] == [0, 2, 3, -2]
    assert [each.name for each in journey.personas] == ["Me"]


def test_its_figures_are_right() -> None:
    text = PAGE.read_text("utf-8")
    assert f"{CHARACTERS // 1024 // 1024} MB and {LINES:,} lines" in text
    told = ", ".join(f"{sentiment(each):+d}".replace("+0", "0") for each in range(1, 6))
    assert told.replace("-", "−") in text
    assert (score(1), score(-1)) == (4, 2)

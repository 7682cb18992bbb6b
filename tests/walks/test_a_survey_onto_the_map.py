"""A survey's answers put onto a map by keys: asked about, told, saved, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from tests.helpers.xscreen import screen_with

TABLE = """Kontaktpunkt;CSAT (1-10);NPS;Kommentar;Datum;Name
I search;10;9;Found it at once;02.10.2026;Ann
i search;1;3;Slow;03.10.2026;Bob
I buy it;1;10;Card refused;03.10.2026;Cleo
"""


@pytest.mark.screen
def test_answers_are_asked_about_put_onto_the_map_and_saved(tmp_path: Path, home: Path) -> None:
    file, answers = tmp_path / "shop.journey", tmp_path / "answers.csv"
    map_file.write(sketch("# Shop\nOrder\n  I search\n  I buy"), file)
    before = file.read_bytes()
    answers.write_text(TABLE)
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_window("shop.journey")
        screen.do("Survey answers")
        screen.name_file("Choose a survey", answers)
        screen.wait_for_window("Survey answers")
        screen.press("Enter")
        screen.wait_for_window("What was left out")
        screen.press("Escape")
        screen.wait_for_window("shop.journey[*]")
        screen.press("ctrl+s")
        screen.wait_until(lambda: file.read_bytes() != before)
        journey = map_file.read(file)
        screen.press("ctrl+z")
        screen.wait_for_window("shop.journey[*]")
        screen.press("ctrl+s")
        screen.wait_until(lambda: file.read_bytes() == before)
    figures = {
        each.title: [(metric.name, metric.value, metric.n, metric.date) for metric in each.metrics]
        for each in journey.touchpoints
    }
    assert figures == {
        "I search": [("CSAT", 3, 2, "2026-10-03"), ("NPS", 0, 2, "2026-10-03")],
        "I buy": [("CSAT", 1, 1, "2026-10-03"), ("NPS", 100, 1, "2026-10-03")],
    }
    assert [each.quote for each in journey.touchpoints] == ["Found it at once", "Card refused"]

"""A log held against a map: who fits, where the others leave it, what the cards say then."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.exchange.log.discover import discover
from journeymapper.exchange.log.replay import Astray, Replayed, replay
from journeymapper.model.sketch import sketch
from tests.exchange.log.logs import as_csv, log

MAP = sketch("""
    # A map
    Order
      ask = Ask [entry]
      > buy = Buy
      > use = Use [goal]
    Leave
      leave = Leave [exit]
    buy -> leave
""")
FITTING = "1: Ask Buy Use\n2: Ask Buy Buy Leave\n3: ASK buy Use"


def held(path: Path, text: str) -> Replayed:
    return replay(MAP, str(as_csv(path / "log.csv", log(text))))


def test_cases_that_go_as_the_map_says_fit_whatever_the_case_of_letters(tmp_path: Path) -> None:
    found = held(tmp_path, FITTING)
    assert (found.cases, found.fitting, found.astray, found.losses) == (3, 3, (), ())


@pytest.mark.parametrize(
    ("case", "astray"),
    [
        ("Buy Use", Astray("", "Buy", 1)),
        ("Ask Use", Astray("Ask", "Use", 1)),
        ("Ask Buy", Astray("Buy", "", 1)),
        ("Ask Complain Buy Use", Astray("Ask", "Complain", 1)),
        ("Ask Buy Ask Use", Astray("Buy", "Ask", 1)),
    ],
)
def test_a_case_leaves_the_map_where_it_first_goes_another_way(
    tmp_path: Path, case: str, astray: Astray
) -> None:
    found = held(tmp_path, f"{FITTING}\n4: {case}")
    assert (found.fitting, found.astray) == (3, (astray,))


def test_what_was_found_stands_in_the_metrics_of_the_touchpoints(tmp_path: Path) -> None:
    found = held(tmp_path, "1: Ask Buy Use\n2: Ask Use\n3: Ask Buy\n4: Ask Buy Leave")
    changed = found.patch.apply(MAP)
    metrics = {
        each.title: {metric.name: metric.value for metric in each.metrics}
        for each in changed.touchpoints
    }
    assert metrics["Ask"] == {
        "share of cases": 100.0,
        "cases": 4,
        "events": 4,
        "drop-off": 0.0,
        "leaving the map": 25.0,
    }
    assert metrics["Buy"] == {
        "share of cases": 75.0,
        "cases": 3,
        "events": 3,
        "drop-off": 33.3,
        "leaving the map": 33.3,
    }
    assert metrics["Use"]["share of cases"] == 50.0
    grades = [each.evidence and each.evidence.grade for each in changed.touchpoints]
    assert grades == ["log"] * 4


def test_the_same_log_once_more_changes_nothing(tmp_path: Path) -> None:
    once = held(tmp_path, FITTING).patch.apply(MAP)
    again = replay(once, str(tmp_path / "log.csv"))
    assert again.patch.apply(once) == once


def test_activities_without_a_touchpoint_are_told(tmp_path: Path) -> None:
    assert held(tmp_path, "1: Ask Zzz").losses == ("“Zzz” is on no touchpoint of the map.",)


def test_a_log_fits_the_map_that_was_made_of_it(tmp_path: Path) -> None:
    path = str(as_csv(tmp_path / "log.csv", log("1: A B C\n2: A C\n3: B B C")))
    found = replay(discover(path).journey, path)
    assert (found.cases, found.fitting) == (3, 3)

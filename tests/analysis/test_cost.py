"""How often things are done, because that is what grows: no clock is looked at."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from textwrap import dedent

import pytest

from journeymapper.analysis import fixes, runner
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding
from journeymapper.analysis.paths import quickest
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import analyse
from journeymapper.model import graph
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.sketch import sketch
from tests.analysis.random_maps import random_map

JOURNEY = random_map(7)
MAP = """
    Help
      I call [entry]
      > I hold [effort 6, fail 4]
      > It is solved [goal]
"""


def test_each_pass_runs_once(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: Counter[str] = Counter()

    def counted(each: Pass, journey: Journey) -> Iterable[Finding]:
        runs[each.code] += 1
        return ()

    monkeypatch.setattr(runner, "run", counted)
    analyse(JOURNEY, plugins=False)
    assert runs == Counter(each.code for each in passes(plugins=False))


def test_the_rules_that_come_with_the_program_build_no_graph(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built: list[str] = []
    monkeypatch.setattr(graph, "flow", lambda journey: built.append("flow"))
    monkeypatch.setattr(graph, "whole", lambda journey: built.append("whole"))
    analyse(JOURNEY.with_tables(), "strict", plugins=False)
    assert built == []


def test_the_rules_that_come_with_the_program_load_no_networkx() -> None:
    code = f"""
        import sys
        from journeymapper.analysis.runner import analyse
        from journeymapper.model.sketch import sketch
        analyse(sketch({MAP!r}), "strict", plugins=False)
        print("networkx" in sys.modules)
    """
    ran = subprocess.run(
        [sys.executable, "-c", dedent(code)], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False\n"


def columns_of(journey: Journey) -> dict[str, object]:
    """The columns that were read of a journey, by field."""
    asked = {key: said for key, said in journey._memo.items() if isinstance(key, tuple)}
    return {key[1][0]: said for key, said in asked.items() if key[0].__name__ == "_column"}


def read_anew(journey: Journey, patch: Patch) -> list[str]:
    """The fields that all rules together read anew after an edit."""
    edited = patch.apply(journey)
    analyse(edited, plugins=False)
    before, after = columns_of(journey), columns_of(edited)
    return [field for field in after if after[field] is not before.get(field)]


def test_after_an_edit_all_rules_together_read_only_the_fields_anew_that_it_changes() -> None:
    journey = JOURNEY.with_tables()
    analyse(journey, plugins=False)
    first = journey.touchpoints.keys[0]
    assert read_anew(journey, rename(journey, first, "I do something else")) == []
    assert read_anew(journey, set_fields(journey, [first], sentiment=3)) == ["sentiment"]


def test_no_words_are_made_before_somebody_reads_them() -> None:
    report = analyse(sketch(MAP), plugins=False)
    (hard,) = [each for each in report.findings if each.rule == "JM501"]
    assert hard.is_late
    assert (hard.message, hard.is_late) == ("“I hold” is very hard work", False)


def test_what_mends_a_finding_is_not_asked_for_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def watched(journey: Journey, here: str) -> bool:
        asked.append(here)
        return True

    monkeypatch.setattr(fixes.insert_recovery, "can_rejoin", watched)
    report = analyse(sketch(MAP), plugins=False)
    (unresolved,) = [each for each in report.findings if each.rule == "JM401"]
    assert (unresolved.message, asked) == ("“I hold” can fail, and nothing mends it", [])
    assert [each.id for each in unresolved.fixes] == ["add-recovery", "add-refund"]
    assert asked == ["i-hold"]


def test_asked_again_of_the_same_journey_it_says_the_same() -> None:
    assert analyse(JOURNEY, plugins=False) == analyse(JOURNEY, plugins=False)


def test_a_fail_point_that_nothing_answers_costs_no_walk(monkeypatch: pytest.MonkeyPatch) -> None:
    walks: list[Journey] = []
    monkeypatch.setattr(quickest, "walk", walks.append)
    start = next(iter(JOURNEY.touchpoints)).id
    assert (quickest.minutes_to(JOURNEY, start, ()), walks) == (None, [])

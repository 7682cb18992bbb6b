"""What the window shows of a report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeymapper.analysis.finding import Finding
from journeymapper.analysis.runner import analyse
from journeymapper.model.edits.dismissals import dismiss
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.edits.touchpoints import remove, rename
from journeymapper.model.patch import Patch
from journeymapper.model.sketch import sketch
from journeymapper.windows.findings_shown import shown

STEPS = "\n".join(f"  step{number} = I do it [effort 6]" for number in range(20))
JOURNEY = sketch(f"Order\n{STEPS}")


def test_only_the_findings_listed_first_have_their_words() -> None:
    now = shown(JOURNEY, analyse(JOURNEY, "workshop", plugins=False))
    hard = [each for each in now.findings if each.rule == "JM501"]
    assert [each.is_late for each in hard].count(False) == 7


def test_badges_that_an_edit_leaves_alone_are_the_same_ones() -> None:
    before = shown(JOURNEY, analyse(JOURNEY, "workshop", plugins=False))
    renamed = rename(JOURNEY, "step3", "I do it again").apply(JOURNEY)
    now = shown(renamed, analyse(renamed, "workshop", plugins=False))
    pairs = [(now.badges[key], before.badges[key]) for key in now.badges]
    assert all(a is b for one, other in pairs for a, b in zip(one, other, strict=True))


def test_where_the_findings_stay_so_does_all_that_marks_them() -> None:
    before = shown(JOURNEY, analyse(JOURNEY, "workshop", plugins=False))
    renamed = rename(JOURNEY, "step3", "I wait").apply(JOURNEY)
    now = shown(renamed, analyse(renamed, "workshop", plugins=False), before)
    assert now.badges is before.badges and now.severities is before.severities
    assert (now.known, now.new) == (before.known, ())
    assert now.findings is not before.findings
    spoken = [each.message for each in now.marked["step3"] if each.rule == "JM501"]
    assert spoken == ["“I wait” is very hard work"]


@pytest.mark.parametrize(
    "edit",
    [
        set_fields(JOURNEY, ["step3"], effort=5),
        set_fields(JOURNEY, ["step3"], effort=1),
        remove(JOURNEY, [("touchpoints", "step3")]),
        dismiss(JOURNEY, ("JM501", ("step3",), (), ""), "We know"),
        set_fields(JOURNEY, ["step3"], moment_of_truth=True),
    ],
)
def test_what_is_shown_after_an_edit_is_what_would_be_shown_without_a_before(edit: Patch) -> None:
    before = shown(JOURNEY, analyse(JOURNEY, "workshop", plugins=False))
    edited = edit.apply(JOURNEY)
    report = analyse(edited, "workshop", plugins=False)
    now, alone = shown(edited, report, before), shown(edited, report)
    assert {**now.marked} == {**alone.marked}
    assert now.new == tuple(each for each in report.findings if each.identity not in before.known)
    assert replace(now, marked=alone.marked, new=()) == alone


def test_what_a_badge_stands_for_speaks_of_the_map_as_it_is() -> None:
    renamed = rename(JOURNEY, "step3", "I wait").apply(JOURNEY)
    now = shown(renamed, analyse(renamed, "workshop", plugins=False))
    assert all("I wait" in each.message for each in now.marked["step3"] if each.rule == "JM501")


def test_known_is_what_stands_and_what_is_set_aside() -> None:
    aside = sketch(f"Order\n{STEPS}\ndismiss JM501 step3: We know")
    report = analyse(aside, "workshop", select=["JM501"], plugins=False)
    found: list[Finding] = [*report.findings, *(each.finding for each in report.dismissed)]
    assert shown(aside, report).known == {each.identity for each in found}
    assert len(found) == 20

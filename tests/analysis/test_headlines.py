"""What a sponsor is told of two versions of a map: figures before and after, and what they mean."""

from __future__ import annotations

from fractions import Fraction

import pytest

from journeymapper.analysis.finding import Report, Severity
from journeymapper.analysis.headlines import Headlines, Pair, Verdict, headlines
from journeymapper.analysis.scores.all import scores
from journeymapper.analysis.versions import versions
from journeymapper.model.sketch import sketch

OLD = """
segments: first = First-time buyer
Order
  order = I order it [entry, +1, effort 2]
Delivery
  > call = I hold the line [-3, effort 7]
  > parcel = It arrives [goal, -1, effort 1]
"""
NEW = """
segments: first = First-time buyer, firm = A firm
Order
  order = I order it [entry, +1, effort 2]
Delivery
  > call = I hold the line [+2, effort 3]
  > parcel = It arrives [goal, +3, effort 1]
"""


def told(old: str = OLD, new: str = NEW) -> Headlines:
    return headlines(versions(sketch(old), sketch(new), "review", plugins=False), plugins=False)


@pytest.mark.parametrize(
    ("pair", "verdict"),
    [
        (Pair(Fraction(3), Fraction(1), less_is_better=True), "better"),
        (Pair(Fraction(1), Fraction(3), less_is_better=True), "worse"),
        (Pair(Fraction(1), Fraction(3)), "better"),
        (Pair(Fraction(3), Fraction(1)), "worse"),
        (Pair(Fraction(2), Fraction(2)), "same"),
        (Pair(None, Fraction(2)), "unknown"),
        (Pair(Fraction(2), None), "unknown"),
        (Pair(Fraction(2), None, less_is_better=True, none_is_worst=True), "worse"),
        (Pair(None, Fraction(2), less_is_better=True, none_is_worst=True), "better"),
        (Pair(None, None, less_is_better=True, none_is_worst=True), "same"),
    ],
)
def test_a_change_is_better_or_worse_by_what_one_wants(pair: Pair, verdict: Verdict) -> None:
    assert pair.verdict == verdict


def test_effort_is_told_for_each_segment_of_the_newer_map() -> None:
    assert told().effort == {
        "first": Pair(Fraction(10), Fraction(6), less_is_better=True, none_is_worst=True),
        "firm": Pair(None, Fraction(6), less_is_better=True),
    }


def test_a_segment_that_is_new_is_compared_with_everyone_before() -> None:
    old = OLD.replace("segments: first = First-time buyer\n", "")
    assert told(old).effort["firm"].before == Fraction(10)


def test_what_looks_the_same_is_no_change() -> None:
    cards = "\n".join(f"  > s{n} = Step {n} [empathy +1]" for n in range(30))
    old = f"Order\n  order = I order it [entry, empathy +1]\n{cards}"
    new = old.replace("[entry, empathy +1]", "[entry, empathy +2]")
    assert told(old, new).pillars["empathy"].verdict == "same"


def test_a_way_that_is_lost_is_worse() -> None:
    lost = told(new=NEW.replace("  > parcel", "  parcel")).effort["first"]
    assert (lost.before, lost.after, lost.verdict) == (Fraction(10), None, "worse")


def test_problems_are_counted_by_severity() -> None:
    both = versions(sketch(OLD), sketch(NEW), "review", plugins=False)
    counted = {
        each: Pair(_count(both.before, each), _count(both.after, each), less_is_better=True)
        for each in Severity
    }
    assert headlines(both, plugins=False).problems == counted


def test_the_other_figures_are_those_of_the_scores() -> None:
    found, before, after = told(), scores(sketch(OLD)), scores(sketch(NEW))
    assert (found.remembered, found.position, found.inversion) == (
        Pair(before.emotion.peak_end.value, after.emotion.peak_end.value),
        Pair(before.continuum.position, after.continuum.position),
        Pair(before.pyramid.inversion.value, after.pyramid.inversion.value, less_is_better=True),
    )


def _count(report: Report, severity: Severity) -> Fraction:
    return Fraction(sum(each.severity is severity for each in report.findings))

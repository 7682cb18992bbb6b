"""The few figures of two versions of a map that a sponsor understands, before and after."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from journeymapper.analysis.finding import Report, Severity
from journeymapper.analysis.runner import analyse
from journeymapper.analysis.scores.all import REVIEW, Scores, scores
from journeymapper.analysis.scores.continuum import Continuum
from journeymapper.analysis.versions import Versions
from journeymapper.model.words import PILLARS

Verdict = Literal["better", "worse", "same", "unknown"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure before and after; None where there is nothing to count over.

    `less_is_better`: of effort and of problems one wants fewer.
    """

    before: Fraction | None
    after: Fraction | None
    less_is_better: bool = False

    @property
    def verdict(self) -> Verdict:
        """What the change means; unknown where one of the two cannot be told."""
        if self.before is None or self.after is None:
            return "unknown"
        if self.before == self.after:
            return "same"
        return "better" if (self.after < self.before) is self.less_is_better else "worse"


@dataclass(frozen=True, slots=True)
class Headlines:
    """What a sponsor is told.

    `problems` by severity; `effort` the least there is to the goal, by segment, "" for everyone;
    `remembered` between the strongest feeling and the last one, -3..3; `position` how many of the
    four landmarks are passed, and `ahead` the next one of the newer map, 0 the first, None at the
    end; `inversion` 0 for a pyramid that stands, 1 for one upside down; `pillars` mean strengths,
    -2..2.
    """

    problems: dict[Severity, Pair]
    effort: dict[str, Pair]
    remembered: Pair
    position: Pair
    ahead: int | None
    inversion: Pair
    pillars: dict[str, Pair]


def headlines(versions: Versions, *, plugins: bool = True) -> Headlines:
    """The figures of both maps; the scores go by the rules of the review profile."""
    old, new = (
        scores(each, analyse(each, REVIEW, plugins=plugins))
        for each in (versions.old, versions.new)
    )
    before, after = _counts(versions.before), _counts(versions.after)
    return Headlines(
        {each: _less(before[each], after[each]) for each in Severity},
        _effort(old, new),
        Pair(old.emotion.peak_end.value, new.emotion.peak_end.value),
        Pair(old.continuum.position, new.continuum.position),
        _place(new.continuum),
        Pair(old.pyramid.inversion.value, new.pyramid.inversion.value, less_is_better=True),
        {
            each: Pair(old.pillars.total[each].value, new.pillars.total[each].value)
            for each in PILLARS
        },
    )


def _place(continuum: Continuum) -> int | None:
    return None if continuum.ahead is None else continuum.landmarks.index(continuum.ahead)


def _counts(report: Report) -> Counter[Severity]:
    return Counter(each.severity for each in report.findings)


def _less(before: int | None, after: int | None) -> Pair:
    was, now = (None if each is None else Fraction(each) for each in (before, after))
    return Pair(was, now, less_is_better=True)


def _effort(old: Scores, new: Scores) -> dict[str, Pair]:
    """By the segments of the newer map; a segment that the older one lacks counts as everyone."""
    before, after = old.effort.segments, new.effort.segments
    pairs = {}
    for segment, way in after.items():
        was = before.get(segment, before.get(""))
        pairs[segment] = _less(was.sum if was else None, way.sum if way else None)
    return pairs

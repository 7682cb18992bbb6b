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
from journeymapper.analysis.scores.effort import EVERYONE
from journeymapper.analysis.scores.figures import rounded
from journeymapper.analysis.versions import Versions
from journeymapper.model.words import PILLARS

Verdict = Literal["better", "worse", "same", "unknown"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure before and after; None where there is nothing to count over.

    `less_is_better`: of effort and of problems one wants fewer. `none_is_worst`: none says that
    there is no way at all.
    """

    before: Fraction | None
    after: Fraction | None
    less_is_better: bool = False
    none_is_worst: bool = False

    @property
    def verdict(self) -> Verdict:
        """What the change means; unknown where one of the two cannot be told."""
        if self.before is None or self.after is None:
            if not self.none_is_worst:
                return "unknown"
            if self.before is None and self.after is None:
                return "same"
            return "worse" if self.after is None else "better"
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
    -2..2. All are rounded as they are shown: what looks the same is no change.
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
        {
            each: Pair(Fraction(before[each]), Fraction(after[each]), less_is_better=True)
            for each in Severity
        },
        _effort(old, new),
        _pair(old.emotion.peak_end.value, new.emotion.peak_end.value, 1),
        _pair(old.continuum.position, new.continuum.position, 2),
        _place(new.continuum),
        _pair(old.pyramid.inversion.value, new.pyramid.inversion.value, 2, less_is_better=True),
        {
            each: _pair(old.pillars.total[each].value, new.pillars.total[each].value, 1)
            for each in PILLARS
        },
    )


def _fewer(before: int, after: int) -> Pair:
    return Pair(Fraction(before), Fraction(after), less_is_better=True)


def _pair(
    before: Fraction | None, after: Fraction | None, places: int, *, less_is_better: bool = False
) -> Pair:
    was, now = (None if each is None else rounded(each, places) for each in (before, after))
    return Pair(was, now, less_is_better)


def _place(continuum: Continuum) -> int | None:
    return None if continuum.ahead is None else continuum.landmarks.index(continuum.ahead)


def _counts(report: Report) -> Counter[Severity]:
    return Counter(each.severity for each in report.findings)


def _effort(old: Scores, new: Scores) -> dict[str, Pair]:
    """By the segments of the newer map; one that the older map lacks counts as everyone there.

    Of one that is new among others nothing is known of before.
    """
    before, after = old.effort.segments, new.effort.segments
    pairs = {}
    for segment, way in after.items():
        known = segment if segment in before else EVERYONE
        was, now = (
            None if each is None else Fraction(each.sum) for each in (before.get(known), way)
        )
        pairs[segment] = Pair(was, now, less_is_better=True, none_is_worst=known in before)
    return pairs

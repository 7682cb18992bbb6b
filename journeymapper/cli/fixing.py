"""Choosing findings, and applying a fix to each, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.cli.failure import Failure

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding, Fix
    from journeymapper.model.journey import Journey

ANY = ("", "", "", "")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one `--finding` names; a part that is empty stands for any."""

    text: str

    @property
    def rule(self) -> str:
        """The code of the rule."""
        return self.text.partition(":")[0].strip()

    def names(self, finding: Finding) -> bool:
        """Whether this finding is meant."""
        rule, subjects, segments, about = (*self.text.split(":", 3), *ANY)[:4]
        return (
            finding.rule == rule.strip()
            and (not subjects or finding.subjects == _ids(subjects))
            and (not segments or finding.segments == _ids(segments))
            and about in ("", finding.about)
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one chosen finding: the fix that was made, or why none was."""

    finding: Finding
    fix: Fix | None
    reason: str = ""
    offered: bool = True

    @property
    def left(self) -> bool:
        """Whether it offers fixes, and stands."""
        return self.fix is None and self.offered and self.reason != GONE


GONE = "gone with an earlier fix"
NOT_OFFERED = "no fix is offered"
WOULD_BREAK = "each fix would break something else"


def chosen(findings: Iterable[Finding], wanted: Sequence[Wanted]) -> list[Finding]:
    """The findings that `--finding` names; all where nothing is named. Raises Failure."""
    found = list(findings)
    for each in wanted:
        if not any(each.names(finding) for finding in found):
            raise Failure(
                f"--finding {each.text}: the map has no such finding: --list shows what it has"
            )
    return [each for each in found if not wanted or any(w.names(each) for w in wanted)]


def mended(journey: Journey, findings: Iterable[Finding]) -> tuple[Journey, list[Outcome]]:
    """The journey after the first fix that holds for each finding, and what was done."""
    outcomes: list[Outcome] = []
    for finding in findings:
        journey, outcome = _mended(journey, finding)
        outcomes.append(outcome)
    return journey, outcomes


def holding(journey: Journey, finding: Finding) -> list[Fix]:
    """The fixes of a finding that keep their word on this map."""
    from journeymapper.analysis.mending import FixRefused

    held: list[Fix] = []
    for fix in finding.fixes:
        try:
            fix.apply(journey)
        except FixRefused:
            continue
        held.append(fix)
    return held


def _mended(journey: Journey, finding: Finding) -> tuple[Journey, Outcome]:
    from journeymapper.analysis.mending import FixRefused, standing

    stands = standing(journey, finding.identity)
    if stands is None:
        return journey, Outcome(finding, None, GONE)
    for fix in stands.fixes:
        try:
            return fix.apply(journey).apply(journey), Outcome(finding, fix)
        except FixRefused:
            continue
    if stands.fixes:
        return journey, Outcome(finding, None, WOULD_BREAK)
    return journey, Outcome(finding, None, NOT_OFFERED, offered=False)


def _ids(text: str) -> tuple[str, ...]:
    return tuple(sorted(each.strip() for each in text.split(",") if each.strip()))

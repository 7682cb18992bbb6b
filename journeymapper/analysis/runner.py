"""From a journey to its report: run the passes of a profile, set aside what is dismissed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from journeymapper.analysis.finding import Dismissed, Finding, Report, Severity
from journeymapper.analysis.in_time import TookTooLong, in_time
from journeymapper.analysis.pass_failed import PassFailed
from journeymapper.analysis.profile import PROFILES
from journeymapper.analysis.registry import OUR_LETTERS, broken, passes

if TYPE_CHECKING:
    from journeymapper.analysis.base import Pass
    from journeymapper.model.journey import Journey

PASS_FAILED = PassFailed()
SECONDS = 5.0
"""How long a stranger's pass may look at a map."""
TOO_SLOW: set[Pass] = set()
"""The strangers' passes that took longer: each would hold up the findings after every edit."""


def analyse(
    journey: Journey,
    profile: str = "review",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    plugins: bool = True,
) -> Report:
    """What the passes of a profile say of a journey.

    `select` and `ignore` hold codes or their beginnings, as `Profile.takes` says. A pass that
    fails becomes a finding. Raises KeyError where there is no such profile.
    """
    chosen = PROFILES[profile]
    findings = [PASS_FAILED.found(each.name, each.error) for each in broken(plugins)]
    for each in passes(plugins):
        if chosen.takes(each, select, ignore):
            findings.extend(run(each, journey))
    return _report(journey, profile, map(chosen.weighed, findings))


def run(each: Pass, journey: Journey) -> tuple[Finding, ...]:
    """What one pass says; that it failed, where it raises, hangs or returns something else."""
    work = _ours if each.code.startswith(OUR_LETTERS) else _strangers
    try:
        return work(each, journey)
    except TookTooLong:
        TOO_SLOW.add(each)
        return (PASS_FAILED.hung(each.code, SECONDS),)
    except (Exception, SystemExit) as error:  # one broken pass must not stop the others
        return (PASS_FAILED.found(each.code, error),)


def _ours(each: Pass, journey: Journey) -> tuple[Finding, ...]:
    return tuple(_sound(each, journey, each.check(journey)))


def _strangers(each: Pass, journey: Journey) -> tuple[Finding, ...]:
    """The same, on graphs of its own, that it may spoil for itself only, and in time."""
    if each in TOO_SLOW:
        raise TookTooLong
    return in_time(partial(_ours, each, journey.with_tables()), SECONDS)


def _sound(each: Pass, journey: Journey, findings: Iterable[Finding]) -> Iterator[Finding]:
    said = set()
    for finding in findings:
        if not isinstance(finding, Finding) or not isinstance(finding.severity, Severity):
            raise TypeError(f"{finding!r} is no finding")
        texts = (finding.about, finding.message, finding.why, finding.advice)
        if finding.rule != each.code or not all(isinstance(text, str) for text in texts):
            raise TypeError(f"{finding!r} is no finding of {each.code}")
        if finding.subjects != tuple(sorted(finding.subjects)):
            raise ValueError(f"{finding.subjects} are not sorted")
        if unknown := [key for key in finding.subjects if not _known(journey, key)]:
            raise ValueError(f"the map has no {unknown[0]!r}")
        if unknown := [key for key in finding.segments if key not in journey.segments]:
            raise ValueError(f"the map has no segment {unknown[0]!r}")
        if finding.identity in said:
            raise ValueError(f"the same is said twice of {finding.subjects}")
        if any(fix.mends != finding.identity for fix in finding.fixes):
            raise ValueError(f"a fix of {finding.subjects} is not bound to it: use Pass.finding")
        said.add(finding.identity)
        yield finding


SUBJECT_TABLES = ("touchpoints", "stages", "connections", "opportunities", "channels")


def _known(journey: Journey, key: str) -> bool:
    return any(key in journey.table(name) for name in SUBJECT_TABLES)


def _report(journey: Journey, profile: str, findings: Iterable[Finding]) -> Report:
    reasons = {
        (each.rule, tuple(sorted(each.subjects)), tuple(sorted(each.segments)), each.about): (
            each.reason
        )
        for each in journey.dismissals
    }
    unique = {each.identity: each for each in findings}
    ordered = sorted(unique.values(), key=lambda each: each.order)
    return Report(
        profile,
        tuple(each for each in ordered if each.identity not in reasons),
        tuple(
            Dismissed(each, reasons[each.identity]) for each in ordered if each.identity in reasons
        ),
    )

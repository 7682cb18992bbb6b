"""From a journey to its report: run the passes of a profile, set aside what is dismissed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter, eq
from typing import TYPE_CHECKING

from journeymapper.analysis.finding import Dismissed, Finding, Identity, Report, Severity
from journeymapper.analysis.in_time import TookTooLong, in_time
from journeymapper.analysis.pass_failed import PassFailed
from journeymapper.analysis.profile import PROFILES
from journeymapper.analysis.registry import OUR_LETTERS, broken, passes
from journeymapper.model.uncollected import uncollected

if TYPE_CHECKING:
    from journeymapper.analysis.base import Pass
    from journeymapper.model.journey import Journey

RULE, SUBJECTS, SEGMENTS, ABOUT, IDENTITY = map(
    attrgetter, ("rule", "subjects", "segments", "about", "identity")
)
PASS_FAILED = PassFailed()
SECONDS = 5.0
"""How long a stranger's pass may look at a map."""
TOO_SLOW: set[Pass] = set()
"""The strangers' passes that took longer: each would hold up the findings after every edit."""


class GivenUp(Exception):
    """Nobody waits for the report any more."""


def analyse(
    journey: Journey,
    profile: str = "review",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    plugins: bool = True,
    go_on: Callable[[], bool] = lambda: True,
) -> Report:
    """What the passes of a profile say of a journey.

    `select` and `ignore` hold codes or their beginnings, as `Profile.takes` says. A pass that
    fails becomes a finding. Raises KeyError where there is no such profile, and GivenUp between
    two passes once `go_on` says that nobody waits for the report any more.
    """
    chosen = PROFILES[profile]
    findings = [PASS_FAILED.found(each.name, each.error) for each in broken(plugins)]
    with uncollected():
        for each in passes(plugins):
            if not go_on():
                raise GivenUp
            if chosen.takes(each, select, ignore):
                findings.extend(run(each, journey))
        weighed = map(chosen.weighed, findings) if chosen.raises_infos else findings
        return _report(journey, profile, weighed)


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
    return tuple(each.check(journey))


def _strangers(each: Pass, journey: Journey) -> tuple[Finding, ...]:
    """The same, on graphs of its own, that it may spoil for itself only, and in time."""
    if each in TOO_SLOW:
        raise TookTooLong
    return in_time(partial(_checked, each, journey.with_tables()), SECONDS)


def _checked(each: Pass, journey: Journey) -> tuple[Finding, ...]:
    return tuple(sound(each, journey, each.check(journey)))


def sound(each: Pass, journey: Journey, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a pass, their words made, as long as each is what a report can hold.

    Raises TypeError or ValueError at the first that is not.
    """
    said: set[Identity] = set()
    for finding in findings:
        if not isinstance(finding, Finding) or not isinstance(finding.severity, Severity):
            raise TypeError(f"{finding!r} is no finding")
        if finding.rule != each.code or not isinstance(finding.about, str):
            raise TypeError(f"{finding!r} is no finding of {each.code}")
        if len(finding.subjects) > 1 and finding.subjects != tuple(sorted(finding.subjects)):
            raise ValueError(f"{finding.subjects} are not sorted")
        for key in finding.subjects:
            if not _known(journey, key):
                raise ValueError(f"the map has no {key!r}")
        for key in finding.segments:
            if key not in journey.segments:
                raise ValueError(f"the map has no segment {key!r}")
        identity = finding.identity
        if identity in said:
            raise ValueError(f"the same is said twice of {finding.subjects}")
        _check_words(each, finding)
        said.add(identity)
        yield finding


def _check_words(each: Pass, finding: Finding) -> None:
    texts = (finding.message, finding.why, finding.advice)
    if not all(isinstance(text, str) for text in texts):
        raise TypeError(f"{finding!r} is no finding of {each.code}")
    if any(fix.mends != finding.identity for fix in finding.fixes):
        raise ValueError(f"a fix of {finding.subjects} is not bound to it: use Pass.finding")


def _known(journey: Journey, key: str) -> bool:
    return (
        key in journey.touchpoints
        or key in journey.stages
        or key in journey.connections
        or key in journey.opportunities
        or key in journey.channels
    )


def _unique(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by their identity; of equal ones the last."""
    found: list[Finding] = []
    for _, of_rule in groupby(sorted(findings, key=RULE), RULE):
        found += _in_order([*of_rule])
    return found


def _in_order(findings: list[Finding]) -> Iterable[Finding]:
    """The same of the findings of one rule: mostly they differ in their subjects alone."""
    is_plain = not any(map(SEGMENTS, findings)) and not any(map(ABOUT, findings))
    key = SUBJECTS if is_plain else IDENTITY
    found = sorted(findings, key=key)
    keys = [*map(key, found)]
    return dict(zip(keys, found, strict=True)).values() if any(map(eq, keys, keys[1:])) else found


def _report(journey: Journey, profile: str, findings: Iterable[Finding]) -> Report:
    reasons = {
        (each.rule, tuple(sorted(each.subjects)), tuple(sorted(each.segments)), each.about): (
            each.reason
        )
        for each in journey.dismissals
    }
    ordered = sorted(_unique(findings), key=attrgetter("severity"))
    if not reasons:
        return Report(profile, tuple(ordered))
    standing = tuple(each for each in ordered if each.identity not in reasons)
    aside = (each for each in ordered if each.identity in reasons)
    return Report(
        profile, standing, tuple(Dismissed(each, reasons[each.identity]) for each in aside)
    )

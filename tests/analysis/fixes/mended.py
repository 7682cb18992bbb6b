"""What a fix made of a journey, and what is wrong with that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.analysis.finding import Finding, Fix, Identity, Severity
from journeymapper.analysis.mending import FixRefused
from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.sketch import sketch
from journeymapper.storage.map_file import decode, encode


@dataclass(frozen=True)
class Mended:
    """A journey, the finding a fix was offered for, and the fix; `patch` None: refused."""

    journey: Journey
    finding: Finding
    fix: Fix
    patch: Patch | None

    @property
    def after(self) -> Journey:
        assert self.patch is not None
        return self.patch.apply(self.journey)

    @property
    def name(self) -> str:
        return f"{self.finding.rule} {self.fix.id} {self.finding.subjects}"


def mended(journey: Journey) -> Iterator[Mended]:
    """Every fix that is offered on a journey, each applied to it alone."""
    for finding in analyse(journey, plugins=False).findings:
        for fix in finding.fixes:
            try:
                yield Mended(journey, finding, fix, fix.apply(journey))
            except FixRefused:
                yield Mended(journey, finding, fix, None)


def fixed(text: str, rule: str, fix: str = "") -> Journey:
    """A sketch after the first fix of a rule's first finding, or after the one of this id."""
    journey = sketch(text)
    finding = analyse(journey, select=[rule], plugins=False).findings[0]
    chosen = next(each for each in finding.fixes if fix in ("", each.id))
    return chosen.apply(journey).apply(journey)


def errors(journey: Journey) -> set[Identity]:
    """The errors that are shown."""
    found = analyse(journey, plugins=False).findings
    return {each.identity for each in found if each.severity is Severity.ERROR}


def complaints(each: Mended) -> list[str]:
    """What a fix promised and did not keep; nothing where it was refused."""
    if each.patch is None:
        return []
    after, data = each.after, encode(each.journey)
    added = {*each.patch.added("touchpoints")}
    standing = {
        left.identity
        for left in analyse(after, plugins=False).findings
        if left.severity <= each.finding.severity
    }
    before = errors(each.journey)
    brought = {
        error
        for error in errors(after) - before
        if (error[0], tuple(s for s in error[1] if s not in added), *error[2:]) not in before
    }
    checks = {
        "its finding stands": each.finding.identity in standing,
        f"it brought {brought}": bool(brought),
        "the map is no valid file": decode(encode(after)) != after,
        "undo gives other bytes": encode(each.patch.inverse().apply(after)) != data,
        "the undo menu says something else": each.patch.label != each.fix.label,
    }
    return [f"{each.name}: {complaint}" for complaint, holds in checks.items() if holds]

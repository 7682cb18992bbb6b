"""A finding: what a pass has to say, about which records; and the report that holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch


SeverityWord = Literal["error", "warning", "info"]
Identity = tuple[str, tuple[str, ...], tuple[str, ...], str]
"""Rule, subjects, segments and about: what a dismissal names."""


class Severity(IntEnum):
    """How bad a finding is; the worst first when sorted."""

    ERROR = 0
    WARNING = 1
    INFO = 2

    @property
    def word(self) -> SeverityWord:
        """error, warning or info."""
        return WORDS[self]


WORDS: dict[Severity, SeverityWord] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}


@dataclass(frozen=True, slots=True)
class Fix:
    """A reversible edit that makes its finding go away.

    Nothing is worked out before it is applied: `propose` then gives the patches that may do it,
    the best first. `mends` is the identity of its finding and `severity` how bad that is; the
    rule that makes the finding fills them in.
    """

    id: str
    label: str
    propose: Callable[[Journey], Iterable[Patch]] = field(compare=False, repr=False)
    mends: Identity = field(default=("", (), (), ""), compare=False, repr=False)
    severity: Severity = field(default=Severity.INFO, compare=False, repr=False)

    def apply(self, journey: Journey) -> Patch:
        """The edit: after it the finding is gone (or calmer), and no error is new.

        Raises FixRefused, in words for the room, where it cannot keep that.
        """
        from journeymapper.analysis.mending import mend

        return mend(journey, self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a pass says.

    `subjects` are sorted ids (a connection as `source->target`; empty: the whole map).
    `segments` are sorted ids (empty: everyone concerned). `about` tells several findings on one
    subject apart. `message` is the headline, `why` one fact and one consequence, `advice` what
    to do. (rule, subjects, segments, about) is unique in a report.
    """

    rule: str
    name: str
    severity: Severity
    subjects: tuple[str, ...]
    segments: tuple[str, ...]
    about: str
    message: str
    why: str
    advice: str = ""
    fixes: tuple[Fix, ...] = ()

    @property
    def identity(self) -> Identity:
        """What a dismissal names."""
        return (self.rule, self.subjects, self.segments, self.about)

    @property
    def order(self) -> tuple[int, str, tuple[str, ...], tuple[str, ...], str]:
        """By severity, then rule, subjects, segments, about."""
        return (int(self.severity), *self.identity)


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding the team has set aside, with its reason."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the passes of one profile say of one journey, sorted by `Finding.order`."""

    profile: str
    findings: tuple[Finding, ...]
    dismissed: tuple[Dismissed, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many errors, warnings, infos and dismissed findings there are."""
        by_severity = Counter(finding.severity for finding in self.findings)
        counted: dict[str, int] = {severity.word: by_severity[severity] for severity in Severity}
        return {**counted, "dismissed": len(self.dismissed)}

    def without_reasons(self) -> Report:
        """The same, without what people said when they set findings aside."""
        silent = (Dismissed(each.finding, "") for each in self.dismissed)
        return Report(self.profile, self.findings, tuple(silent))

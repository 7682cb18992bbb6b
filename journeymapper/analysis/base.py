"""What a rule is: its facts, its page in the handbook, and the check that finds it broken.

A pass is one file with one class derived from `Pass`. The docstring of that file is its page in
the handbook: what the rule says, then paragraphs that open with "Why:", "Do:" and "Source:".
"""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from journeymapper.analysis.finding import Finding, Fix, Said, Severity
from journeymapper.analysis.profile import PROFILES

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


class Rule:
    """What stands in the handbook about one rule.

    `code` is unique; those of third parties do not start with JM. `profile` is the calmest
    profile that runs it. `severity` is the usual one; a finding may be lighter, or as heavy
    as `heaviest`.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    heaviest: ClassVar[Severity | None] = None
    profile: ClassVar[str] = "review"

    @property
    def may_be_error(self) -> bool:
        """Whether a finding of it can be an error."""
        return Severity.ERROR in (self.severity, self.heaviest)

    @property
    def profiles(self) -> tuple[str, ...]:
        """The names of all profiles that run it, the calmest first."""
        return tuple(name for name, each in PROFILES.items() if self.profile in each.includes)

    @property
    def doc(self) -> str:
        """The docstring of the file that holds it."""
        return sys.modules[type(self).__module__].__doc__ or ""

    def finding(
        self,
        message: str,
        why: str,
        advice: str,
        *,
        subjects: Iterable[str] = (),
        segments: Iterable[str] = (),
        about: str = "",
        severity: Severity | None = None,
        fixes: tuple[Fix, ...] = (),
    ) -> Finding:
        """A finding of this rule, its subjects and segments sorted, its fixes bound to it."""
        weight = self.severity if severity is None else severity
        concerned, whom = _in_order(subjects), _in_order(segments)
        identity = (self.code, concerned, whom, about)
        return Finding(
            rule=self.code,
            name=self.name,
            severity=weight,
            subjects=concerned,
            segments=whom,
            about=about,
            message=message,
            why=why,
            advice=advice,
            fixes=tuple(each.bound(identity, weight) for each in fixes),
        )

    def spotted(
        self,
        say: Callable[..., Said],
        *of: object,
        subjects: Iterable[str] = (),
        segments: Iterable[str] = (),
        about: str = "",
        severity: Severity | None = None,
    ) -> Finding:
        """As `finding`, with words and fixes that are made when somebody reads them.

        For rules that may speak of thousands: then `say` is called with all that follows it, and
        must not fail.
        """
        weight = self.severity if severity is None else severity
        concerned, whom = _in_order(subjects), _in_order(segments) if segments else ()
        return Finding.late(self.code, self.name, weight, concerned, whom, about, say, of)


def _in_order(keys: Iterable[str]) -> tuple[str, ...]:
    found = keys if type(keys) is tuple else tuple(keys)
    return found if len(found) < 2 else tuple(sorted(found))


class Pass(Rule):
    """A rule that looks at a journey.

    `bad` is a sketch on which it has something to say, `good` one on which it is silent; where a
    sketch cannot show it, they are map files.
    """

    good: ClassVar[str]
    bad: ClassVar[str]

    @abstractmethod
    def check(self, journey: Journey) -> Iterable[Finding]:
        """What this rule has to say of a journey; no two findings of the same identity."""

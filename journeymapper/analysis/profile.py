"""How much the analysis says: calm in the room, more on the command line, all of it on request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.analysis.finding import Finding, Severity

if TYPE_CHECKING:
    from journeymapper.analysis.base import Rule


class Profile(NamedTuple):
    """A named choice of rules; `raises_infos` makes every info a warning."""

    name: str
    includes: tuple[str, ...]
    raises_infos: bool = False

    def takes(self, rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
        """Whether this rule is to run.

        `select` and `ignore` hold codes or their beginnings. A full code in `select` brings in
        a rule that the profile leaves out; `ignore` wins over `select`.
        """
        if any(rule.code.startswith(beginning) for beginning in ignore):
            return False
        if rule.code in select:
            return True
        selected = not select or any(rule.code.startswith(beginning) for beginning in select)
        return selected and rule.profile in self.includes

    def weighed(self, finding: Finding) -> Finding:
        """The finding as heavy as this profile sees it."""
        if self.raises_infos and finding.severity is Severity.INFO:
            return finding.changed(severity=Severity.WARNING)
        return finding


PROFILES: dict[str, Profile] = {
    "workshop": Profile("workshop", ("workshop",)),
    "review": Profile("review", ("workshop", "review")),
    "strict": Profile("strict", ("workshop", "review"), raises_infos=True),
}
"""The profiles by name, the calmest first."""

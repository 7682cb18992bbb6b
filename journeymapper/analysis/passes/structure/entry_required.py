"""No touchpoint is marked as entry.

The whole map is meant: at least one touchpoint of lane customer or frontstage is there, and none
of these has role entry.

Why: Where people come in decides which steps they can reach at all; without a marked entry the
map has to guess.
Do: Mark the touchpoint at which customers come in as entry; several may be marked.
Source: Nielsen Norman Group, journey mapping: a map needs a starting point and an actor.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.walk import walked
from journeymapper.model.journey import Journey


class EntryRequired(Pass):
    code = "JM101"
    name = "entry-required"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Research
          I search
          > I compare [goal]
    """
    good = """
        Research
          I search [entry]
          > I compare [goal]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if walked(journey) and not any(each.role == "entry" for each in walked(journey)):
            yield self.finding(
                "The map does not say where customers come in",
                "No touchpoint is marked as entry. So nobody can tell which steps a customer "
                "ever gets to see.",
                "Mark the first touchpoint as entry",
            )

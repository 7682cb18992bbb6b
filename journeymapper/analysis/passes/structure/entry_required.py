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
from functools import partial

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Fix, Said, Severity
from journeymapper.analysis.paths.ends import entries
from journeymapper.analysis.paths.walk import walk, walked, with_role
from journeymapper.language import tr
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
        if walked(journey) and not with_role(journey, "entry"):
            yield self.spotted(_said, journey)


def _said(journey: Journey) -> Said:
    return Said(
        tr("The map does not say where customers come in"),
        tr(
            "No touchpoint is marked as entry. So nobody can tell which "
            "steps a customer ever gets to see."
        ),
        tr("Mark the first touchpoint as entry"),
        partial(_offers, journey),
    )


def _offers(journey: Journey) -> tuple[Fix, ...]:
    """Mark the first at which customers seem to come in; or all of them."""
    coming_in = entries(journey)
    free = [each for each in with_role(journey, "step") if each.id in coming_in]
    if not free:
        return ()
    first = [each.id for each in free if each.stage == free[0].stage]
    if not walk(journey).connected:
        return (fixes.mark.mark(first[:1], "entry"),)
    others = (
        [fixes.mark.mark([each.id for each in free], "entry", "-all")]
        if len(free) > len(first)
        else []
    )
    return (fixes.mark.mark(first, "entry"), *others)

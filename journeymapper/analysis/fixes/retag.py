"""Setting a tag right that says the opposite of what happens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from journeymapper.analysis.finding import Fix
from journeymapper.language import tr
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.words import RECOVERY_ACTS


def let_business_start(here: str) -> Fix:
    """The business starts a touchpoint, not the customer."""
    return _retag(
        "let-business-start", tr("Let the business start it"), here, {"initiator": "business"}
    )


def call_responsive(here: str) -> Fix:
    """A touchpoint that answers the customer has the level responsive."""
    return _retag(
        "call-responsive", tr("Give it the level responsive"), here, {"level": "responsive"}
    )


def apologise(here: str) -> Fix:
    """Help that says sorry and hurries."""

    def propose(journey: Journey) -> Iterator[Patch]:
        held = {*journey.touchpoints[here].recovery, "apologise", "act_urgently"}
        acts = tuple(each for each in RECOVERY_ACTS if each in held)
        yield set_fields(journey, [here], recovery=acts)

    return Fix("add-apology", tr("Say sorry, and hurry"), propose)


def _retag(key: str, label: str, here: str, fields: Mapping[str, Any]) -> Fix:
    def propose(journey: Journey) -> Iterator[Patch]:
        yield set_fields(journey, [here], **fields)

    return Fix(key, label, propose)

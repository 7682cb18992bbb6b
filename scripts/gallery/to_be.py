"""The coffee machine as it is to be: what a team would change of the sample map."""

from __future__ import annotations

from collections.abc import Callable

from journeymapper.model.edits.connections import change_connection
from journeymapper.model.edits.header import set_header
from journeymapper.model.edits.inserting import add_between
from journeymapper.model.edits.opportunities import change_opportunity
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.edits.touchpoints import remove, rename
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch

SAYS_WHEN = ("They name the hour of delivery", "they-name-the-hour-of-delivery")
CALLS_FIRST = ("The courier calls an hour before", "the-courier-calls-an-hour-before")


def to_be_of(journey: Journey) -> Journey:
    """The map with its waits told, the courier's card gone and the call answered."""
    for step in STEPS:
        journey = step(journey).apply(journey)
    return journey


STEPS: tuple[Callable[[Journey], Patch], ...] = (
    lambda journey: set_header(journey, state="to_be"),
    lambda journey: add_between(journey, SAYS_WHEN[0], "mail-confirms->wait"),
    lambda journey: add_between(journey, CALLS_FIRST[0], "wait->parcel"),
    lambda journey: set_fields(
        journey, [SAYS_WHEN[1], CALLS_FIRST[1]], level="proactive", sentiment=2, effort=1
    ),
    lambda journey: remove(journey, [("touchpoints", "missed-card")]),
    lambda journey: rename(journey, "call-hold", "I call, and somebody answers at once"),
    lambda journey: set_fields(journey, ["call-hold"], effort=2, sentiment=1),
    lambda journey: set_fields(journey, ["wait", "parcel"], sentiment=1),
    lambda journey: change_connection(journey, "apologise->second-try", wait_hours=12),
    lambda journey: change_opportunity(journey, "card-books", status="adopted"),
    lambda journey: change_opportunity(journey, "tell-before", status="planned", due="2026-12-01"),
)

"""The coffee machine as it is to be: what a team would change of the sample map."""

from __future__ import annotations

from collections.abc import Callable

from journeymapper.model.edits.connections import change_connection, connect
from journeymapper.model.edits.header import set_header
from journeymapper.model.edits.inserting import add_between
from journeymapper.model.edits.opportunities import change_opportunity
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.edits.touchpoints import remove, rename
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch

SAYS_WHEN = ("They name the hour of delivery", "they-name-the-hour-of-delivery")
CALLS_FIRST = ("The courier calls an hour before", "the-courier-calls-an-hour-before")
ON_HOLD = [("touchpoints", "call-hold"), ("touchpoints", "give-up")]


def to_be_of(journey: Journey) -> Journey:
    """The map with its waits told, and a card that books the new slot in place of a call."""
    for step in STEPS:
        journey = step(journey).apply(journey)
    return journey


STEPS: tuple[Callable[[Journey], Patch], ...] = (
    lambda journey: set_header(journey, state="to_be"),
    lambda journey: add_between(journey, SAYS_WHEN[0], "mail-confirms->wait"),
    lambda journey: add_between(journey, CALLS_FIRST[0], "wait->parcel"),
    lambda journey: set_fields(
        journey,
        [SAYS_WHEN[1], CALLS_FIRST[1]],
        level="proactive",
        sentiment=2,
        effort=1,
        channels=("mail",),
    ),
    lambda journey: remove(journey, ON_HOLD),
    lambda journey: rename(journey, "missed-card", "The card books a new slot"),
    lambda journey: set_fields(journey, ["missed-card"], level="responsive", sentiment=0, effort=2),
    lambda journey: connect(journey, "missed-card", "apologise", "recovery"),
    lambda journey: connect(journey, "apologise", "depot-looks", "support"),
    lambda journey: set_fields(journey, ["wait"], sentiment=1),
    lambda journey: change_connection(journey, "apologise->second-try", wait_hours=12),
    lambda journey: change_opportunity(journey, "card-books", status="adopted", due="2026-09-15"),
    lambda journey: change_opportunity(journey, "tell-before", status="testing"),
)

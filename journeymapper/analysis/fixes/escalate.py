"""A way out of going round in circles: somebody who decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.newcomer import Form, Newcomer
from journeymapper.analysis.fixes.onward import next_steps
from journeymapper.analysis.fixes.splice import LABEL, put
from journeymapper.language import marked, tr
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection

PERSON = Newcomer(
    title=marked("Somebody who can decide takes over"),
    description=marked(
        "Give people who go round in circles a person who may decide, with all that "
        "was said before at hand."
    ),
    systems=(marked("shared inbox"), marked("CRM")),
    levels=("responsive", "communication", None),
    pillars={"empathy": 1},
    by="human",
)


def escalate(loop: Sequence[str]) -> Fix:
    """A person who decides, after the last touchpoint of a loop, and from there the way on."""

    def propose(journey: Journey) -> Iterator[Patch]:
        last = max(loop, key=journey.touchpoints.place)
        for form in PERSON.forms():
            for onward in next_steps(journey, last):
                yield _way_out(journey, last, form, onward)
            yield _way_out(journey, last, form | {"role": "exit"}, None)

    return Fix("add-way-out", tr("Add a person who decides"), propose)


def _way_out(journey: Journey, last: str, form: Form, onward: str | None) -> Patch:
    draft = Draft(journey)
    newcomer = put(draft, journey, form, journey.touchpoints[last], following=True)
    draft.put(Connection(source=last, target=newcomer.id))
    if onward is not None:
        draft.put(Connection(source=newcomer.id, target=onward))
    return draft.patch(LABEL)

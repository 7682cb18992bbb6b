"""Taking what is needed from where it was given."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.paths.asking import same
from journeymapper.language import tr
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch


def ask_once(here: str, thing: str) -> Fix:
    """A touchpoint that no longer asks for a thing."""

    def propose(journey: Journey) -> Iterator[Patch]:
        asked = journey.touchpoints[here].asks_for
        left = tuple(each for each in asked if same(each) != same(thing))
        yield set_fields(journey, [here], asks_for=left)

    return Fix("ask-once", tr("Take it from where it was given"), propose)

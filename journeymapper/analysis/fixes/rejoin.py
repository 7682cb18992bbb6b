"""Leading people who were helped to where they would have been by now."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.splice import flow_ways
from journeymapper.analysis.paths.answers import failure_targets, resolutions
from journeymapper.analysis.paths.walk import walk
from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection


def rejoin(here: str) -> Fix:
    """A way from the help after a failure to where it would have led on."""

    def propose(journey: Journey) -> Iterator[Patch]:
        places = [*(way.target for way in flow_ways(journey, here)), here]
        for place in places:
            for help_ in _helps(journey, here):
                if place not in (help_, *walk(journey).after[help_]):
                    draft = Draft(journey)
                    draft.put(Connection(source=help_, target=place, kind="recovery"))
                    yield draft.patch("Connect touchpoints")

    return Fix("rejoin", tr("Lead them back to where they would be"), propose)


def _helps(journey: Journey, here: str) -> list[str]:
    failures = failure_targets(journey, here)
    helps = resolutions(journey) & walk(journey).reach(failures, without={here})
    return sorted(helps, key=journey.touchpoints.place)

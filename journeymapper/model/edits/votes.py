"""Dot voting: what a round in the room gave."""

from __future__ import annotations

from collections.abc import Mapping

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch

VOTED = ("touchpoints", "opportunities")
"""The tables whose records hold votes."""


def count(journey: Journey, dots: Mapping[tuple[str, str], int]) -> Patch:
    """So many dots for each of these (table, key), and none for all others of their kind.

    Where nobody voted for an opportunity these keep theirs, and so do touchpoints. What is no
    longer in the map is left out.
    """
    draft = Draft(journey)
    for table in {table for table, _ in dots}:
        for record in journey.table(table):
            votes = dots.get((table, record.key), 0)
            if votes != record.votes:
                draft.put(record.changed(votes=votes))
    return draft.patch(tr("Count votes"))

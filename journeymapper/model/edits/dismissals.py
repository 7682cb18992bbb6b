"""Setting findings aside with a reason, and taking that back."""

from __future__ import annotations

from collections.abc import Sequence

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Dismissal

Identity = tuple[str, Sequence[str], Sequence[str], str]
"""A finding's (rule, subjects, segments, about)."""


def dismiss(journey: Journey, identity: Identity, reason: str) -> Patch:
    """The finding set aside, with the team's reason, kept in the map."""
    rule, subjects, segments, about = identity
    dismissal = Dismissal(
        rule=rule, subjects=tuple(subjects), segments=tuple(segments), about=about, reason=reason
    )
    draft = Draft(journey)
    draft.put(dismissal)
    return draft.patch(tr("Dismiss finding"))


def undismiss(journey: Journey, identity: Identity) -> Patch:
    """The finding back among the others."""
    rule, subjects, segments, about = identity
    named = (rule, {*subjects}, {*segments}, about)
    draft = Draft(journey)
    for key, each in list(draft.table("dismissals").items()):
        if (each.rule, {*each.subjects}, {*each.segments}, each.about) == named:
            draft.remove("dismissals", key)
    return draft.patch(tr("Bring finding back"))

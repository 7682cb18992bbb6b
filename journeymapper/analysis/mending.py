"""Fixes held against the rules: one that would not mend, or would break something, is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journeymapper.analysis.finding import Finding, Fix, Identity, Severity
from journeymapper.analysis.profile import PROFILES
from journeymapper.analysis.registry import OUR_LETTERS, passes
from journeymapper.analysis.runner import run
from journeymapper.model.journey import Journey, derived

if TYPE_CHECKING:
    from journeymapper.model.patch import Patch


class FixRefused(Exception):
    """A fix is not applied; says why, in words for the room."""


def mend(journey: Journey, fix: Fix) -> Patch:
    """The first proposal of a fix that keeps its word; about as long as analysing the map.

    Raises FixRefused where the finding is gone already, or no proposal keeps it.
    """
    if standing(journey, fix.mends) is None:
        raise FixRefused("There is nothing left to mend: the map has changed meanwhile.")
    for patch in fix.propose(journey):
        after = patch.apply(journey)
        left = standing(after, fix.mends)
        calmer = left is None or left.severity > fix.severity
        if calmer and not new_errors(journey, patch):
            return replace(patch, label=fix.label)
    raise FixRefused(
        f"“{fix.label}” does not help here: on this map it would break something else."
    )


def new_errors(journey: Journey, patch: Patch) -> set[Identity]:
    """The errors that an edit brings; a loop with one touchpoint more is the same loop."""
    added = set(patch.added("touchpoints"))
    before, after = errors(journey), errors(patch.apply(journey))
    return {
        each
        for each in after - before
        if (each[0], tuple(s for s in each[1] if s not in added), *each[2:]) not in before
    }


def standing(journey: Journey, identity: Identity) -> Finding | None:
    """The finding of this identity as the map stands, dismissed or not; None where it is gone."""
    ours = identity[0].startswith(OUR_LETTERS)  # then no stranger's code need be loaded
    rule = next((each for each in passes(plugins=not ours) if each.code == identity[0]), None)
    found = () if rule is None else run(rule, journey)
    return next((each for each in found if each.identity == identity), None)


@derived
def errors(journey: Journey) -> frozenset[Identity]:
    """What our own rules of the review profile call an error, dismissed or not."""
    review = PROFILES["review"]
    return frozenset(
        finding.identity
        for each in passes(plugins=False)
        if each.may_be_error and review.takes(each, (), ())
        for finding in run(each, journey)
        if finding.severity is Severity.ERROR
    )

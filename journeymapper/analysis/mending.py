"""Fixes held against the rules: one that would not mend, or would break something, is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymapper.analysis.finding import Finding, Fix, Identity, Severity
from journeymapper.analysis.profile import PROFILES
from journeymapper.analysis.registry import OUR_LETTERS, passes
from journeymapper.analysis.runner import run
from journeymapper.language import tr
from journeymapper.log import log_of
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey

if TYPE_CHECKING:
    from journeymapper.model.patch import Patch


class FixRefused(Exception):
    """A fix is not applied; says why, in words for the room."""


def mend(journey: Journey, fix: Fix) -> Patch:
    """The first proposal of a fix that keeps its word; about as long as analysing the map.

    Raises FixRefused where the finding is gone already, or no proposal keeps it.
    """
    if standing(journey, fix.mends) is None:
        raise FixRefused(tr("There is nothing left to mend: the map has changed meanwhile."))
    for patch, after in _proposals(journey, fix):
        left = standing(after, fix.mends)
        calmer = left is None or left.severity > fix.severity
        if calmer and not new_errors(journey, after):
            return patch._replace(label=fix.label)
    raise FixRefused(
        tr("“{label}” does not help here: on this map it would break something else.").format(
            label=fix.label
        )
    )


def new_errors(before: Journey, after: Journey) -> set[Identity]:
    """The errors that an edit brings; a loop with one touchpoint more is the same loop."""
    old = errors(before)
    return {
        (rule, subjects, segments, about)
        for rule, subjects, segments, about in errors(after) - old
        if (rule, _without_added(before, after, subjects), segments, about) not in old
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


def _without_added(before: Journey, after: Journey, subjects: tuple[str, ...]) -> tuple[str, ...]:
    old, new = before.touchpoints, after.touchpoints
    return tuple(each for each in subjects if each in old or each not in new)


def _proposals(journey: Journey, fix: Fix) -> Iterator[tuple[Patch, Journey]]:
    """What a fix proposes, and the journey after it; a stranger's that fails proposes no more."""
    try:
        for patch in fix.propose(journey):
            yield patch, patch.apply(journey)
    except Exception:
        if fix.mends[0].startswith(OUR_LETTERS):
            raise
        log_of(__name__).warning("the fix %s of %s failed", fix.id, fix.mends[0], exc_info=True)

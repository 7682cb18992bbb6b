"""Saying what a touchpoint or a way is: entry, goal, exit, step, loopback."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.wording import shortened
from journeymapper.language import tr, tr_counted
from journeymapper.model.draft import Draft
from journeymapper.model.edits.connections import change_connection
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch


def mark(ids: Sequence[str], role: str, number: str = "") -> Fix:
    """Touchpoints with another role; `number` tells two such fixes of one finding apart."""

    def propose(journey: Journey) -> Iterator[Patch]:
        yield set_fields(journey, ids, role=role)

    return Fix(f"mark-{role}{number}", _label(len(ids), role), propose)


def _label(number: int, role: str) -> str:
    if role == "entry":
        return tr_counted("Mark it as entry", "Mark {n} touchpoints as entry", number)
    if role == "goal":
        return tr_counted("Mark it as goal", "Mark {n} touchpoints as goal", number)
    if role == "exit":
        return tr_counted("Mark it as exit", "Mark {n} touchpoints as exit", number)
    return tr_counted(
        "Mark it as an ordinary step", "Mark {n} touchpoints as an ordinary step", number
    )


def mark_loopback(way: str) -> Fix:
    """A way as one that is walked again."""

    def propose(journey: Journey) -> Iterator[Patch]:
        for kind in ("loopback", "recovery"):
            yield change_connection(journey, way, kind=kind)

    return Fix("mark-loopback", tr("Mark the way as a loopback"), propose)


def label_ways(ways: Sequence[str]) -> Fix:
    """On each of these ways where it leads, in the words of the touchpoint there."""

    def propose(journey: Journey) -> Iterator[Patch]:
        draft = Draft(journey)
        for key in ways:
            way = journey.connections[key]
            draft.put(way.changed(label=shortened(journey.touchpoints[way.target].title, 40)))
        yield draft.patch("Label ways")

    return Fix("label-ways", tr("Write on each way where it leads"), propose)

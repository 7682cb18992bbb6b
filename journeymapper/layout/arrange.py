"""The entry: where everything of a journey lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.layout.bands import NO_CURVE, with_bands
from journeymapper.layout.boxes import Members, StageBoxes
from journeymapper.layout.facts import facts_of
from journeymapper.layout.geometry import Layout, Rect
from journeymapper.layout.pieces import Cards, Lines
from journeymapper.layout.plan import Plan, planned
from journeymapper.layout.records import Records
from journeymapper.layout.showing import AS_USED, Showing

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


def layout(
    journey: Journey,
    previous: Layout | None = None,
    *,
    showing: Showing = AS_USED,
    first: int | None = None,
) -> Layout:
    """Where every stage, lane, card, line, text and point of the feeling curve lies.

    `previous` saves work: only what is other than there is laid out; it never changes the answer.
    Cards and lines get their coordinates when they are asked for.

    `first`: what lies in so many stages from the left is wanted at once. Those behind them lack
    lines, and are only about as wide as they will be, as is the last of the first; with what this
    gives as `previous` all is laid out, or so many more.
    """
    if previous is not None and not _helps(previous, journey, showing):
        previous = None
    before = previous.records if previous else None
    records = Records(journey, before)
    changed = records.changed(before) if before else {*records.stages}
    facts = facts_of(records, showing.lanes, changed, previous.facts if previous else None)
    plan = planned(facts, previous.plan if previous else None, first)
    if previous is not None and plan is previous.plan:
        return with_bands(previous, records, changed, showing)
    arranged = _arranged(plan, records, previous)
    return with_bands(arranged, records, changed | plan.work.stood, showing)


def _helps(previous: Layout, journey: Journey, showing: Showing) -> bool:
    """Whether anything of a layout can be as it was: not with other lanes, nor in another map."""
    has_any = any(stage in previous.stages for stage in journey.stages.keys)
    return has_any and previous.showing.lanes == showing.lanes


def _arranged(plan: Plan, records: Records, previous: Layout | None) -> Layout:
    """Lanes, cards and lines, and below them what was there before."""
    frame = plan.frame
    height = previous.bounds.height if previous else frame.height
    is_framed = previous is not None and previous.plan.frame is frame
    made = Layout(
        stages=previous.stages if previous and is_framed else StageBoxes(frame, height),
        lanes=previous.lanes if previous and is_framed else frame.lane_boxes(),
        cards=Cards(plan, previous.cards if previous else None),
        lines=Lines(plan),
        curve=NO_CURVE,
        bounds=Rect(0, 0, frame.width, height),
        members=Members(plan.facts.stages),
        facts=plan.facts,
        records=records,
        plan=plan,
    )
    return made if previous is None else made._replace(curve=previous.curve, texts=previous.texts)

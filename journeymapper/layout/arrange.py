"""The entry: where everything of a journey lies."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from journeymapper.layout.bands import NO_CURVE, with_bands
from journeymapper.layout.changes import Records
from journeymapper.layout.columns import cells_of
from journeymapper.layout.facts import Facts, facts_of
from journeymapper.layout.geometry import CardBox, Layout, Rect
from journeymapper.layout.renaming import renamed
from journeymapper.layout.routes import route
from journeymapper.layout.showing import AS_USED, Showing

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


def layout(
    journey: Journey, previous: Layout | None = None, *, showing: Showing = AS_USED
) -> Layout:
    """Where every stage, lane, card, line, text and point of the feeling curve lies.

    `previous` saves work where only titles, tags and ids changed since, or which rows are
    wanted; it never changes the answer.
    """
    records, facts = Records(journey), None
    if previous is not None and previous.showing.lanes == showing.lanes:
        stages = records.changed_stages(previous.records)
        if stages is not None:
            return with_bands(previous, records, stages, showing)
        facts = facts_of(journey, showing.lanes)
        if (again := renamed(previous, facts)) is not None:
            return with_bands(again, records, set(again.stages), showing)
    arranged = _arrange(facts or facts_of(journey, showing.lanes), records)
    return with_bands(arranged, records, set(arranged.stages), showing)


def _arrange(facts: Facts, records: Records) -> Layout:
    """Lanes, cards and lines, and nothing below them yet."""
    cells = cells_of(facts)
    frame, lines = route(facts, cells)
    cards = {}
    members: dict[tuple[str, str], list[str]] = defaultdict(list)
    for card in facts.cards:
        cell = cells.of[card.id]
        row = cell.row - cells.lanes[card.lane][0]
        own, rect = card.position is not None, frame.card(cell)
        cards[card.id] = CardBox(card.id, card.stage, card.lane, rect, cell.column, row, own)
        members[card.stage, card.lane].append(card.id)
    return Layout(
        stages=frame.stage_boxes(frame.height),
        lanes=frame.lane_boxes(),
        cards=cards,
        lines=lines,
        curve=NO_CURVE,
        bounds=Rect(0, 0, frame.width, frame.height),
        members={place: tuple(ids) for place, ids in members.items()},
        facts=facts,
        records=records,
    )

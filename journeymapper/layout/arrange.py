"""The entry: where everything of a journey lies."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from journeymapper.layout.changes import Records
from journeymapper.layout.columns import cells_of
from journeymapper.layout.curve import curve_again
from journeymapper.layout.facts import Facts, facts_of
from journeymapper.layout.geometry import (
    CURVE_HEIGHT,
    LABELLED_CURVE_HEIGHT,
    CardBox,
    Curve,
    Layout,
    Rect,
)
from journeymapper.layout.renaming import renamed
from journeymapper.layout.routes import route

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


def layout(
    journey: Journey, previous: Layout | None = None, *, labelled_curve: bool = False
) -> Layout:
    """Where every stage, lane, card, line and point of the feeling curve lies.

    `previous` saves work where only titles, tags and ids changed since; it never changes the
    answer.
    """
    records, facts = Records(journey), None
    band = LABELLED_CURVE_HEIGHT if labelled_curve else CURVE_HEIGHT
    if previous is not None and previous.curve.rect.height == band:
        stages = records.changed_stages(previous.records)
        if stages is not None:
            return replace(previous, curve=curve_again(previous, records, stages), records=records)
        facts = facts_of(journey)
        if (again := renamed(previous, facts)) is not None:
            every = set(again.stages)
            return replace(again, curve=curve_again(again, records, every), records=records)
    arranged = _arrange(facts or facts_of(journey), records, band)
    return replace(arranged, curve=curve_again(arranged, records, set(arranged.stages)))


def _arrange(facts: Facts, records: Records, band: float) -> Layout:
    cells = cells_of(facts)
    frame, lines = route(facts, cells)
    bounds = Rect(0, 0, frame.width, frame.height + band)
    cards = {}
    members: dict[tuple[str, str], list[str]] = defaultdict(list)
    for card in facts.cards:
        cell = cells.of[card.id]
        row = cell.row - cells.lanes[card.lane][0]
        own, rect = card.position is not None, frame.card(cell)
        cards[card.id] = CardBox(card.id, card.stage, card.lane, rect, cell.column, row, own)
        members[card.stage, card.lane].append(card.id)
    return Layout(
        stages=frame.stage_boxes(bounds.height),
        lanes=frame.lane_boxes(),
        cards=cards,
        lines=lines,
        curve=Curve(Rect(0, frame.height, frame.width, band), frame.height + band / 2, ()),
        bounds=bounds,
        members={place: tuple(ids) for place, ids in members.items()},
        facts=facts,
        records=records,
    )

"""Typing in the rows of texts, in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.canvas.typing import Typed
from journeymapper.language import tr
from journeymapper.layout.flow import walked
from journeymapper.model.edits.texts import write_text
from journeymapper.model.texts import TEXT_ROW, raised

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.geometry import Point
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

UNTOLD = "…"


def type_first_text(canvas: Surface) -> None:
    """A text below the card in hand, being typed: in the first row that has none of it yet."""
    rows = [each for each in canvas.shown.showing.texts if TEXT_ROW[each].field]
    key = canvas.touchpoint
    if not rows:
        canvas.say(tr("No row to write in shows: choose one in View, Rows under the stages."))
    elif key is not None:
        journey = canvas.document.journey
        silent = (row for row in rows if not _says(journey, row, key))
        row = next(silent, rows[0])
        type_text(canvas, row, key)


def type_text(canvas: Surface, row: str, key: str) -> None:
    """What a row says of a card, being typed; Tab goes on with the next card."""
    canvas.typing.finish()
    canvas.selection.set([("touchpoints", key)])
    touchpoint = canvas.document.journey.touchpoints[key]

    def finish(journey: Journey, text: str) -> Patch:
        return write_text(journey, key, row, text)

    def preview(journey: Journey) -> Patch | None:
        """A place to type in, where the row says nothing of the card."""
        return None if _says(journey, row, key) else finish(journey, UNTOLD)

    text = TEXT_ROW[row].written(touchpoint)
    canvas.typing.begin(Typed("touchpoints", key, text, finish, preview, row))


def type_next_text(canvas: Surface, row: str, key: str) -> None:
    """What a row says of the card that is walked next, being typed."""
    layout = canvas.shown.layout
    order = walked(layout, layout.records, set(layout.stages))
    cards = [card.id for stage in layout.stages for card in order.get(stage, ())]
    place = cards.index(key) + 1
    if place < len(cards):
        type_text(canvas, row, cards[place])


def wanting_text(canvas: Surface, row: str, at: Point) -> str | None:
    """The card that a double click on an empty place of a row is meant for.

    The card in hand, if it stands above; else the first one there of which the row says nothing.
    """
    layout = canvas.shown.layout
    stage = canvas.shown.grid.stage_at(at)
    if stage is None:
        return None
    cards = [
        layout.cards[each.id] for each in walked(layout, layout.records, {stage}).get(stage, ())
    ]
    if not cards:
        return None
    away = {box.column: abs(box.rect.centre.x - at.x) for box in cards}
    column = min(away, key=lambda each: away[each])
    above = [box.id for box in cards if box.column == column]
    if canvas.touchpoint in above:
        return canvas.touchpoint
    told = {entry.touchpoint for entry in layout.texts[row].entries.get(stage, ())}
    return next((key for key in above if key not in told), above[-1])


def _says(journey: Journey, row: str, key: str) -> bool:
    return bool(TEXT_ROW[row].said(journey.touchpoints[key], raised(journey)))

"""Which gesture a press or a double click starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeymapper.canvas.arc_spots import arc_at
from journeymapper.canvas.badge_spots import badges_at
from journeymapper.canvas.capture import new_stage, new_touchpoint_at, type_title
from journeymapper.canvas.overview import overview_rect
from journeymapper.canvas.text_typing import type_text, wanting_text
from journeymapper.canvas.tools.connecting import Connect
from journeymapper.canvas.tools.drag_cards import SELECTING, DragCards
from journeymapper.canvas.tools.drag_feeling import DragFeeling, give_feeling
from journeymapper.canvas.tools.drag_stage import DragStage
from journeymapper.canvas.tools.gesture import Gesture, Pointer
from journeymapper.canvas.tools.panning import LeadView, Pan
from journeymapper.canvas.tools.reconnecting import Reconnect, end_at
from journeymapper.canvas.tools.rubber_band import RubberBand
from journeymapper.layout.places import drop_place
from journeymapper.model.texts import TEXT_ROW

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface

TABLES = {
    "card": "touchpoints",
    "connection": "connections",
    "stage": "stages",
    "curve": "touchpoints",
    "text": "touchpoints",
}
BELOW = ("curve", "text")
"""What lies below the lanes."""


def pressed(canvas: Surface, at: Pointer) -> Gesture | None:
    """The gesture that a press here starts, with what it selects selected."""
    if at.button == Qt.MouseButton.MiddleButton or canvas.space_held:
        return Pan(canvas, at)
    if at.button != Qt.MouseButton.LeftButton:
        if at.button == Qt.MouseButton.RightButton:
            _select(canvas, at)
        return None
    if (box := overview_rect(canvas)) is not None and box.contains(at.view):
        return LeadView(canvas, at, box)
    if (spot := badges_at(canvas, at.view)) is not None:
        canvas.badge_pressed.emit(*spot)
        return None
    if (arc := arc_at(canvas, at.view)) is not None:
        canvas.arc_pressed.emit(arc.promise)
        return None
    if (end := end_at(canvas, at)) is not None:
        return Reconnect(canvas, at, *end)
    if (source := canvas.hover.handle_at(at)) is not None:
        return Connect(canvas, at, source)
    felt = canvas.hover.feelings.at(at)
    if felt is not None and not at.modifiers & SELECTING:
        canvas.selection.set([("touchpoints", felt[0])])
        return None if canvas.locked else DragFeeling(canvas, at, *felt)
    _select(canvas, at)
    if canvas.locked and at.hit.kind in ("card", "stage"):
        return None
    match at.hit.kind:
        case "card":
            return DragCards(canvas, at) if at.hit.key in canvas.touchpoints else None
        case "stage" if canvas.in_rail(at.view):
            return DragStage(canvas, at)
        case "connection":
            return None
        case "text" if at.hit.key:
            return None
        case _:
            return RubberBand(canvas, at, keep=bool(at.modifiers & SELECTING))


def double_clicked(canvas: Surface, at: Pointer) -> None:
    """Edit what is there; on empty paper a new touchpoint, on an empty rail a new stage.

    Nothing while the map is locked.
    """
    if at.button != Qt.MouseButton.LeftButton or canvas.locked:
        return
    if canvas.in_rail(at.view):
        if at.hit.kind == "stage":
            canvas.choose(("stages", at.hit.key))
            type_title(canvas)
        else:
            _new_last_stage(canvas)
    elif at.hit.kind in ("card", "connection"):
        canvas.choose((TABLES[at.hit.kind], at.hit.key))
        type_title(canvas)
    elif at.hit.kind in BELOW:
        _double_clicked_below(canvas, at)
    elif (place := drop_place(canvas.shown.layout, at.scene)) is not None:
        new_touchpoint_at(canvas, place)
    else:
        new_stage(canvas)


def _double_clicked_below(canvas: Surface, at: Pointer) -> None:
    """Write in a row of texts; on a point go to its card, beside it feel something there."""
    if at.hit.kind == "text" and TEXT_ROW[at.hit.part].field:
        if key := at.hit.key or wanting_text(canvas, at.hit.part, at.scene):
            type_text(canvas, at.hit.part, key)
    elif at.hit.key:
        canvas.choose(("touchpoints", at.hit.key))
    elif (key := canvas.hover.feelings.wanting(at)) is not None:
        give_feeling(canvas, key, at)


def _new_last_stage(canvas: Surface) -> None:
    canvas.selection.clear()
    if len(canvas.document.journey.stages):
        canvas.stage = canvas.document.journey.stages.keys[-1]
    new_stage(canvas)


def _select(canvas: Surface, at: Pointer) -> None:
    in_rail = canvas.in_rail(at.view)
    kind = at.hit.kind
    if (kind != "stage" or in_rail) and kind in TABLES and at.hit.key:
        key = (TABLES[kind], at.hit.key)
        if at.modifiers & SELECTING:
            canvas.selection.toggle(key)
        elif key not in canvas.selection.keys:
            canvas.selection.set([key])
        elif canvas.selection.current != key:
            canvas.selection.add(key)
    elif not at.modifiers & SELECTING and kind != "text":  # a row is for the card in hand
        canvas.selection.clear()
        stage = canvas.shown.grid.stage_at(at.scene)
        if stage is not None:
            canvas.stage = stage

"""What the canvas says of what lies under the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.canvas.arc_spots import arc_at, tip_of_arc
from journeymapper.canvas.badge_spots import badges_at, tip_of
from journeymapper.canvas.text_typing import wanting_text
from journeymapper.canvas.tools.drag_feeling import in_words
from journeymapper.language import tr
from journeymapper.model.texts import TEXT_ROW, raised

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from journeymapper.canvas.surface import Surface
    from journeymapper.canvas.tools.gesture import Pointer


def tip_at(canvas: Surface, place: QPointF) -> str:
    """The findings or promise there, a line of help, or a text in full; "" for nothing."""
    if (spot := badges_at(canvas, place)) is not None:
        return tip_of(canvas, spot)
    if (arc := arc_at(canvas, place)) is not None:
        return tip_of_arc(canvas, arc)
    return _of_rows(canvas, canvas.pointer(place))


def _of_rows(canvas: Surface, at: Pointer) -> str:
    """What the rows below the lanes say."""
    touchpoints = canvas.shown.journey.touchpoints
    if at.hit.kind == "text":
        key, row = at.hit.key, TEXT_ROW[at.hit.part]
        if key:
            return "\n".join(
                said.text for said in row.said(touchpoints[key], raised(canvas.shown.journey))
            )
        wanting = wanting_text(canvas, row.key, at.scene)
        if wanting is not None and row.field:
            words = tr("{row} of “{title}”: double-click to write")
            return words.format(row=row.name, title=touchpoints[wanting].title)
    elif (felt := canvas.hover.feelings.at(at)) is not None:
        touchpoint = touchpoints[felt[0]]
        if touchpoint.sentiment is None:
            words = tr("“{title}” has no feeling yet: drag up or down")
            return words.format(title=touchpoint.title)
        words = tr("{feeling}: “{title}”. Drag up or down")
        return words.format(feeling=in_words(touchpoint.sentiment), title=touchpoint.title)
    return ""

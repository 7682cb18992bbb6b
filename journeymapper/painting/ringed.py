"""A card with the rings and signs around it, near and from afar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.painting.change_marks import SIGN_X, SIGN_Y, draw_change, draw_change_sign
from journeymapper.painting.curve import DIMMED
from journeymapper.painting.ghost import FAR_WIDTH
from journeymapper.painting.kept_cards import DrawCard, draw_kept_card
from journeymapper.painting.seen import is_dimmed
from journeymapper.painting.states import draw_differing, draw_found, draw_halo

if TYPE_CHECKING:
    from journeymapper.layout.geometry import CardBox
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look

_FAR_SIGN = 14.0


def draw_ringed_card(
    painter: QPainter,
    journey: Journey,
    box: CardBox,
    look: Look,
    draw: DrawCard,
    *,
    far: bool = False,
) -> None:
    """Draw a card with `draw`, its upper left at the painter's origin, and what stands around it.

    `far`: outlines and signs so strong that they are seen from afar.
    """
    if look.highlight is not None and box.id in look.highlight[1]:
        draw_halo(painter, look.highlight[0], look.theme)
    if box.id in look.found:
        draw_found(painter, look.theme)
    painter.setOpacity(DIMMED if is_dimmed(box.id, look) else 1.0)
    draw_kept_card(painter, journey, journey.touchpoints[box.id], look, draw)
    painter.setOpacity(1.0)
    width = {"width": FAR_WIDTH} if far else {}
    if box.id in look.differing:
        draw_differing(painter, look.theme, **width)
    if change := look.changes.get(box.id):
        draw_change(painter, change, look.theme, **width)
        radius = {"radius": _FAR_SIGN} if far else {}
        draw_change_sign(painter, change, SIGN_X, SIGN_Y, look.theme, **radius)

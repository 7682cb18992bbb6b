"""A card drawn from memory where the surface has pixels and the look allows it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH
from journeymapper.model.dimensions import CHANNEL
from journeymapper.painting.card_stub import stub_swatch
from journeymapper.painting.memory import MEMORY, can_remember
from journeymapper.painting.tags import swatch

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint
    from journeymapper.painting.look import Look

DrawCard = Callable[[QPainter, "Journey", "Touchpoint", "Look"], None]
_SIZE = (CARD_WIDTH, CARD_HEIGHT)


def draw_kept_card(
    painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look, draw: DrawCard
) -> None:
    """Draw a card with `draw`, its upper left at the painter's origin, or copy it from memory."""
    if not look.remembers or not can_remember(painter):
        draw(painter, journey, touchpoint, look)
        return
    looks = (draw, _looks(journey, touchpoint, look))

    def anew(onto: QPainter) -> None:
        draw(onto, journey, touchpoint, look)

    MEMORY.draw(painter, _SIZE, touchpoint, looks, anew)


def _looks(journey: Journey, touchpoint: Touchpoint, look: Look) -> Hashable:
    """Everything besides the touchpoint itself that its card shows."""
    key = touchpoint.id
    return (
        look.theme.name,
        look.lens,
        look.show_votes,
        look.wall,
        key in look.selected,
        key == look.hovered,
        key == look.typing,
        stub_swatch(journey, touchpoint, look.lens),
        *(swatch(journey, CHANNEL, each).glyph for each in touchpoint.channels),
        *(journey.segments.place(each) for each in touchpoint.segments),
    )

"""The ghost of a fix: what it would add, drawn as if through glass until it is made real."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.card_row import draw_bottom_row, draw_middle_row
from journeymapper.painting.card_stub import draw_stub_marks, stub_outline
from journeymapper.painting.cards import BODY, RADIUS, draw_ring, draw_title
from journeymapper.painting.kinds import draw_end, end_length
from journeymapper.painting.marks import draw_role
from journeymapper.painting.states import draw_plus
from journeymapper.painting.theme import Theme
from journeymapper.painting.ways import rounded, shortened

if TYPE_CHECKING:
    from journeymapper.layout.line import Line
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint
    from journeymapper.painting.ground import Ground
    from journeymapper.painting.look import Look

WIDTH, DASHES = 1.75, (6.0, 5.0)
OPACITY, STUB_OPACITY = 0.8, 0.18
PLUS_RADIUS, FAR_WIDTH = 10.5, 8.0
_CASING = 4.0
_KIND = "recovery"
"""Whatever a fix connects, it mends."""


def draw_ghost_card(
    painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look
) -> None:
    """Draw a card that is not there yet, its upper left at the painter's origin."""
    theme = look.theme
    fill(painter, theme.rec_soft, OPACITY)
    painter.drawRoundedRect(BODY, RADIUS, RADIUS)
    fill(painter, theme.recovery, STUB_OPACITY)
    painter.drawPath(stub_outline())
    inked = look._replace(theme=_inked(theme))
    draw_stub_marks(painter, journey, touchpoint, look, theme.recovery)
    draw_title(painter, touchpoint.title, inked)
    draw_middle_row(painter, touchpoint, inked)
    draw_bottom_row(painter, journey, touchpoint, inked)
    stroke(painter, theme.recovery, WIDTH, DASHES)
    painter.drawRoundedRect(BODY, RADIUS, RADIUS)
    if touchpoint.role != "step":
        draw_role(painter, 2, 0, touchpoint.role, theme)
    if touchpoint.id in look.selected:
        draw_ring(painter, look)


def draw_far_ghost(painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look) -> None:
    """Draw a card that is not there yet as it is seen from afar."""
    outlined(painter, look.theme.rec_soft, look.theme.recovery, FAR_WIDTH)
    painter.drawRoundedRect(BODY, RADIUS, RADIUS)


def draw_ghost_plus(painter: QPainter, x: float, y: float, theme: Theme) -> None:
    """Draw the plus on a ghost's corner, around a middle."""
    draw_plus(painter, x, y, theme, theme.recovery, PLUS_RADIUS)


def draw_ghost_line(painter: QPainter, line: Line, look: Look, ground: Ground) -> None:
    """Draw a connection that is not there yet: dashed, with its head."""
    way = rounded(shortened(line.points, end_length(_KIND)))
    stroke(painter, ground.at(line.points[0].y), WIDTH + _CASING)
    painter.drawPath(way)
    stroke(painter, look.theme.recovery, WIDTH, DASHES)
    painter.drawPath(way)
    draw_end(painter, _KIND, line.points, look.theme, ground.at(line.points[-1].y))


@lru_cache(8)
def _inked(theme: Theme) -> Theme:
    """The theme with all ink in the colour of what mends."""
    mending = theme.recovery
    return theme._replace(
        ink=mending, ink2=mending, edge2=mending, failure=mending, card=theme.rec_soft
    )

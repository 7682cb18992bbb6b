"""The two rows of marks on a card: pillars, fail point and star; segments, effort, feeling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.model.words import WALKED_LANES
from journeymapper.painting.faces import draw_face
from journeymapper.painting.marks import (
    draw_effort,
    draw_fail_point,
    draw_pillar,
    draw_segment,
    draw_star,
)
from journeymapper.painting.text import elided, write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint
    from journeymapper.painting.look import Look

_LEFT, _MOST_PILLARS, _MOST_SEGMENTS = 38.0, 3, 3
_FACE_LEFT = 160.0


def draw_middle_row(painter: QPainter, touchpoint: Touchpoint, look: Look) -> None:
    """Draw pillars from the left, the fail point and the star from the right."""
    theme = look.theme
    strongest = sorted(touchpoint.pillars.items(), key=lambda each: -abs(each[1]))
    for place, (pillar, strength) in enumerate(strongest[:_MOST_PILLARS]):
        draw_pillar(painter, _LEFT + 22 * place, 48, pillar, strength, theme)
    if touchpoint.moment_of_truth:
        draw_star(painter, 162, 48)
    if touchpoint.fail_point is not None:
        right = 158 if touchpoint.moment_of_truth else 182
        severity = None if look.wall else touchpoint.fail_point.severity
        draw_fail_point(painter, right, 48, severity, theme)


def draw_bottom_row(
    painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look
) -> None:
    """Draw segments, effort, owner from the left and the feeling at the right."""
    theme, px = look.theme, look.digits
    x = _draw_segments(painter, journey, touchpoint, look)
    if touchpoint.effort is not None:
        draw_effort(painter, x, 77, touchpoint.effort, theme, px=px)
        x += 60
    if touchpoint.owner and touchpoint.lane not in WALKED_LANES and x < _FACE_LEFT - 20:
        owner = elided(touchpoint.owner, _FACE_LEFT - x, px, 500)
        write(painter, owner, x, 84, px, 500, theme.ink3)
    if touchpoint.sentiment is not None:
        draw_face(painter, 172, 80, touchpoint.sentiment)


def _draw_segments(
    painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look
) -> float:
    """Gives the x at which the next mark starts."""
    segments = touchpoint.segments
    if not segments:
        return _LEFT
    shown = segments if len(segments) <= _MOST_SEGMENTS else segments[: _MOST_SEGMENTS - 1]
    for place, segment in enumerate(shown):
        draw_segment(painter, 44 + 16 * place, 80, journey.segments.place(segment), look.theme.ink2)
    if len(shown) < len(segments):
        more, x = f"+{len(segments) - len(shown)}", 44 + 16 * len(shown)
        write(painter, more, x, 84, look.digits, 600, look.theme.ink2, "middle")
    return 45 + 16 * min(len(segments), _MOST_SEGMENTS)

"""Finding badges: an octagon for an error, a diamond for a warning, a disc for a note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from journeymapper.painting.brushes import fill, outlined
from journeymapper.painting.forms import draw_form
from journeymapper.painting.look import Badge, Severity
from journeymapper.painting.text import write
from journeymapper.painting.theme import Theme

RADIUS = 11.0
_FORM = {"error": ("octagon", 1.09), "warning": ("diamond", 1.08), "info": ("circle", 1.06)}
"""Form and how much larger it is drawn than its radius says, so that all weigh the same."""
_APART, _FARTHER_APART = 20.0, 27.0
"""Between two badges: so far that those of two digits do not touch."""


def severity_colours(severity: Severity, theme: Theme) -> tuple[str, str]:
    """The fill of a severity and the ink on it."""
    return {
        "error": (theme.error, theme.on_error),
        "warning": (theme.warn, theme.on_warn),
        "info": (theme.info, theme.on_info),
    }[severity]


def draw_severity(
    painter: QPainter,
    severity: Severity,
    x: float,
    y: float,
    theme: Theme,
    text: str = "",
    radius: float = RADIUS,
    *,
    ring: bool = False,
    hollow: bool = False,
) -> None:
    """Draw a severity's form, with a number or nothing in it.

    `ring` parts it from what it lies on; `hollow` says the finding was dismissed.
    """
    ground, ink = severity_colours(severity, theme)
    form, weight = _FORM[severity]
    if ring:
        fill(painter, theme.paper)
        draw_form(painter, form, x, y, radius * weight + 2)
    if hollow:
        outlined(painter, theme.paper, theme.edge2, 1.25)
        ink = theme.ink3
    elif severity == "warning":
        outlined(painter, ground, theme.warn_outline, 1.25)
    else:
        fill(painter, ground)
    draw_form(painter, form, x, y, radius * weight)
    if text:
        px = radius * (12 if len(text) < 3 else 9.4) / RADIUS
        write(painter, text, x, y + px * 0.34, px, 700, ink, "middle")


def draw_badges(
    painter: QPainter,
    badges: Sequence[Badge],
    x: float,
    y: float,
    theme: Theme,
    *,
    numbered: bool = True,
) -> None:
    """Draw the badges of one record, the last at (x, y), the worst in front and to its left.

    Of more than two, the second says how many there are besides the first.
    """
    if not badges:
        return
    first, rest = badges[0], badges[1:]
    if rest:
        _draw(painter, rest[0], x, y, theme, _second(rest) if numbered else "")
    x -= stretch(badges)
    _draw(painter, first, x, y, theme, _number(first) if numbered else "")


def pointed_at(badges: Sequence[Badge], dx: float, dy: float) -> range:
    """The places of those badges of one record that a point lies on, seen from the last badge.

    The second badge stands for all but the first.
    """
    if not badges or abs(dy) > RADIUS:
        return range(0)
    if abs(dx + stretch(badges)) <= RADIUS:
        return range(1)
    return range(1, len(badges)) if abs(dx) <= RADIUS else range(0)


def _number(badge: Badge) -> str:
    return str(badge.number or "")


def stretch(badges: Sequence[Badge]) -> float:
    """How far left of the last badge of a record the first stands."""
    if not badges[1:]:
        return 0.0
    return _APART if len(_second(badges[1:])) < 2 else _FARTHER_APART


def _second(rest: Sequence[Badge]) -> str:
    return _number(rest[0]) if len(rest) == 1 else f"+{len(rest)}"


def _draw(painter: QPainter, badge: Badge, x: float, y: float, theme: Theme, text: str) -> None:
    draw_severity(painter, badge.severity, x, y, theme, text, ring=True, hollow=badge.dismissed)

"""Which findings' badges lie under the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.layout.geometry import Rect
from journeymapper.painting.badges import pointed_at
from journeymapper.painting.gutter import CORNER_BADGE
from journeymapper.painting.near import BADGE_X, BADGE_Y
from journeymapper.painting.numbering import WHOLE_MAP
from journeymapper.painting.paint import FAR, NEAR
from journeymapper.painting.rail import badges_on_rail
from journeymapper.painting.seen import is_dimmed

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from journeymapper.canvas.surface import Surface

NEIGHBOURHOOD = 60.0
"""So far from a card, in scene units, its badges are looked for."""


class BadgeSpot(NamedTuple):
    """Badges of one record: its key, "" for the whole map, and their places among its badges."""

    key: str
    places: range


def badges_at(canvas: Surface, at: QPointF) -> BadgeSpot | None:
    """The badges under a point of the widget; None where there is none."""
    view, look = canvas.view, canvas.look
    if at.y() < view.rail and at.x() < view.gutter:
        x, y = at.x() / view.bars - CORNER_BADGE[0], at.y() / view.bars - CORNER_BADGE[1]
        shown = look.badges.get(WHOLE_MAP, ())
        under = pointed_at(shown[:1], x, y)
        return BadgeSpot(WHOLE_MAP, range(len(shown))) if under else None
    found = _on_rail(canvas, at) if canvas.in_rail(at) else _on_paper(canvas, at)
    for key, dx, dy in found:
        badges = look.badges.get(key, ())
        if view.zoom < NEAR and not canvas.in_rail(at):  # the worst stands for all
            places = range(len(badges)) if pointed_at(badges[:1], dx, dy) else range(0)
        else:
            places = pointed_at(badges, dx, dy)
        if places:
            return BadgeSpot(key, places)
    return None


def tip_of(canvas: Surface, spot: BadgeSpot) -> str:
    """The headlines of these badges' findings for a tooltip, one on a line, none read as markup."""
    findings = canvas.findings[spot.key]
    return "<qt>" + "<br>".join(escape(findings[place].message) for place in spot.places)


def _on_rail(canvas: Surface, at: QPointF) -> Iterator[tuple[str, float, float]]:
    view, shown = canvas.view, canvas.shown
    x = (at.x() - view.gutter) / view.bars + view.scroll.x * view.stretch
    y = at.y() / view.bars
    for key, middle in badges_on_rail(
        shown.journey, shown.layout, canvas.look, view.area, view.stretch
    ):
        yield key, x - middle.x, y - middle.y


def _on_paper(canvas: Surface, at: QPointF) -> Iterator[tuple[str, float, float]]:
    view, grid, layout = canvas.view, canvas.shown.grid, canvas.shown.layout
    if view.zoom < FAR or not view.paper.contains(at):
        return
    scene = view.to_scene(at)
    around = Rect(scene.x, scene.y, 0, 0).grown(NEIGHBOURHOOD)
    for key in reversed(grid.lines_in(around)) if view.zoom >= NEAR else ():
        badge = layout.lines[key].badge
        yield key, scene.x - badge.x, scene.y - badge.y
    for key in grid.cards_in(around):
        if not is_dimmed(key, canvas.look):
            card = layout.cards[key].rect
            yield key, scene.x - card.x - BADGE_X, scene.y - card.y - BADGE_Y

"""Which promise's arc lies under the mouse, in the sky above the lanes."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from journeymapper.language import tr
from journeymapper.painting.arches import SIGN
from journeymapper.painting.sky import sky_over

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.arches import Arch
    from journeymapper.layout.geometry import Point
    from journeymapper.painting.look import PromiseArc

REACH = 6.0
"""px beside a line that still count as on it."""


def arc_at(canvas: Surface, at: QPointF) -> PromiseArc | None:
    """The arc under a point of the widget, the lowest of several; None where there is none."""
    look, view = canvas.look, canvas.view
    if not look.arcs or not view.paper.contains(at):
        return None
    scene = view.to_scene(at)
    if scene.y > 0:
        return None
    arches = zip(sky_over(canvas.shown.layout, look).arches, look.arcs, strict=True)
    found = [
        (-arch.top, place, arc)
        for place, (arch, arc) in enumerate(arches)
        if arch is not None and _lies_on(arch, scene, REACH / view.zoom)
    ]
    return min(found)[2] if found else None


def tip_of_arc(canvas: Surface, arc: PromiseArc) -> str:
    """What an arc stands for, as a tooltip that reads no title as markup."""
    if not arc.target:
        words = tr("“{promise}”, promised by “{maker}”: nothing leads on from there")
    elif arc.kept:
        words = tr("“{promise}”, promised by “{maker}”: kept by “{end}”")
    else:
        words = tr("“{promise}”, promised by “{maker}”: broken on a way to “{end}”")
    cards = canvas.shown.journey.touchpoints
    maker, end = (cards[each].title if each in cards else "" for each in (arc.source, arc.target))
    return "<qt>" + escape(words.format(promise=arc.text, maker=maker, end=end))


def _lies_on(arch: Arch, scene: Point, reach: float) -> bool:
    """Whether a point of the sky lies on the top of an arch, its label, or one of its legs."""
    left, right = sorted((arch.rise, arch.fall))
    if abs(scene.y - arch.top) <= max(SIGN, reach) and left <= scene.x <= right:
        return True
    ends_in_the_air = arch.points[-1].y == arch.top
    legs = (arch.rise,) if ends_in_the_air else (arch.rise, arch.fall)
    return scene.y >= arch.top and any(abs(scene.x - leg) <= reach for leg in legs)

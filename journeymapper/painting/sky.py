"""The sky over a map: the room in which promises are drawn as arches, while any are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.layout.geometry import Rect

if TYPE_CHECKING:
    from journeymapper.layout.arches import Sky
    from journeymapper.layout.geometry import Layout
    from journeymapper.painting.look import Look, PromiseArc

_latest: list[tuple[Layout, tuple[PromiseArc, ...], Sky]] = []
"""The skies of the last two layouts: a view paints many areas of one."""


def sky_over(layout: Layout, look: Look) -> Sky:
    """Where the arches of a look run over a layout."""
    for known, arcs, sky in _latest:
        if known.cards is layout.cards and arcs is look.arcs:
            return sky
    from journeymapper.layout.arches import Span, sky_of

    sky = sky_of(layout, [Span(each.source, each.target) for each in look.arcs])
    _latest.insert(0, (layout, look.arcs, sky))
    del _latest[2:]
    return sky


def bounds_with_sky(layout: Layout, look: Look) -> Rect:
    """All there is to see of a layout: its lanes, and the sky where there is one."""
    bounds = layout.bounds
    if not look.arcs:
        return bounds
    height = sky_over(layout, look).height
    return Rect(bounds.x, bounds.y - height, bounds.width, bounds.height + height)

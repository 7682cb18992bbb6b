"""Which stages lie at an x or between two, found without looking at all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeymapper.layout.geometry import Layout, StageBox


def stages_between(
    layout: Layout, left: float, right: float, beside: int = 0
) -> Sequence[StageBox]:
    """The stages that meet a span, and so many `beside` it at either end."""
    return layout.stages.between(left, right, beside)


def stage_at(layout: Layout, x: float) -> StageBox | None:
    """The stage whose columns lie above or below an x; None beside all of them."""
    found = [box for box in stages_between(layout, x, x) if box.rect.x <= x < box.rect.right]
    return found[0] if found else None


def nearest_stage(layout: Layout, x: float) -> StageBox | None:
    """The stage at an x, beside the map the first or the last; None while there is none."""
    boxes = stages_between(layout, x, x, beside=1)
    return min(boxes, key=lambda box: max(box.rect.x - x, 0.0, x - box.rect.right), default=None)

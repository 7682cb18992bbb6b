"""Where a place of one layout is in another one that has the same stages and lanes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from journeymapper.layout.geometry import Point
from journeymapper.model.rising import out_of_order

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Layout

Span = tuple[float, float]
"""Where something begins and ends along one direction."""


def carried(at: Point, here: Layout, there: Layout) -> Point:
    """The place in the same stage and the same lane or row, as far from where these begin.

    Where that is beyond their end in the other layout, it is their end there; a stage or lane that
    the other one lacks is no wider there than the border between its neighbours.
    """
    return Point(
        _along(at.x, _pairs(_stages(here), _stages(there))),
        _along(at.y, _pairs(_bands(here), _bands(there))),
    )


def _stages(layout: Layout) -> dict[str, Span]:
    return {key: (box.rect.x, box.rect.right) for key, box in layout.stages.items()}


def _bands(layout: Layout) -> dict[str, Span]:
    """Lanes, feeling curve and rows of texts."""
    rects = {f"lane {key}": box.rect for key, box in layout.lanes.items()}
    rects["curve"] = layout.curve.rect
    rects |= {f"row {key}": band.rect for key, band in layout.texts.items()}
    return {key: (rect.y, rect.bottom) for key, rect in rects.items()}


def _pairs(here: dict[str, Span], there: dict[str, Span]) -> list[tuple[Span, Span]]:
    """What both have, in order; what stands in another order over there is left out."""
    both = sorted((key for key in here if key in there), key=lambda key: here[key])
    places = {key: place for place, key in enumerate(sorted(both, key=lambda key: there[key]))}
    displaced = out_of_order([places[key] for key in both])
    kept: Iterable[str] = (key for place, key in enumerate(both) if place not in displaced)
    return [(here[key], there[key]) for key in kept]


def _along(at: float, pairs: Sequence[tuple[Span, Span]]) -> float:
    place = bisect_right(pairs, at, key=lambda pair: pair[0][0]) - 1
    if place < 0:
        return at + (pairs[0][1][0] - pairs[0][0][0] if pairs else 0.0)
    (start, _), (other_start, other_end) = pairs[place]
    if place == len(pairs) - 1:
        return other_start + at - start  # beyond the last one both go on
    return min(other_start + at - start, max(other_end, other_start))

"""The marks of a line as the layout hands them out, with the bounds of all that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.layout.geometry import LineMarks, Point, Rect
from journeymapper.layout.room import around
from journeymapper.layout.sizes import BADGE_RADIUS, HEAD


def finished(
    points: tuple[Point, ...],
    sign: Point | None,
    label: Point | None,
    wait: Point | None,
    badge: Point,
    taken: Iterable[Rect],
) -> LineMarks:
    """The marks of a line through these points with its bounds; `taken` are their boxes."""
    boxes = [*taken, around(badge, 2 * BADGE_RADIUS, 2 * BADGE_RADIUS)]
    xs, ys = [point.x for point in points], [point.y for point in points]
    left = min(min(xs) - HEAD / 2, *(box.x for box in boxes))
    top = min(min(ys) - HEAD / 2, *(box.y for box in boxes))
    right = max(max(xs) + HEAD / 2, *(box.right for box in boxes))
    bottom = max(max(ys) + HEAD / 2, *(box.bottom for box in boxes))
    return LineMarks(sign, label, wait, badge, Rect(left, top, right - left, bottom - top))

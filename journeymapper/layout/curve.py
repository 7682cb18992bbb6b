"""The feeling curve: the rated cards of a stage, evenly over its width in the order walked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, overload

from journeymapper.layout.geometry import FEELING_STEP, Curve, CurvePoint, Layout, Point, Rect

if TYPE_CHECKING:
    from journeymapper.model.records import Touchpoint

Rated = tuple[tuple[str, int], ...]
"""The rated touchpoints of a stage in the order walked, with how they feel."""


class Points(Sequence[CurvePoint]):
    """The points of a curve from the left to the right, made when they are asked for.

    `spans`: where each stage begins, and how wide it is.
    """

    def __init__(
        self, rated: Mapping[str, Rated], spans: Sequence[tuple[float, float]], zero: float
    ) -> None:
        self.rated, self.zero = rated, zero
        self._spans = spans
        self._groups = [*rated.values()]
        self._starts = [0, *accumulate(map(len, self._groups))]

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, at: int) -> CurvePoint: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[CurvePoint, ...]: ...
    def __getitem__(self, at: int | slice) -> CurvePoint | tuple[CurvePoint, ...]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        at %= len(self)
        stage = bisect_right(self._starts, at) - 1
        return self._point(stage, at - self._starts[stage])

    def __iter__(self) -> Iterator[CurvePoint]:
        return (
            self._point(stage, place)
            for stage, group in enumerate(self._groups)
            for place in range(len(group))
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Points):
            return tuple(self) == other if isinstance(other, tuple) else NotImplemented
        if (self._groups, self.zero) != (other._groups, other.zero):
            return False
        spans = zip(self._groups, self._spans, other._spans, strict=True)
        return all(here == there for group, here, there in spans if group)

    __hash__ = None  # type: ignore[assignment]

    def of(self, stage: int) -> Iterator[CurvePoint]:
        """The points of the stage at a place."""
        return (self._point(stage, place) for place in range(len(self._groups[stage])))

    def _point(self, stage: int, place: int) -> CurvePoint:
        group, (left, width) = self._groups[stage], self._spans[stage]
        touchpoint, feeling = group[place]
        x = left + width * (2 * place + 1) / (2 * len(group))
        return CurvePoint(touchpoint, feeling, Point(x, self.zero - feeling * FEELING_STEP))


def curve_again(
    layout: Layout, band: Rect, stages: set[str], walked: Mapping[str, list[Touchpoint]]
) -> Curve:
    """The layout's curve in a band, with the points of some stages made anew, as walked."""
    known = layout.curve.points
    before = known.rated if isinstance(known, Points) else {}
    rated = {stage: before.get(stage, ()) for stage in layout.facts.stages}
    for stage in stages:
        rated[stage] = tuple(
            (each.id, each.sentiment)
            for each in walked.get(stage, ())
            if each.sentiment is not None
        )
    zero = band.y + band.height / 2
    return Curve(band, zero, Points(rated, layout.plan.frame.spans, zero))


def felt_otherwise(before: Curve, after: Curve) -> set[str]:
    """The stages of which two curves in one band tell something else."""
    known = before.points.rated if isinstance(before.points, Points) else {}
    now = after.points.rated if isinstance(after.points, Points) else {}
    return {stage for stage in known.keys() | now.keys() if known.get(stage) != now.get(stage)}

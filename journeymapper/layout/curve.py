"""The feeling curve: the rated cards of a stage, evenly over its width in the order walked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, overload

from journeymapper.layout.flow import in_view, walked_in
from journeymapper.layout.geometry import FEELING_STEP, Curve, CurvePoint, Layout, Point, Rect

if TYPE_CHECKING:
    from journeymapper.layout.facts import StageFacts
    from journeymapper.model.records import Touchpoint


class Felt:
    """The rated touchpoints of one stage with how they feel, in the order walked.

    What that order is, is worked out when somebody asks for it.
    """

    __slots__ = ("_count", "_facts", "_rated", "_touchpoints")

    def __init__(self, facts: StageFacts, touchpoints: tuple[Touchpoint, ...]) -> None:
        self._facts, self._touchpoints = facts, touchpoints
        self._rated: tuple[tuple[str, int], ...] | None = None
        self._count: int | None = None

    def __len__(self) -> int:
        if self._count is None:
            shown = in_view(self._facts, self._touchpoints)
            self._count = sum([each.sentiment is not None for each in shown])
        return self._count

    @property
    def rated(self) -> tuple[tuple[str, int], ...]:
        """The id and the feeling of each."""
        if self._rated is None:
            self._rated = tuple(
                (each.id, each.sentiment)
                for each in walked_in(self._facts, self._touchpoints)
                if each.sentiment is not None
            )
        return self._rated

    def __eq__(self, other: object) -> bool:
        return self.rated == other.rated if isinstance(other, Felt) else NotImplemented

    __hash__ = None  # type: ignore[assignment]


class Points(Sequence[CurvePoint]):
    """The points of a curve from the left to the right, made when they are asked for.

    `spans`: where each stage begins, and how wide it is.
    """

    def __init__(
        self, felt: Mapping[str, Felt], spans: Sequence[tuple[float, float]], zero: float
    ) -> None:
        self.felt, self.zero = felt, zero
        self._spans = spans
        self._groups = [*felt.values()]

    @cached_property
    def _starts(self) -> list[int]:
        """How many points stand before those of each stage, and all."""
        return [0, *accumulate(map(len, self._groups))]

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
            for place in range(len(group.rated))
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Points):
            return tuple(self) == other if isinstance(other, tuple) else NotImplemented
        if (self._groups, self.zero) != (other._groups, other.zero):
            return False
        spans = zip(self._groups, self._spans, other._spans, strict=True)
        return all(here == there for group, here, there in spans if group.rated)

    __hash__ = None  # type: ignore[assignment]

    def between(self, left: float, right: float, beside: int = 0) -> list[CurvePoint]:
        """The points from x to x, with so many beside them on the left and on the right.

        Only these stages are asked for theirs.
        """
        first = max(bisect_right(self._spans, left, key=itemgetter(0)) - 1, 0)
        after = bisect_right(self._spans, right, key=itemgetter(0))
        here = [point for stage in range(first, after) for point in self.of(stage)]
        start = bisect_left(here, left, key=_across)
        end = bisect_right(here, right, key=_across)
        before, behind = here[:start], here[end:]
        while len(before) < beside and first > 0:
            first -= 1
            before[:0] = self.of(first)
        while len(behind) < beside and after < len(self._groups):
            behind += self.of(after)
            after += 1
        return [*before[max(len(before) - beside, 0) :], *here[start:end], *behind[:beside]]

    def of(self, stage: int) -> Iterator[CurvePoint]:
        """The points of the stage at a place."""
        group = self._groups[stage]  # that it is empty is known before its order
        return (self._point(stage, place) for place in range(len(group.rated) if group else 0))

    def _point(self, stage: int, place: int) -> CurvePoint:
        group, (left, width) = self._groups[stage].rated, self._spans[stage]
        touchpoint, feeling = group[place]
        x = left + width * (2 * place + 1) / (2 * len(group))
        return CurvePoint(touchpoint, feeling, Point(x, self.zero - feeling * FEELING_STEP))


def _across(point: CurvePoint) -> float:
    return point.at.x


def points_between(
    curve: Curve, left: float, right: float, beside: int = 0
) -> Sequence[CurvePoint]:
    """A curve's points from x to x, with so many beside them on the left and on the right."""
    points = curve.points
    return points.between(left, right, beside) if isinstance(points, Points) else points


def curve_again(
    layout: Layout, band: Rect, stages: set[str], touchpoints: Mapping[str, tuple[Touchpoint, ...]]
) -> Curve:
    """The layout's curve in a band, with the points of some stages made anew."""
    known = layout.curve.points
    before = {**known.felt} if isinstance(known, Points) else {}
    shown = layout.facts.stages
    felt = before | {key: Felt(shown[key], touchpoints[key]) for key in shown.keys() & stages}
    if [*felt] != [*shown]:
        felt = {key: felt[key] for key in shown}
    zero = band.y + band.height / 2
    return Curve(band, zero, Points(felt, layout.plan.frame.spans, zero))


def felt_otherwise(before: Curve, after: Curve) -> set[str]:
    """The stages of which two curves in one band tell something else."""
    known = before.points.felt if isinstance(before.points, Points) else {}
    now = after.points.felt if isinstance(after.points, Points) else {}
    return {
        stage
        for stage in known.keys() | now.keys()
        if (was := known.get(stage)) is not (felt := now.get(stage)) and was != felt
    }

"""Where stages stand and which cards they hold, said of those that somebody asks about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING

from journeymapper.layout.geometry import Rect, StageBox

if TYPE_CHECKING:
    from journeymapper.layout.facts import StageFacts
    from journeymapper.layout.frame import Frame


class StageBoxes(Mapping[str, StageBox]):
    """The stages from left to right, touching, all of them so high."""

    def __init__(self, frame: Frame, height: float) -> None:
        self._frame, self._height = frame, height

    def __getitem__(self, stage: str) -> StageBox:
        grid = self._frame.grid
        return self.at(grid.place_of(grid.stages[stage][0]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._frame.grid.stages)

    def __len__(self) -> int:
        return len(self._frame.grid.stages)

    def __contains__(self, stage: object) -> bool:
        return stage in self._frame.grid.stages

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, StageBoxes):
            return super().__eq__(other)
        return self._height == other._height and (
            self._frame is other._frame or self._said == other._said
        )

    __hash__ = None  # type: ignore[assignment]

    @property
    def _said(self) -> tuple[object, ...]:
        return [*self], self._frame.spans, self._frame.grid.columns_before

    def at(self, place: int) -> StageBox:
        """The stage at a place."""
        left, width = self._frame.spans[place]
        first = self._frame.grid.columns_before[place]
        return StageBox(self._frame.stages[place], place, Rect(left, 0, width, self._height), first)

    def between(self, left: float, right: float, beside: int = 0) -> list[StageBox]:
        """The stages that meet a span, and so many `beside` it at either end."""
        spans = self._frame.spans
        start = bisect_left(spans, left, key=sum)
        end = bisect_right(spans, right, key=itemgetter(0))
        return [*map(self.at, range(max(start - beside, 0), min(end + beside, len(spans))))]


class Members(Mapping[tuple[str, str], tuple[str, ...]]):
    """The cards of each stage and lane, in list order; nothing where there are none."""

    def __init__(self, stages: Mapping[str, StageFacts]) -> None:
        self._stages = stages

    def __getitem__(self, key: tuple[str, str]) -> tuple[str, ...]:
        stage, lane = key
        return self._stages[stage].lanes[lane]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((stage, lane) for stage, facts in self._stages.items() for lane in facts.lanes)

    def __len__(self) -> int:
        return sum(len(facts.lanes) for facts in self._stages.values())

    @property
    def lanes(self) -> set[str]:
        """The lanes that hold cards, in whichever stage."""
        return set().union(*(facts.lanes for facts in self._stages.values()))

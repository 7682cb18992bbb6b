"""The cards and lines of a layout, worked out stage by stage when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from journeymapper.layout.cells import APART
from journeymapper.layout.geometry import CardBox, Rect
from journeymapper.layout.line import Line
from journeymapper.layout.marks import Marks
from journeymapper.layout.obstacles import arms
from journeymapper.layout.plan import Plan
from journeymapper.layout.routes import Edges
from journeymapper.layout.sizes import label_width
from journeymapper.layout.ways import Way

V = TypeVar("V")

MOST_KEPT = 512
"""So many stages keep what was asked for: more than a screen shows from as far as one can go."""


class Pieces(Mapping[str, V]):
    """What lies in a map, by key, in the order of its stages."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.stages = tuple(plan.facts.stages)
        self.known: dict[int, dict[str, V]] = {}
        """What has been asked for lately, by the place of its stage."""

    def __getitem__(self, key: str) -> V:
        return self.of(self._place(key))[key]

    def __iter__(self) -> Iterator[str]:
        return (key for place in range(len(self.stages)) for key in self._keys(place))

    def let_go(self) -> None:
        """Forget what was worked out; whoever asks again has it worked out again."""
        self.known = {}

    def of(self, place: int) -> dict[str, V]:
        """Those of the stage at a place; a line belongs to the stage it leaves."""
        found = self.known.get(place)
        if found is None:
            found = self.known[place] = self._made(place)
            if len(self.known) > MOST_KEPT:
                del self.known[next(iter(self.known))]
        return found

    def _place(self, key: str) -> int:
        raise NotImplementedError

    def _keys(self, place: int) -> Iterator[str]:
        raise NotImplementedError

    def _made(self, place: int) -> dict[str, V]:
        raise NotImplementedError


class Cards(Pieces[CardBox]):
    """The card of every touchpoint; where nothing moved, the very boxes there were before."""

    def __init__(self, plan: Plan, before: Cards | None = None) -> None:
        super().__init__(plan)
        if before is not None and before.plan.frame is plan.frame:
            facts, were = plan.facts.stages, before.plan.facts.stages
            self.known = {
                place: boxes
                for place, boxes in before.known.items()
                if were[before.stages[place]] is facts.get(before.stages[place])
            }

    def __len__(self) -> int:
        return len(self.plan.cells.of)

    def __contains__(self, key: object) -> bool:
        return key in self.plan.cells.of

    def _place(self, key: str) -> int:
        return self.plan.cells.grid.place_of(self.plan.cells.of[key].column)

    def _keys(self, place: int) -> Iterator[str]:
        return (card.id for card in self.plan.facts.stages[self.stages[place]].cards)

    def _made(self, place: int) -> dict[str, CardBox]:
        stage, frame, grid = self.stages[place], self.plan.frame, self.plan.cells.grid
        standing, left = self.plan.standing[stage], grid.columns_before[place]
        boxes = {}
        for card in self.plan.facts.stages[stage].cards:
            cell = standing[card.id]
            column, row = left + cell.column % APART, cell.row - grid.lanes[card.lane][0]
            own, rect = card.position is not None, frame.card(cell)
            boxes[card.id] = CardBox(card.id, stage, card.lane, rect, column, row, own)
        return boxes


class Lines(Pieces[Line]):
    """The line of every connection."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.marks = Marks(plan)

    def let_go(self) -> None:
        """Forget the lines, and where their corners and marks are."""
        super().let_go()
        self.marks = Marks(self.plan)

    def __len__(self) -> int:
        return sum(len(course.ways) for course in self.plan.courses.values())

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._found(key) is not None

    def passing(self, first: int, last: int, area: Rect, reach: float) -> Iterator[Line]:
        """The lines of other stages than these that come so near to an area in between."""
        routes, grid = self.marks.routes, self.plan.cells.grid
        start, end = grid.slots[first], grid.slots[last]
        for crossing in routes.crossing(first, last):
            way = crossing.way
            place = grid.place_of(way.source.column)
            if first <= place <= last:
                continue
            wide = area.grown(reach + label_width(way.link.label) / 2)
            if crossing.first < start and end < crossing.last:
                left, y, right = routes.passing(way)
                if not _overlap((left, y, right, y), wide):
                    continue
            elif not any(_overlap(each, wide) for each in arms(routes.of(way))):
                continue
            yield self.line(way, place)

    def line(self, way: Way, place: int) -> Line:
        """The line of a way that leaves the stage at a place."""
        if place in self.known:
            return self.known[place][way.key]
        return self._line(way, place, [*self._keys(place)].index(way.key))

    def _line(self, way: Way, place: int, number: int) -> Line:
        return Line(way, (place, number), self.marks)

    def _place(self, key: str) -> int:
        place = self._found(key)
        if place is None:
            raise KeyError(key)
        return place

    def _found(self, key: str) -> int | None:
        """The place of the stage a line leaves; None where there is no such line."""
        at = key.find("->")
        while at >= 0:  # an id may hold an arrow itself
            cell = self.plan.cells.of.get(key[:at])
            if cell is not None:
                place = self.plan.cells.grid.place_of(cell.column)
                if key in self.plan.courses[self.stages[place]].ways:
                    return place
            at = key.find("->", at + 1)
        return None

    def _keys(self, place: int) -> Iterator[str]:
        return iter(self.plan.courses[self.stages[place]].ways)

    def _made(self, place: int) -> dict[str, Line]:
        ways = self.plan.courses[self.stages[place]].ways.values()
        return {way.key: self._line(way, place, number) for number, way in enumerate(ways)}


def _overlap(edges: Edges, area: Rect) -> bool:
    x, y, to_x, to_y = edges
    return x <= area.right and to_x >= area.x and y <= area.bottom and to_y >= area.y

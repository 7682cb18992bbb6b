"""What marks make way for, whoever's they are: lines that pass, and votes that hang below cards."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from journeymapper.layout.cells import APART
from journeymapper.layout.facts import is_voted
from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.routes import KEPT, Edges, Routes
from journeymapper.layout.ways import Way

BIN = 64.0
"""So wide is what is looked through at once: most lines run upright, and few beside each other."""
VOTES = Rect(34, 86, 40, 22)
"""The pill of votes on a card, with the ring around it."""

Bins = dict[int, list[tuple[str, Edges]]]


class Sorted(NamedTuple):
    """What of the lines and votes lies in one stage, and in the gaps beside it."""

    lines: Bins
    votes: Bins


class Obstacles:
    """The lines and votes of one map, sorted in stage by stage where somebody asks."""

    def __init__(self, routes: Routes) -> None:
        self.routes, self._frame = routes, routes.plan.frame
        self.kept: OrderedDict[int, Sorted] = OrderedDict()
        """The stages sorted in lately, by their place."""

    def at(self, edges: Edges) -> tuple[set[str], int]:
        """The lines that meet a box, and how many cards' votes do."""
        lines: set[str] = set()
        votes = 0
        for place in self._frame.stages_near(edges[0], edges[2]):
            if place < len(self.routes.stages):
                here = self._of(place)
                lines |= owners(here.lines, edges)
                votes += len(owners(here.votes, edges)) if here.votes else 0
        return lines, votes

    def _of(self, place: int) -> Sorted:
        if place not in self.kept:
            self.kept[place] = self._sort_in(place)
            if len(self.kept) > KEPT:
                self.kept.popitem(last=False)
        self.kept.move_to_end(place)
        return self.kept[place]

    def _sort_in(self, place: int) -> Sorted:
        left, right = self._frame.extent(place)
        routes, found = self.routes, Sorted(defaultdict(list), defaultdict(list))
        for way in routes.plan.courses[routes.stages[place]].ways.values():
            self._sort_in_line(found.lines, way, left, right)
        slot = routes.plan.cells.grid.slots[place]
        for first, last, _, way in routes.crossing(place, place):
            if first < slot < last:
                start, y, end = routes.passing(way)
                if start <= right and end >= left:
                    here = (max(start, left), y, min(end, right), y)
                    sort_in(found.lines, way.key, here)
            elif way.target.column // APART == slot:
                self._sort_in_line(found.lines, way, left, right)
        for card in self.routes.plan.facts.stages[self.routes.stages[place]].cards:
            if is_voted(card):
                at = self._frame.card(self.routes.plan.cells.of[card.id])
                x, y = at.x + VOTES.x, at.y + VOTES.y
                sort_in(found.votes, card.id, (x, y, x + VOTES.width, y + VOTES.height))
        return found

    def _sort_in_line(self, bins: Bins, way: Way, left: float, right: float) -> None:
        """Remember the part of a line between two x."""
        for x, y, to_x, to_y in arms(self.routes.of(way)):
            if x <= right and to_x >= left:
                sort_in(bins, way.key, (max(x, left), y, min(to_x, right), to_y))


def arms(points: Iterable[Point]) -> Iterator[Edges]:
    """The boxes of the straight parts of a line."""
    for (ax, ay), (bx, by) in pairwise(points):
        yield (
            ax if ax < bx else bx,
            ay if ay < by else by,
            bx if ax < bx else ax,
            by if ay < by else ay,
        )


def sort_in(bins: Bins, owner: str, edges: Edges) -> None:
    """Remember who owns a box."""
    for where in _bins(edges):
        bins[where].append((owner, edges))


def owners(bins: Bins, edges: Edges) -> set[str]:
    """Who has something that meets a box."""
    left, top, right, bottom = edges
    return {
        owner
        for where in _bins(edges)
        for owner, (x, y, to_x, to_y) in bins.get(where, ())
        if x <= right and to_x >= left and y <= bottom and to_y >= top
    }


def _bins(edges: Edges) -> range:
    return range(int(edges[0] // BIN), int(edges[2] // BIN) + 1)

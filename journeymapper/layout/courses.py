"""The ways of the lines that leave one stage, and what they ask of the gaps they run through."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.layout.cells import APART, Cells
from journeymapper.layout.sizes import (
    BETWEEN,
    HEAD,
    along_the_line,
    down_the_line,
    is_marked,
    wait_width,
)
from journeymapper.layout.tracks import Arm, LotKey, arms_of
from journeymapper.layout.ways import Way, keeps, looks_between, minds_rows, ways_of

if TYPE_CHECKING:
    from journeymapper.layout.facts import LinkFacts, StageFacts

Needs = dict[int, float]
"""How much room the marks of straight lines need in a gap, by its number."""


class Crossing(NamedTuple):
    """A line with ends in two stages: it crosses those from `first` to `last`, by their slots.

    `only_ends`: only cells of these two stages decide on its way.
    """

    first: int
    last: int
    only_ends: bool
    way: Way

    def minds(self, slots: Collection[int]) -> bool:
        """Whether other cells in these slots can change the way."""
        if self.first in slots or self.last in slots:
            return True
        return not self.only_ends and any(self.first < slot < self.last for slot in slots)


class Course(NamedTuple):
    """The ways of one stage's lines by key, their arms by the gap these run through.

    `across` and `down`: what marks of straight lines between neighbours need in the gaps between
    columns and between rows. `first`, `last`: the slots that all its crossings lie between.
    """

    ways: Mapping[str, Way]
    arms: Mapping[LotKey, tuple[Arm, ...]]
    across: Needs
    down: Needs
    crossings: tuple[Crossing, ...]
    first: int = 0
    last: int = -1

    def minds(self, slots: Collection[int]) -> bool:
        """Whether other cells in these slots can change the way of a crossing."""
        return any(each.minds(slots) for each in self.crossings)

    @property
    def minds_rows(self) -> bool:
        """Whether more rows can change a way."""
        return any(map(minds_rows, self.ways.values()))


NO_COURSE = Course({}, {}, {}, {}, ())


def course_of(facts: StageFacts, cells: Cells, within: Container[str] | None = None) -> Course:
    """The course of all lines that leave the cards of a stage.

    `within`: the cards of its one column, where lines that stay in it and carry nothing do not
    matter yet: they show nowhere else, and make no row higher.
    """
    links: Iterable[LinkFacts] = facts.links
    if within is not None:
        links = [link for link in links if link.target not in within or is_marked(link)]
    ways = ways_of(links, cells)
    arms: dict[LotKey, list[Arm]] = {}
    across: Needs = {}
    down: Needs = {}
    crossings = []
    for way in ways:
        link, _, source, target, _, _, gaps = way
        if gaps:
            for lot, arm in arms_of(way):
                arms.setdefault(lot, []).append(arm)
        elif is_marked(link):  # a head alone always has room
            _ask_for_room(way, cells, across, down)
        if source.column != target.column:
            first, last = sorted((source.column // APART, target.column // APART))
            if first != last:
                crossings.append(Crossing(first, last, not looks_between(way), way))
    return Course(
        {way.key: way for way in ways},
        {lot: tuple(each) for lot, each in arms.items()},
        across,
        down,
        tuple(crossings),
        min([each.first for each in crossings], default=0),
        max([each.last for each in crossings], default=-1),
    )


def is_kept(course: Course, cells: Cells, moved: Collection[int]) -> bool:
    """Whether no crossing finds another way, or needs other room, whatever these slots hold now."""
    return not any(
        each.minds(moved) and (_asks_for_room(each.way) or not keeps(each.way, cells))
        for each in course.crossings
    )


def _asks_for_room(way: Way) -> bool:
    return not way.gaps and is_marked(way.link)


def _ask_for_room(way: Way, cells: Cells, across: Needs, down: Needs) -> None:
    """Room for the marks of a straight line between neighbours."""
    a, b, link = way.source, way.target, way.link
    if a.column != b.column:
        left, right = sorted((a.column, b.column))
        if cells.grid.gap_right_of(left) == right:
            row = along_the_line(link).values()
            pill = wait_width(link) + BETWEEN if link.wait_hours != 0 else 0.0
            needed = max(HEAD + sum(row) + BETWEEN * (len(row) + 1), pill)
            across[right] = max(across.get(right, 0.0), needed)
    elif heights := down_the_line(link).values():
        upper, lower = sorted((a.row, b.row))
        if (gap := cells.grid.gap_below(upper)) == cells.grid.gap_above(lower):
            height = HEAD + sum(heights) + BETWEEN * len(heights)
            down[gap] = max(down.get(gap, 0.0), height)

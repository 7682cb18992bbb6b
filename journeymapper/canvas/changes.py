"""Which parts of the picture differ between two scenes: what has to be painted anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from journeymapper.layout.curve import felt_otherwise
from journeymapper.layout.geometry import Rect
from journeymapper.layout.grid import Grid
from journeymapper.layout.stages import stages_between
from journeymapper.painting.curve import points_in
from journeymapper.painting.sky import sky_over

if TYPE_CHECKING:
    from journeymapper.canvas.tiles import Scene
    from journeymapper.layout.geometry import Curve, LaneBox, Layout, TextBand
    from journeymapper.layout.line import Line
    from journeymapper.painting.look import Look

REACH = 28.0
"""Rings, badges, handles and shadows stand so far out of a card."""
MARK_REACH = 64.0
"""A line's signs, pills and badges stand so far out of their middle."""
MANY = 100
"""Of more records than this only those in sight are looked at."""


class Changes:
    """What differs between two scenes; what concerns all areas is found out once."""

    def __init__(self, old: Scene, new: Scene) -> None:
        self.old, self.new = old, new

    @cached_property
    def lies_alike(self) -> bool:
        """Whether no card and no line is elsewhere."""
        one, other = self.old.layout, self.new.layout
        return one.cards is other.cards and one.lines is other.lines

    def rects(self, area: Rect) -> Iterator[Rect]:
        """The rectangles inside the area that look different now."""
        old, new = self.old, self.new
        if self._is_other or _stands_other(old.layout, new.layout, area):
            yield area
            return
        yield from _curve_that_differs(self, area)
        yield from _texts_that_differ(old.layout, new.layout, area)
        yield from _arches_that_differ(old, new)
        keys = self._records
        if not self.lies_alike:
            keys = keys | _cards_elsewhere(old, new, area) | _lines_elsewhere(old, new, area)
        lifted = _left_out(old.look) ^ _left_out(new.look)
        for layout in (old.layout, new.layout):
            yield from (rect for rect in _rects(layout, keys, lifted, area) if rect.meets(area))

    @cached_property
    def _is_other(self) -> bool:
        """Whether all of it looks different."""
        old, new = self.old, self.new
        return _looks_other(old.look, new.look) or _rows_lie_other(old.layout, new.layout)

    @cached_property
    def _records(self) -> set[str]:
        """The records that differ, or whose marks do."""
        old, new = self.old.journey, self.new.journey
        keys = _marked(self.old.look, self.new.look)
        if new.touchpoints is not old.touchpoints:
            keys |= new.touchpoints.differing(old.touchpoints)
        if new.connections is not old.connections:
            keys |= new.connections.differing(old.connections)
        return keys


def _looks_other(old: Look, new: Look) -> bool:
    """Whether more differs than which records are marked."""
    return old._replace(**MARKS) != new._replace(**MARKS)


MARKS: dict[str, Any] = {
    "selected": frozenset(),
    "current": "",
    "hovered": "",
    "handle": "",
    "typing": "",
    "hidden": frozenset(),
    "gliding": frozenset(),
    "ghosts": frozenset(),
    "differing": frozenset(),
    "changes": {},
    "found": frozenset(),
    "highlight": None,
    "badges": {},
}
"""What of a look concerns single records."""


def _left_out(look: Look) -> set[str]:
    return set(look.hidden | look.gliding)


def _rows_lie_other(old: Layout, new: Layout) -> bool:
    """Whether a row of the map lies elsewhere, or a lane holds cards only before or now."""
    if _rows(old) != _rows(new):
        return True
    # An empty lane says how it is filled.
    return old.members is not new.members and old.members.lanes != new.members.lanes


def _rows(layout: Layout) -> list[object]:
    """How high every row of the map lies."""
    rows: dict[str, LaneBox | Curve | TextBand] = {**layout.lanes, "": layout.curve}
    rows |= layout.texts
    return [(key, row.rect.y, row.rect.height) for key, row in rows.items()]


def _stands_other(old: Layout, new: Layout, area: Rect) -> bool:
    """Whether stages stand otherwise in an area, or hold cards there only before or now."""
    if old.stages is new.stages and old.members is new.members:
        return False
    before, now = (stages_between(each, area.x, area.right) for each in (old, new))
    if before != now or not now:
        return True
    return any(_holds(old, stage.id) != _holds(new, stage.id) for stage in now)


def _holds(layout: Layout, stage: str) -> bool:
    return any((stage, lane) in layout.members for lane in layout.lanes)


def _texts_that_differ(old: Layout, new: Layout, area: Rect) -> Iterator[Rect]:
    """The cells of stages where a row says something else; rows and stages stand as before."""
    for key, band in new.texts.items():
        before, now = old.texts[key].told, band.told
        if before is now:
            continue
        if any(before.values()) != any(now.values()):
            yield band.rect._replace(x=area.x, width=area.width)  # an empty row says how
        for stage in stages_between(new, area.x, area.right):
            if before.get(stage.id) != now.get(stage.id):
                yield Rect(stage.rect.x, band.rect.y, stage.rect.width, band.rect.height)


def _curve_that_differs(changes: Changes, area: Rect) -> Iterator[Rect]:
    """The parts of the curve in the area that points which differ shape."""
    was, now = changes.old.layout.curve, changes.new.layout.curve
    if was is now or not now.rect.grown(REACH).meets(area):
        return
    whole = Rect(area.x, now.rect.y, area.width, now.rect.height).grown(REACH)
    if changes.new.look.label_extremes:
        yield whole
    elif not changes.lies_alike:
        if [*points_in(was, area)] != [*points_in(now, area)]:
            yield whole
    else:
        yield from _felt_otherwise(was, now, changes.new.layout, area)


def _felt_otherwise(was: Curve, now: Curve, layout: Layout, area: Rect) -> Iterator[Rect]:
    """The parts that the points of stages shape of which the curves tell something else."""
    for rect in (layout.stages[key].rect for key in felt_otherwise(was, now)):
        if rect.meets(area):
            shaped = (each.at.x for curve in (was, now) for each in points_in(curve, rect))
            ends = (rect.x, rect.right, *shaped)
            left, right = min(ends), max(ends)
            yield Rect(left, now.rect.y, right - left, now.rect.height).grown(REACH)


def _arches_that_differ(old: Scene, new: Scene) -> Iterator[Rect]:
    """Where arches run that run elsewhere now, and where they run instead."""
    if not new.look.arcs or old.layout.cards is new.layout.cards:
        return
    skies = [sky_over(each.layout, each.look).arches for each in (old, new)]
    for before, after in zip(*skies, strict=True):
        if before != after:
            yield from (arch.bounds for arch in (before, after) if arch is not None)


def _marked(old: Look, new: Look) -> set[str]:
    """The records whose marks differ."""
    keys = set(old.selected ^ new.selected) | (_left_out(old) ^ _left_out(new))
    keys |= old.hidden ^ new.hidden
    keys |= (old.ghosts ^ new.ghosts) | (old.differing ^ new.differing)
    keys |= old.found ^ new.found
    keys |= {old.current, new.current} if old.current != new.current else set()
    if (old.hovered, old.handle) != (new.hovered, new.handle):
        keys |= {old.hovered, new.hovered}
    if old.typing != new.typing:
        keys |= {old.typing, new.typing}
    if old.highlight != new.highlight:
        keys |= {key for each in (old.highlight, new.highlight) if each for key in each[1]}
    keys |= _told_otherwise(old.badges, new.badges) | _told_otherwise(old.changes, new.changes)
    return keys


def _told_otherwise(old: Mapping[str, object], new: Mapping[str, object]) -> set[str]:
    if old is new or old == new:
        return set()
    return {key for key in {*old, *new} if old.get(key) != new.get(key)}


def _cards_elsewhere(old: Scene, new: Scene, area: Rect) -> set[str]:
    """The cards in the area that stand elsewhere, or only before or now."""
    before, after, near = old.layout.cards, new.layout.cards, area.grown(REACH)
    seen = {*Grid(old.layout).cards_in(near), *Grid(new.layout).cards_in(near)}
    return {key for key in seen if before.get(key) != after.get(key)}


def _lines_elsewhere(old: Scene, new: Scene, area: Rect) -> set[str]:
    """The lines in the area that run elsewhere, or only before or now."""
    near = area.grown(REACH)
    before, after = (
        {line.key: line for line in Grid(each.layout).drawn_in(near)} for each in (old, new)
    )
    keys = before.keys() | after.keys()
    return {key for key in keys if not _looks_same(before.get(key), after.get(key), near)}


def _looks_same(one: Line | None, other: Line | None, area: Rect) -> bool:
    """Whether two lines look the same in an area; marks that stand elsewhere count for nothing."""
    if one is None or other is None:
        return False
    if (one.kind, one.points) != (other.kind, other.points):
        return False
    return not one.marks_area.meets(area) or one.marks == other.marks


def _rects(layout: Layout, keys: set[str], lifted: set[str], area: Rect) -> Iterator[Rect]:
    """Where these records lie, with the lines in the area that lead to or from lifted cards."""
    grid = Grid(layout)
    if len(keys) > MANY:
        around = area.grown(REACH)
        keys = keys & {*grid.cards_in(around), *grid.lines_in(around)}
    cards = {key for key in keys if key in layout.cards}
    yield from (layout.cards[key].rect.grown(REACH) for key in cards)
    for key in keys & layout.lines.keys():
        yield from _parts(layout.lines[key])
    near = [layout.cards[key].rect for key in lifted if key in layout.cards]
    for place in near if len(near) <= MANY else [area]:
        for line in (layout.lines[key] for key in grid.lines_in(place)):
            if line.source in lifted or line.target in lifted:
                yield from _parts(line)
    if cards:
        yield from _said_of(layout, cards)
        for stage in {layout.cards[key].stage for key in cards}:
            for point in points_in(layout.curve, layout.stages[stage].rect):
                if point.touchpoint in cards:
                    yield Rect(*point.at, 0, 0).grown(REACH)


def _parts(line: Line) -> Iterator[Rect]:
    """The arms of a line and its marks: all it covers, less than its bounds."""
    for a, b in pairwise(line.points):
        x, y = min(a.x, b.x), min(a.y, b.y)
        yield Rect(x, y, abs(a.x - b.x), abs(a.y - b.y)).grown(REACH)
    reach = max(MARK_REACH, line.label_width / 2 + REACH)
    for mark in (line.sign, line.label, line.wait, line.badge):
        if mark is not None:
            yield Rect(*mark, 0, 0).grown(reach)


def _said_of(layout: Layout, cards: set[str]) -> Iterator[Rect]:
    """Where rows of texts say something of these cards."""
    for band in layout.texts.values():
        for stage in {layout.cards[key].stage for key in cards}:
            for entry in band.entries.get(stage, ()):
                if entry.touchpoint in cards:
                    yield band.place(entry)

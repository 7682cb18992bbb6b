"""Which parts of the picture differ between two scenes: what has to be painted anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from journeymapper.layout.curve import felt_otherwise
from journeymapper.layout.geometry import Rect
from journeymapper.layout.grid import Grid
from journeymapper.painting.arches import sky_over
from journeymapper.painting.curve import points_in

if TYPE_CHECKING:
    from journeymapper.canvas.tiles import Scene
    from journeymapper.layout.geometry import Layout, Line
    from journeymapper.painting.look import Look

REACH = 28.0
"""Rings, badges, handles and shadows stand so far out of a card."""
MARK_REACH = 64.0
"""A line's signs, pills and badges stand so far out of their middle."""
MANY = 100
"""Of more cards than this only those in sight are looked at."""


def changed_rects(old: Scene, new: Scene, area: Rect) -> Iterator[Rect]:
    """The rectangles inside the area that look different now."""
    if _looks_other(old.look, new.look) or _stands_other(old.layout, new.layout):
        yield area
        return
    yield from _curve_that_differs(old, new, area)
    yield from _texts_that_differ(old.layout, new.layout)
    yield from _arches_that_differ(old, new)
    keys = _marked(old.look, new.look)
    keys |= _cards_that_differ(old, new, area) | _lines_that_differ(old, new, area)
    lifted = _left_out(old.look) ^ _left_out(new.look)
    for layout in (old.layout, new.layout):
        yield from (rect for rect in _rects(layout, keys, lifted, area) if rect.meets(area))


def _looks_other(old: Look, new: Look) -> bool:
    """Whether more differs than which records are marked."""
    return replace(old, **MARKS) != replace(new, **MARKS)


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


def _stands_other(old: Layout, new: Layout) -> bool:
    if old.stages != new.stages or old.lanes != new.lanes or not new.stages:
        return True
    return _bands(old) != _bands(new) or _held(old) != _held(new)


def _held(layout: Layout) -> tuple[set[str], set[str]]:
    """The stages and lanes that hold cards: an empty one says how a card gets there."""
    return {stage for stage, _ in layout.members}, {lane for _, lane in layout.members}


def _bands(layout: Layout) -> dict[str, Rect]:
    return {key: band.rect for key, band in layout.texts.items()}


def _texts_that_differ(old: Layout, new: Layout) -> Iterator[Rect]:
    """The cells of stages where a row says something else; rows and stages stand as before."""
    for key, band in new.texts.items():
        before, now = old.texts[key].told, band.told
        if before is now:
            continue
        if any(before.values()) != any(now.values()):
            yield band.rect  # an empty row says how a text gets there
        for stage, told in now.items():
            if told is not before.get(stage) and told != before.get(stage):
                across = new.stages[stage].rect
                yield Rect(across.x, band.rect.y, across.width, band.rect.height)


def _curve_that_differs(old: Scene, new: Scene, area: Rect) -> Iterator[Rect]:
    """The parts of the curve in the area that the points of stages felt otherwise shape."""
    was, now = old.layout.curve, new.layout.curve
    if was is now:
        return
    if (was.rect, was.zero) != (now.rect, now.zero) or new.look.label_extremes:
        yield now.rect.grown(REACH)
        return
    stages = new.layout.stages
    for rect in (stages[key].rect for key in felt_otherwise(was, now)):
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
    if old == new:
        return set()
    return {key for key in {*old, *new} if old.get(key) != new.get(key)}


def _cards_that_differ(old: Scene, new: Scene, area: Rect) -> set[str]:
    known, now = old.journey.touchpoints, new.journey.touchpoints
    records = set() if known is now else now.differing(known)
    before, after = old.layout.cards, new.layout.cards
    if before is after:
        return records
    near = area.grown(REACH)
    seen = {*Grid(old.layout).cards_in(near), *Grid(new.layout).cards_in(near)}
    return records | {key for key in seen if before.get(key) != after.get(key)}


def _lines_that_differ(old: Scene, new: Scene, area: Rect) -> set[str]:
    known, now = old.journey.connections, new.journey.connections
    records = set() if known is now else now.differing(known)
    if old.layout.lines is new.layout.lines:
        return records
    before, after = (
        {line.key: line for line in Grid(each.layout).drawn_in(area.grown(REACH))}
        for each in (old, new)
    )
    same = {
        key
        for key in before.keys() & after.keys()
        if _looks_same(before[key], after[key], area.grown(REACH))
    }
    return records | ((before.keys() | after.keys()) - same)


def _looks_same(one: Line, other: Line, area: Rect) -> bool:
    """Whether two lines look the same in an area; marks that stand elsewhere count for nothing."""
    if (one.kind, one.points) != (other.kind, other.points):
        return False
    return not one.marks_area.meets(area) or one.marks == other.marks


def _rects(layout: Layout, keys: set[str], lifted: set[str], area: Rect) -> Iterator[Rect]:
    """Where these records lie, with the lines in the area that lead to or from lifted cards."""
    cards, grid = keys & layout.cards.keys(), Grid(layout)
    if len(cards) > MANY:
        cards &= set(grid.cards_in(area.grown(REACH)))
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

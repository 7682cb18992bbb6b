"""What is where: questions about a point or an area, answered without looking at everything."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import floor, hypot

from journeymapper.layout.geometry import Hit, Layout, Line, Point, Rect, TextBand
from journeymapper.layout.stages import stage_at

BIN = 256.0
SIGN_RADIUS, PILL, LABEL_HEIGHT = 10.0, (56.0, 20.0), 20.0
FACE = 13.0
"""So near to a point of the curve is on it."""
MARKS = 24.0
"""Marks of a line stand so far beside it."""
NOTHING = Hit("nothing")


Bin = tuple[int, int]
Bins = dict[Bin, list[str]]


class Grid:
    """A uniform grid over one layout. Each kind of thing is sorted in when first asked for.

    While only titles and tags change, a layout hands its sorting on to the next.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def at(self, point: Point, reach: float = 0) -> Hit:
        """What lies under a point, the topmost first: card, connection, curve, text, lane, stage.

        `reach` widens connections, so that a thin line is easy to meet. A lane's hit says the
        lane; which stage it is, `stage_at` says.
        """
        for key in self.cards_in(Rect(point.x, point.y, 0, 0)):
            return Hit("card", key)
        near = Rect(point.x, point.y, 0, 0).grown(reach)
        for key in reversed(self.lines_in(near)):
            if part := _part(self.layout.lines[key], point, reach):
                return Hit("connection", key, part)
        if self.layout.curve.rect.contains(point):
            return Hit("curve", self.feeling_at(point) or "")
        for band in self.layout.texts.values():
            if band.rect.contains(point):
                return Hit("text", self._said_of(band, point), band.key)
        for lane in self.layout.lanes.values():
            if lane.rect.contains(point):
                return Hit("lane", lane.lane)
        return self._stage(point)

    def stage_at(self, point: Point) -> str | None:
        """The stage whose columns lie above or below a point; None beside all of them."""
        stage = stage_at(self.layout, point.x)
        return stage.id if stage is not None else None

    def feeling_at(self, point: Point) -> str | None:
        """The touchpoint whose point of the curve lies here; the nearest of several."""
        points = self.layout.curve.points
        start = bisect_left(points, point.x - FACE, key=lambda each: each.at.x)
        end = bisect_right(points, point.x + FACE, key=lambda each: each.at.x)
        away = {
            each.touchpoint: hypot(each.at.x - point.x, each.at.y - point.y)
            for each in points[start:end]
        }
        nearest = min(away, key=lambda key: away[key], default=None)
        return nearest if nearest is not None and away[nearest] <= FACE else None

    def _said_of(self, band: TextBand, point: Point) -> str:
        """The touchpoint of which the text here is said; "" where there is none."""
        entries = band.entries.get(self.stage_at(point) or "", ())
        here = (each for each in entries if band.place(each).contains(point))
        return next((each.touchpoint for each in here), "")

    def cards_in(self, area: Rect) -> list[str]:
        """The cards that meet an area, in no order."""
        cards = self.layout.cards
        return [key for key in _near(self._bins("cards"), area) if cards[key].rect.meets(area)]

    def lines_in(self, area: Rect) -> list[str]:
        """The lines whose bounds meet an area, in the order in which they are drawn."""
        lines = self.layout.lines
        found = [key for key in _near(self._bins("lines"), area) if lines[key].bounds.meets(area)]
        return sorted(found, key=lambda key: lines[key].place)

    def sort(self) -> None:
        """Find now what lies where, which else is done when it is first asked."""
        for what in BINS_OF:
            self._bins(what)

    def _bins(self, what: str) -> Bins:
        bins: Bins | None = self.layout.remembered.get(what)
        if bins is None:
            bins = self.layout.remembered[what] = BINS_OF[what](self.layout)
        return bins

    def _stage(self, point: Point) -> Hit:
        stage = self.stage_at(point)
        return NOTHING if stage is None else Hit("stage", stage)


def _card_bins(layout: Layout) -> Bins:
    bins: Bins = defaultdict(list)
    for card in layout.cards.values():
        for where in _bins(card.rect):
            bins[where].append(card.id)
    return bins


def _line_bins(layout: Layout) -> Bins:
    bins: Bins = defaultdict(list)
    for line in layout.lines.values():
        for where in dict.fromkeys(_bins_of(line)):
            bins[where].append(line.key)
    return bins


BINS_OF = {"cards": _card_bins, "lines": _line_bins}


def _bins(area: Rect) -> list[Bin]:
    return _between(area.x, area.y, area.right, area.bottom)


def _between(left: float, top: float, right: float, bottom: float) -> list[Bin]:
    down = range(floor(top / BIN), floor(bottom / BIN) + 1)
    return [(x, y) for x in range(floor(left / BIN), floor(right / BIN) + 1) for y in down]


def _bins_of(line: Line) -> Iterator[Bin]:
    """The bins along a line's arms, with room for its marks: not its whole bounds."""
    for (ax, ay), (bx, by) in pairwise(line.points):
        left, right = (ax, bx) if ax < bx else (bx, ax)
        top, bottom = (ay, by) if ay < by else (by, ay)
        yield from _between(left - MARKS, top - MARKS, right + MARKS, bottom + MARKS)
    if line.label:
        yield from _bins(Rect(*line.label, 0, 0).grown(line.label_width / 2))


def _near(bins: Bins, area: Rect) -> dict[str, None]:
    wanted = (floor(area.right / BIN) - floor(area.x / BIN) + 1) * (
        floor(area.bottom / BIN) - floor(area.y / BIN) + 1
    )
    if wanted < len(bins):
        return dict.fromkeys(key for where in _bins(area) for key in bins.get(where, ()))
    return dict.fromkeys(key for keys in bins.values() for key in keys)


def _part(line: Line, point: Point, reach: float) -> str:
    if line.sign and hypot(point.x - line.sign.x, point.y - line.sign.y) <= SIGN_RADIUS + reach:
        return "sign"
    if line.wait and _around(line.wait, *PILL).contains(point):
        return "wait"
    if line.label and _around(line.label, line.label_width, LABEL_HEIGHT).contains(point):
        return "label"
    arms = (
        Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y)).grown(max(reach, 1))
        for a, b in pairwise(line.points)
    )
    return "body" if any(arm.contains(point) for arm in arms) else ""


def _around(centre: Point, width: float, height: float) -> Rect:
    return Rect(centre.x - width / 2, centre.y - height / 2, width, height)

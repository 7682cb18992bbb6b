"""What is where: questions about a point or an area, answered without looking at everything."""

from __future__ import annotations

from math import hypot

from journeymapper.layout.curve import points_between
from journeymapper.layout.geometry import CardBox, Hit, Layout, Point, Rect, TextBand
from journeymapper.layout.line import Line
from journeymapper.layout.obstacles import arms
from journeymapper.layout.stages import stage_at

SIGN_RADIUS, PILL, LABEL_HEIGHT = 10.0, (56.0, 20.0), 20.0
FACE = 13.0
"""So near to a point of the curve is on it."""
MARKS = 24.0
"""Marks of a line stand so far beside it."""
OUTSIDE = 96.0
"""So far the marks of a stage's own lines stand out of it."""
NOTHING = Hit("nothing")


class Grid:
    """Looks only into the stages that a point or an area meets, and at what crosses these."""

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
        for line in reversed(self.drawn_in(near)):
            if part := _part(line, point, reach):
                return Hit("connection", line.key, part)
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
        near = points_between(self.layout.curve, point.x - FACE, point.x + FACE)
        away = {each.touchpoint: hypot(each.at.x - point.x, each.at.y - point.y) for each in near}
        nearest = min(away, key=lambda key: away[key], default=None)
        return nearest if nearest is not None and away[nearest] <= FACE else None

    def _said_of(self, band: TextBand, point: Point) -> str:
        """The touchpoint of which the text here is said; "" where there is none."""
        entries = band.entries.get(self.stage_at(point) or "", ())
        here = (each for each in entries if band.place(each).contains(point))
        return next((each.touchpoint for each in here), "")

    def cards_in(self, area: Rect) -> list[str]:
        """The cards that meet an area, stage by stage."""
        return [box.id for box in self.boxes_in(area)]

    def boxes_in(self, area: Rect) -> list[CardBox]:
        """The boxes of the cards that meet an area, stage by stage."""
        left, top, right, bottom = area.x, area.y, area.right, area.bottom
        return [
            box
            for place in self._stages_in(area)
            for box in self.layout.cards.of(place).values()
            for x, y, width, height in (box.rect,)
            if x <= right and x + width >= left and y <= bottom and y + height >= top
        ]

    def lines_in(self, area: Rect) -> list[str]:
        """The lines that meet an area with an arm or a mark, in the order they are drawn in."""
        return [line.key for line in self.drawn_in(area)]

    def drawn_in(self, area: Rect, least: float = 0.0) -> list[Line]:
        """The lines that meet an area with an arm or a mark, in the order they are drawn in.

        Those of a smaller extent than `least` are left out.
        """
        lines, places = self.layout.lines, self._stages_in(area.grown(OUTSIDE))
        if not places:
            return []
        own = (
            line
            for place in places
            for line in lines.of(place).values()
            if not least or line.extent >= least
        )
        found = [line for line in own if _meets(line, area)]
        passing = lines.passing(places[0], places[-1], area, MARKS)
        found += (line for line in passing if line.extent >= least)
        return sorted(found, key=lambda line: line.place)

    def _stages_in(self, area: Rect) -> range:
        near = self.layout.plan.frame.stages_near(area.x, area.right)
        return range(near.start, min(near.stop, len(self.layout.stages)))

    def _stage(self, point: Point) -> Hit:
        stage = self.stage_at(point)
        return NOTHING if stage is None else Hit("stage", stage)


def _meets(line: Line, area: Rect) -> bool:
    """Whether an arm of a line, with room for its marks, or its label meets an area."""
    left, top, right, bottom = area.x, area.y, area.right, area.bottom
    for x, y, to_x, to_y in arms(line.points):
        beside = x - MARKS <= right and to_x + MARKS >= left
        if beside and y - MARKS <= bottom and to_y + MARKS >= top:
            return True
    if not line.label_width or not line.marks_area.meets(area):
        return False
    label = line.label
    return label is not None and _around(label, line.label_width, line.label_width).meets(area)


def _part(line: Line, point: Point, reach: float) -> str:
    if line.sign and hypot(point.x - line.sign.x, point.y - line.sign.y) <= SIGN_RADIUS + reach:
        return "sign"
    if line.wait and _around(line.wait, *PILL).contains(point):
        return "wait"
    if line.label and _around(line.label, line.label_width, LABEL_HEIGHT).contains(point):
        return "label"
    away = max(reach, 1)
    for x, y, to_x, to_y in arms(line.points):
        if x - away <= point.x <= to_x + away and y - away <= point.y <= to_y + away:
            return "body"
    return ""


def _around(centre: Point, width: float, height: float) -> Rect:
    return Rect(centre.x - width / 2, centre.y - height / 2, width, height)

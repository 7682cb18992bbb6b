"""The scores page: all pictures in their boxes, in as many rows as the width asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.language import marked
from journeymapper.layout.geometry import Rect
from journeymapper.painting.scores.box import Picture, box_height, content_width, draw_box
from journeymapper.painting.scores.components import ComponentsPicture
from journeymapper.painting.scores.effort import EffortPicture
from journeymapper.painting.scores.emotion import EmotionPicture
from journeymapper.painting.scores.levels import LevelsPicture
from journeymapper.painting.scores.pillars import PillarsPicture
from journeymapper.painting.scores.pillars_by import PillarsByPicture
from journeymapper.painting.scores.pyramid import PyramidPicture
from journeymapper.painting.scores.road import RoadPicture
from journeymapper.painting.scores.scored import Scored

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

GAP = 12.0
NATURAL_WIDTH = 1240.0
"""At this width every box is as its picture is best."""

_SCALES = (1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.05, 1.0, 0.95, 0.9)
_NARROWEST = 0.95
"""Of the natural width: what the page may shrink to before the pictures do."""

_LOWER = 1.1
"""A wider page may be so many times lower than the natural one."""

Make = Callable[[Scored, float], Picture]
Row = tuple[tuple[Make, float], ...]


def _pillars(scored: Scored, width: float) -> Picture:
    return (PillarsByPicture if scored.pillars_by else PillarsPicture)(scored, width)


_WIDE: tuple[Row, ...] = (
    ((PyramidPicture, 27), (LevelsPicture, 42), (EmotionPicture, 31)),
    ((_pillars, 36), (EffortPicture, 64)),
    ((RoadPicture, 52), (ComponentsPicture, 48)),
)
_MIDDLING: tuple[Row, ...] = (
    ((PyramidPicture, 45), (EmotionPicture, 55)),
    ((LevelsPicture, 1),),
    ((EffortPicture, 1),),
    ((_pillars, 44), (ComponentsPicture, 56)),
    ((RoadPicture, 1),),
)
_NARROW: tuple[Row, ...] = tuple(((make, 1),) for row in _WIDE for make, _ in row)
_FORMS = ((1000.0, _WIDE), (680.0, _MIDDLING), (0.0, _NARROW))


@dataclass(frozen=True, slots=True)
class Box:
    """A picture and where its box stands on the page."""

    rect: Rect
    picture: Picture


@dataclass(frozen=True, slots=True)
class ScoresPage:
    """The boxes of a page in reading order, and how high it is."""

    boxes: tuple[Box, ...]
    height: float

    def draw(self, painter: QPainter, scored: Scored) -> None:
        """Draw all boxes from the painter's origin on."""
        for box in self.boxes:
            painter.translate(box.rect.x, box.rect.y)
            draw_box(painter, box.picture, box.rect.width, box.rect.height, scored.theme)
            painter.translate(-box.rect.x, -box.rect.y)


def page_of(scored: Scored, width: float, least_height: float = 0) -> ScoresPage:
    """The page of a journey's scores, so many units wide and at least so high."""
    rows = next(rows for least, rows in _FORMS if width >= least)
    made = [_made(scored, row, width) for row in rows]
    high = sum(max(box_height(picture) for picture, _ in row) + GAP for row in made) - GAP
    more = max(0.0, least_height - high) / len(rows)
    boxes: list[Box] = []
    y = 0.0
    for row in made:
        tall = max(box_height(picture) for picture, _ in row) + more
        x = 0.0
        for picture, wide in row:
            boxes.append(Box(Rect(x, y, wide, tall), picture))
            x += wide + GAP
        y += tall + GAP
    return ScoresPage(tuple(boxes), y - GAP)


def _made(scored: Scored, row: Row, width: float) -> list[tuple[Picture, float]]:
    """The pictures of a row, each with the width of its box."""
    free = width - GAP * (len(row) - 1)
    whole = sum(weight for _, weight in row)
    widths = ((make, free * weight / whole) for make, weight in row)
    return [(make(scored, content_width(wide)), wide) for make, wide in widths]


def fitting(scored: Scored, width: float, height: float) -> tuple[ScoresPage, float]:
    """The page for so much room, and how many times larger to draw it.

    As large as leaves all of it in sight; where that would be too small, it will be scrolled.
    """
    high = page_of(scored, NATURAL_WIDTH).height
    largest = min(width / (NATURAL_WIDTH * _NARROWEST), height / high * _LOWER)
    for scale in _SCALES:
        if scale <= largest:
            page = page_of(scored, width / scale)
            if page.height * scale <= height:
                return page_of(scored, width / scale, height / scale), scale
    return page_of(scored, width), 1.0


def has_scores(journey: Journey) -> bool:
    """Whether anything is tagged that scores speak of."""
    return any(
        each.level or each.pillars or each.sentiment is not None for each in journey.touchpoints
    )


NOTHING_YET = marked("Scores need touchpoints with a level, a pillar or a feeling.")

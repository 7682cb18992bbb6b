"""Where the boxes of a map stand in a program that draws boxes: as on the map, with more room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Point, Rect

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

Side = Literal["top", "right", "bottom", "left"]


@dataclass(frozen=True, slots=True)
class Placed:
    """The boxes of stages and cards by id; of each connection the corners, from box to box."""

    stages: dict[str, Rect]
    cards: dict[str, Rect]
    ways: dict[str, tuple[Point, ...]]

    @property
    def bottom(self) -> float:
        """The y below everything."""
        return max((rect.bottom for rect in self.stages.values()), default=0)


def placed(journey: Journey, wider: float, higher: float, head: float) -> Placed:
    """The map's boxes so many times as wide and high; each stage has a head above its cards."""
    arranged = layout(journey)
    height = max((rect.rect.bottom for rect in arranged.lanes.values()), default=100.0)

    def scaled(rect: Rect) -> Rect:
        return Rect(rect.x * wider, rect.y * higher, rect.width * wider, rect.height * higher)

    def column(rect: Rect) -> Rect:
        inner = scaled(rect._replace(y=0, height=height))
        return inner._replace(y=-head, height=inner.height + head)

    return Placed(
        {key: column(box.rect) for key, box in arranged.stages.items()},
        {key: scaled(box.rect) for key, box in arranged.cards.items()},
        {
            key: tuple(Point(at.x * wider, at.y * higher) for at in line.points)
            for key, line in arranged.lines.items()
        },
    )


def nearest_side(rect: Rect, at: Point) -> Side:
    """The side of a box that a point lies nearest to."""
    away: dict[Side, float] = {
        "top": abs(at.y - rect.y),
        "right": abs(at.x - rect.right),
        "bottom": abs(at.y - rect.bottom),
        "left": abs(at.x - rect.x),
    }
    return min(away, key=lambda side: away[side])

"""What one picture on the wall shows, and the places everything has on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journeymapper.layout.geometry import (
    CARD_HEIGHT,
    CARD_WIDTH,
    COLUMN_MARGIN,
    LANE_PADDING,
    Point,
    Rect,
)

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Layout
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look, Severity

WIDTH, HEIGHT = 1280.0, 800.0
SMALLEST = 27.0
"""No text on the wall is smaller: 20 pt where it is 1280 px wide."""
ZOOM = 1.9
"""How large cards are drawn."""
MARGIN = 48.0
BOARD_TOP, FOOT = 128.0, 195.0
"""Where the cards begin, below the stages; how high the lower quarter is."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A finding in words, and where it stands in the scene; `over`: cards lie under it."""

    severity: Severity
    icon: str
    headline: tuple[str, ...]
    reason: tuple[str, ...]
    at: Point
    over: bool = False


@dataclass(frozen=True, slots=True)
class Mood:
    """A rated step on the wall's curve: its place among the steps, and its feeling."""

    step: int
    feeling: int


@dataclass(frozen=True, slots=True)
class Wall:
    """One picture of a presentation.

    `steps` hold the place of each touchpoint on the way, `here` is the place in hand (-1 where
    there is none), `stage` the stage in hand. `eye` is the point of the scene that the upper left
    of the board shows. `grown` is how far the curve is drawn, in steps. `who` names the group
    that walks, `shape` is its place among the segments (None: everyone). `effort` is the sum so
    far, None where nothing is known of it; `guessed`: unrated steps count in it as middling.
    `persona` is the one whose card lies over all of it, "" for none, of the `personas` there are.
    """

    journey: Journey
    layout: Layout
    look: Look
    size: tuple[float, float]
    steps: Mapping[str, int]
    here: int
    stage: str
    eye: Point
    moods: tuple[Mood, ...]
    grown: float
    who: str
    shape: int | None = None
    effort: int | None = None
    guessed: bool = False
    sentence: Sentence | None = None
    message: str = ""
    hint: tuple[str, ...] = field(default=())
    personas: tuple[str, ...] = ()
    persona: str = ""

    @property
    def board(self) -> Rect:
        """Where the cards are, px of the wall."""
        return board_of(self.size)

    @property
    def area(self) -> Rect:
        """What of the scene the board shows."""
        return Rect(*self.eye, self.board.width / ZOOM, self.board.height / ZOOM)


def wall_scale(width: float, height: float) -> float:
    """How much larger than the 1280 by 800 of all numbers a wall of this size is."""
    return max(0.1, min(width / WIDTH, height / HEIGHT))


def board_of(size: tuple[float, float]) -> Rect:
    """Where the cards are on a wall of this size, between the stages and the lower quarter."""
    return Rect(0, BOARD_TOP, size[0], size[1] - BOARD_TOP - FOOT)


def empty_place(layout: Layout, stage: str) -> Rect:
    """Where the first card of a stage without cards would stand, in the scene."""
    left = layout.stages[stage].rect.x + COLUMN_MARGIN
    return Rect(left, LANE_PADDING, CARD_WIDTH, CARD_HEIGHT)

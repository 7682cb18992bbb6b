"""What each tag looks like: its fill, its ink, and a form that says the same without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeymapper.model.derived import derived
from journeymapper.model.dimensions import BY_FIELD

if TYPE_CHECKING:
    from journeymapper.model.dimensions import Dimension, Value
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint
    from journeymapper.painting.theme import Theme

Shape = Literal["", "face", "stair", "effort", "segment", "initials"]

TAG_FILLS = (
    ("#56B4E9", "#000000"),
    ("#E69F00", "#000000"),
    ("#CC79A7", "#000000"),
    ("#0072B2", "#FFFFFF"),
    ("#F0E442", "#000000"),
    ("#009E73", "#000000"),
    ("#D55E00", "#000000"),
    ("#999999", "#000000"),
)
"""Fill and ink of the first eight values (Okabe-Ito); further ones repeat them hatched."""
FACE_INK = "#1A2630"
FEELING_FILLS = ("#D55E00", "#E8834A", "#F6C7A6", "#DEDBD2", "#BFE0F4", "#7CC3EC", "#2E93D1")
LEVEL_FILLS = ("#E3F0F1", "#B9DADD", "#7DB7BD", "#2E8892", "#0A5560")
EFFORT_FILLS = ("#FBEBDD", "#F9DCC2", "#F4C39B", "#EDA56F", "#E8834A", "#D55E00", "#A84300")

_SCALES: dict[str, tuple[tuple[str, str], ...]] = {
    "sentiment": tuple((fill, FACE_INK) for fill in FEELING_FILLS),
    "effort": tuple((fill, "#FFFFFF" if fill == "#A84300" else "#000000") for fill in EFFORT_FILLS),
    "level": tuple((fill, "#FFFFFF" if fill == "#0A5560" else "#000000") for fill in LEVEL_FILLS),
    "evidence": tuple(
        (fill, "#FFFFFF" if fill == "#0A5560" else "#000000") for fill in LEVEL_FILLS
    ),
    "share_of_cases": tuple(
        (fill, "#FFFFFF" if fill == "#0A5560" else "#000000") for fill in LEVEL_FILLS
    ),
}
_SHAPES: dict[str, Shape] = {
    "sentiment": "face",
    "effort": "effort",
    "share_of_cases": "effort",
    "level": "stair",
    "segments": "segment",
    "owner": "initials",
}


class Swatch(NamedTuple):
    """A tag's look. `fill` is "" for no value: the theme's `none`.

    `glyph` names an icon; where it is empty, `shape` names a form of `marks.py` and `mark` says
    which: the feeling, the effort, the level from 1, the segment's place, or the initials.
    `hatched`: its fill is used a second time.
    """

    fill: str = ""
    ink: str = ""
    glyph: str = ""
    shape: Shape = ""
    mark: int | str = ""
    hatched: bool = False

    def ground(self, theme: Theme) -> str:
        """The fill in this theme."""
        return self.fill or theme.none

    def mark_ink(self, theme: Theme) -> str:
        """The colour of glyphs and digits on it in this theme."""
        return self.ink or theme.ink2


NO_VALUE = Swatch()


def swatch(journey: Journey, dimension: Dimension, value: str) -> Swatch:
    """The look of one of a dimension's values; of "" or a value it lacks: the look of none."""
    return _swatches(journey, dimension.field).get(value, NO_VALUE)


def lens_value(dimension: Dimension, touchpoint: Touchpoint) -> str:
    """The value whose fill a card's stub shows: the first, of pillars the strongest, or ""."""
    if dimension.kind == "strengths":
        held = dimension.held(touchpoint)
        positive = dimension.values_of(touchpoint)
        return max(positive, key=lambda key: held[key], default="")
    return next(iter(dimension.values_of(touchpoint)), "")


@derived
def _swatches(journey: Journey, field: str) -> dict[str, Swatch]:
    dimension = BY_FIELD[field]
    values = dimension.options(journey)
    return {value.key: _made(dimension, place, value) for place, value in enumerate(values)}


def _made(dimension: Dimension, place: int, value: Value) -> Swatch:
    scale = _SCALES.get(dimension.field, TAG_FILLS)
    fill, ink = scale[place % len(scale)]
    hatched = scale is TAG_FILLS and place >= len(scale)
    shape = "" if value.glyph else _SHAPES.get(dimension.field, "")
    return Swatch(fill, ink, value.glyph, shape, _mark(shape, place, value), hatched)


def _mark(shape: Shape, place: int, value: Value) -> int | str:
    if shape in ("face", "effort"):
        return int(value.key)
    if shape == "stair":
        return place + 1
    if shape == "segment":
        return place
    return initials(value.label) if shape == "initials" else ""


def initials(name: str) -> str:
    """Two letters for a name: of its first two words, or the first two of its only one."""
    words = name.split()
    return (words[0][:1] + words[1][:1] if len(words) > 1 else name.strip()[:2]).upper()

"""What the legend says: the values in use under the lens, the segments, the forms on the map."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr_as
from journeymapper.model.dimensions import BY_FIELD, SEGMENT
from journeymapper.painting.fonts import metrics
from journeymapper.painting.marks import draw_segment
from journeymapper.painting.swatches import draw_swatch
from journeymapper.painting.tags import NO_VALUE, Swatch, lens_value, swatch
from journeymapper.painting.text import elided, text_width, write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.painting.theme import Theme

Draw = Callable[[QPainter, float, float], None]
SWATCH, MARK_GAP = 20.0, 6.0
_LONGEST = 180.0


class LegendItem(NamedTuple):
    """One mark with its name. `draw(painter, x, middle)` draws the mark from x on, `width` wide.

    `field` and `value` say which tag it stands for; both are "" for a form that is no tag.
    """

    label: str
    width: float
    draw: Draw
    field: str = ""
    value: str = ""


def lens_items(journey: Journey, lens: str, theme: Theme) -> tuple[LegendItem, ...]:
    """The values in use under a lens, and "none" where a card has no value."""
    dimension = BY_FIELD[lens]
    items = [
        LegendItem(
            value.name,
            SWATCH,
            partial(_draw_swatch, swatch(journey, dimension, value.key), theme),
            lens,
            value.key,
        )
        for value in dimension.used(journey)
    ]
    if any(not lens_value(dimension, each) for each in journey.touchpoints):
        items.append(
            LegendItem(
                tr_as("without a tag", "none"), SWATCH, partial(_draw_swatch, NO_VALUE, theme), lens
            )
        )
    return tuple(items)


def segment_items(journey: Journey, theme: Theme) -> tuple[LegendItem, ...]:
    """The segments in use, each with its shape."""
    return tuple(
        LegendItem(
            value.name,
            12,
            partial(_draw_shape, journey.segments.place(value.key), theme),
            SEGMENT.field,
            value.key,
        )
        for value in SEGMENT.used(journey)
    )


def item_width(item: LegendItem, px: float) -> float:
    """How wide an item is with its name."""
    return item.width + MARK_GAP + text_width(elided(item.label, _LONGEST, px), px)


def draw_item(
    painter: QPainter, item: LegendItem, x: float, middle: float, px: float, ink: str
) -> None:
    """Draw an item from x on, its mark and name around a height."""
    item.draw(painter, x, middle)
    baseline = middle + metrics(px).capHeight() / 2
    write(
        painter, elided(item.label, _LONGEST, px), x + item.width + MARK_GAP, baseline, px, 400, ink
    )


def _draw_swatch(look: Swatch, theme: Theme, painter: QPainter, x: float, middle: float) -> None:
    draw_swatch(painter, look, QRectF(x, middle - SWATCH / 2, SWATCH, SWATCH), theme)


def _draw_shape(place: int, theme: Theme, painter: QPainter, x: float, middle: float) -> None:
    draw_segment(painter, x + 6, middle, place, theme.ink2)

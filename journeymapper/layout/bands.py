"""What lies below the lanes, one under the other: the feeling curve and the rows of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.layout.boxes import StageBoxes
from journeymapper.layout.curve import curve_again
from journeymapper.layout.flow import walked
from journeymapper.layout.geometry import (
    CURVE_HEIGHT,
    LABELLED_CURVE_HEIGHT,
    Curve,
    Layout,
    Rect,
    TextBand,
)
from journeymapper.layout.texts import text_band

if TYPE_CHECKING:
    from journeymapper.layout.records import Records
    from journeymapper.layout.showing import Showing

NO_CURVE = Curve(Rect(0, 0, 0, 0), 0.0, ())


def with_bands(layout: Layout, records: Records, stages: set[str], showing: Showing) -> Layout:
    """The layout with what these stages have below the lanes made anew.

    Rows that it has not had are made for all stages.
    """
    if any(key not in layout.texts for key in showing.texts):
        stages = set(layout.facts.stages)
    order = walked(layout, records, stages) if showing.texts else {}
    height = LABELLED_CURVE_HEIGHT if showing.labelled_curve else CURVE_HEIGHT
    y = layout.lanes_end + (0 if showing.texts_above else height)
    texts: dict[str, TextBand] = {}
    for key in showing.texts:
        texts[key] = text_band(layout, key, y, stages, order, records.raised)
        y += texts[key].rect.height
    top = y if showing.texts_above else layout.lanes_end
    curve = curve_again(
        layout, Rect(0, top, layout.bounds.width, height), stages, records.touchpoints
    )
    end = y + height if showing.texts_above else y
    return layout._replace(
        stages=_down_to(layout, end),
        curve=curve,
        bounds=layout.bounds._replace(height=end),
        texts=texts,
        records=records,
        showing=showing,
    )


def _down_to(layout: Layout, end: float) -> StageBoxes:
    """The stages, reaching down so far; the very same where they do already."""
    if layout.bounds.height == end:
        return layout.stages
    return StageBoxes(layout.plan.frame, end)

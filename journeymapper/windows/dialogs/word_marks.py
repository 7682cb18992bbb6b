"""The mark before one of the map's words: the one it has on the canvas."""

from __future__ import annotations

from journeymapper.model.dimensions import CHANNEL
from journeymapper.model.journey import Journey
from journeymapper.painting.tags import swatch
from journeymapper.windows.widgets.chip import PaintMark
from journeymapper.windows.widgets.marking import segment_mark, swatch_mark


def mark_of(journey: Journey, table: str, key: str) -> PaintMark | None:
    """The mark of a word, None where its table has none."""
    match table:
        case "segments":
            return segment_mark(journey.segments.place(key))
        case "channels":
            return swatch_mark(swatch(journey, CHANNEL, key))
    return None

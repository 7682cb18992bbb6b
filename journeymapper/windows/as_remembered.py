"""How maps are to be seen, as the settings remember it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from journeymapper.canvas.navigation import READABLE
from journeymapper.layout.geometry import COLUMN_WIDTH, FARTHEST, MARKS_REACH
from journeymapper.layout.showing import LANE_CHOICES, LaneChoice, Showing, text_rows
from journeymapper.windows.appearance import appearance
from journeymapper.windows.scaling import window_percent

if TYPE_CHECKING:
    from journeymapper.canvas.canvas import Canvas
    from journeymapper.windows.main_window import MainWindow
    from journeymapper.windows.settings import Settings


def see_as_remembered(canvas: Canvas, settings: Settings) -> None:
    """Let a canvas show its map so large, in such colours and rows as it was seen last."""
    canvas.set_theme(appearance().theme)
    canvas.view.density = window_percent() / 100
    write_so_large(canvas, settings.number("text_size", 100))
    canvas.overview.is_wanted = settings.flag("overview")
    canvas.shown.showing = showing(settings)


def write_so_large(canvas: Canvas, percent: int) -> None:
    """Write the cards' text so large, however large the window is drawn."""
    canvas.set_text_scale(percent / window_percent())


def stages_at_first(window: MainWindow) -> int:
    """So many stages of a map that begins in a window decide on what one sees of it."""
    scale = min(window.settings.number("text_size", 100) / window_percent(), 1.0)
    seen = window.width() / (READABLE * scale)
    return ceil((seen + FARTHEST + MARKS_REACH) / COLUMN_WIDTH) + 2  # and the gaps between


def showing(settings: Settings) -> Showing:
    """The lanes and rows of texts that show."""
    kept = settings.text("lanes")
    lanes: LaneChoice = next((each for each in LANE_CHOICES if each == kept), "used")
    return Showing(lanes, text_rows(settings.text("rows")), settings.flag("rows_above", False))

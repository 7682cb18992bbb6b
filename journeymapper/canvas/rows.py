"""The rows of the canvas: which lanes show, and which rows of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.layout.geometry import Rect

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.showing import Showing


def show_rows(canvas: Surface, showing: Showing) -> None:
    """Show these lanes and rows; what is new comes in sight."""
    before = canvas.shown.layout
    canvas.typing.finish()
    canvas.shown.showing = showing
    canvas.refresh()
    after = canvas.shown.layout
    canvas.view.pan(0, 0)  # the map may end higher now
    new = [band.rect for key, band in after.texts.items() if key not in before.texts]
    new += [box.rect for lane, box in after.lanes.items() if lane not in before.lanes]
    if new:
        top, bottom = min(rect.y for rect in new), max(rect.bottom for rect in new)
        canvas.view.reveal(Rect(canvas.view.area.x, top, 0, bottom - top))
    canvas.moved()

"""Pan and zoom: the wheel, two fingers, and the verbs for menus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

from journeymapper.layout.geometry import Point, Rect

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface

ZOOM_PER_UNIT = 1.0015
"""A notch of a wheel is 120 units: 20 %."""
CLEAR = 16
"""px kept free beside what lies over the map."""
READABLE = 11 / 15
"""The zoom from which on titles have 11 px."""
STEP = 60
"""px a notch pans."""


def wheel(canvas: Surface, event: QWheelEvent) -> None:
    """Pan up and down, with Shift sideways; with Ctrl zoom at the pointer."""
    turned, pixels = event.angleDelta(), event.pixelDelta()
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        zoom = canvas.view.level * ZOOM_PER_UNIT ** turned.y()
        canvas.set_zoom(zoom, event.position())
        return
    dx, dy = (pixels.x(), pixels.y()) if not pixels.isNull() else _notches(turned.x(), turned.y())
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
        dx, dy = dy, 0
    canvas.pan(-dx, -dy)


def pinch(canvas: Surface, event: QNativeGestureEvent) -> bool:
    """Zoom with two fingers on a touchpad; whether the gesture was one."""
    if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
        return False
    canvas.set_zoom(canvas.view.level * (1 + event.value()), QPointF(event.position()))
    return True


def fit(canvas: Surface) -> None:
    """Show the whole map, its first stage beside the gutter and its lanes under the rail."""
    canvas.view.fit(canvas.view.bounds)
    canvas.view.settle()
    canvas.moved()


def begin(canvas: Surface) -> None:
    """Show a map that has just been opened: all of it, or its readable beginning."""
    fit(canvas)
    view, layout = canvas.view, canvas.shown.layout
    bounds, down_to_the_curve = layout.bounds, layout.curve.rect.bottom
    if view.zoom < READABLE:
        view.fit(Rect(bounds.x, bounds.y, 0, down_to_the_curve))
        view.zoom = max(view.zoom, READABLE)
        view.scroll = Point(bounds.x, bounds.y)
        canvas.moved()


def fit_selection(canvas: Surface) -> None:
    """Show what is selected, as large as fits; the whole map where nothing is."""
    rect = rect_of(canvas, canvas.selection.keys)
    if rect is None:
        fit(canvas)
    else:
        canvas.view.fit(rect.grown(32), largest=1.5)
        canvas.moved()


def show(canvas: Surface, keys: tuple[tuple[str, str], ...]) -> None:
    """Bring all of these records in sight: by panning if that will do, else from farther away."""
    rect = rect_of(canvas, keys)
    if rect is None:
        return
    seen = canvas.view.area
    if rect.width <= seen.width and rect.height <= seen.height:
        canvas.view.reveal(rect)
    else:
        canvas.view.fit(rect.grown(32))
        canvas.view.settle()
    canvas.moved()


def stand_clear(canvas: Surface, keys: tuple[tuple[str, str], ...], covered: QRectF) -> None:
    """Pan just so far that a part of the widget, px, does not lie over these records.

    A part below the middle is what they stand above, any other what they stand below.
    """
    rect = rect_of(canvas, tuple(key for key in keys if key[0] != "stages"))
    if rect is not None and covered.intersects(shown := canvas.view.rect_to_view(rect)):
        is_below = covered.top() > canvas.view.paper.center().y()
        above, below = shown.bottom() - covered.top(), shown.top() - covered.bottom()
        canvas.pan(0, above + CLEAR if is_below else below - CLEAR)


def rect_of(canvas: Surface, keys: tuple[tuple[str, str], ...]) -> Rect | None:
    """The rectangle that holds these records; None where none of them is on the canvas."""
    layout = canvas.shown.layout
    rects = []
    for table, key in keys:
        if table == "touchpoints" and key in layout.cards:
            rects.append(layout.cards[key].rect)
        elif table == "connections" and key in layout.lines:
            rects.append(layout.lines[key].bounds)
        elif table == "stages" and key in layout.stages:
            rects.append(layout.stages[key].rect)
    return around(rects)


def around(rects: Sequence[Rect]) -> Rect | None:
    """The rectangle that holds all of these; None for none."""
    if not rects:
        return None
    left, top = min(each.x for each in rects), min(each.y for each in rects)
    right, bottom = max(each.right for each in rects), max(each.bottom for each in rects)
    return Rect(left, top, right - left, bottom - top)


def _notches(x: int, y: int) -> tuple[float, float]:
    return x / 120 * STEP, y / 120 * STEP

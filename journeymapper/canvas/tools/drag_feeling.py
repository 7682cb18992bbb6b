"""Dragging a point of the feeling curve up or down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from journeymapper.canvas.tools.feelings import feeling_at
from journeymapper.canvas.tools.gesture import Gesture, Pointer
from journeymapper.language import tr
from journeymapper.layout.geometry import FEELING_STEP, Point
from journeymapper.model.dimensions import FEELINGS
from journeymapper.model.edits.tags import set_sentiment
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.text import text_width, write

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from journeymapper.canvas.surface import Surface
    from journeymapper.model.patch import Patch

BESIDE, HIGH, PADDING = 20.0, 24.0, 9.0
RING = 14.0


class DragFeeling(Gesture):
    """The point follows the mouse from feeling to feeling; the map shows what it would be."""

    cursor = Qt.CursorShape.SizeVerCursor
    pulls = Qt.Orientation(0)  # only up and down means anything

    def __init__(self, canvas: Surface, start: Pointer, touchpoint: str, at: Point) -> None:
        super().__init__(canvas, start)
        self._touchpoint = touchpoint
        self._off = start.scene.y - at.y
        self._feeling: int | None = None
        canvas.hover.feelings.leave()

    def move(self, at: Pointer) -> None:
        if self._feeling is None and not at.is_far_from(self.start):
            return
        feeling = feeling_at(self.canvas.shown.layout, at.scene.y - self._off)
        if feeling != self._feeling:
            self._feeling = feeling
            self.preview = self._patch(feeling)
            self.canvas.refresh()
            _say(self.canvas, self._touchpoint, feeling)

    def release(self, at: Pointer) -> None:
        canvas, feeling = self.canvas, self._feeling
        canvas.end_gesture()
        if feeling is not None:
            canvas.edit(self._patch(feeling))
            canvas.refresh()

    def cancel(self) -> None:
        if self._feeling is not None:
            self.canvas.refresh()

    def paint(self, painter: QPainter) -> None:
        points = self.canvas.shown.layout.curve.points
        here = next((each.at for each in points if each.touchpoint == self._touchpoint), None)
        if self._feeling is None or here is None:
            return
        theme, zero = self.canvas.look.theme, self.canvas.shown.layout.curve.zero
        fill(painter, theme.ink3)
        for feeling in range(-3, 4):
            if feeling != self._feeling:
                painter.drawEllipse(QPointF(here.x, zero - feeling * FEELING_STEP), 1.5, 1.5)
        stroke(painter, theme.accent, 2.5)
        painter.drawEllipse(QPointF(*here), RING, RING)
        words = in_words(self._feeling)
        width = text_width(words, 13, 600) + 2 * PADDING
        area = self.canvas.view.area
        left = here.x + BESIDE if here.x + BESIDE + width < area.right else here.x - BESIDE - width
        outlined(painter, theme.raised, theme.accent, 1.5)
        painter.drawRoundedRect(QRectF(left, here.y - HIGH / 2, width, HIGH), HIGH / 2, HIGH / 2)
        write(painter, words, left + PADDING, here.y + 4.5, 13, 600, theme.ink)

    def _patch(self, feeling: int) -> Patch:
        journey = self.canvas.document.journey
        return set_sentiment(journey, [self._touchpoint], feeling)


def give_feeling(canvas: Surface, touchpoint: str, at: Pointer) -> None:
    """Give a touchpoint the feeling at a height of the band."""
    feeling = feeling_at(canvas.shown.layout, at.scene.y)
    canvas.edit(set_sentiment(canvas.document.journey, [touchpoint], feeling))
    canvas.selection.set([("touchpoints", touchpoint)])
    _say(canvas, touchpoint, feeling)


def in_words(feeling: int) -> str:
    """A feeling as people say it: "+2 Happy"."""
    number = f"{feeling:+d}".replace("-", "\N{MINUS SIGN}") if feeling else "0"
    return f"{number} {tr(FEELINGS[feeling + 3].label)}"


def _say(canvas: Surface, touchpoint: str, feeling: int) -> None:
    title = canvas.document.journey.touchpoints[touchpoint].title
    canvas.say(tr("{feeling}: “{title}”").format(feeling=in_words(feeling), title=title))

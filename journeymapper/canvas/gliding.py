"""Cards on their way from where they stood to where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from journeymapper.layout.geometry import Rect
from journeymapper.layout.grid import Grid
from journeymapper.painting.connections import draw_line, draw_line_marks
from journeymapper.painting.ground import ground_of
from journeymapper.painting.near import paint_near
from journeymapper.painting.paint import NEAR
from journeymapper.painting.seen import Seen

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.geometry import Layout

MOST = 60
"""More cards in sight than this jump: so many cannot be followed, and take too long to paint."""


@dataclass
class Glide:
    """Cards with the rectangles they start from, and the layout that says where they go.

    `share`: how much of the way is done, 0 to 1.
    """

    starts: Mapping[str, Rect]
    after: Layout
    share: float = 0.0
    _lines: QPixmap | None = None
    _seen_by: QTransform | None = None

    @classmethod
    def between(
        cls, canvas: Surface, before: Layout, after: Layout, held: Mapping[str, Rect]
    ) -> Glide | None:
        """The cards in sight that stand elsewhere than before; None for none or too many.

        `held` says where some start that stood nowhere: in a hand, or on their way.
        """
        if canvas.view.zoom < NEAR or not canvas.isVisible():
            return None
        starts = {
            key: held[key] if key in held else before.cards[key].rect
            for key in {*canvas.shown.grid.cards_in(canvas.view.area), *held}
            if key in held or key in before.cards
        }
        moved = {
            key: start
            for key, start in starts.items()
            if key in after.cards and after.cards[key].rect != start
        }
        return cls(moved, after) if 0 < len(moved) <= MOST else None

    @property
    def keys(self) -> tuple[str, ...]:
        """The cards on their way."""
        return tuple(self.starts)

    def rects(self) -> dict[str, Rect]:
        """Where the cards are just now."""
        return {
            key: Rect(
                *(
                    a + (b - a) * self.share
                    for a, b in zip(start, self.after.cards[key].rect, strict=True)
                )
            )
            for key, start in self.starts.items()
        }

    def paint(self, painter: QPainter, canvas: Surface) -> None:
        """Draw the cards where they are, and their lines as they come into being."""
        journey, look = canvas.shown.journey, canvas.look
        now = {key: rect for key, rect in self.rects().items() if key in journey.touchpoints}
        self._paint_lines(painter, canvas)
        boxes = [self.after.cards[key]._replace(rect=rect) for key, rect in now.items()]
        paint_near(painter, journey, self.after, Seen(boxes, [], [], canvas.view.area), look)

    def _paint_lines(self, painter: QPainter, canvas: Surface) -> None:
        """Draw the lines from a picture of them: painting them anew each time takes too long.

        The frame of the edit itself, which shows none of them yet, has no time for the picture.
        """
        if not self.share:
            return
        world = painter.worldTransform()
        if self._lines is None or self._seen_by != world:
            self._seen_by = world
            self._lines = self._picture_of_lines(canvas, world)
        painter.setWorldTransform(QTransform())
        painter.setOpacity(self.share)
        painter.drawPixmap(0, 0, self._lines)
        painter.setOpacity(1.0)
        painter.setWorldTransform(world)

    def _picture_of_lines(self, canvas: Surface, world: QTransform) -> QPixmap:
        journey, look, ratio = canvas.shown.journey, canvas.look, canvas.devicePixelRatioF()
        ground, seen = ground_of(self.after, look.theme), canvas.view.area
        picture = QPixmap(canvas.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setWorldTransform(world)
            for line in Grid(self.after).drawn_in(seen):
                moves = line.source in self.starts or line.target in self.starts
                if moves and line.key in journey.connections:
                    draw_line(painter, line, look, ground)
                    connection = journey.connections[line.key]
                    draw_line_marks(painter, line, connection, look, ground)
        return picture

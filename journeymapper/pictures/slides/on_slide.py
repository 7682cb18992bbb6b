"""Scene to slide: a scale and an offset, and what was drawn brought onto a slide by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import Point, Rect
from journeymapper.painting.fonts import metrics
from journeymapper.painting.text import reads_from_right, text_width
from journeymapper.pictures.slides.drawn import Letters, Outline, drawn
from journeymapper.pictures.slides.shapes import Align, Shape, Shapes, Text, Words, moved

_BOLD, _SHORT = 600, 3
_SLACK = 4.0


@dataclass(frozen=True, slots=True)
class OnSlide:
    """Where scene units lie on a slide."""

    scale: float
    dx: float
    dy: float

    def point(self, at: Point) -> Point:
        """A point of the scene on the slide."""
        return Point(at.x * self.scale + self.dx, at.y * self.scale + self.dy)

    def rect(self, rect: Rect) -> Rect:
        """A rectangle of the scene on the slide."""
        at = self.point(Point(rect.x, rect.y))
        return Rect(at.x, at.y, rect.width * self.scale, rect.height * self.scale)

    def shifted(self, x: float, y: float) -> OnSlide:
        """The same scale for what is drawn around a point of the scene."""
        at = self.point(Point(x, y))
        return replace(self, dx=at.x, dy=at.y)

    def draw(self, shapes: Shapes, name: str, draw: Callable[[QPainter], None]) -> list[Shape]:
        """What `draw` draws in the scene, as shapes that only decorate."""
        made = []
        for piece in drawn(draw):
            if isinstance(piece, Outline):
                made.append(shapes.outline(name, moved(piece, self.scale, self.dx, self.dy)))
            elif piece.text.strip():
                made.append(self._letters(shapes, name, piece))
        return made

    def drawing(
        self, shapes: Shapes, name: str, told: str, draw: Callable[[QPainter], None]
    ) -> list[Shape]:
        """The same as one group with its alt text; nothing where nothing is drawn."""
        made = self.draw(shapes, name, draw)
        return [shapes.group(name, made, told)] if made else []

    def _letters(self, shapes: Shapes, name: str, piece: Letters) -> Shape:
        """A line of text whose baseline stands where it was drawn; digits keep their middle."""
        at = self.point(Point(piece.x, piece.baseline))
        px = piece.px * self.scale
        form = metrics(round(piece.px), piece.weight)
        wide = text_width(piece.text, round(piece.px), piece.weight, piece.italic) * self.scale
        top = at.y - form.ascent() / round(piece.px) * px
        high = (form.ascent() + form.descent()) / round(piece.px) * px
        words = Words(
            *(piece.text, px, piece.paint.colour, piece.weight >= _BOLD),
            italic=piece.italic,
            opacity=piece.paint.opacity,
        )
        from_right = reads_from_right(piece.text)
        align: Align = "ctr" if len(piece.text) <= _SHORT else "r" if from_right else "l"
        slack = _SLACK if align == "ctr" else 0.0
        rect = Rect(at.x - slack, top, wide + 2 * slack, high)
        text = Text([[words]], align=align, wraps=False, from_right=from_right)
        return shapes.box(name, rect, text=text)

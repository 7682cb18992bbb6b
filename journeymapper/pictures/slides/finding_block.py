"""A finding on a slide: its badge with the number it has on the map, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.layout.geometry import Point
from journeymapper.painting.badges import draw_severity
from journeymapper.painting.numbering import Mark, badge_of
from journeymapper.pictures.slides.map_shapes import badge_words
from journeymapper.pictures.slides.on_slide import OnSlide
from journeymapper.pictures.slides.shapes import Shape, Shapes

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.painting.theme import Theme

Numbered = tuple[int, "Finding"]
BADGE = 16.0


def badge_shape(shapes: Shapes, theme: Theme, told: Numbered, middle: Point) -> list[Shape]:
    """The badge around a point of the slide."""
    number, finding = told
    badge = badge_of(finding, number)

    def draw(painter: QPainter) -> None:
        draw_severity(painter, badge.severity, 0, 0, theme, str(badge.number), BADGE)

    place = OnSlide(1, middle.x, middle.y)
    return place.drawing(shapes, tr("Finding"), badge_words([Mark(badge, finding)]), draw)


def noted(told: Numbered) -> str:
    """A finding in full, for the notes."""
    number, finding = told
    headline = tr("{number}. {headline}").format(number=number, headline=finding.message)
    return "\n".join(filter(None, (headline, finding.why, finding.advice)))

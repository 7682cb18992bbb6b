"""What was drawn: a map as pixels, and as the words in its SVG."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Rect
from journeymapper.model.journey import Journey
from journeymapper.painting.gutter import paint_corner, paint_gutter
from journeymapper.painting.look import Look
from journeymapper.painting.paint import paint
from journeymapper.painting.rail import paint_rail

SVG = "{http://www.w3.org/2000/svg}"


def pixels_of(draw: Callable[[QPainter], None], width: int, height: int) -> QImage:
    """What `draw` leaves on a transparent picture."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        draw(painter)
    return image


def bytes_of(image: QImage) -> bytes:
    """All pixels of a picture; the picture must outlive its bits, so it is held here."""
    return bytes(image.constBits())


def svg_of(draw: Callable[[QPainter], None]) -> ElementTree.Element:
    """What `draw` draws, as SVG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(4000, 4000))
    with QPainter(generator) as painter:
        draw(painter)
    return ElementTree.fromstring(bytes(buffer.data().data()))


def words_of(svg: ElementTree.Element) -> list[str]:
    """The texts of an SVG in the order drawn."""
    return ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]


def map_pixels(journey: Journey, look: Look, zoom: float = 1.0) -> QImage:
    """The whole scene of a journey as pixels."""
    arranged = layout(journey)
    width, height = (max(1, round(side * zoom)) for side in arranged.bounds[2:])

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(zoom, zoom)
        paint(painter, journey, arranged, look, arranged.bounds, zoom)

    return pixels_of(draw, width, height)


def map_words(
    journey: Journey, look: Look, area: Rect | None = None, zoom: float = 1.0
) -> list[str]:
    """The words drawn in an area of a journey's scene."""
    arranged = layout(journey)
    shown = arranged.bounds if area is None else area
    return words_of(svg_of(lambda painter: paint(painter, journey, arranged, look, shown, zoom)))


def draw_everything(painter: QPainter, journey: Journey, look: Look, zoom: float) -> None:
    """Scene, rail, gutter and corner, one over the other."""
    arranged = layout(journey)
    area = Rect(-50, -50, arranged.bounds.width + 100, arranged.bounds.height + 100)
    painter.scale(zoom, zoom)
    paint(painter, journey, arranged, look, area, zoom)
    paint_rail(painter, journey, arranged, look, area, zoom)
    paint_gutter(painter, journey, arranged, look, area, zoom)
    paint_corner(painter, journey, look)

"""The bundled icons in any colour and size: crisp pixels on a screen, lines in SVG and PDF."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from journeymapper.painting.brushes import is_vector
from journeymapper.painting.theme import Theme
from journeymapper.places import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SMALL = 13.0
"""Icons up to this size are drawn with bolder lines, or they would look fainter than the rest."""
_SIZES, _RATIOS = (16, 18, 24), (1.0, 2.0)


@cache
def _drawing(name: str) -> str:
    return resources("icons", f"{name}.svg").read_text("utf-8")


@lru_cache(512)
def _renderer(name: str, colour: str, filled: bool, bold: bool) -> QSvgRenderer:
    drawing = _drawing(name).replace("currentColor", colour)
    if bold:
        drawing = drawing.replace('stroke-width="2"', 'stroke-width="2.4"')
    if filled:
        drawing = drawing.replace('fill="none"', f'fill="{colour}"')
    return QSvgRenderer(QByteArray(drawing.encode()))


@lru_cache(2048)
def _pixels(name: str, colour: str, filled: bool, bold: bool, size: int) -> QPixmap:
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        _renderer(name, colour, filled, bold).render(painter, QRectF(0, 0, size, size))
    return drawn


def pixmap(
    name: str, colour: str, size: float, ratio: float = 1.0, *, filled: bool = False
) -> QPixmap:
    """An icon as pixels: `size` in logical px, `ratio` device pixels to each.

    FileNotFoundError where there is no icon of this name.
    """
    drawn = QPixmap(_pixels(name, colour, filled, size <= _SMALL, max(1, round(size * ratio))))
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(512)
def icon(name: str, theme: Theme) -> QIcon:
    """An icon for buttons and menus: ink, faint where disabled."""
    from PySide6.QtGui import QIcon  # a picture has none, and it names all that a desktop knows

    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.ink), (QIcon.Mode.Disabled, theme.edge2)):
        for size in _SIZES:
            for ratio in _RATIOS:
                made.addPixmap(pixmap(name, colour, size, ratio), mode)
    return made


def draw_icon(
    painter: QPainter, name: str, rect: QRectF, colour: str, *, filled: bool = False
) -> None:
    """Draw an icon into a square. `filled` closes its lines to a solid form."""
    bold = rect.width() <= _SMALL
    matrix = painter.deviceTransform()
    if is_vector(painter) or matrix.m12() or matrix.m11() <= 0:
        _renderer(name, colour, filled, bold).render(painter, rect)
        return
    size = max(1, round(rect.width() * matrix.m11()))
    scale = matrix.m11()
    # On whole device pixels, or the lines of the icon would smear.
    x = (round(rect.x() * scale + matrix.dx()) - matrix.dx()) / scale
    y = (round(rect.y() * scale + matrix.dy()) - matrix.dy()) / scale
    side = size / scale
    pixels = _pixels(name, colour, filled, bold, size)
    painter.drawPixmap(QRectF(x, y, side, side), pixels, QRectF(0, 0, size, size))

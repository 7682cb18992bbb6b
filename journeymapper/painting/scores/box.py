"""A box of the scores page: a title, a quiet fact beside it, and a picture below."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.painting.brushes import outlined
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.text import elided, text_width, write
from journeymapper.painting.theme import Theme

PADDING, HEAD, FOOT = 16.0, 40.0, 12.0
RADIUS = 10.0
_TITLE_BASELINE = 25.0


class Picture(Protocol):
    """What stands in a box: made for a width, drawn from the painter's origin on.

    `words` tell the whole of it in a sentence or two.
    """

    title: str
    fact: str
    words: str
    height: float
    spots: tuple[Spot, ...]

    def draw(self, painter: QPainter) -> None: ...


def content_width(box_width: float) -> float:
    """How wide a picture may be in a box."""
    return box_width - 2 * PADDING


def box_height(picture: Picture) -> float:
    """How high a box has to be for its picture."""
    return HEAD + picture.height + FOOT


def draw_box(
    painter: QPainter,
    picture: Picture,
    width: float,
    height: float,
    theme: Theme,
    *,
    reserved: float = 0,
) -> None:
    """Draw a box with its upper left at the painter's origin.

    `reserved` units at the right of its title are kept free.
    """
    outlined(painter, theme.card, theme.edge, 1)
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), RADIUS, RADIUS)
    title = tr(picture.title)
    write(painter, title, PADDING, _TITLE_BASELINE, 15, 700, theme.ink)
    right = width - PADDING - reserved
    room = right - 2 * PADDING - text_width(title, 15, 700)
    text = elided(picture.fact, room, 13)
    write(painter, text, right, _TITLE_BASELINE, 13, 400, theme.ink2, "right")
    painter.translate(PADDING, HEAD)
    picture.draw(painter)
    painter.translate(-PADDING, -HEAD)

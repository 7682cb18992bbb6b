"""The entry: everything the wall shows, from above to below."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.text import broken, text_width, write
from journeymapper.painting.wall.board import draw_board
from journeymapper.painting.wall.foot import draw_foot
from journeymapper.painting.wall.persona import draw_persona
from journeymapper.painting.wall.sentence import draw_sentence
from journeymapper.painting.wall.stations import draw_stations
from journeymapper.painting.wall.wall import MARGIN, SMALLEST, ZOOM, Wall

_BELOW_NAMES = 119.0
"""Discs and badges stand out of the board, up to here."""


def paint_wall(painter: QPainter, wall: Wall) -> None:
    """Draw a picture for the wall; the painter is in px of a wall 1280 wide, or as high as 800."""
    theme, (width, height) = wall.look.theme, wall.size
    fill(painter, theme.paper)
    painter.drawRect(QRectF(0, 0, width, height))
    board = wall.board
    painter.save()
    painter.setClipRect(QRectF(0, _BELOW_NAMES, width, board.bottom - _BELOW_NAMES))
    painter.translate(board.x - wall.eye.x * ZOOM, board.y - wall.eye.y * ZOOM)
    painter.scale(ZOOM, ZOOM)
    draw_board(painter, wall)
    painter.restore()
    if wall.sentence is not None:
        draw_sentence(painter, wall.sentence, wall)
    fill(painter, theme.paper)
    painter.drawRect(QRectF(0, 0, width, _BELOW_NAMES))
    draw_stations(painter, wall)
    draw_foot(painter, wall)
    _draw_hint(painter, wall)
    if wall.persona:
        draw_persona(painter, wall)
    _draw_message(painter, wall)


def _draw_hint(painter: QPainter, wall: Wall) -> None:
    """Say in the middle why there is nothing to see."""
    board = wall.board
    y = board.centre.y - 24 * (len(wall.hint) - 1)
    for place, words in enumerate(wall.hint):
        px, weight = (36, 700) if place == 0 else (SMALLEST, 400)
        write(painter, words, board.centre.x, y, px, weight, wall.look.theme.ink, "middle")
        y += 48


def _draw_message(painter: QPainter, wall: Wall) -> None:
    """Say for a while what a key has done, over the line of the stages."""
    if not wall.message:
        return
    theme, width = wall.look.theme, wall.size[0]
    (words,) = broken(wall.message, width - 2 * MARGIN - 40, 1, SMALLEST, 600)
    room = text_width(words, SMALLEST, 600) + 40
    pill = QRectF((width - room) / 2, 18, room, 48)
    fill(painter, theme.ink)
    painter.drawRoundedRect(pill, 24, 24)
    stroke(painter, theme.paper, 3)
    painter.drawRoundedRect(pill.adjusted(-1.5, -1.5, 1.5, 1.5), 25, 25)
    write(painter, words, pill.x() + 20, pill.y() + 33, SMALLEST, 600, theme.paper)

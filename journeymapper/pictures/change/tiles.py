"""The headline figures in a row of tiles: each before and after, with its unit and its verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.brushes import stroke
from journeymapper.painting.text import broken, elided, text_width, write
from journeymapper.pictures.change.figures import Row, Tile, tiles
from journeymapper.pictures.change.verdict import draw_verdict, verdict_width

if TYPE_CHECKING:
    from journeymapper.painting.theme import Theme
    from journeymapper.pictures.change.brief import Brief

_GAP = 36.0
_NAME_Y, _UNIT_Y, _UNIT_LINE, _ROWS_Y = 24.0, 50.0, 20.0, 118.0
_ROW = 44.0


class Tiles:
    """All tiles of a brief, side by side over a width."""

    def __init__(self, brief: Brief, width: float) -> None:
        self.theme = brief.theme
        self.tiles = tiles(brief)
        self.pitch = (width + _GAP) / len(self.tiles)
        most = max(len(tile.rows) + bool(tile.note) for tile in self.tiles)
        self.height = _ROWS_Y + _ROW * max(most - 1, 1) + 26

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw them from their upper left on, a hairline between two."""
        for place, tile in enumerate(self.tiles):
            x = left + place * self.pitch
            if place:
                stroke(painter, self.theme.edge, 1)
                line = x - _GAP / 2
                painter.drawLine(QPointF(line, top), QPointF(line, top + self.height))
            _draw_tile(painter, tile, x, top, self.pitch - _GAP, self.theme)


def _draw_tile(
    painter: QPainter, tile: Tile, x: float, top: float, width: float, theme: Theme
) -> None:
    write(painter, elided(tile.name, width, 20, 700), x, top + _NAME_Y, 20, 700, theme.ink)
    for place, line in enumerate(broken(tile.unit, width, 2, 15, 400)):
        write(painter, line, x, top + _UNIT_Y + place * _UNIT_LINE, 15, 400, theme.ink3)
    if len(tile.rows) == 1 and not tile.rows[0].name:
        _draw_large(painter, tile.rows[0], x, top + _ROWS_Y + 18, theme)
        note = elided(tile.note, width, 16)
        write(painter, note, x, top + _ROWS_Y + 60, 16, 400, theme.ink2)
        return
    if tile.note:
        below = top + _ROWS_Y + len(tile.rows) * _ROW - 8
        write(painter, elided(tile.note, width, 16), x, below, 16, 400, theme.ink3)
    for place, row in enumerate(tile.rows):
        _draw_row(painter, row, x, top + _ROWS_Y + place * _ROW, width, theme)


def _draw_large(painter: QPainter, row: Row, x: float, baseline: float, theme: Theme) -> None:
    before, after = row.said(row.pair.before), row.said(row.pair.after)
    x = _draw_change(painter, (before, after), x, baseline, (30, 46), theme)
    draw_verdict(painter, row.pair, x + 16, baseline, theme)


def _draw_row(
    painter: QPainter, row: Row, x: float, baseline: float, width: float, theme: Theme
) -> None:
    said = row.said(row.pair.before), row.said(row.pair.after)
    end = x + width - verdict_width(row.pair)
    draw_verdict(painter, row.pair, end, baseline, theme)
    start = end - 14 - _change_width(said, (20, 28))
    _draw_change(painter, said, start, baseline, (20, 28), theme)
    if row.severity is not None:
        draw_severity(painter, row.severity.word, x + 10, baseline - 7, theme, radius=10)
        x += 28
    write(painter, elided(row.name, start - x - 8, 17), x, baseline, 17, 400, theme.ink2)


def _change_width(said: tuple[str, str], px: tuple[float, float]) -> float:
    return sum(text_width(text, each, 700) for text, each in zip(said, px, strict=True)) + 36


def _draw_change(
    painter: QPainter,
    said: tuple[str, str],
    x: float,
    baseline: float,
    px: tuple[float, float],
    theme: Theme,
) -> float:
    """Draw "22 → 14", what was in the quieter ink; gives where it ends."""
    before, after = said
    write(painter, before, x, baseline, px[0], 600, theme.ink3)
    x += text_width(before, px[0], 600) + 9
    write(painter, "→", x, baseline, 18, 400, theme.ink3)
    x += 27
    write(painter, after, x, baseline, px[1], 700, theme.ink)
    return x + text_width(after, px[1], 700)

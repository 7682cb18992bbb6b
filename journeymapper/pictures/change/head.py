"""The head of the sponsor's page: what it is, of which map, from where to where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.painting.brushes import fill, outlined
from journeymapper.painting.text import broken, elided, text_width, write
from journeymapper.pictures.sentences import sentence

if TYPE_CHECKING:
    from journeymapper.pictures.change.brief import Brief

_TOP, _KICKER, _TITLE, _TITLE_LINE, _PILL_HEIGHT = 50.0, 72.0, 124.0, 54.0, 36.0
_INDENT, _STORY_LINE, _MOST_PILL = 28.0, 28.0, 420.0


class Head:
    """Kicker, title, "As is → To be", goal."""

    def __init__(self, brief: Brief, width: float) -> None:
        self.brief = brief
        header = brief.versions.new.header
        self.title = broken(header.title, width - _INDENT, 2, 46, 700)
        goal = tr("Goal: {goal}").format(goal=header.goal) if header.goal else ""
        told = " ".join(sentence(each) for each in (header.scenario, goal) if each.strip())
        self.story = broken(told, width - _INDENT, 2, 21, 400)
        self.pills = _TITLE + _TITLE_LINE * (len(self.title) - 1) + 22
        self.bottom = self.pills + _PILL_HEIGHT + 10 + _STORY_LINE * len(self.story) + 8

    def draw(self, painter: QPainter, left: float) -> None:
        """Draw it from the top of the page on."""
        theme = self.brief.theme
        fill(painter, theme.accent)
        painter.drawRoundedRect(QRectF(left, _TOP, 8, self.bottom - _TOP), 4, 4)
        x = left + _INDENT
        kicker = tr("What this would change")
        write(painter, kicker, x, _KICKER, 21, 700, theme.accent)
        for place, line in enumerate(self.title):
            write(painter, line, x, _TITLE + place * _TITLE_LINE, 46, 700, theme.ink)
        at = self._draw_pill(painter, self.brief.old_name, x, strong=False)
        write(painter, "→", at + 12, self.pills + 25, 22, 600, theme.ink2)
        self._draw_pill(painter, self.brief.new_name, at + 46, strong=True)
        y = self.pills + _PILL_HEIGHT + 34
        for line in self.story:
            write(painter, line, x, y, 21, 400, theme.ink2)
            y += _STORY_LINE

    def _draw_pill(self, painter: QPainter, name: str, x: float, *, strong: bool) -> float:
        """Draw the name of a map in a pill; gives where it ends."""
        theme, shown = self.brief.theme, elided(name, _MOST_PILL, 18, 600)
        width = text_width(shown, 18, 600) + 32
        ground, edge = (theme.accent_soft, theme.accent) if strong else (theme.paper, theme.edge2)
        outlined(painter, ground, edge, 1.5)
        painter.drawRoundedRect(QRectF(x, self.pills, width, _PILL_HEIGHT), 18, 18)
        ink = theme.accent if strong else theme.ink2
        write(painter, shown, x + 16, self.pills + 24, 18, 600, ink)
        return x + width

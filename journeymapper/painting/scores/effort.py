"""The least effort to arrive: for each segment its easiest way, the sum, and what would help."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QPainter

from journeymapper.analysis.scores.effort import EVERYONE, Easiest
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import marked, tr
from journeymapper.layout.geometry import Rect
from journeymapper.painting.brushes import fill
from journeymapper.painting.marks import draw_segment
from journeymapper.painting.scores.effort_row import BLOCK, HEIGHT, EffortRow
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.text import broken, elided, text_width, write

_LEAST_NAMES, _MOST_NAMES, _SUM, _WIDEST_UNIT = 60.0, 150.0, 52.0, 34.0
_LOW, _LINE = 44.0, 18.0
_NO_WAY = marked("no way leads to a goal")


class EffortPicture:
    """A row of blocks for each segment; below, in words, what helps most."""

    title = marked("Least-effort path")

    def __init__(self, scored: Scored, width: float) -> None:
        self.scored, self.theme, self.width = scored, scored.theme, width
        self.ways = scored.scores.effort.segments
        guessed = any(way.estimated for way in self.ways.values() if way)
        self.fact = (
            tr("sum of effort from entry to goal; ~ is an estimate")
            if guessed
            else tr("sum of effort from entry to goal")
        )
        named = [text_width(self._name(key), 13, 600) for key in self.ways]
        self.left = min(_MOST_NAMES, max(_LEAST_NAMES, *named) if named else 0) + 34
        most = max((way.sum for way in self.ways.values() if way), default=1)
        unit = min(_WIDEST_UNIT, (width - self.left - _SUM) / most)
        self.tops: dict[str, float] = {}
        self.rows: dict[str, EffortRow] = {}
        y = 2.0
        for key, way in self.ways.items():
            self.tops[key] = y
            if way is not None:
                self.rows[key] = EffortRow(scored, way, self.left, y, unit)
            y += HEIGHT if way is not None and way.leverage else _LOW
        self.helps = self._helping()
        self.helps_top = y + 6
        self.height = self.helps_top + _LINE * sum(len(lines) for lines in self.helps)
        self.words = ". ".join(self._told(key) for key in self.ways)
        self.spots = tuple(self._spots())

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        theme = self.theme
        for key, y in self.tops.items():
            self._draw_name(painter, key, y)
            if key in self.rows:
                self.rows[key].draw(painter)
            else:
                write(painter, tr(_NO_WAY), self.left, y + 22, 13, 600, theme.failure)
        y = self.helps_top
        for lines in self.helps:
            fill(painter, theme.recovery)
            painter.drawRoundedRect(0, round(y + 4), 20, 3, 1.5, 1.5)
            for line in lines:
                write(painter, line, 28, y + 10, 13, 400, theme.ink2)
                y += _LINE

    def _name(self, key: str) -> str:
        return tr("Everyone") if key == EVERYONE else self.scored.journey.segments[key].name

    def _told(self, key: str) -> str:
        way = self.ways[key]
        told = tr("effort {n}").format(n=way.sum) if way else tr(_NO_WAY)
        return f"{self._name(key)}: {told}"

    def _spots(self) -> list[Spot]:
        found: list[Spot] = []
        for key, y in self.tops.items():
            way, row = self.ways[key], self.rows.get(key)
            name = Rect(0, y, self.left - 8, BLOCK)
            if way is None or row is None:
                found.append(Spot(name, self._told(key)))
                continue
            hint = tr("{reason}. Shows the way on the map").format(reason=way.why)
            found.append(Spot(name, self._told(key), hint, way.path, key))
            whose = f"{self._name(key)}, " if len(self.tops) > 1 else ""
            found += [replace(spot, words=whose + spot.words) for spot in row.spots()]
        return found

    def _draw_name(self, painter: QPainter, key: str, y: float) -> None:
        theme, x = self.theme, 0.0
        if key != EVERYONE:
            place = self.scored.journey.segments.keys.index(key)
            draw_segment(painter, 7, y + BLOCK / 2, place, theme.ink2, 6.5)
            x = 22
        name = elided(self._name(key), self.left - x - 12, 13, 600)
        write(painter, name, x, y + 22, 13, 600, theme.ink)

    def _helping(self) -> list[tuple[str, ...]]:
        """What helps most, once where it is the same for all, in lines."""
        by_words: dict[str, list[str]] = {}
        for key, way in self.ways.items():
            if way is not None and way.leverage:
                by_words.setdefault(self._levers(way), []).append(key)
        room, several = self.width - 28, len(by_words) > 1
        everyone = tr("What helps most")
        return [
            broken(f"{self._whom(keys) if several else everyone}: {words}", room, 2, 13, 400)
            for words, keys in by_words.items()
        ]

    def _levers(self, way: Easiest) -> str:
        titles = self.scored.journey.touchpoints
        return listed(
            f"{quoted(titles[each.touchpoint].title)} −{each.saves}" for each in way.leverage
        )

    def _whom(self, keys: list[str]) -> str:
        return tr("Helps {segments} most").format(segments=listed(map(self._name, keys)))

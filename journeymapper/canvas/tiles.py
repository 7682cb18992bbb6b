"""The map's picture kept in squares, so that panning and zooming paint next to nothing.

A frame starts no new square once its time is up; until a square is painted, the last picture
shows, scaled. What changed is painted anew inside the squares it lies in, that of the card in hand
first.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from journeymapper.layout.geometry import Point, Rect
from journeymapper.painting.paint import FAR, paint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeymapper.canvas.changes import Changes
    from journeymapper.canvas.view import View
    from journeymapper.layout.geometry import Layout
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look
    from journeymapper.painting.theme import Theme

SIDE = 240
"""px; whole screen pixels also at 80 or 125 %, else the squares would show at their edges."""
CHANGED_MS, MOVING_MS, MENDING_MS = 4.0, 8.0, 12.0
"""How long a frame paints squares: once records changed, while the view moves, and else.

Where cards stand elsewhere now the frame has no time for it: that may be long to work out.
"""
MOST_BYTES = 48_000_000
"""So many are kept of squares out of sight."""

Place = tuple[int, int]


class Scene(NamedTuple):
    """What is to be seen: a journey, where it lies, and how it looks."""

    journey: Journey
    layout: Layout
    look: Look

    def is_same(self, other: Scene) -> bool:
        """Whether both look the same; journeys and layouts are compared by identity."""
        same = self.journey is other.journey and self.layout is other.layout
        return same and self.look == other.look


@dataclass(slots=True)
class Tile:
    """A square of the picture; `dirty` is the part of it, in the scene, that is out of date.

    `shows`: the scene it shows, where cards may stand elsewhere since and nobody has looked yet.
    """

    pixmap: QPixmap
    dirty: Rect | None
    shows: Scene | None = None

    def soil(self, rects: Iterable[Rect]) -> None:
        """These parts of it are out of date, too."""
        for rect in rects:
            self.dirty = rect if self.dirty is None else _union([self.dirty, rect])


class Tiles:
    """The squares at one zoom, and those of the zoom before.

    `is_complete`: what was painted last is as it should be. `has_painted`: a square, just now.
    """

    def __init__(self) -> None:
        self._scene: Scene | None = None
        self._scroll = Point(0.0, 0.0)
        self._zoom = self._ratio = 0.0
        self._density = 1.0
        self._tiles: dict[Place, Tile] = {}
        self._since: dict[int, Changes] = {}
        """What has changed since the scenes that squares still show, by the id of these."""
        self._before: tuple[float, dict[Place, Tile]] = (1.0, {})
        self.is_complete = self.has_painted = False

    def paint(self, painter: QPainter, scene: Scene, view: View, ratio: float) -> bool:
        """Paint what is in sight; whether all of it is as it should be, else call again soon."""
        scene = scene._replace(look=scene.look._replace(drop=None))
        self._density = view.density
        zoomed = self._follow_zoom(view.zoom, ratio)
        moved, self._scroll = zoomed or view.scroll != self._scroll, view.scroll
        seen = _in_sight(view, scene)
        budget = MOVING_MS if moved else MENDING_MS
        if (changes := self._follow(scene, set(seen))) is not None:
            budget = CHANGED_MS if changes.lies_alike else 0.0
        if zoomed and self._before[1]:
            budget = 0.0
        self.is_complete = self._render(scene, seen, budget)
        self._draw(painter, view, seen, scene.look.theme)
        self._forget(seen)
        return self.is_complete

    def _follow_zoom(self, zoom: float, ratio: float) -> bool:
        if (zoom, ratio) == (self._zoom, self._ratio):
            return False
        if self.is_complete or (self._tiles and not self._before[1]):
            self._before = (self._zoom, self._tiles)
        self._zoom, self._ratio, self._tiles = zoom, ratio, {}
        return True

    def _follow(self, scene: Scene, seen: set[Place]) -> Changes | None:
        """Mark what changed, if anything; squares out of sight are forgotten where it did."""
        old, self._scene = self._scene, scene
        if old is None or scene.is_same(old):
            return None
        self._before = (1.0, {}) if old.look.theme != scene.look.theme else self._before
        from journeymapper.canvas.changes import Changes

        changes = Changes(old, scene)
        self._since = {}
        if not changes.lies_alike:
            self._tiles = {place: self._tiles[place] for place in seen if place in self._tiles}
            for tile in self._tiles.values():
                tile.shows = tile.shows or old
        elif self._tiles:
            for rect in changes.rects(_union([self._rect(place) for place in self._tiles])):
                for place in self._met(rect):
                    if place in seen:
                        self._tiles[place].soil([rect])
                    else:
                        del self._tiles[place]
        return changes

    def _look_at(self, tile: Tile, scene: Scene, rect: Rect) -> None:
        """Find out what of a square is out of date; from afar that takes longer than painting."""
        if tile.shows is None:
            return
        from journeymapper.canvas.changes import Changes

        known = self._since.setdefault(id(tile.shows), Changes(tile.shows, scene))
        is_far = self._zoom * self._density < FAR
        tile.soil([rect] if is_far else known.rects(rect))
        tile.shows = None

    def _met(self, rect: Rect) -> list[Place]:
        """The squares that a rectangle meets."""
        wide, high = _places(rect, SIDE / self._zoom)
        if len(wide) * len(high) < len(self._tiles):
            return [(x, y) for x in wide for y in high if (x, y) in self._tiles]
        return [(x, y) for x, y in self._tiles if x in wide and y in high]

    def _render(self, scene: Scene, seen: list[Place], budget: float) -> bool:
        """Paint missing and dirty squares until the time is up, the middle ones first."""
        end = perf_counter() + budget / 1000
        self.has_painted = False
        nothing_else = not self._tiles and not self._before[1]
        for place in seen:
            tile = self._tiles.get(place)
            if tile is not None and tile.dirty is None and tile.shows is None:
                continue
            if not nothing_else and perf_counter() >= end:
                return False
            if tile is not None:
                self._look_at(tile, scene, self._rect(place))
                if tile.dirty is None:
                    continue
            if tile is None:
                pixmap = QPixmap(round(SIDE * self._ratio), round(SIDE * self._ratio))
                pixmap.setDevicePixelRatio(self._ratio)
                tile = self._tiles[place] = Tile(pixmap, self._rect(place))
            self._repaint(scene, place, tile)
            self.has_painted = True
        return True

    def _repaint(self, scene: Scene, place: Place, tile: Tile) -> None:
        here, zoom = self._rect(place), self._zoom
        dirty = here if tile.dirty is None else tile.dirty
        px = QRectF(
            (dirty.x - here.x) * zoom,
            (dirty.y - here.y) * zoom,
            dirty.width * zoom,
            dirty.height * zoom,
        ).toAlignedRect()
        px = px.intersected(QRectF(0, 0, SIDE, SIDE).toRect())
        left, top = here.x + px.x() / zoom, here.y + px.y() / zoom
        area = Rect(left, top, px.width() / zoom, px.height() / zoom)
        with QPainter(tile.pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(px)
            painter.scale(zoom, zoom)
            painter.translate(-here.x, -here.y)
            detail = zoom * self._density
            paint(painter, scene.journey, scene.layout, scene.look, area, detail, chip=False)
        tile.dirty = None

    def _draw(self, painter: QPainter, view: View, seen: list[Place], theme: Theme) -> None:
        paper = view.paper
        painter.save()
        painter.setClipRect(paper, Qt.ClipOperation.IntersectClip)
        origin = paper.topLeft() - QPointF(*view.scroll) * view.zoom
        if any(place not in self._tiles for place in seen):
            painter.fillRect(paper, QColor(theme.paper))
            zoom, tiles = self._before
            side = SIDE * view.zoom / zoom
            for (x, y), tile in tiles.items():
                at = QRectF(origin.x() + x * side, origin.y() + y * side, side, side)
                if at.intersects(paper):
                    painter.drawPixmap(at, tile.pixmap, QRectF(tile.pixmap.rect()))
        for x, y in seen:
            if found := self._tiles.get((x, y)):
                left, top = origin.x() + x * SIDE, origin.y() + y * SIDE
                painter.drawPixmap(QPointF(self._whole(left), self._whole(top)), found.pixmap)
        painter.restore()

    def _forget(self, seen: list[Place]) -> None:
        """Forget the oldest of too many squares out of sight."""
        unseen = [place for place in self._tiles if place not in seen]
        most = int(MOST_BYTES / (4 * (SIDE * self._ratio) ** 2))
        for place in unseen[: max(len(unseen) - most, 0)]:
            del self._tiles[place]

    def _rect(self, place: Place) -> Rect:
        side = SIDE / self._zoom
        return Rect(place[0] * side, place[1] * side, side, side)

    def _whole(self, px: float) -> float:
        return round(px * self._ratio) / self._ratio


def _in_sight(view: View, scene: Scene) -> list[Place]:
    """The squares in sight, outwards from the card in hand, else from the middle."""
    area, side = view.area, SIDE / view.zoom
    wide, high = _places(area, side)
    card = scene.layout.cards.get(scene.look.typing or scene.look.current)
    middle = card.rect.centre if card and card.rect.meets(area) else area.centre

    def away(place: Place) -> float:
        dx = (place[0] + 0.5) * side - middle.x
        return dx * dx + ((place[1] + 0.5) * side - middle.y) ** 2

    return sorted(((x, y) for x in wide for y in high), key=away)


def _places(rect: Rect, side: float) -> tuple[range, range]:
    """The columns and rows of squares that a rectangle meets."""
    wide = range(floor(rect.x / side), floor(rect.right / side) + 1)
    return wide, range(floor(rect.y / side), floor(rect.bottom / side) + 1)


def _union(rects: list[Rect]) -> Rect:
    left, top = min(each.x for each in rects), min(each.y for each in rects)
    right, bottom = max(each.right for each in rects), max(each.bottom for each in rects)
    return Rect(left, top, right - left, bottom - top)

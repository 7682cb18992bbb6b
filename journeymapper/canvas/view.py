"""Which part of the scene is seen, how large, and where: pan and zoom as plain numbers.

The rail keeps the top of the widget and the gutter its left; the paper is the rest.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

from journeymapper.layout.geometry import GUTTER_WIDTH, RAIL_HEIGHT, Point, Rect

SMALLEST, LARGEST = 0.05, 4.0
SMALLEST_BARS, LARGEST_BARS = 0.73, 1.25
MARGIN = 4.0
OVERSCROLL = 120.0


class View:
    """The viewport. Lengths of the widget are px, everything else scene units."""

    def __init__(self) -> None:
        self.zoom = 1.0
        """How many px a scene unit has."""
        self.unit = 1.0
        """How many it has at 100 %: the text size the team has chosen."""
        self.density = 1.0
        """How large a px is drawn: the size of the window the team has chosen."""
        self.scroll = Point(0.0, 0.0)
        self.size = QSizeF(800, 600)
        self.bounds = Rect(0, 0, 0, 0)
        """What there is to see; panning keeps some of it in sight."""

    @property
    def level(self) -> float:
        """How large the map shows; 1 is 100 %."""
        return self.zoom / self.unit

    @property
    def detail(self) -> float:
        """How large a scene unit looks, which decides how much of it is drawn."""
        return self.zoom * self.density

    @property
    def bars(self) -> float:
        """How many px a unit of rail and gutter has: they stay readable at any zoom."""
        return self._bars_at(self.zoom)

    def _bars_at(self, zoom: float) -> float:
        return min(max(zoom / self.unit, SMALLEST_BARS), LARGEST_BARS) * self.unit

    @property
    def stretch(self) -> float:
        """How many units of the rail a scene unit is wide, and of the gutter high."""
        return self.zoom / self.bars

    @property
    def gutter(self) -> float:
        """Width of the lane gutter, px."""
        return GUTTER_WIDTH * self.bars

    @property
    def rail(self) -> float:
        """Height of the stage rail, px."""
        return RAIL_HEIGHT * self.bars

    @property
    def paper(self) -> QRectF:
        """Where the scene shows, px."""
        width, height = self.size.width() - self.gutter, self.size.height() - self.rail
        return QRectF(self.gutter, self.rail, max(width, 1.0), max(height, 1.0))

    @property
    def area(self) -> Rect:
        """The part of the scene that shows."""
        paper = self.paper
        return Rect(*self.scroll, paper.width() / self.zoom, paper.height() / self.zoom)

    def to_scene(self, at: QPointF) -> Point:
        """The scene's point under a point of the widget."""
        return Point(
            (at.x() - self.gutter) / self.zoom + self.scroll.x,
            (at.y() - self.rail) / self.zoom + self.scroll.y,
        )

    def to_view(self, at: Point) -> QPointF:
        """Where the widget shows a point of the scene."""
        return QPointF(
            (at.x - self.scroll.x) * self.zoom + self.gutter,
            (at.y - self.scroll.y) * self.zoom + self.rail,
        )

    def rect_to_view(self, rect: Rect) -> QRectF:
        """Where the widget shows a rectangle of the scene."""
        size = QSizeF(rect.width * self.zoom, rect.height * self.zoom)
        return QRectF(self.to_view(Point(rect.x, rect.y)), size)

    def pan(self, dx: float, dy: float) -> None:
        """Shift what is seen by px, so far that some of the map stays in sight."""
        x, y = self.scroll.x + dx / self.zoom, self.scroll.y + dy / self.zoom
        self.scroll = Point(
            _within(x, self.bounds.x, self.bounds.right, self.area.width),
            _within(y, self.bounds.y, self.bounds.bottom, self.area.height),
        )

    def measure(self, unit: float) -> None:
        """Give a scene unit another size at 100 %; the level stays."""
        level, self.unit = self.level, unit
        self.zoom_at(level)

    def zoom_at(self, level: float, at: QPointF | None = None) -> None:
        """Show larger or smaller; the scene's point at `at` stays there.

        Without one, the middle of what is in sight of the map stays, as far as that leaves no
        empty paper.
        """
        if at is None:
            seen = self.paper.intersected(self.rect_to_view(self.bounds))
            self.zoom_at(level, (self.paper if seen.isEmpty() else seen).center())
            self.settle()
            return
        fixed = self.to_scene(at)
        self.zoom = min(max(level, SMALLEST), LARGEST) * self.unit
        now = self.to_scene(at)
        self.scroll = Point(
            self.scroll.x + fixed.x - now.x,
            self.scroll.y + fixed.y - now.y,
        )

    def settle(self) -> None:
        """Pan just so far that no empty paper shows beside the map that does not have to."""
        seen, all_of_it = self.area, self.bounds
        self.scroll = Point(
            max(min(self.scroll.x, all_of_it.right - seen.width), all_of_it.x),
            max(min(self.scroll.y, all_of_it.bottom - seen.height), all_of_it.y),
        )

    def fit(self, rect: Rect, largest: float = 1.0) -> None:
        """Show a whole rectangle in the middle, at most so large."""
        zoom = largest * self.unit
        for _ in range(4):  # what is left beside rail and gutter depends on the zoom in turn
            bars = self._bars_at(zoom)
            wide = (self.size.width() - 2 * MARGIN - GUTTER_WIDTH * bars) / (rect.width or 1)
            high = (self.size.height() - 2 * MARGIN - RAIL_HEIGHT * bars) / (rect.height or 1)
            zoom = min(max(min(wide, high), SMALLEST * self.unit), largest * self.unit)
        self.zoom = zoom
        seen = self.area
        self.scroll = Point(
            rect.x - max(seen.width - rect.width, 0) / 2,
            rect.y - max(seen.height - rect.height, 0) / 2,
        )

    def fits(self) -> bool:
        """Whether all of the map is in sight."""
        seen, all_of_it = self.area, self.bounds
        return (
            seen.x <= all_of_it.x
            and seen.y <= all_of_it.y
            and seen.right >= all_of_it.right
            and seen.bottom >= all_of_it.bottom
        )

    def shows_map(self) -> bool:
        """Whether any of the map is in sight."""
        return self.area.meets(self.bounds)

    def reveal(self, rect: Rect) -> None:
        """Pan just so far that a rectangle is in sight, its upper left corner first.

        No empty paper comes in sight above the map or at its left.
        """
        seen, start = self.area, self.bounds
        x = min(max(self.scroll.x, rect.right - seen.width), rect.x)
        y = min(max(self.scroll.y, rect.bottom - seen.height), rect.y)
        self.scroll = Point(
            max(x, min(self.scroll.x, start.x)), max(y, min(self.scroll.y, start.y))
        )


def _within(at: float, start: float, end: float, seen: float) -> float:
    return min(max(at, start - seen + OVERSCROLL), max(end - OVERSCROLL, start))

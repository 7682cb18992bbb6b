"""One line of a layout, as others see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeymapper.layout.geometry import FARTHEST, MARKS_REACH, LineMarks, Point, Rect
from journeymapper.layout.sizes import is_marked, label_width

if TYPE_CHECKING:
    from journeymapper.layout.marks import Marks
    from journeymapper.layout.ways import Way


class Line:
    """A connection's way: corners of a right-angled polyline from card edge to card edge.

    The points end at the edges of the cards; heads are drawn with their tip 2 before. The label's
    patch is `label_width` wide: a longer text is cut. `place` tells the order of drawing: by the
    place of the stage it leaves, then by its own among the lines that do. Where its corners lie
    and its marks stand is worked out when somebody asks.
    """

    __slots__ = ("_known", "_marks", "_way", "place")

    def __init__(
        self, way: Way, place: tuple[int, int], known: Marks, marks: LineMarks | None = None
    ) -> None:
        self.place = place
        self._way, self._known, self._marks = way, known, marks

    @property
    def key(self) -> str:
        """The key of its connection."""
        return self._way.key

    @property
    def kind(self) -> str:
        """The kind of its connection."""
        return self._way.link.kind

    @property
    def source(self) -> str:
        """The touchpoint it leaves."""
        return self._way.link.source

    @property
    def target(self) -> str:
        """The touchpoint it leads to."""
        return self._way.link.target

    @property
    def label_width(self) -> float:
        """How wide its label is."""
        return label_width(self._way.link.label)

    @property
    def points(self) -> tuple[Point, ...]:
        """Its corners, from card to card."""
        return self._known.routes.of(self._way)

    @property
    def box(self) -> Rect:
        """What holds its corners, without its marks."""
        xs, ys = zip(*self.points, strict=True)
        left, top = min(xs), min(ys)
        return Rect(left, top, max(xs) - left, max(ys) - top)

    @property
    def extent(self) -> float:
        """The width and the height of its box, together."""
        straight = self._known.routes.straight(self._way)
        if straight is not None:
            return straight
        box = self.box
        return box.width + box.height

    @property
    def marks(self) -> LineMarks:
        """Where its marks stand."""
        return self._known.of(self) if self._marks is None else self._marks

    @property
    def is_marked(self) -> bool:
        """Whether it carries more than the badge of its findings."""
        return is_marked(self._way.link)

    @property
    def marks_area(self) -> Rect:
        """What no mark of the line stands outside of, whether it has any or not."""
        x, y, width, height = self.box
        start = self.points[0].x
        left, right = max(x, start - FARTHEST), min(x + width, start + FARTHEST)
        return Rect(left, y, right - left, height).grown(MARKS_REACH)

    @property
    def sign(self) -> Point | None:
        """Where the sign of its kind stands."""
        return self.marks.sign if self.is_marked else None

    @property
    def label(self) -> Point | None:
        """The middle of its label."""
        return self.marks.label if self.is_marked else None

    @property
    def wait(self) -> Point | None:
        """The middle of its waiting pill."""
        return self.marks.wait if self.is_marked else None

    @property
    def badge(self) -> Point:
        """The middle of the badge of its first finding."""
        return self.marks.badge

    @property
    def bounds(self) -> Rect:
        """What holds the line and its marks."""
        return self.marks.bounds

    def with_marks(self, change: Callable[[LineMarks], LineMarks]) -> Line:
        """The same line with its marks elsewhere."""
        return Line(self._way, self.place, self._known, change(self.marks))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Line):
            return NotImplemented
        return self._told() == other._told() and self.marks == other.marks

    __hash__ = None  # type: ignore[assignment]

    def _told(self) -> tuple[object, ...]:
        return self.key, self.kind, self.points, self.label_width, self.place

    def __repr__(self) -> str:
        return f"Line({self.key!r}, {self.points}, {self.marks})"

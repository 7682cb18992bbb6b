"""What a layout is made of. All numbers are scene units: 1 unit is 1 px at 100 %.

The scene's origin is the upper left corner of the lanes, below the stage rail and right of the lane
gutter: rail and gutter stick to the view and are painted beside the scene. The first stage begins
there too, unless lines run on its left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.layout.showing import AS_USED, Showing
from journeymapper.model.texts import Said
from journeymapper.model.words import WALKED_LANES

if TYPE_CHECKING:
    from journeymapper.layout.boxes import Members, StageBoxes
    from journeymapper.layout.facts import Facts
    from journeymapper.layout.pieces import Cards, Lines
    from journeymapper.layout.plan import Plan
    from journeymapper.layout.records import Records
    from journeymapper.layout.texts import Entries, Told

CARD_WIDTH, CARD_HEIGHT = 192.0, 96.0
COLUMN_WIDTH, COLUMN_MARGIN = 256.0, 32.0
ROW_GAP, LANE_PADDING, LOOP_PADDING = 38.0, 14.0, 14.0
RAIL_HEIGHT, CURVE_HEIGHT, LABELLED_CURVE_HEIGHT = 60.0, 104.0, 128.0
GUTTER_WIDTH, EXPORT_GUTTER_WIDTH = 32.0, 112.0
BEND_RADIUS, TRACK_GAP, PORT_GAP = 12.0, 8.0, 10.0
FEELING_STEP = 12.0
FARTHEST, MARKS_REACH = 2560.0, 256.0
"""So far from its beginning, to a side, a line has marks; and so far beside itself."""


class Point(NamedTuple):
    """A place in the scene."""

    x: float
    y: float


class Rect(NamedTuple):
    """An upright rectangle in the scene."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """The point in its middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def contains(self, point: Point) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom

    def meets(self, other: Rect) -> bool:
        """Whether the two share any area or edge."""
        return (
            self.x <= other.right
            and other.x <= self.right
            and self.y <= other.bottom
            and other.y <= self.bottom
        )

    def grown(self, by: float) -> Rect:
        """This rectangle with a margin on every side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


class StageBox(NamedTuple):
    """A stage's column or columns, over the full height of the lanes and the curve.

    `first`: its first column, counted over the map.
    """

    id: str
    place: int
    rect: Rect
    first: int = 0


class LaneBox(NamedTuple):
    """A lane in use, over the full width."""

    lane: str
    rect: Rect


class CardBox(NamedTuple):
    """Where a touchpoint's card stands; `column` counts over the map, `row` inside its lane.

    `own`: it stands, or wants to stand, at a place it was given by hand.
    """

    id: str
    stage: str
    lane: str
    rect: Rect
    column: int
    row: int
    own: bool = False


def within_sight(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The part of a line whose marks can be told to belong to its beginning.

    Who stands at the beginning of a line over many screens sees its marks.
    """
    near, start = [points[0]], points[0].x
    for point in points[1:]:
        if abs(point.x - start) > FARTHEST:
            x = start + (FARTHEST if point.x > start else -FARTHEST)
            return (*near, Point(x, point.y)) if near[-1].y == point.y else tuple(near)
        near.append(point)
    return points


class LineMarks(NamedTuple):
    """Where the marks of a line stand.

    `sign`: where the kind's sign stands, on the first arm with room. `label`: middle of the label's
    patch. `wait`: middle of the waiting pill. Each is None where there is none. `badge`: middle of
    the first finding's badge, further ones stand 20 to the left. `bounds` holds the whole line with
    its marks.
    """

    sign: Point | None
    label: Point | None
    wait: Point | None
    badge: Point
    bounds: Rect


class CurvePoint(NamedTuple):
    """A rated card's point on the feeling curve, in flow order."""

    touchpoint: str
    sentiment: int
    at: Point


class Curve(NamedTuple):
    """The feeling band below the lanes: its rectangle, its zero line and its points."""

    rect: Rect
    zero: float
    points: Sequence[CurvePoint]


class Paragraph(NamedTuple):
    """One thing said in a row of texts, and how many lines are kept for it."""

    said: Said
    lines: int


class Entry(NamedTuple):
    """What a row of texts says of one touchpoint; `top` and `height` are inside the row."""

    touchpoint: str
    x: float
    top: float
    width: float
    height: float
    paragraphs: tuple[Paragraph, ...]


class TextBand(NamedTuple):
    """A row of texts below the lanes: its rectangle, and the entries of each stage.

    `depths` say how far down in the row the entries of each stage reach.
    """

    key: str
    rect: Rect
    entries: Entries
    depths: Mapping[str, float]

    @property
    def told(self) -> Mapping[str, tuple[Told, ...]]:
        """What it says of the touchpoints of each stage, wherever these stand."""
        return self.entries.told

    def place(self, entry: Entry) -> Rect:
        """Where one of its entries lies in the scene."""
        return Rect(entry.x, self.rect.y + entry.top, entry.width, entry.height)


class Hit(NamedTuple):
    """What lies under a point: `kind` is card, connection, stage, curve, text, lane or nothing.

    `key` is the record's key ("" for nothing); the curve's is the touchpoint whose point is
    there, a text's the touchpoint it is said of. `part` names the part of a card or connection
    (`body`, `sign`, `label`, `wait`), or the row a text stands in.
    """

    kind: str
    key: str = ""
    part: str = "body"


class Layout(NamedTuple):
    """Where every record of one journey lies."""

    stages: StageBoxes
    lanes: Mapping[str, LaneBox]
    cards: Cards
    lines: Lines
    curve: Curve
    bounds: Rect
    """All lanes, texts and the curve, from the origin; without rail and gutter."""
    members: Members
    facts: Facts
    records: Records
    """What the layout was made from: the facts that decide, and the records they stand in."""
    plan: Plan
    """What was decided before anything had coordinates."""
    texts: Mapping[str, TextBand] = MappingProxyType({})
    """The rows of texts that are wanted, by key."""
    showing: Showing = AS_USED

    def let_go(self, most: int) -> None:
        """Forget where cards and lines lie once more of them than this are known.

        For whoever goes through a map of any size, and needs little of it at a time.
        """
        for pieces in (self.cards, self.lines):
            if sum(map(len, pieces.known.values())) > most:
                pieces.let_go()

    @property
    def lanes_end(self) -> float:
        """The y where the last lane ends and the rows below begin."""
        return max((box.rect.bottom for box in self.lanes.values()), default=0.0)

    @property
    def visibility(self) -> float | None:
        """The y of the line of visibility; None where no lane lies behind it."""
        hidden = [box.rect.y for lane, box in self.lanes.items() if lane not in WALKED_LANES]
        return min(hidden, default=None)

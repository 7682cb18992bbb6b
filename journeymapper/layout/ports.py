"""Where along a card's side each line leaves or enters: the middle, further ones 10 apart.

Lines leave in the order in which they turn off, so that they do not cross at the card.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymapper.layout.cells import Cell
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH, PORT_GAP, Point, Rect
from journeymapper.layout.ways import Side

CORNER = 10.0
SHIFTS = (0.0, 5.0, -5.0, 2.5, -2.5, 7.5, -7.5)
REACH = {
    "left": CARD_HEIGHT / 2 - CORNER,
    "right": CARD_HEIGHT / 2 - CORNER,
    "top": CARD_WIDTH / 2 - CORNER,
    "bottom": CARD_WIDTH / 2 - CORNER,
}

PortKey = tuple[Cell, Side]


class Port:
    """One end of a line at a side of a card.

    `turn`: -1 where the line turns up or left, 1 down or right, 0 where it runs straight on.
    `track`: x or y of its first arm, None where it has none. `offset`: from the side's middle.
    """

    __slots__ = ("line", "offset", "track", "turn")

    def __init__(self, line: str, turn: int = 0, track: float | None = None) -> None:
        self.line, self.turn, self.track = line, turn, track
        self.offset = 0.0


def spread(group: Sequence[Port], card: Rect, side: Side) -> None:
    """Give the ports of one side their offsets."""
    if len(group) < 2:
        return
    middle = card.centre.x if side in ("left", "right") else card.centre.y

    def off(port: Port) -> float:
        return 0.0 if port.track is None else abs(port.track - middle)

    straight = [port for port in group if not port.turn]
    before = sorted((port for port in group if port.turn < 0), key=off)
    after = sorted((port for port in group if port.turn > 0), key=off, reverse=True)
    reach = REACH[side]
    if not straight:
        order = before + after
        middle_one = (len(order) - 1) // 2
        before, straight, after = (
            order[:middle_one],
            order[middle_one:][:1],
            order[middle_one + 1 :],
        )
    for place, port in enumerate(straight):  # both cards count a straight line's place alike
        port.offset = PORT_GAP * place
    _fan(before[::-1], 0.0, -reach)
    _fan(after, straight[-1].offset, reach)


def _fan(ports: list[Port], start: float, end: float) -> None:
    """Offsets from start towards end, the usual gap apart or as far as there is room."""
    gap = min(PORT_GAP, abs(end - start) / max(len(ports), 1))
    for place, port in enumerate(ports, 1):
        port.offset = start + (gap if end > start else -gap) * place


def apart(here: Sequence[Port], there: Sequence[Port]) -> None:
    """Shift the ports `there` a little where lines would run over each other.

    The two sides look at each other with nothing between.
    """
    turning = [port for port in there if port.turn]
    if not turning:
        return
    for shift in SHIFTS:
        if not any(_meet(a, b, shift) for a in here if a.turn for b in turning):
            break
    else:
        return
    for port in turning:
        port.offset += shift


def _meet(a: Port, b: Port, shift: float) -> bool:
    assert a.track is not None and b.track is not None
    return a.track >= b.track and abs(a.offset - b.offset - shift) < 1


def on_edge(frame: Frame, cell: Cell, side: Side, offset: float) -> Point:
    """The place on a side of a cell's card so far from the side's middle."""
    x, y = frame.left[cell.column], frame.top[cell.row]
    if side in ("left", "right"):
        return Point(x + CARD_WIDTH if side == "right" else x, y + CARD_HEIGHT / 2 + offset)
    return Point(x + CARD_WIDTH / 2 + offset, y + CARD_HEIGHT if side == "bottom" else y)

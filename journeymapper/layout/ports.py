"""Where along a card's side each line leaves or enters: the middle, further ones 10 apart.

Lines leave in the order in which they turn off, so that they do not cross at the card.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from journeymapper.layout.cells import Cell, Cells
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH, PORT_GAP
from journeymapper.layout.ways import Side

CORNER = 10.0
SHIFTS = (0.0, 5.0, -5.0, 2.5, -2.5, 7.5, -7.5)
REACH = {
    "left": CARD_HEIGHT / 2 - CORNER,
    "right": CARD_HEIGHT / 2 - CORNER,
    "top": CARD_WIDTH / 2 - CORNER,
    "bottom": CARD_WIDTH / 2 - CORNER,
}


@dataclass(slots=True, eq=False)
class Port:
    """One end of a line at a card.

    `turn`: -1 where the line turns up or left, 1 down or right, 0 where it runs straight on.
    `track`: x or y of its first arm, None where it has none. `offset`: from the side's middle.
    """

    cell: Cell
    side: Side
    turn: int = 0
    track: float | None = None
    offset: float = 0.0


def give_offsets(ports: list[Port], cells: Cells, frame: Frame) -> None:
    """Give every port its offset."""
    sides: dict[tuple[Cell, str], list[Port]] = defaultdict(list)
    for port in ports:
        sides[port.cell, port.side].append(port)
    for group in sides.values():
        _spread(group, frame)
    for here, there in _facing(cells):
        if here in sides and there in sides:
            _apart(sides[here], sides[there])


def _spread(group: list[Port], frame: Frame) -> None:
    box = frame.card(group[0].cell)
    middle = box.centre.x if group[0].side in ("left", "right") else box.centre.y

    def off(port: Port) -> float:
        return 0.0 if port.track is None else abs(port.track - middle)

    straight = [port for port in group if not port.turn]
    before = sorted((port for port in group if port.turn < 0), key=off)
    after = sorted((port for port in group if port.turn > 0), key=off, reverse=True)
    reach = REACH[group[0].side]
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


def _facing(cells: Cells) -> Iterator[tuple[tuple[Cell, str], tuple[Cell, str]]]:
    """The sides that look at each other with nothing between."""
    for a, b in pairwise(sorted(cells.card, key=lambda cell: (cell.row, cell.column))):
        if a.row == b.row:
            yield (a, "right"), (b, "left")
    for a, b in pairwise(sorted(cells.card)):
        if a.column == b.column:
            yield (a, "bottom"), (b, "top")


def _apart(here: list[Port], there: list[Port]) -> None:
    """Shift the ports of one side a little where lines would run over each other."""
    turning = [port for port in there if port.turn]
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

"""A card in the hand: whether a frame costs the same however large the map is."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from benchmarks.alone import main
from benchmarks.at_hand import application, canvas_on
from benchmarks.frame import place
from benchmarks.frames import dragging, frames
from benchmarks.measure import keep
from benchmarks.table import Line, milliseconds
from journeymapper.canvas.canvas import Canvas
from journeymapper.painting.cards import draw_card
from tests.helpers.sizes import a_usual_map_of

ROW = "drag"


def lines(few: int = 100, many: int = 10_000, times: int = 36) -> list[Line]:
    """The median frame of so many, on a small map and a large one, in turns, seen at 100 %."""
    with TemporaryDirectory() as home:
        running = application(Path(home))
        took, painted = dragged([few, many], times)
        del running
    for cards, each in took.items():
        keep(f"of {cards:,}", each)
    small, large = (median(took[cards]) for cards in (few, many))
    return [
        Line(
            ROW,
            f"of {many:,} {milliseconds(large)}",
            f"of {few:,} {milliseconds(small)}",
            large / small,
            must=1.5,
            moonshot=1.2,
        ),
        Line(ROW, "cards painted in a frame", "the one in the hand", painted, "", must=1),
    ]


def dragged(sizes: list[int], times: int) -> tuple[dict[int, list[float]], float]:
    """Seconds of each frame on maps of these sizes, and the most cards that one painted."""
    canvases = {cards: canvas_on(a_usual_map_of(cards)) for cards in sizes}
    took: dict[int, list[float]] = {cards: [] for cards in sizes}
    painted = 0
    for canvas in canvases.values():
        place(canvas, 1.0)
    for _ in range(3):
        for cards, canvas in canvases.items():
            with dragging(canvas) as step:
                took[cards] += frames(canvas, step, times // 3)
                painted = max(painted, cards_of_a_frame(canvas, step))
    return took, painted


def cards_of_a_frame(canvas: Canvas, step: Any) -> int:
    """How many cards a frame paints one by one."""
    users = [
        name
        for name, module in sys.modules.items()
        if name.startswith("journeymapper.") and getattr(module, "draw_card", None) is draw_card
    ]
    count = 0

    def counted(*arguments: Any) -> None:
        nonlocal count
        count += 1
        draw_card(*arguments)

    patches = [patch(f"{name}.draw_card", counted) for name in users]
    for each in patches:
        each.start()
    frames(canvas, step, 1)
    for each in patches:
        each.stop()
    return count


if __name__ == "__main__":
    main(lines)

"""A frame of a large map while one zooms, pans, or drags a card, at three distances."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtGui import QColor, QImage

from benchmarks.alone import main
from benchmarks.at_hand import SCREEN, application, canvas_on, complete
from benchmarks.frames import Step, dragging, frames, mending, panning, zooming
from benchmarks.measure import in_turns, keep, quantile, timed
from benchmarks.table import Line, milliseconds
from journeymapper.canvas.canvas import Canvas
from tests.helpers.sizes import a_usual_map_of

ROW = "frame"
DISTANCES = {"fit": None, "0.4": 0.4, "1.0": 1.0}
HANDS: dict[str, Callable[[Canvas], AbstractContextManager[Step]]] = {
    "zoom": lambda canvas: nullcontext(zooming(canvas)),
    "pan": lambda canvas: nullcontext(panning(canvas)),
    "drag": dragging,
}
MUST = 16.0


def lines(cards: int = 10_000, more: int = 50_000, times: int = 36) -> list[Line]:
    """The median of so many frames; the map that is larger still is only told."""
    with TemporaryDirectory() as home:
        running = application(Path(home))
        found = [*of(cards, times, must=MUST), *of(more, times, moonshot=MUST)]
        del running
    return found


def of(cards: int, times: int, **bounds: float) -> Iterator[Line]:
    """All hands at all distances on a map of so many touchpoints."""
    canvas = canvas_on(a_usual_map_of(cards))
    copied = copying()
    for distance, level in DISTANCES.items():
        for hand, taking in HANDS.items():
            place(canvas, level)
            with taking(canvas) as step:
                took = frames(canvas, step, times)
                after = mending(canvas)
            keep(f"{hand} at {distance}, {cards:,}", took)
            yield Line(
                ROW,
                f"{hand} at {distance}, {cards:,}",
                f"copying a frame {milliseconds(copied)}",
                median(took) * 1000,
                "ms",
                note=f"95 of 100 within {milliseconds(quantile(took, 0.95))}, "
                f"then {len(after)} frames up to {milliseconds(max(after, default=0))}",
                **bounds,
            )
    canvas.close()
    canvas.deleteLater()


def place(canvas: Canvas, level: float | None) -> None:
    """Show all of the map, or its middle so large."""
    canvas.fit()
    if level is not None:
        canvas.set_zoom(level)
    complete(canvas)


def copying() -> float:
    """Seconds it takes to copy a frame in memory."""
    image = QImage(SCREEN, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return in_turns({"copy": lambda: timed(image.copy)}, 9)["copy"].cpu


if __name__ == "__main__":
    main(lines)

"""A large map on a real screen: one zooms, pans, drags, types and undoes by mouse and keyboard.

One does not wait until it is open, either: the wheel turns from the start on.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.alone import main
from benchmarks.maps import file_of
from benchmarks.measure import quantile
from benchmarks.process import own_home
from benchmarks.starting import use
from benchmarks.table import Line, milliseconds
from journeymapper.system import KEYBOARD, missing_libraries
from tests.helpers.xscreen import XScreen, screen_with

ROW = "driven"
NEEDS = KEYBOARD
SIZE = "1920x1080"
BEAT = "0.016"
"""Seconds between two moves of the hand: as often as a screen shows."""
MOVING_SECONDS = 0.25
"""A longer pause between two frames is a rest of the hand."""
PATIENCE_SECONDS = 120.0
AT = ("600", "500")
"""Where the wheel turns, px of the screen: over the map."""
FIRST = 1.5
"""So many seconds after its map is painted all of a window has come, whatever one does."""


def lines(cards: int = 10_000, times: int = 3) -> list[Line]:
    """What each frame takes of the processor, all of the UI thread since the frame before in it."""
    if missing := missing_libraries(NEEDS):
        return [Line(ROW, "frames on a screen", note=f"{', '.join(missing)} not here: make bench")]
    with TemporaryDirectory() as folder:
        home = Path(folder)
        use(home)
        path = file_of(cards, home)
        environment = {**own_home(home), "HOME": str(home)}
        program = partial(
            screen_with,
            str(path),
            environment=environment,
            beside="benchmarks.driven_program",
            size=SIZE,
        )
        longest = [longest_after_opening(program) for _ in range(times)]
        with program() as screen:
            screen.wait_for_window("JourneyMapper")
            look(screen)
            taken: dict[str, list[tuple[float, float]]] = {name: [] for name in HANDS}
            for _ in range(times):
                for name, hand in HANDS.items():
                    taken[name] += frames_of(screen, hand)
    every = [frame for frames in taken.values() for frame in frames]
    return [
        line(f"{cards:,}, all of it", every),
        *(line(name, frames) for name, frames in taken.items()),
        Line(
            ROW,
            "zoom right after opening, longest frame",
            value=median(longest) * 1000,
            unit="ms",
            note=f"of {', '.join(map(milliseconds, longest))}",
        ),
    ]


def longest_after_opening(program: Callable[[], AbstractContextManager[XScreen]]) -> float:
    """The longest of the frames that follow the painted map at once, while the wheel turns.

    0.0 where a start took so long that it turned no more.
    """
    with program() as screen:
        there_and_back = ["4", *"44445555", "5"] * 16
        wheel = [word for button in there_and_back for word in ("sleep", BEAT, "click", button)]
        screen.dotool("mousemove", *AT, "keydown", "ctrl", *wheel, "keyup", "ctrl")
        seen = look(screen)
    opened: float = seen["opened"]
    frames: list[tuple[float, float]] = seen["frames"]
    return max((cpu for at, cpu in frames if opened < at < opened + FIRST), default=0.0)


def line(what: str, frames: list[tuple[float, float]]) -> Line:
    """The frame that 95 of 100 are not above; the pauses between them by the clock are told."""
    if not frames:
        return Line(ROW, what, note="no frame was painted")
    took = [cpu for _, cpu in frames]
    between = [now - before for (before, _), (now, _) in pairwise(frames)]
    moving = [each for each in between if 0 < each < MOVING_SECONDS] or [0.0]
    note = (
        f"{len(took)} frames, half within {milliseconds(median(took))}, "
        f"all within {milliseconds(max(took))}; a frame each {milliseconds(median(moving))}, "
        f"95 of 100 {milliseconds(quantile(moving, 0.95))}"
    )
    value = quantile(took, 0.95) * 1000
    return Line(ROW, f"{what}, 95 of 100", "", value, "ms", must=33, note=note)


def frames_of(screen: XScreen, hand: Callable[[XScreen], None]) -> list[tuple[float, float]]:
    """The frames from the moment a hand begins until everything is still."""
    began = time.monotonic()
    hand(screen)
    return [(at, cpu) for at, cpu in look(screen)["frames"] if at >= began]


def look(screen: XScreen) -> dict[str, Any]:
    """What the witness says as soon as everything is still."""
    while True:
        screen.witness.unlink(missing_ok=True)
        screen.wait_until(screen.witness.exists, PATIENCE_SECONDS)
        if (seen := screen.seen())["still"]:
            return seen


def zoom(screen: XScreen) -> None:
    """From all of the map to a card, with Ctrl and the wheel, and some notches back."""
    screen.press("shift+exclam")
    x, y = look(screen)["card"]
    wheel = ["sleep", BEAT, "click", "4"] * 16 + ["sleep", BEAT, "click", "5"] * 4
    screen.dotool("mousemove", str(x), str(y), "keydown", "ctrl", *wheel, "keyup", "ctrl")


def pan(screen: XScreen) -> None:
    """With the middle button, sideways."""
    x, y = look(screen)["middle"]
    way = [word for step in range(40) for word in _moved(x - 12 * step, y + 2 * step)]
    screen.dotool("mousemove", str(x), str(y), "mousedown", "2", *way, "mouseup", "2")


def drag(screen: XScreen) -> None:
    """A card, some way over others."""
    x, y = look(screen)["card"]
    way = [word for step in range(30) for word in _moved(x + 8 * step, y + 2 * step)]
    screen.dotool("mousemove", str(x), str(y), "mousedown", "1", *way, "mouseup", "1")


def type_title(screen: XScreen) -> None:
    """A new touchpoint with a title."""
    screen.press("t")
    screen.type("I change my mind")
    screen.press("Enter", "Esc")


def undo(screen: XScreen) -> None:
    """What was typed, and the drag."""
    screen.press("ctrl+z", "ctrl+z")


HANDS: dict[str, Callable[[XScreen], None]] = {
    "zoom": zoom,
    "pan": pan,
    "drag": drag,
    "type": type_title,
    "undo": undo,
}


def _moved(x: int, y: int) -> Iterator[str]:
    return iter(("sleep", BEAT, "mousemove", str(x), str(y)))


if __name__ == "__main__":
    main(lines)

"""One edit in the whole window of a large map, from the wish to the painted map."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from benchmarks.alone import main
from benchmarks.at_hand import application, complete, editor_on
from benchmarks.maps import file_of
from benchmarks.measure import keep, quantile
from benchmarks.table import Line, milliseconds
from journeymapper.canvas.canvas import Canvas
from journeymapper.model.dimensions import PILLAR
from journeymapper.model.edits import connections, moving, tags, touchpoints
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.windows.editor import Editor

ROW = "edit"
UNDO = "undo"
PARTS = {"half": 0.5, "99 of 100": 0.99}
AT_MOST_SECONDS = 90.0
"""After so many of the processor no further edit is made."""

Verb = Callable[[Journey, str, str], Patch]
VERBS: dict[str, Verb] = {
    "rename": lambda journey, one, two: touchpoints.rename(journey, one, f"I do {two} again"),
    "tag": lambda journey, one, two: tags.tag(journey, [one], PILLAR, "empathy", 1),
    "add": lambda journey, one, two: touchpoints.add_touchpoint(
        journey, "I ask", journey.touchpoints[one].stage, connect_from=one
    ),
    "connect": lambda journey, one, two: connections.connect(journey, one, two, "loopback"),
    "move": lambda journey, one, two: moving.move_to_stage(
        journey, [one], journey.touchpoints[two].stage
    ),
    "remove": lambda journey, one, two: touchpoints.remove(journey, [("touchpoints", one)]),
}


def lines(cards: int = 10_000, times: int = 210) -> list[Line]:
    """So many edits, each verb in its turn and then one back, to cards in sight at 100 %."""
    with TemporaryDirectory() as folder:
        running = application(Path(folder))
        editor = editor_on(file_of(cards, Path(folder)))
        took, after = edits(editor, times)
        del running
    for name, each in took.items():
        keep(name, each)
    every = [each for verb in took.values() for each in verb]
    slowest = sorted(((quantile(each, 0.5), name) for name, each in took.items()), reverse=True)
    note = f"{len(every)} edits; half of " + ", ".join(
        f"{name} {milliseconds(half)}" for half, name in slowest
    )
    p99 = quantile(every, 0.99) * 1000
    return [
        Line(ROW, f"{cards:,}, 99 of 100", "", p99, "ms", must=16, moonshot=8, note=note),
        Line(ROW, "half of them", "", quantile(every, 0.5) * 1000, "ms"),
        Line(ROW, "panels afterwards, 99 of 100", "", quantile(after, 0.99) * 1000, "ms"),
    ]


def edits(editor: Editor, times: int) -> tuple[dict[str, list[float]], list[float]]:
    """Seconds of the UI thread that each edit took, by verb, and what else followed each."""
    chance, canvas = Random(1), editor.canvas
    took: dict[str, list[float]] = {name: [] for name in (*VERBS, UNDO)}
    after: list[float] = []
    canvas.set_zoom(1.0)
    for name in islice(cycle(took), times):
        complete(canvas)
        if sum(map(sum, took.values())) > AT_MOST_SECONDS:
            break
        patch = None if name == UNDO else wish(VERBS[name], editor, chance)
        began = time.thread_time()
        if patch is None:
            editor.undo()
        else:
            editor.document.edit(patch)
        canvas.repaint()
        painted = time.thread_time()
        QApplication.processEvents()
        took[name].append(painted - began)
        after.append(time.thread_time() - painted)
    return {name: each for name, each in took.items() if each}, after


def wish(verb: Verb, editor: Editor, chance: Random) -> Patch:
    """What a verb does to cards in sight; one of them is selected."""
    journey = editor.document.journey
    while True:
        one, two = chance.sample(in_sight(editor.canvas), 2)
        if f"{one}->{two}" not in journey.connections:
            editor.selection.set([("touchpoints", one)])
            QApplication.processEvents()
            return verb(journey, one, two)


def in_sight(canvas: Canvas) -> list[str]:
    """The cards in sight; where there are too few, all of them."""
    area = canvas.view.area
    seen = [key for key, box in canvas.shown.layout.cards.items() if area.meets(box.rect)]
    return seen if len(seen) > 2 else list(canvas.shown.layout.cards)


if __name__ == "__main__":
    main(lines)

"""One edit in the whole window of a large map, from the wish to the painted map."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
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
FEW, FAR = 6, 9
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
        far = [edited(editor, patch)[0] for patch in ways_across(editor, FAR)]
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
        Line(ROW, "a way across the map, half", "", quantile(far, 0.5) * 1000, "ms"),
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
        seconds, follows = edited(editor, patch)
        took[name].append(seconds)
        after.append(follows)
    return {name: each for name, each in took.items() if each}, after


def edited(editor: Editor, patch: Patch | None) -> tuple[float, float]:
    """Seconds of the UI thread until an edit, or none for undo, is painted, and what follows.

    What of the map is not yet sharp then is completed besides.
    """
    began = time.thread_time()
    if patch is None:
        editor.undo()
    else:
        editor.document.edit(patch)
    editor.canvas.repaint()
    painted = time.thread_time()
    editor.canvas.afterwards.catch_up()
    editor.window.outline.repaint()
    shown = time.thread_time()
    complete(editor.canvas)
    QApplication.processEvents()
    return painted - began, shown - painted


def ways_across(editor: Editor, count: int) -> Iterator[Patch]:
    """So many connections between any two cards of the map."""
    chance = Random(2)
    for _ in range(count):
        journey = editor.document.journey
        early, late = sorted(chance.sample(range(len(journey.touchpoints)), 2))
        keys = journey.touchpoints.keys
        if f"{keys[late]}->{keys[early]}" not in journey.connections:
            yield connections.connect(journey, keys[late], keys[early], "loopback")
            complete(editor.canvas)


def wish(verb: Verb, editor: Editor, chance: Random) -> Patch:
    """What a verb does to cards in sight; one of them is selected."""
    journey = editor.document.journey
    while len(in_sight(editor.canvas)) < FEW:
        editor.canvas.go_to([("touchpoints", chance.choice(journey.touchpoints.keys))])
        complete(editor.canvas)
    while True:
        one, two = chance.sample(in_sight(editor.canvas), 2)
        if f"{one}->{two}" not in journey.connections:
            editor.selection.set([("touchpoints", one)])
            complete(editor.canvas)
            editor.canvas.afterwards.catch_up()
            QApplication.processEvents()
            return verb(journey, one, two)


def in_sight(canvas: Canvas) -> list[str]:
    """The cards in sight."""
    area = canvas.view.area
    return [key for key, box in canvas.shown.layout.cards.items() if area.meets(box.rect)]


if __name__ == "__main__":
    main(lines)

"""The findings that follow an edit in the window of a large map."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.alone import main
from benchmarks.at_hand import application, editor_on, until
from benchmarks.growth import review
from benchmarks.maps import file_of
from benchmarks.measure import TIMES
from benchmarks.table import Line, milliseconds
from journeymapper.model.edits.touchpoints import rename
from journeymapper.windows.editor import Editor

ROW = "live"


def lines(cards: int = 10_000, times: int = TIMES) -> list[Line]:
    """From one edit to what is found then, and what that takes of the thread one types in."""
    with TemporaryDirectory() as folder:
        running = application(Path(folder))
        editor = editor_on(file_of(cards, Path(folder)))
        answered(editor, -1)  # what is asked for the first time is loaded
        answers = [answered(editor, number) for number in range(times)]
        journey, profile = editor.document.journey, editor.desk.analysis.profile
        whole = review(journey, profile).cpu
        del running
    wall, work, ui = (median(each) for each in zip(*answers, strict=True))
    note = f"median of {times}"
    return [
        Line(ROW, f"UI thread, {cards:,}", "", ui * 1000, "ms", must=5, note=note),
        Line(ROW, "answer by the clock", "", wall, "s", must=0.5, note=note),
        Line(
            ROW,
            f"work off the UI thread {milliseconds(work)}",
            f"a full run {milliseconds(whole)}",
            100 * work / whole,
            "%",
            moonshot=1,
            note=note,
        ),
    ]


def answered(editor: Editor, number: int) -> tuple[float, float, float]:
    """Seconds by the clock from an edit to its findings, and of the processor in the other threads
    and in this one, what the edit itself takes here left out.
    """
    journey, canvas = editor.document.journey, editor.canvas
    key = journey.touchpoints.keys[len(journey.touchpoints) // 2]
    said, loop = list[float](), QEventLoop()
    analysis = editor.desk.analysis

    def take(_report: object) -> None:
        said.append(time.monotonic())
        loop.quit()

    analysis.report_ready.connect(take)
    wall, work = time.monotonic(), time.process_time()
    began = time.thread_time()
    editor.document.edit(rename(journey, key, f"I change my mind {number}"))
    canvas.repaint()
    edited = time.thread_time()
    until(lambda: bool(said) or canvas.tiles.is_complete)
    if not said:
        edited = time.thread_time()  # what completes the picture belongs to the edit
        loop.exec()
    QApplication.processEvents()
    here = time.thread_time()
    work = time.process_time() - work - (here - began)
    analysis.report_ready.disconnect(take)
    return said[0] - wall, work, here - edited


if __name__ == "__main__":
    main(lines)

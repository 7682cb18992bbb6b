"""Hours of edits in one window: what they take of memory, and how long each holds the hand up.

    python -m tests.faults.hours document|window EDITS CARDS SEED

edits a map of about so many cards by chance, in a document with its journal, or in a whole window
with its panels and live analysis. Prints as JSON what grew after the first edits, in MB, and how
long half, 99 of 100 and all edits took at most, in ms of the UI thread on the processor: from the
wish to the painted map.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import sys
import tempfile
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from journeymapper.canvas.selection import Key
from journeymapper.document.document import UNDO_STEPS, Document
from journeymapper.document.recovery import Recovery
from journeymapper.model.edits.touchpoints import remove
from journeymapper.storage import journal, map_file
from journeymapper.windows.app import dress
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.settings import Settings
from tests.helpers.chances import any_edit
from tests.helpers.editors import sweep
from tests.helpers.sizes import a_map_of

STAGE_OF_CARDS = 5
UNDOES, REDOES, LOOKS = 0.15, 0.05, 0.02
SAVED_EACH, QUIET_EACH = 500, 100
"""After so many edits one saves, or waits until the findings are there."""
WARM = 3 * UNDO_STEPS
"""Edits until the history and the memory of what was painted are full."""
PATIENCE_SECONDS = 20.0
PARTS = {"half": 0.5, "p99": 0.99, "slowest": 1.0}


class Hours(ABC):
    """Somebody who edits a map for hours."""

    def __init__(self, path: Path, cards: int, chance: Random) -> None:
        self.chance, self.cards, self.path = chance, cards, path
        map_file.write(a_map_of(cards), path)
        self.document = self.open()
        self.took: list[float] = []
        self.edits = self.reports = 0

    @abstractmethod
    def open(self) -> Document: ...

    @abstractmethod
    def turn_to(self) -> None:
        """What one does before the edit."""

    @abstractmethod
    def follow(self) -> None:
        """All that is done until the edit is seen."""

    @abstractmethod
    def rest(self) -> None:
        """A moment in which nothing is done, until the findings are there."""

    @abstractmethod
    def close(self) -> None: ...

    def work(self, edits: int) -> None:
        for _ in range(edits):
            self.edits += 1
            self.turn_to()
            began = time.thread_time()
            self.step()
            self.follow()
            self.took.append((time.thread_time() - began) * 1000)
            QApplication.processEvents()
            sweep()
            if self.edits % SAVED_EACH == 0:
                self.document.save()
            if self.edits % QUIET_EACH == 0:
                self.rest()

    def step(self) -> None:
        document, turn = self.document, self.chance.random()
        if turn < UNDOES and document.undo_stack.canUndo():
            document.undo()
        elif turn < UNDOES + REDOES and document.undo_stack.canRedo():
            document.redo()
        elif self.too_many:
            document.edit(remove(document.journey, self.too_many))
        else:
            document.edit(any_edit(document.journey, self.chance))

    @property
    def too_many(self) -> list[Key]:
        """What goes, so that the map stays about as large as it was."""
        stages, cards = self.document.journey.stages.keys, self.document.journey.touchpoints.keys
        if len(stages) > self.cards // STAGE_OF_CARDS:
            return [("stages", self.chance.choice(stages))]
        some = self.chance.sample(cards, 2) if len(cards) > self.cards else []
        return [("touchpoints", each) for each in some]


class InADocument(Hours):
    """Edits with the journal on, and nobody who looks."""

    def open(self) -> Document:
        document = Document()
        self.recovery = Recovery(document)
        document.open(self.path)
        return document

    def turn_to(self) -> None:
        """Nothing."""

    def follow(self) -> None:
        """Nothing."""

    def rest(self) -> None:
        """Nothing."""

    def close(self) -> None:
        self.recovery.close()


class InAWindow(Hours):
    """Edits in a window of which all parts follow."""

    def open(self) -> Document:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        settings = Settings()
        dress(application, settings)
        self.window = MainWindow(settings)
        self.window.show()
        self.editor = Editor(self.window)
        assert self.editor.open(self.path)
        self.editor.desk.analysis.report_ready.connect(self.take)
        return self.editor.document

    def take(self, _report: object) -> None:
        self.reports += 1

    def turn_to(self) -> None:
        if self.chance.random() < LOOKS:
            self.chance.choice(self.window.dock.tabs).click()
        keys = self.document.journey.touchpoints.keys
        self.editor.selection.set([("touchpoints", self.chance.choice(keys))] if keys else [])

    def follow(self) -> None:
        self.window.canvas.repaint()

    def rest(self) -> None:
        before = self.reports
        self.editor.desk.analysis.refresh()
        until = time.monotonic() + PATIENCE_SECONDS
        while self.reports == before and time.monotonic() < until:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def close(self) -> None:
        self.document.undo_stack.setClean()
        self.window.close()


def main(place: str, edits: int, cards: int, seed: int) -> dict[str, Any]:
    """How much memory so many edits took once there were enough of them, and how long each."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = f"{home}/{name.lower()}"
        application = QApplication.instance() or QApplication([])
        hours = PLACES[place](Path(home) / "long.journey", cards, Random(seed))
        hours.work(min(edits, WARM))
        held = held_megabytes()
        hours.took.clear()
        hours.work(edits)
        told = {
            "edits": edits,
            "cards": cards,
            "grown": round(held_megabytes() - held, 1),
            **{name: round(quantile(hours.took, part), 1) for name, part in PARTS.items()},
            "findings": hours.reports,
            "journals": len([*journal.folder().glob("*")]),
            "steps": hours.document.undo_stack.count(),
        }
        hours.close()
        del application
    return told


def quantile(values: list[float], part: float) -> float:
    """The value that this part of all is not above."""
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def held_megabytes() -> float:
    """The memory of this process that is in use; what is free within it is given back first."""
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


PLACES: dict[str, type[Hours]] = {"document": InADocument, "window": InAWindow}


if __name__ == "__main__":
    where, *numbers = sys.argv[1:]
    print(json.dumps(main(where, *map(int, numbers)), indent=1), flush=True)
    os._exit(0)  # the window is gone, and nothing else waits for an end

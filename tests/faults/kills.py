"""Kills processes that edit and save a map, and says what the next opening finds.

    python -m tests.faults.kills ROUNDS SEED

Every round forks: the child opens the map as the window does, looks whether everything that was
acknowledged is there, edits and saves by chance, and dies at a moment by chance, which may be in
the middle of the opening. Half of the rounds, at the same time, are about a map without a file.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import threading
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QCoreApplication

from journeymapper.document.document import Document
from journeymapper.document.recovery import Recovery
from journeymapper.document.restoring import Restoring
from journeymapper.model.journey import Journey
from journeymapper.storage import backups, journal, map_file, recovered
from journeymapper.storage.fresh_file import HIDDEN
from tests.faults.tally import Tally
from tests.helpers.chances import any_edit
from tests.helpers.verbs import start

LONGEST_LIFE_SECONDS = 0.2
SAVES, UNDOES = 0.05, 0.15
HALVES = ("saved", "unsaved")
EDITS_OF_A_JOURNAL = 40
"""So few, that journals give way to shorter ones under fire, too."""


def main(rounds: int, seed: int) -> dict[str, Any]:
    """How often what happened; `wrong` lists everything that should not have."""
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(2, get_context("fork")) as halves,
    ):
        begun = [
            halves.submit(_half, Path(folder) / name, rounds // 2, f"{seed} {name}")
            for name in HALVES
        ]
        told = [each.result() for each in begun]
    return {
        "seed": seed,
        **{name: sum((each[name] for each in told), type(told[0][name])()) for name in told[0]},
    }


def _half(folder: Path, rounds: int, seed: str) -> dict[str, Any]:
    chance, is_saved = Random(seed), folder.name == "saved"
    path = folder / "maps" / "coffee.journey"
    path.parent.mkdir(parents=True)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(folder / name.lower())
    if is_saved:
        map_file.write(start(), path)
    tally = Tally(folder / "tally", digest(start()))
    kills = 0
    for _ in range(rounds):
        kills += _fork(lambda: Life(path, is_saved, tally, chance.random()).until_killed())
        chance.random()
    _fork(lambda: Life(path, is_saved, tally, chance.random()).to_the_end())
    if rest := [*journal.folder().glob("*")]:
        tally.wrong(f"journals after the last closing: {rest}")
    return {"kills": kills, **tally.told()}


def _fork(live: Any) -> int:
    """Whether the child was killed, as 1 or 0."""
    child = os.fork()
    if not child:
        live()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return int(os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL)


class Life:
    """One process's time with the map."""

    def __init__(self, path: Path, is_saved: bool, tally: Tally, seed: float) -> None:
        self.path, self.is_saved, self.tally = path, is_saved, tally
        self.chance = Random(seed)

    def until_killed(self) -> None:
        """Open, look, edit and save until the end comes."""
        threading.Thread(target=self._die, daemon=True).start()
        try:
            document, application = self._open()
            while True:
                application.processEvents()
                self._edit(document)
        except BaseException:
            self.tally.wrong(traceback.format_exc())

    def to_the_end(self) -> None:
        """Open, look, and close properly."""
        try:
            document, _ = self._open()
            document.save(self.path)
            self.recovery.close()
        except BaseException:
            self.tally.wrong(traceback.format_exc())

    def _die(self) -> None:
        time.sleep(self.chance.uniform(0, LONGEST_LIFE_SECONDS))
        os.kill(os.getpid(), signal.SIGKILL)

    def _open(self) -> tuple[Document, QCoreApplication]:
        journal.LONG_EDITS = EDITS_OF_A_JOURNAL
        application = QCoreApplication([])
        document = Document(parent=application)
        self.recovery = Recovery(document)
        self.recovery.failed.connect(self.tally.wrong)
        restoring = Restoring(document, self.recovery)
        if self.is_saved:
            document.open(self.path)
            left = restoring.of_this_map(self.path)
        else:
            document.replace(start())
            left = restoring.without_file()
        if left:
            restoring.take(left[0], left[1:])
        self._look(document.journey, len(left))
        return document, application

    def _look(self, journey: Journey, offered: int) -> None:
        if digest(journey) not in self.tally.expected():
            where = "the map with a file" if self.is_saved else "the map without one"
            there = [each.name for each in journal.folder().glob("*")]
            self.tally.wrong(f"lost from {where}, {offered} offered, {there} there")
        self.tally.acknowledge(digest(journey))  # it may be the edit that was only begun
        hidden = [*self.path.parent.glob(f"{HIDDEN}*")]
        hidden += backups.folder_of(self.path).glob(f"{HIDDEN}*")
        journals = [*journal.folder().glob("*")]
        aside = [*recovered.put_aside_folder().glob("*")]
        if hidden or aside or len(journals) > 1 or offered > 1:
            self.tally.wrong(f"left over: {hidden} {aside} {journals}, {offered} offered")
        self.tally.count("restored" if offered else "nothing_to_restore")

    def _edit(self, document: Document) -> None:
        stack, chance = document.undo_stack, self.chance
        if self.is_saved and chance.random() < SAVES:
            document.save()
            self.tally.count("saves")
            return
        if chance.random() < UNDOES and stack.canUndo():
            patch = stack.command(stack.index() - 1)._patch.inverse()  # type: ignore[attr-defined]
            do = document.undo
        else:
            patch = any_edit(document.journey, chance)
            do = lambda: document.edit(patch)  # noqa: E731
        self.tally.intend(digest(patch.apply(document.journey)))
        do()
        self.tally.acknowledge(digest(document.journey))
        self.tally.count("edits")


def digest(journey: Journey) -> bytes:
    """What a map is, in 32 bytes."""
    return sha256(map_file.encode(journey)).digest()


if __name__ == "__main__":
    outcome = main(int(sys.argv[1]), int(sys.argv[2]))
    print(json.dumps(outcome, indent=1))
    sys.exit(bool(outcome["wrong"]))

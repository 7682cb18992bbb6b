"""Two processes save the same map at the same moment, again and again.

    python -m tests.faults.races ROUNDS

prints a line of JSON: how often one of them was told, and everything that should not have been.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from journeymapper.model.edits.header import set_header
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from journeymapper.storage.safe_write import SaveFailed, fingerprint

MAP = sketch("# Coffee\nOrder\n  I order")
SAVED, TOLD, BROKEN = 0, 1, 2


def main(rounds: int) -> dict[str, object]:
    """How often what happened; `wrong` lists everything that should not have."""
    wrong: list[str] = []
    told = 0
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = f"{home}/data"
        folder = Path(home) / "maps"
        folder.mkdir()
        path = folder / "coffee.journey"
        for number in range(rounds):
            map_file.write(set_header(MAP, title=f"Round {number}").apply(MAP), path)
            ends = _race(path)
            title = map_file.read(path).header.title
            winners = [f"Runner {nth}" for nth, end in enumerate(ends) if end == SAVED]
            told += ends.count(TOLD)
            if BROKEN in ends or len(winners) > 1:
                wrong.append(f"{number}: ended as {ends}")
            if title != (winners or [f"Round {number}"])[0]:
                wrong.append(f"{number}: {winners} saved, and the file holds {title}")
            if rest := [each.name for each in folder.iterdir() if each != path]:
                wrong.append(f"{number}: left over {rest}")
    return {"races": rounds, "told": told, "wrong": wrong}


def _race(path: Path) -> list[int]:
    """How both runners ended."""
    expected = fingerprint(path)
    line, gun = os.pipe()
    runners = []
    for nth in range(2):
        runner = os.fork()
        if not runner:
            os.close(gun)
            end = BROKEN
            try:
                mine = set_header(MAP, title=f"Runner {nth}").apply(MAP)
                os.read(line, 1)  # ends when the gun is closed
                map_file.write(mine, path, expected)
                end = SAVED
            except SaveFailed:
                end = TOLD
            finally:
                os._exit(end)
        runners.append(runner)
    os.close(line)
    os.close(gun)
    return [os.waitstatus_to_exitcode(os.waitpid(runner, 0)[1]) for runner in runners]


if __name__ == "__main__":
    outcome = main(int(sys.argv[1]))
    print(json.dumps(outcome, indent=1))
    sys.exit(bool(outcome["wrong"]))

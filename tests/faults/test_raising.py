"""R11: an error anywhere in the window neither closes it nor loses work."""

from __future__ import annotations

import json
import subprocess
import sys

from journeymapper.windows.actions import ACTIONS

BOUND_SECONDS = 110
MOST_BY_HAND = 12
METHODS = 230
"""So many methods at least that Qt may call, this program's classes override."""


def test_whatever_raises_the_window_stays_the_work_is_kept_and_one_dialog_tells() -> None:
    command = [sys.executable, "-m", "tests.faults.raising"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=BOUND_SECONDS
    )
    last = done.stderr.splitlines()[-1:]
    assert done.stdout, f"ended with {done.returncode} after {last}"
    said = json.loads(done.stdout)
    assert said["wrong"] == []
    assert said["tried"] >= METHODS + len([row for row in ACTIONS if row.handler]) - 1
    assert len(said["by hand"]) <= MOST_BY_HAND

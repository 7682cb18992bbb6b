"""R13: hours of edits take no more and more memory (`make soak`: many more, and how long each)."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from journeymapper.document.document import UNDO_STEPS

BOUND_SECONDS, MOST_MEGABYTES = 200, 60

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="SKIPPED: what is held is told in /proc only"
)


@pytest.mark.parametrize(("place", "edits"), [("document", 2 * UNDO_STEPS), ("window", 200)])
def test_edits_leave_nothing_behind_but_the_history(place: str, edits: int) -> None:
    command = [sys.executable, "-m", "tests.faults.hours", place, str(edits), "50", "1"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=BOUND_SECONDS
    )
    told = json.loads(done.stdout)
    assert told["grown"] < MOST_MEGABYTES
    assert told["steps"] <= UNDO_STEPS
    assert told["journals"] <= 1
    assert told["findings"] >= (4 if place == "window" else 0)  # the analysis was at work

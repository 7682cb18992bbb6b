"""R14: a large map keeps no window from answering (`make soak`: ten thousand cards)."""

from __future__ import annotations

import json
import subprocess
import sys

CARDS, BOUND_SECONDS, MOST_MS = 1_000, 200, 400


def test_opening_analysing_editing_saving_and_exporting_are_cut_in_short_pieces() -> None:
    command = [sys.executable, "-m", "tests.faults.blocked", str(CARDS)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=BOUND_SECONDS
    )
    told = json.loads(done.stdout)
    assert (told.pop("wrong"), told.pop("cards")) == ([], CARDS)
    assert {name: piece for name, piece in told.items() if piece > MOST_MS} == {}

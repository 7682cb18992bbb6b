"""R6: of two programs that save the same map at once one is told, and the file is one's whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

RACES, BOUND_SECONDS = 60, 100


@pytest.mark.skipif(not hasattr(os, "fork"), reason="SKIPPED: this system has no fork")
def test_of_two_savings_at_once_one_counts_and_the_other_is_told() -> None:
    command = [sys.executable, "-m", "tests.faults.races", str(RACES)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=BOUND_SECONDS
    )
    assert json.loads(done.stdout) == {"races": RACES, "told": RACES, "wrong": []}

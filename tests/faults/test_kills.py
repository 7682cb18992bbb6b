"""R1: a program that is killed while it edits, saves or opens loses nothing (`make soak`: more)."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

KILLS, SEED, BOUND_SECONDS = 300, 7, 200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="SKIPPED: this system has no fork")
def test_a_killed_program_leaves_no_bad_file_no_lost_edit_and_no_leftover() -> None:
    command = [sys.executable, "-m", "tests.faults.kills", str(KILLS), str(SEED)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=BOUND_SECONDS
    )
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert told["kills"] >= KILLS - 2  # a life may be shorter than its fork
    assert min(told["edits"], told["saves"], told["restored"]) > 0  # a busy machine does few

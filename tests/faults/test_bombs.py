"""S2: what unfolds to more than a computer holds is refused in a second, within 300 MB."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

BY_CHANCE, EVERY, BOUND_SECONDS = 5, 7, 300

pytestmark = [
    pytest.mark.timeout(BOUND_SECONDS + 10),
    pytest.mark.skipif(
        sys.platform != "linux", reason="SKIPPED: this system does not limit a process's memory"
    ),
]


def test_every_bomb_is_refused_or_read_within_its_bounds() -> None:
    command = [sys.executable, "-m", "tests.faults.bombs", *map(str, (BY_CHANCE, 1, EVERY))]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=BOUND_SECONDS
    )
    said = json.loads(done.stdout)
    assert said["wrong"] == []
    assert said["bombs"] > 20
    assert said["refused"] > 12


def test_what_takes_too_long_too_much_or_dies_is_told(tmp_path: Path) -> None:
    from tests.faults import bombs

    def eats(path: Path) -> None:
        len(path.read_bytes() * 400_000_000)

    def fills(path: Path) -> None:
        from journeymapper.storage.limits import within_memory

        with within_memory("map"):
            eats(path)

    def dies(path: Path) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    path = tmp_path / "bomb"
    path.write_bytes(b"a")
    told = [bombs.lit(path, door) for door in (eats, fills, dies)]
    assert told[0]["raised"] == "MemoryError()"
    assert str(told[1]["refused"]).startswith("there is not enough memory to read it")
    assert told[2].keys() == {"died"}

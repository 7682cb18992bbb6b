"""S1: a file spoilt in any way is read or refused in words, within a second and 300 MB."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.spoiling import spoilt

EACH, BOUND_SECONDS = 150, 200

pytestmark = [
    pytest.mark.timeout(BOUND_SECONDS + 10),
    pytest.mark.skipif(
        sys.platform == "win32", reason="SKIPPED: this system has no timer of the processor"
    ),
]


def test_spoilt_files_are_read_or_refused_in_words_and_never_long() -> None:
    command = [sys.executable, "-m", "tests.faults.mutants", str(EACH)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=BOUND_SECONDS
    )
    said = json.loads(done.stdout)
    assert said["wrong"] == []
    assert said["each"] == EACH
    assert all(0 < refused < EACH for refused in said["refused"].values())


def test_what_raises_and_what_hangs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.faults import mutants

    def raises(path: Path) -> None:
        raise ValueError(len(path.read_bytes()))

    def hangs(path: Path) -> None:
        while True:
            pass

    formats = {
        name: ([b"a"], spoilt, door) for name, door in (("raises", raises), ("hangs", hangs))
    }
    monkeypatch.setattr(mutants, "FORMATS", formats)
    monkeypatch.setattr(mutants, "SECONDS", 0.05)
    wrong = mutants.main(1)["wrong"]
    assert isinstance(wrong, list)
    assert [each.split(":")[0] for each in wrong[:2]] == ["raises 0", "hangs 0"]

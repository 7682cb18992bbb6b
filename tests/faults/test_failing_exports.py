"""R4: whatever call fails while an export is written, the file that was there is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.formats import Format, exported
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from journeymapper.storage.fresh_file import HIDDEN
from tests.cli.terminal import Terminal
from tests.faults.failing import ERRORS, Faults

MAP = sketch("# Coffee\nOrder\n  I order")
OLD = b"what was exported before"
MOST_CALLS = 100


@pytest.fixture
def terminal(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    qapp: object,
) -> Terminal:
    return Terminal(tmp_path, capsys, monkeypatch)


@pytest.mark.parametrize(
    ("place", "format"), [*enumerate(exported())], ids=lambda each: getattr(each, "title", "")
)
def test_whatever_call_fails_an_export_is_all_new_or_all_old(
    terminal: Terminal, tmp_path: Path, place: int, format: Format
) -> None:
    number = ERRORS[place % len(ERRORS)]
    map_file.write(MAP, tmp_path / "map.journey")
    out = tmp_path / f"out{format.suffixes[0]}"
    command = ("export", tmp_path / "map.journey", "-o", out)
    failed: set[str] = set()
    for nth in range(1, MOST_CALLS):
        out.write_bytes(OLD)
        with pytest.MonkeyPatch.context() as patch:
            faults = Faults(patch, nth, number)
            answer = terminal(*command)
        said = (faults.failed, nth, answer)
        assert answer.code == 0 or (answer.code == 2 and answer.err.count("\n") == 1), said
        assert (out.read_bytes() != OLD) is (answer.code == 0), said
        assert [*tmp_path.glob(f"{HIDDEN}*")] == [], faults.failed
        if not faults.failed:
            break
        failed.add(faults.failed)
    else:
        pytest.fail("the faults never ended")
    assert {"open", "write", "fsync", "replace"} <= failed

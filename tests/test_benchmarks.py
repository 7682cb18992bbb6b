"""The benchmarks work: each row, on next to nothing, gives its lines. How fast is theirs to say."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.__main__ import ROWS
from benchmarks.alone import AS_JSON
from benchmarks.table import MISSING, MOONSHOT, OK, OVER, TOLD, Line, table

ROOT = Path(__file__).resolve().parent.parent
SMALL = {
    "window": "times=1",
    "opening": "few=4 many=6 times=1",
    "frame": "cards=30 more=40 times=2",
    "drag": "few=30 many=40 times=3",
    "edit": "cards=30 times=7",
    "driven": "cards=30 times=1",
    "check": "cards=4 times=1",
    "passes": "cards=30 times=1",
    "growth": "few=4 many=6 branches=2 times=1",
    "live": "cards=30 times=1",
    "export": "few=4 many=6 times=1",
    "memory": "cards=4 large=6 times=1",
    "files": "cards=30 times=1",
    "log": "rows=100 times=1",
}
"""A driven program needs a real keyboard, as walks do."""


@pytest.mark.parametrize(
    "row", [pytest.param(row, marks=pytest.mark.screen if row == "driven" else ()) for row in ROWS]
)
def test_a_row_on_next_to_nothing_gives_its_lines(row: str) -> None:
    command = [sys.executable, "-m", f"benchmarks.{row}", AS_JSON, *SMALL[row].split()]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    lines = [Line(**each) for each in json.loads(told.stdout)]
    assert lines
    assert all(line.value is not None or line.note for line in lines)


def test_every_row_says_what_it_measures() -> None:
    modules = [import_module(f"benchmarks.{row}") for row in ROWS]
    assert [each.ROW for each in modules] == list(ROWS)
    assert all(each.lines.__doc__ for each in modules)


@pytest.mark.parametrize(
    ("value", "must", "moonshot", "verdict"),
    [
        (2.1, 2.0, 1.0, OVER),
        (2.0, 2.0, 1.0, OK),
        (1.0, 2.0, 1.0, MOONSHOT),
        (9.0, None, 1.0, TOLD),
        (9.0, None, None, TOLD),
        (None, 2.0, 1.0, MISSING),
    ],
)
def test_a_value_is_judged_by_its_bounds(
    value: float | None, must: float | None, moonshot: float | None, verdict: str
) -> None:
    assert Line("row", "", value=value, must=must, moonshot=moonshot).verdict == verdict


def test_the_table_is_markdown_with_a_column_for_each_cell() -> None:
    lines = table([Line("a row", "5 ms", "a floor 4 ms", 1.25, must=2)]).splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert cells[2] == ["a row", "5 ms", "a floor 4 ms", "1.25 x", "2.00 x", "", "ok", ""]
    assert {len(line) for line in lines} == {len(lines[0])}

"""Event logs at the command line: discover and replay."""

from __future__ import annotations

import json

import pytest

from tests.cli.terminal import Terminal

LOG = """case_id,activity,timestamp,channel
1,I search,2026-01-01 10:00:00,Web
1,I order,2026-01-01 10:30:00,Web
2,I search,2026-01-02 10:00:00,App
2,I order,2026-01-02 12:30:00,App
3,I order,2026-01-02 12:30:00,Fax
"""


def test_a_log_becomes_a_map_that_passes_as_one(terminal: Terminal) -> None:
    log, out = terminal.file("log.csv", LOG.encode()), terminal.folder / "out.journey"
    answer = terminal("discover", log, "-o", out)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    found = json.loads(out.read_text("utf-8"))
    assert [each["title"] for each in found["touchpoints"]] == ["I search", "I order"]
    assert found["connections"] == [{"source": "i-search", "target": "i-order", "wait_hours": 1.5}]
    assert terminal("check", out, "--profile", "workshop", "--fail-on", "error").code == 0
    told = f"{out}: 2 of 3 cases fit, 66.7 %\n          1  begin with I order\n"
    assert terminal("replay", out, log).out == told


def test_what_is_left_out_is_told_on_standard_error(terminal: Terminal) -> None:
    log = terminal.file("log.csv", LOG.encode())
    answer = terminal("discover", log, "--min-share", "0.7", "-o", "-")
    assert answer.err.splitlines()[:2] == [
        f"{log}: One way is left out: under 70 % of cases went it.",
        f"{log}: “I search” to “I order” is left out: 2 cases, 66.7 %.",
    ]


def test_cases_off_the_map_are_told_and_the_figures_written(terminal: Terminal) -> None:
    log, out = terminal.file("log.csv", LOG.encode()), terminal.folder / "out.journey"
    answer = terminal("replay", terminal.map("m.journey"), log, "-o", out)
    assert answer.code == 0
    assert answer.out.splitlines()[1:] == [
        "          2  after I search went on to I order",
        "          1  begin with I order",
    ]
    assert answer.err == f"{log}: “I order” is on no touchpoint of the map.\n"
    metrics = json.loads(out.read_text("utf-8"))["touchpoints"][0]["metrics"]
    assert metrics[0]["name"] == "share of cases"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("gone.csv", "-o", "a.journey"), "cannot be read (no such file or directory)"),
        (("log.csv", "-o", "a.gif"), "no format to be written"),
        (("log.csv", "-o", "gone/a.journey"), "there is no folder"),
        (("log.csv", "-o", "a.journey", "--min-share", "2"), "a number from 0 to 1"),
        (("log.csv", "-o", "a.journey", "--case", "who"), "There is no column “who”"),
        (("m.journey", "-o", "a.journey"), "No column says which case"),
        (("table", "-o", "a.journey", "--engine", "nosuch://x"), "The engine says: "),
        ((".", "-o", "a.journey"), "cannot be read (is a directory)"),
    ],
)
def test_what_cannot_be_done_is_a_line_and_nothing_is_written(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], why: str
) -> None:
    terminal.file("log.csv", LOG.encode())
    terminal.map("m.journey")
    monkeypatch.chdir(terminal.folder)
    answer = terminal("discover", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.err
    assert len(answer.err.splitlines()) == 1
    assert not (terminal.folder / "a.journey").exists()


def test_a_map_is_never_written_over_by_a_replay(terminal: Terminal) -> None:
    source, log = terminal.map("m.journey"), terminal.file("log.csv", LOG.encode())
    assert "would be lost" in terminal("replay", source, log, "-o", source).err

"""`journeymapper export`: what it loads, and what it asks the rules."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.analysis import runner
from journeymapper.analysis.finding import Finding, Report
from journeymapper.cli import writing
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Layout
from journeymapper.layout.showing import Showing
from journeymapper.model.journey import Journey
from journeymapper.pictures import subject
from journeymapper.pictures.key import MOST_TOLD
from journeymapper.storage import map_file
from tests.cli.terminal import ROOT, Terminal
from tests.helpers.sizes import a_map_of

COFFEE = ROOT / "sample_maps" / "coffee-machine.journey"
EXPORT_AND_LOOK = """
import sys
from journeymapper.cli.main import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""
NEVER = (
    "networkx",
    "pydantic_core",
    "importlib.metadata",
    "dataclasses",
    "hashlib",
    "fractions",
    "ctypes",
    "logging",
    "inspect",
    "traceback",
    "jinja2",
    "openpyxl",
    "pptx",
    "PySide6.QtWidgets",
    "journeymapper.windows",
)
UNASKED = (
    "journeymapper.painting.scores",
    "journeymapper.analysis.scores.all",
    "journeymapper.analysis.ledger",
    "journeymapper.pictures.scores_page",
    "journeymapper.pictures.personas_part",
    "journeymapper.pictures.action_table",
)


def loaded(*options: str, to: Path) -> set[str]:
    command = [sys.executable, "-c", EXPORT_AND_LOOK, "export", str(COFFEE), "-o", str(to)]
    done = subprocess.run(
        [*command, *options], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    return {*done.stderr.split()}


def test_a_picture_loads_only_what_it_shows(tmp_path: Path) -> None:
    modules = loaded(to=tmp_path / "coffee.png")
    assert {*NEVER, *UNASKED} & modules == set()
    assert len([name for name in modules if name.startswith("journeymapper")]) < 300


def test_a_picture_with_scores_and_actions_loads_what_draws_them(tmp_path: Path) -> None:
    modules = loaded("--scores", "--actions", to=tmp_path / "coffee.png")
    assert {"journeymapper.pictures.scores_page", "journeymapper.pictures.action_table"} <= modules


@pytest.mark.parametrize(
    ("target", "options", "times"),
    [
        ("coffee.png", (), 1),
        ("coffee.png", ("--no-annotate",), 0),
        ("coffee.png", ("--no-annotate", "--scores"), 1),
        ("coffee.xlsx", ("--no-annotate",), 1),
        ("coffee.csv", (), 0),
    ],
)
def test_the_rules_are_asked_only_where_it_shows(
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    target: str,
    options: tuple[str, ...],
    times: int,
) -> None:
    asked: list[str] = []
    analyse = runner.analyse

    def counted(journey: Journey, profile: str = "review", *, plugins: bool = True) -> Report:
        asked.append(profile)
        return analyse(journey, profile, plugins=plugins)

    monkeypatch.setattr(runner, "analyse", counted)
    terminal("export", COFFEE, "-o", str(tmp_path / target), "--no-plugins", *options)
    assert asked == ["review"] * times


def test_what_was_worked_out_of_a_large_map_is_let_go(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    let_go: list[int] = []
    forget = Journey.let_go

    def counted(journey: Journey) -> None:
        let_go.append(len(journey._memo))
        forget(journey)

    monkeypatch.setattr(Journey, "let_go", counted)
    for most in (100, 5):
        monkeypatch.setattr(writing, "MANY", most)
        monkeypatch.setattr(subject, "MANY", most)
        terminal("export", COFFEE, "-o", str(tmp_path / "coffee.png"))
    (known,) = let_go
    assert known > 20


def test_of_all_findings_a_picture_keeps_those_it_tells(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    held: list[int] = []

    def counted(journey: Journey, *, showing: Showing) -> Layout:
        held.append(sum(isinstance(each, Finding) for each in gc.get_objects()))
        return layout(journey, showing=showing)

    source = tmp_path / "large.journey"
    map_file.write(a_map_of(300), source)
    gc.collect()
    before = sum(isinstance(each, Finding) for each in gc.get_objects())
    monkeypatch.setattr(subject, "layout", counted)
    terminal("export", str(source), "-o", str(tmp_path / "large.png"))
    assert [each - before for each in held] == [MOST_TOLD]

"""`journeymapper export`: what it loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.cli.terminal import ROOT

COFFEE = ROOT / "sample_maps" / "coffee-machine.journey"
EXPORT_AND_LOOK = """
import sys
from journeymapper.cli.main import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""
NEVER = ("networkx", "jinja2", "openpyxl", "pptx", "PySide6.QtWidgets", "journeymapper.windows")
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

"""Passes of other packages, found through their entry points as an installed package's are."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from journeymapper.model.sketch import sketch
from journeymapper.storage.map_file import encode

EXAMPLE = Path(__file__).resolve().parents[1] / "plugin_example"
ROOT = EXAMPLE.parents[1]
ANALYSE = """
from journeymapper.analysis.runner import analyse
from journeymapper.model.sketch import sketch
for each in analyse(sketch("Order\\n  I ORDER IT"), "workshop", select=["ACME"]).findings:
    print(each.rule, each.about, each.message, sep="|")
"""


def install(folder: Path, entries: dict[str, str], code: str = "") -> None:
    """Put a package where Python finds installed ones, with its metadata."""
    shutil.copytree(EXAMPLE / "acme_rules", folder / "acme_rules")
    (folder / "acme_more.py").write_text(code, encoding="utf-8")
    info = folder / "acme_rules-1.0.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.0.0\n")
    lines = [f"{name} = {target}" for name, target in entries.items()]
    (info / "entry_points.txt").write_text("\n".join(["[journeymapper.passes]", *lines]))


def output(folder: Path, *arguments: str) -> str:
    """What Python prints when the package in this folder is installed."""
    path = os.pathsep.join((str(ROOT), str(folder)))
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        timeout=60,
        check=True,
    ).stdout


def found(folder: Path) -> list[list[str]]:
    return [line.split("|") for line in output(folder, "-c", ANALYSE).splitlines()]


def entries_of_the_example() -> dict[str, str]:
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
    entries: dict[str, str] = project["entry-points"]["journeymapper.passes"]
    return entries


def test_an_installed_package_adds_its_rule(tmp_path: Path) -> None:
    install(tmp_path, entries_of_the_example())
    assert found(tmp_path) == [["ACME1", "", "“I ORDER IT” shouts"]]


def test_check_tells_what_the_rule_of_an_installed_package_finds(tmp_path: Path) -> None:
    install(tmp_path, entries_of_the_example())
    shouting = tmp_path / "shouting.journey"
    shouting.write_bytes(encode(sketch("Order\n  I ORDER IT")))
    told = output(
        tmp_path, "-m", "journeymapper", "check", str(shouting), "--select=ACME", "--format=json"
    )
    (checked,) = json.loads(told)["maps"]
    assert [each["message"] for each in checked["findings"]] == ["“I ORDER IT” shouts"]


OFFERS = {
    "a code that starts with JM": "class It(Shouting): code = 'JM555'",
    "a code that starts with jm": "class It(Shouting): code = 'jm555'",
    "a code that is taken": "class It(Shouting): pass",
    "no code": "class It(Shouting): code = ''",
    "no severity": "class It(Shouting): severity = 'bad'",
    "a profile that is not there": "class It(Shouting): profile = 'lenient'",
    "something else": "It = 7",
    "a class of its own kind": "class It: code = 'X1'",
    "nothing": "",
    "an error at its import": "raise RuntimeError('not today')",
    "an exit at its import": "raise SystemExit(1)",
    "a slip of syntax": "class It(",
}


@pytest.mark.parametrize("offer", OFFERS)
def test_a_package_that_offers_no_sound_pass_is_told_and_stops_no_other(
    tmp_path: Path, offer: str
) -> None:
    code = f"from acme_rules.shouting import Shouting\n{OFFERS[offer]}\n"
    install(tmp_path, {**entries_of_the_example(), "zz-more": "acme_more:It"}, code)
    assert found(tmp_path) == [
        ["JM000", "zz-more", "The check zz-more could not finish"],
        ["ACME1", "", "“I ORDER IT” shouts"],
    ]

"""S4: to open, check and export a map touches no other file, no program and no network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.model.sketch import sketch
from journeymapper.storage.map_file import encode

ADDRESSES = ["file://{folder}/secret.txt", "{folder}/secret.txt", "https://example.org/secret"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a map whose every text names a file beside it, or a place in the network."""
    (tmp_path / "secret.txt").write_text("a secret")
    tree = json.loads(encode(sketch("# A map\nOrder\n  I order [entry]\n  > I pay [goal]")))
    told = " ".join(ADDRESSES).format(folder=tmp_path)
    tree["title"] = tree["description"] = told
    for each in (*tree["touchpoints"], *tree["stages"]):
        each["description"] = told
        each["title" if "title" in each else "name"] = f"<img src='{told}'> @import url({told})"
    (tmp_path / "map.journey").write_text(json.dumps(tree))
    return tmp_path


def touched(folder: Path, arguments: list[str]) -> set[str]:
    home = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.nothing_else", str(folder), *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
    )
    return {*done.stdout.splitlines()}


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--format", "html"],
        ["score"],
        ["export", "-o", "{folder}/out.svg"],
        ["export", "-o", "{folder}/out.pdf"],
        ["convert", "-o", "{folder}/out.journey.png"],
    ],
    ids=" ".join,
)
def test_a_command_touches_nothing_but_what_it_is_asked_for(
    folder: Path, arguments: list[str]
) -> None:
    told = [each.format(folder=folder) for each in arguments]
    assert touched(folder, [*told, str(folder / "map.journey")]) == set()
    if "-o" in told:
        assert Path(told[told.index("-o") + 1]).stat().st_size


def test_the_watch_tells_of_a_file_that_was_not_asked_for(folder: Path) -> None:
    secret = f"{folder}/secret.txt"
    assert touched(folder, ["check", secret]) == {f"open {secret}"}

"""What is large or odd is read or refused in time, and as long as it is large."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymapper.exchange.carried import ReadOptions
from journeymapper.formats import read_file
from tests.faults.bombs import MEGABYTES, SECONDS, SECONDS_TO_READ, lit

pytestmark = [
    pytest.mark.timeout(60),
    pytest.mark.skipif(
        sys.platform != "linux", reason="SKIPPED: this system does not limit a process's memory"
    ),
]
MOST, LINES = 2 * 1024 * 1024, 24_000
J = "journey\n"


def full(part: str, most: int = MOST) -> str:
    """The part as often as there is room for it."""
    return part * (most // len(part) - len(J))


BOMBS: dict[str, Callable[[], str]] = {
    "64 MB": lambda: J + "a" * 64 * 1024 * 1024,
    "a million tasks": lambda: J + "a: 3: b\n" * 1_000_000,
    "a million blocks": lambda: "```mermaid\njourney\n```\n" * 300_000,
    "actors without end": lambda: J + "a: 3: " + full("b,"),
    "no Mermaid": lambda: J + "bad\n" * LINES,
    "semicolons": lambda: J + ";\n" * LINES,
    "another diagram": lambda: "graph TD\n" + full("a-->b;"),
    "nothing": lambda: full("\0"),
}
LONG: dict[str, Callable[[], str]] = {
    "tasks": lambda: J + "a: 3: b\n" * LINES,
    "sections": lambda: J + "section a\n" * LINES,
    "codes": lambda: J + "a" + full("#35;") + ": 3",
    "codes that never end": lambda: J + full("#a") + ";",
    "signs": lambda: J + full("#"),
    "tags that never end": lambda: J + full("<a") + ": 3",
    "quotes in a tag": lambda: J + "<a " + full('="') + ">: 3",
    "breaks": lambda: J + "a" + full("<br>") + ": 3",
    "breaks that never end": lambda: J + "a" + full("<br" + " " * 3000) + ": 3",
    "directives": lambda: J + full("%%{a"),
    "directives that never end": lambda: J + full("%%{a {"),
    "percent signs": lambda: J + full("%"),
    "blanks": lambda: J + full(" ") + "x",
    "blank lines before a comment": lambda: J + "\n" * LINES + full(" ") + "%%x",
    "other line ends": lambda: J + full("\u2028%%"),
    "styles": lambda: J + full("style:#;"),
    "styles without a code": lambda: J + "style" + full(":"),
    "front matter that never ends": lambda: "---\n" + "\n---x" * LINES,
    "an empty front matter": lambda: "---" + "\n" * LINES + "x",
    "quotes in front matter": lambda: "---\ntitle: '" + full("''") + "\n---\n" + J,
    "digits in front matter": lambda: "---\ntitle: " + full("9") + "\n---\n" + J,
    "descriptions that never end": lambda: J + "accDescr {\n" * LINES,
    "almost a description": lambda: J + "accDescr" + full(" "),
    "hidden words of another diagram": lambda: J + "%%" + full("C4Container"),
    "fences": lambda: "```\n" * LINES,
    "blocks that never end": lambda: "```mermaid\n" * LINES,
    "digits": lambda: J + "a: 0x" + full("f"),
    "an exponent": lambda: J + "a: 1e" + full("9"),
    "comments after a letter": lambda: J + "x%%\n" * LINES,
}


def told(text: str, path: Path, lenient: bool = True) -> dict[str, object]:
    path.write_text(text, "utf-8", newline="")
    return lit(path, lambda file: read_file(file, ReadOptions(block=1, lenient=lenient)))


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once(name: str, tmp_path: Path) -> None:
    said = told(BOMBS[name](), tmp_path / "a.mmd")
    assert said.get("refused"), said
    assert float(str(said["seconds"])) <= SECONDS
    assert int(str(said["megabytes"])) <= MEGABYTES


def test_many_problems_are_told_at_once(tmp_path: Path) -> None:
    said = told(BOMBS["no Mermaid"](), tmp_path / "a.mmd", lenient=False)
    assert said.get("refused"), said
    assert float(str(said["seconds"])) <= SECONDS


@pytest.mark.parametrize("name", LONG)
def test_what_is_long_takes_no_longer_than_it_is(name: str, tmp_path: Path) -> None:
    said = told(LONG[name](), tmp_path / "a.mmd")
    assert "refused" in said, said
    assert float(str(said["seconds"])) <= SECONDS_TO_READ
    assert int(str(said["megabytes"])) <= MEGABYTES

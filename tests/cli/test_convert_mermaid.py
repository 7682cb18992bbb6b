"""`convert` of Mermaid journeys: strict and lenient, one of several, and back."""

from __future__ import annotations

from pathlib import Path

from journeymapper.storage import map_file
from tests.cli.terminal import Terminal

SECTION = "  section Buy\n    I pay: 2: Me\n"
BAD = f"journey\n  title A bicycle\n{SECTION}    I wait; 3\n"
SEVERAL = f"```mermaid\njourney\n{SECTION}```\n\n```mermaid\n{BAD}```\n"


def written(folder: Path, name: str, text: str) -> tuple[Path, Path]:
    (folder / name).write_text(text, "utf-8")
    return folder / name, folder / "out.journey"


def test_what_mermaid_refuses_is_refused_and_nothing_written(
    terminal: Terminal, tmp_path: Path
) -> None:
    came, out = written(tmp_path, "a.mmd", BAD)
    answer = terminal("convert", came, "-o", out)
    assert (answer.code, answer.out, out.exists()) == (2, "", False)
    assert answer.err == (
        f"{came}: line 5: “I wait; 3”: Mermaid takes no semicolon here: leave it out, or write "
        "#59; for it\n"
    )


def test_lenient_leaves_it_out_and_says_so(terminal: Terminal, tmp_path: Path) -> None:
    came, out = written(tmp_path, "a.mmd", BAD)
    answer = terminal("convert", came, "--lenient", "-o", out)
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith(f"{came}: Line 5, “I wait; 3”, is left out: ")
    assert [each.title for each in map_file.read(out).touchpoints] == ["I pay"]


def test_one_of_several_is_named(terminal: Terminal, tmp_path: Path) -> None:
    came, out = written(tmp_path, "two.md", SEVERAL)
    refused = terminal("convert", came, "-o", out)
    assert (refused.code, refused.err) == (
        2,
        f"{came}: holds 2 maps: say which, from 1 to 2\n",
    )
    assert terminal("convert", came, "--block", 1, "-o", out).code == 0
    assert map_file.read(out).header.title == "two"


def test_there_and_back_again_is_the_same_diagram(terminal: Terminal, tmp_path: Path) -> None:
    text = f"journey\n    title A bicycle\n  {SECTION}".replace("\n    I pay", "\n      I pay")
    came, out = written(tmp_path, "a.mermaid", text)
    terminal("convert", came, "-o", out)
    assert terminal("convert", out, "-o", tmp_path / "b.mmd").code == 0
    assert (tmp_path / "b.mmd").read_text("utf-8") == text

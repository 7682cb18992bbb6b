"""A painter that an error leaves at work ends the program: each one ends with its block."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import journeymapper

PAINTERS = ("QPainter", "QStylePainter")


def left_open(source: str) -> list[int]:
    """The lines in which a painter is made that does not end with a block."""
    nodes = [*ast.walk(ast.parse(source))]
    ended = [
        item.context_expr for node in nodes if isinstance(node, ast.With) for item in node.items
    ]
    made = [node for node in nodes if isinstance(node, ast.Call) and _is_painter(node.func)]
    return [node.lineno for node in made if node not in ended]


def _is_painter(what: ast.expr) -> bool:
    return isinstance(what, ast.Name) and what.id in PAINTERS


def test_every_painter_ends_with_its_block() -> None:
    (folder,) = journeymapper.__path__
    found = {path.name: left_open(path.read_text("utf-8")) for path in Path(folder).rglob("*.py")}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("made", ["painter = QPainter(image)", "paint(QStylePainter(self))"])
def test_one_that_does_not_is_found(made: str) -> None:
    assert left_open(made) == [1]

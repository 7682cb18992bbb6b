from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.words.extraction import KEYWORDS, PACKAGE, said

KNOWN = {part for each in said() for part in ([each.id] if isinstance(each.id, str) else each.id)}
FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_every_text_that_the_code_says_is_in_the_catalogue(file: Path) -> None:
    """Extraction reads words one by one and overlooks a call inside an f-string or a call."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert [text for text in _texts(tree) if text not in KNOWN] == []


def _texts(tree: ast.AST) -> Iterator[str]:
    """The texts that are written out in calls of the doors of `language.py`."""
    for call in ast.walk(tree):
        match call:
            case ast.Call(func=ast.Name(id=name)) if name in KEYWORDS:
                yield from filter(None, _written(call, KEYWORDS[name]))


def _written(call: ast.Call, places: tuple[object, ...] | None) -> Iterator[str]:
    for place in places or (1,):
        if isinstance(place, int) and place <= len(call.args):
            text = call.args[place - 1]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value

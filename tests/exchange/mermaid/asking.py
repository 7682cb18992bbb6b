"""Mermaid's own parser, asked what diagrams say: one node process for thousands of them."""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from journeymapper.exchange.mermaid.kinds import JOURNEY, kind_of
from journeymapper.exchange.mermaid.lines import diagram
from journeymapper.exchange.mermaid.preparation import prepared, with_plain_line_ends
from journeymapper.exchange.mermaid.source import Source

HERE = Path(__file__).parent
INSTALLED = HERE / "node_modules" / "mermaid"
BOUND_SECONDS, AT_ONCE = 110, 2_000
MANY = 10**6
Said = dict[str, Any]

asks_mermaid = pytest.mark.skipif(
    not shutil.which("node") or not (INSTALLED.exists() or os.environ.get("CI")),
    reason="SKIPPED: Mermaid's own parser is not here; `make test` installs it where npm is",
)


def asked(texts: Iterable[str]) -> list[Said]:
    """What Mermaid says of each diagram: `error`, or all that it shows."""
    lines = [f"{json.dumps(text)}\n" for text in texts]
    parts = ["".join(lines[at : at + AT_ONCE]) for at in range(0, len(lines), AT_ONCE)]
    return [json.loads(line) for part in parts for line in _node("ask.mjs", part)]


def examples() -> list[str]:
    """The journeys among Mermaid's own examples."""
    return [json.loads(line) for line in _node("examples.mjs", "")]


def told(text: str) -> Said:
    """What we say of a diagram, in the same shape."""
    found = prepared(Source(with_plain_line_ends(text)))
    if found.front.title.problem == "wrong":
        return {"error": "a title in front matter"}
    if kind_of(found.source.text) != JOURNEY:
        return {"error": "no journey"}
    read = diagram(found.source, MANY, MANY)
    if read.refused:
        return {"error": str(read.refused)}
    sections = [each for each in read.sections if not each.is_before]
    first = len(sections) - len(read.sections)
    return {
        "title": read.title or found.front.title.words,
        "description": read.description,
        "sections": [each.name for each in sections],
        "tasks": [
            {
                "section": place,
                "task": task.name,
                "score": task.score if math.isfinite(task.score) else _spelt(task.score),
                "people": [*task.people],
            }
            for place, section in enumerate(read.sections, first)
            for task in section.tasks
        ],
    }


def differing(texts: Sequence[str]) -> list[tuple[str, Said, Said]]:
    """The diagrams of which Mermaid says otherwise: text, its word, ours."""
    pairs = zip(texts, asked(texts), map(told, texts), strict=True)
    return [(text, theirs, ours) for text, theirs, ours in pairs if not _same(theirs, ours)]


def _same(theirs: Said, ours: Said) -> bool:
    if "error" in theirs or "error" in ours:
        return "error" in theirs and "error" in ours
    for field in ("title", "description"):
        if "<" in ours[field] or "&" in ours[field]:  # HTML for Mermaid, text for us
            ours = {**ours, field: theirs[field]}
    return theirs == ours


def _spelt(number: float) -> str:
    """What is no finite number, as JavaScript spells it."""
    return "NaN" if math.isnan(number) else "Infinity" if number > 0 else "-Infinity"


def _node(script: str, lines: str) -> list[str]:
    done = subprocess.run(
        ["node", str(HERE / script)],
        input=lines,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=BOUND_SECONDS,
    )
    return done.stdout.split("\n")[:-1]

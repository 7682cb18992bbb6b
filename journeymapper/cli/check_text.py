"""The answer of `check` for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import typer

from journeymapper.cli.checking import Checked
from journeymapper.cli.failure import printable

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding

COLOURS = {"error": typer.colors.RED, "warning": typer.colors.YELLOW, "info": typer.colors.BLUE}
INDENT = " " * 17


def told(checked: Sequence[Checked]) -> str:
    """The findings map by map, each with why it matters and what to do, and the counts."""
    lines: list[str] = []
    total: Counter[str] = Counter()
    for each in checked:
        lines.append(typer.style(f"{printable(each.file)}: {_line(each.title)}", bold=True))
        for finding in each.report.findings:
            lines.extend(_finding(finding))
        counts = each.report.counts()
        total.update(counts)
        lines += [f"  {_counted(counts)}", ""]
    if len(checked) > 1:
        lines.append(typer.style(f"{len(checked)} maps: {_counted(total)}", bold=True))
    return "\n".join(lines).rstrip()


def _finding(finding: Finding) -> Iterator[str]:
    word = typer.style(f"{finding.severity.word:8}", fg=COLOURS[finding.severity.word], bold=True)
    yield f"  {word} {finding.rule} {_line(finding.message)}"
    if finding.subjects:
        yield f"{INDENT}at {', '.join(finding.subjects)}"
    for text in (finding.why, finding.advice):
        if text:
            yield INDENT + typer.style(_line(text), dim=True)


def _counted(counts: Mapping[str, int]) -> str:
    nouns = {"error": "error", "warning": "warning", "info": "note"}
    told = [
        f"{counts[word]} {noun}{'' if counts[word] == 1 else 's'}"
        for word, noun in nouns.items()
        if counts[word]
    ]
    if counts["dismissed"]:
        told.append(f"{counts['dismissed']} dismissed")
    return ", ".join(told) or "nothing found"


def _line(text: str) -> str:
    return " ".join(printable(text).split())

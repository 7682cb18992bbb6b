"""The answer of `check` for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from journeymapper.analysis.reports.plain import counted, printable
from journeymapper.cli.colours import BLUE, RED, YELLOW, styled

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.analysis.reports.checked import Checked

COLOURS = {"error": RED, "warning": YELLOW, "info": BLUE}
INDENT = " " * 17


def told(checked: Sequence[Checked]) -> str:
    """The findings map by map, each with why it matters and what to do, and the counts."""
    lines: list[str] = []
    total: Counter[str] = Counter()
    for each in checked:
        lines.append(styled(f"{printable(each.file)}: {_line(each.title)}", bold=True))
        for finding in each.report.findings:
            lines.extend(_finding(finding))
        counts = each.report.counts()
        total.update(counts)
        lines += [f"  {counted(counts)}", ""]
    if len(checked) > 1:
        lines.append(styled(f"{len(checked)} maps: {counted(total)}", bold=True))
    return "\n".join(lines).rstrip()


def _finding(finding: Finding) -> Iterator[str]:
    word = styled(f"{finding.severity.word:8}", COLOURS[finding.severity.word], bold=True)
    yield f"  {word} {finding.rule} {_line(finding.message)}"
    if finding.subjects:
        yield f"{INDENT}at {', '.join(finding.subjects)}"
    for text in (finding.why, finding.advice):
        if text:
            yield INDENT + styled(_line(text), dim=True)


def _line(text: str) -> str:
    return " ".join(printable(text).split())

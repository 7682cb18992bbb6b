"""The answer of `diff` for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymapper.analysis.reports.plain import printable
from journeymapper.cli import diff_words as words
from journeymapper.cli.check_text import COLOURS
from journeymapper.cli.colours import BLUE, GREEN, RED, YELLOW, styled

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.cli.comparing import Compared
    from journeymapper.model.diff import Difference, Entry

INDENT = " " * 13


def told(compared: Compared) -> str:
    """What is different record by record, then what became of the findings."""
    files = f"{compared.old_file} -> {compared.new_file}"
    found = f"Findings in profile {compared.profile}"
    lines = [
        _heading(f"{files}: {words.record_counts(compared.records)}"),
        *_records(compared.records, compared),
        "",
        _heading(f"{found}: {words.finding_counts(compared.findings)}"),
        *_findings(compared),
    ]
    return "\n".join(lines)


def _records(records: Difference, compared: Compared) -> Iterator[str]:
    for entry in records.removed:
        yield _entry("removed", RED, entry)
    for entry in records.added:
        yield _entry("added", GREEN, entry)
    for changed in records.changed:
        yield _entry("changed", YELLOW, changed)
        for each in changed.fields:
            old, new = words.values(each)
            yield INDENT + printable(f"{each.field}: {old} -> {new}")
    for moved in records.moved:
        place = words.new_place(moved, compared.new)
        yield f"{_entry('moved', BLUE, moved)}, {printable(place)}"


def _entry(what: str, colour: int, entry: Entry) -> str:
    key = f" ({entry.key})" if entry.key else ""
    return f"  {styled(f'{what:10}', colour)} {printable(words.named(entry) + key)}"


def _findings(compared: Compared) -> Iterator[str]:
    findings = compared.findings
    for word, group in (
        ("gone", findings.gone),
        ("new", findings.new),
        ("standing", findings.standing),
        ("dismissed", [each.finding for each in findings.dismissed]),
    ):
        for finding in group:
            yield f"  {word:10} {_finding(finding)}"


def _finding(finding: Finding) -> str:
    word = finding.severity.word
    message = printable(words.one_line(finding.message))
    return f"{styled(f'{word:8}', COLOURS[word], bold=True)} {finding.rule} {message}"


def _heading(text: str) -> str:
    return styled(printable(text), bold=True)

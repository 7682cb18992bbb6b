"""The answer of `diff` to paste into a wiki, an issue or a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from journeymapper.analysis.reports.plain import escaped
from journeymapper.cli import diff_words as words

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.cli.comparing import Compared


def told(compared: Compared) -> str:
    """What is different record by record, then what became of the findings."""
    lines = [
        f"# What changed in {escaped(compared.new.header.title)}",
        "",
        f"From {escaped(compared.old_file)} to {escaped(compared.new_file)}.",
        "",
        f"## Records: {words.record_counts(compared.records)}",
        "",
        *_records(compared),
        "",
        f"## Findings in profile {compared.profile}: {words.finding_counts(compared.findings)}",
        "",
        *_findings(compared),
    ]
    return "\n".join(lines).rstrip()


def _records(compared: Compared) -> Iterator[str]:
    records = compared.records
    for entry in records.removed:
        yield f"* Removed: {escaped(words.named(entry))}"
    for entry in records.added:
        yield f"* Added: {escaped(words.named(entry))}"
    for changed in records.changed:
        yield f"* Changed: {escaped(words.named(changed))}"
        for each in changed.fields:
            old, new = words.values(each)
            yield f"  * {escaped(each.field)}: {escaped(old)} → {escaped(new)}"
    for moved in records.moved:
        place = words.new_place(moved, compared.new)
        yield f"* Moved: {escaped(words.named(moved))}, {escaped(place)}"


def _findings(compared: Compared) -> Iterator[str]:
    findings = compared.findings
    yield from _group("Gone", findings.gone)
    yield from _group("New", findings.new)
    yield from _group("Standing", findings.standing)
    yield from _group("Dismissed", (each.finding for each in findings.dismissed))


def _group(word: str, findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        said = f"{escaped(finding.message)} ({escaped(finding.rule)})"
        yield f"* {word}, {finding.severity.word}: {said}"

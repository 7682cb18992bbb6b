"""A report to paste into a wiki, an issue or a message, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.reports.actions import actions
from journeymapper.analysis.reports.chapters import Told, chapters, dismissed
from journeymapper.analysis.reports.checked import Checked, Unread
from journeymapper.analysis.reports.plain import counted, escaped

WORDS = {"error": "Error", "warning": "Warning", "info": "Note"}


def told(checked: Sequence[Checked], unread: Sequence[Unread]) -> str:
    """Map by map what is found in each stage, why it matters, and what the team means to do."""
    lines = [line for each in checked for line in _map(each)]
    if unread:
        lines += ["# Not read", ""]
    for each in unread:
        lines += [f"* File {escaped(each.file)}: {escaped(said)}" for said in each.problems]
    return "\n".join(lines).rstrip()


def _map(checked: Checked) -> Iterator[str]:
    report = checked.report
    yield f"# {escaped(checked.title)}"
    yield ""
    counts = counted(report.counts())
    yield f"File {escaped(checked.file)}, profile {report.profile}: {counts}."
    yield ""
    for chapter in chapters(checked.journey, report):
        yield from (f"## {escaped(chapter.name)}", "")
        for each in chapter.told:
            number = f"{WORDS[each.finding.severity.word]} {each.number}."
            yield from _finding(f"**{number}**", each)
        yield ""
    if set_aside := dismissed(checked.journey, report):
        yield from ("## Dismissed", "")
        for each in set_aside:
            yield from _finding(f"**{WORDS[each.finding.severity.word]}.**", each)
        yield ""
    if to_do := actions(checked.journey):
        yield from ("## Opportunities", "")
        for action in to_do:
            yield f"* {escaped(action.title)}"
            yield from (f"  * {name}: {escaped(text)}" for name, text in action.facts)
        yield ""


def _finding(opening: str, told: Told) -> Iterator[str]:
    finding = told.finding
    yield f"* {opening} {escaped(finding.message)} ({escaped(finding.rule)})"
    for name, text in (
        ("Dismissed because", told.reason),
        ("For", ", ".join(told.whom)),
        ("Why", finding.why),
        ("What to do", finding.advice),
    ):
        if text:
            yield f"  * {name}: {escaped(text)}"

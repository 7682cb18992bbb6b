"""Reports to paste into a wiki, an issue or a message, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymapper.analysis.reports.actions import Action, actions
from journeymapper.analysis.reports.chapters import Chapter, Told, chapters, dismissed
from journeymapper.analysis.reports.checked import Checked, Unread
from journeymapper.analysis.reports.plain import counted, escaped
from journeymapper.analysis.reports.whole import Person, Promised, Whole
from journeymapper.analysis.reports.words import words


def told(checked: Sequence[Checked], unread: Sequence[Unread]) -> str:
    """Map by map what is found in each stage, why it matters, and what the team means to do."""
    lines = [line for each in checked for line in _map(each)]
    if unread:
        lines += [f"# {words()['unread']}", ""]
    for each in unread:
        lines += [f"* File {escaped(each.file)}: {escaped(said)}" for said in each.problems]
    return "\n".join(lines).rstrip()


def report_of(whole: Whole, *, scores: str, date: str, file: str) -> str:
    """One map and all there is to say of it; `scores` are Markdown, "" for none."""
    lines = [*_opening(whole), *_people(whole.people)]
    if scores:
        lines += [f"## {words()['scores']}", "", scores, ""]
    if whole.facts:
        lines += [f"## {words()['findings']}", "", *_findings(whole.chapters, whole.dismissed, 3)]
    if whole.facts and not whole.chapters:
        lines += [words()["calm"], ""]
    lines += [*_promises(whole.promises), *_to_do(whole.actions)]
    foot = ", ".join(filter(None, (date, escaped(file), words()["made"])))
    return "\n".join([*lines, "---", "", foot, ""])


def _opening(whole: Whole) -> Iterator[str]:
    yield from (f"# {escaped(whole.title)}", "", f"*{words()[whole.state]}*", "")
    for name, text in whole.story:
        yield from (f"**{name}:** {escaped(text)}" if name else escaped(text), "")
    if whole.facts:
        yield from (f"{whole.facts}.", "")


def _people(people: Sequence[Person]) -> Iterator[str]:
    if people:
        yield from (f"## {words()['personas']}", "")
    for each in people:
        segment = f" ({escaped(each.segment)})" if each.segment else ""
        quote = f": *“{escaped(each.quote)}”*" if each.quote else ""
        yield f"* **{escaped(each.name)}**{segment}{quote}"
        for key, items in (("needs", each.needs), ("frustrations", each.frustrations)):
            if items:
                yield f"  * {words()[key]}: {'; '.join(map(escaped, items))}"
    if people:
        yield ""


def _promises(promises: Sequence[Promised]) -> Iterator[str]:
    if promises:
        yield from (f"## {words()['promises']}", "")
    for each in promises:
        yield f"* **{escaped(each.text)}**: {each.state}"
        yield from (f"  * {escaped(said)}" for said in each.told)
    if promises:
        yield ""


def _map(checked: Checked) -> Iterator[str]:
    report = checked.report
    yield f"# {escaped(checked.title)}"
    yield ""
    counts = counted(report.counts())
    yield f"File {escaped(checked.file)}, profile {report.profile}: {counts}."
    yield ""
    journey = checked.journey
    yield from _findings(chapters(journey, report), dismissed(journey, report), 2)
    yield from _to_do(actions(journey))


def _findings(found: Iterable[Chapter], set_aside: Sequence[Told], depth: int) -> Iterator[str]:
    """Stage by stage, then what is dismissed, under headings of this depth."""
    hashes, named = "#" * depth, words()
    for chapter in found:
        yield from (f"{hashes} {escaped(chapter.name)}", "")
        for each in chapter.told:
            yield from _finding(f"**{named[each.finding.severity.word]} {each.number}.**", each)
        yield ""
    if set_aside:
        yield from (f"{hashes} {named['dismissed']}", "")
        for each in set_aside:
            yield from _finding(f"**{named[each.finding.severity.word]}.**", each)
        yield ""


def _to_do(listed: Sequence[Action]) -> Iterator[str]:
    if listed:
        yield from (f"## {words()['opportunities']}", "")
        for action in listed:
            yield f"* {escaped(action.title)}"
            yield from (f"  * {name}: {escaped(text)}" for name, text in action.facts)
        yield ""


def _finding(opening: str, told: Told) -> Iterator[str]:
    finding = told.finding
    yield f"* {opening} {escaped(finding.message)} ({escaped(finding.rule)})"
    for key, text in (
        ("because", told.reason),
        ("whom", ", ".join(told.whom)),
        ("why", finding.why),
        ("do", finding.advice),
    ):
        if text:
            yield f"  * {words()[key]}: {escaped(text)}"

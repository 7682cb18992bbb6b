"""All that the window shows of a report, worked out before it is shown: off the UI thread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from journeymapper.painting.look import Badge
from journeymapper.painting.numbering import all_badges, numbered, places_in
from journeymapper.windows.panels.findings import SHOWN_FIRST

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding, Identity, Report, Severity
    from journeymapper.model.journey import Journey


class Marked(Mapping[str, Sequence["Finding"]]):
    """The findings that stand at each record, by the places they have among all."""

    def __init__(self, places: Mapping[str, Sequence[int]], findings: Sequence[Finding]) -> None:
        self.places, self._findings = places, findings

    def __getitem__(self, key: str) -> Sequence[Finding]:
        return [self._findings[place] for place in self.places[key]]

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


@dataclass(frozen=True, slots=True)
class Shown:
    """A journey's report for the window.

    `findings` stand in the order of their numbers, `badges`, what they stand for (`marked`) and
    `severities` by record, the worst first; `known` names all it holds, set aside or not. `new`
    are the findings that the report shown before did not know.
    """

    journey: Journey
    report: Report
    findings: tuple[Finding, ...]
    told: Sequence[tuple[Identity, Severity]]
    badges: Mapping[str, tuple[Badge, ...]]
    marked: Marked
    severities: Mapping[str, Sequence[str]]
    known: frozenset[Identity]
    new: tuple[Finding, ...] = ()


def shown(journey: Journey, report: Report, before: Shown | None = None) -> Shown:
    """What the window shows of a journey's report; any thread may ask.

    Where the findings are those that were shown before, so is all that stands for them.
    """
    findings = numbered(journey, report)
    for each in findings[:SHOWN_FIRST]:
        _ = each.message  # made here, not where it is painted
    _ = report.counts()
    everything = (*findings, *(each.finding for each in report.dismissed))
    told = [*map(attrgetter("identity", "severity"), everything)]
    if before is not None and _are_marked_alike(journey, report, told, before):
        marked = Marked(before.marked.places, everything)
        return replace(
            before, journey=journey, report=report, findings=findings, marked=marked, new=()
        )
    known = frozenset(identity for identity, _ in told)
    unknown = known - before.known if before is not None else ()
    places, badges = places_in(journey, everything), all_badges(findings, report.dismissed)
    return Shown(
        journey,
        report,
        findings,
        told,
        {key: tuple(map(badges.__getitem__, there)) for key, there in places.items()},
        Marked(places, everything),
        _severities(report),
        known,
        tuple(each for each in report.findings if each.identity in unknown) if unknown else (),
    )


def _are_marked_alike(
    journey: Journey,
    report: Report,
    told: Sequence[tuple[Identity, Severity]],
    before: Shown,
) -> bool:
    """Whether the same findings have the same numbers, and the same records are drawn."""
    return (
        len(report.dismissed) == len(before.report.dismissed)
        and told == before.told
        and all(
            journey.table(name).keys == before.journey.table(name).keys
            for name in ("stages", "touchpoints", "connections")
        )
    )


def _severities(report: Report) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in report.findings:  # the worst come first
        for subject in finding.subjects:
            found.setdefault(subject, []).append(finding.severity.word)
    return found

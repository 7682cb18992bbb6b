"""What two maps differ in as rows to be listed: a heading for each group, a row for each thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from journeymapper.language import label, tr
from journeymapper.model.change_words import field_name, values
from journeymapper.model.titles import KINDS, title_of
from journeymapper.windows.panels.finding_place import place_of, records_of

if TYPE_CHECKING:
    from journeymapper.analysis.compare import Comparison
    from journeymapper.analysis.finding import Finding
    from journeymapper.model.diff import Changed, Difference, Entry, Moved
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Change, Severity

E = TypeVar("E", bound="Entry")

Key = tuple[str, str]
GOES_TO = ("touchpoints", "connections", "stages")
PLACES = ("stage", "lane", "position")
"""The fields that say where a card stands."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two maps, the difference of their records, and what became of their findings.

    `is_open`: the newer one is the map on the canvas.
    """

    old: Journey
    new: Journey
    records: Difference
    findings: Comparison
    is_open: bool = True

    def changes_of_new(self) -> dict[str, Change]:
        """What became of the records of the newer map that are drawn, by key."""
        return self._both() | {each.key: "added" for each in _drawn(self.records.added)}

    def changes_of_old(self) -> dict[str, Change]:
        """What becomes of the records of the older map that are drawn, by key."""
        return self._both() | {each.key: "removed" for each in _drawn(self.records.removed)}

    def _both(self) -> dict[str, Change]:
        """Of records that both have: one in another stage or lane has moved."""
        changes: dict[str, Change] = {
            each.key: "moved" if _stands_elsewhere(each) else "changed"
            for each in _drawn(self.records.changed)
        }
        return changes | {each.key: "moved" for each in _drawn(self.records.moved)}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: what became of a record or a finding, or a heading.

    `keys` are the records to go to, of whichever map has them. `more` says in full what happened:
    (name, before, after), or one sentence under "".
    """

    text: str
    change: Change | None = None
    beside: str = ""
    keys: tuple[Key, ...] = ()
    more: tuple[tuple[str, str, str], ...] = ()
    severity: Severity | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it only names the group below it."""
        return self.change is None and self.severity is None


def rows(compared: Compared) -> list[Row]:
    """All rows, groups without any left out."""
    records, findings = compared.records, compared.findings
    groups = (
        (tr("Added"), [_added(each, compared) for each in records.added]),
        (tr("Removed"), [_removed(each, compared) for each in records.removed]),
        (tr("Changed"), [_changed(each, compared) for each in records.changed]),
        (tr("Moved"), [_moved(each, compared) for each in records.moved]),
        (tr("Findings gone"), list(_findings(findings.gone, compared.old, compared))),
        (tr("Findings new"), list(_findings(findings.new, compared.new, compared))),
    )
    return [
        row
        for name, group in groups
        if group
        for row in (Row(name, beside=str(len(group))), *group)
    ]


def _added(entry: Entry, compared: Compared) -> Row:
    said = (
        tr("Only in the map on the canvas.") if compared.is_open else tr("Only in the later map.")
    )
    return Row(*_named(entry, "added"), _keys(entry, compared.new), (("", said, ""),))


def _removed(entry: Entry, compared: Compared) -> Row:
    said = tr("Only in the map it is compared with.")
    gone = tr("Was in “{stage}”, and is not on the canvas any more.")
    if not compared.is_open:
        gone = tr("Was in “{stage}”, and is not in the later map any more.")
    if entry.table == "touchpoints":
        stage = compared.old.touchpoints[entry.key].stage
        place = title_of(compared.old, "stages", stage)
        said = gone.format(stage=place)
    return Row(*_named(entry, "removed"), _keys(entry, compared.old), (("", said, ""),))


def _changed(entry: Changed, compared: Compared) -> Row:
    more = tuple(
        (field_name(each), *values(each, compared.old, compared.new)) for each in entry.fields
    )
    return Row(*_named(entry, "changed"), _keys(entry, compared.new), more)


def _moved(entry: Moved, compared: Compared) -> Row:
    said = tr("Stands first now.")
    if entry.follows is not None:
        before = title_of(compared.new, entry.table, entry.follows)
        said = tr("Stands after “{title}” now.").format(title=before)
    return Row(*_named(entry, "moved"), _keys(entry, compared.new), (("", said, ""),))


def _findings(findings: Sequence[Finding], journey: Journey, compared: Compared) -> Iterator[Row]:
    for each in findings:
        more = (("", each.why, ""),)
        keys = records_of(journey, each)
        yield Row(each.message, None, place_of(journey, each), keys, more, each.severity.word)


def _drawn(entries: Sequence[E]) -> Iterator[E]:
    return (each for each in entries if each.table in GOES_TO)


def _stands_elsewhere(changed: Changed) -> bool:
    return any(each.field.partition(".")[0] in PLACES for each in changed.fields)


def _named(entry: Entry, change: Change) -> tuple[str, Change, str]:
    return entry.title, change, label(KINDS[entry.table])


def _keys(entry: Entry, journey: Journey) -> tuple[Key, ...]:
    there = entry.table in GOES_TO and entry.key in journey.table(entry.table)
    return ((entry.table, entry.key),) if there else ()

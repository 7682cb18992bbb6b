"""What two maps differ in as rows to be listed: a heading for each group, a row for each thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.language import tr
from journeymapper.model.titles import KINDS, title_of
from journeymapper.windows.compare_words import field_name, values
from journeymapper.windows.panels.finding_place import place_of, records_of

if TYPE_CHECKING:
    from journeymapper.analysis.compare import Comparison
    from journeymapper.analysis.finding import Finding
    from journeymapper.model.diff import Changed, Difference, Entry, Moved
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Severity

Key = tuple[str, str]
GOES_TO = ("touchpoints", "connections", "stages")


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

    def marked(self) -> frozenset[str]:
        """The keys of the touchpoints and connections on the canvas that are new or others."""
        if not self.is_open:
            return frozenset()
        both = (*self.records.added, *self.records.changed)
        return frozenset(each.key for each in both if each.table in GOES_TO[:2])


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; a heading has no icon and no severity.

    `keys` are the records of the new map to go to. `more` says in full what happened:
    (name, before, after), or one sentence under "".
    """

    text: str
    icon: str = ""
    beside: str = ""
    keys: tuple[Key, ...] = ()
    more: tuple[tuple[str, str, str], ...] = ()
    severity: Severity | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it only names the group below it."""
        return not self.icon and self.severity is None


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
    return Row(*_named(entry, "plus"), _keys(entry, compared), (("", said, ""),))


def _removed(entry: Entry, compared: Compared) -> Row:
    said = tr("Only in the map it is compared with.")
    gone = tr("Was in “{stage}”, and is not on the canvas any more.")
    if not compared.is_open:
        gone = tr("Was in “{stage}”, and is not in the later map any more.")
    if entry.table == "touchpoints":
        stage = compared.old.touchpoints[entry.key].stage
        place = title_of(compared.old, "stages", stage)
        said = gone.format(stage=place)
    return Row(*_named(entry, "minus"), (), (("", said, ""),))


def _changed(entry: Changed, compared: Compared) -> Row:
    more = tuple(
        (field_name(each), *values(each, compared.old, compared.new)) for each in entry.fields
    )
    return Row(*_named(entry, "circle-dot"), _keys(entry, compared), more)


def _moved(entry: Moved, compared: Compared) -> Row:
    said = tr("Stands first now.")
    if entry.follows is not None:
        before = title_of(compared.new, entry.table, entry.follows)
        said = tr("Stands after “{title}” now.").format(title=before)
    return Row(*_named(entry, "redo-2"), _keys(entry, compared), (("", said, ""),))


def _findings(findings: Sequence[Finding], journey: Journey, compared: Compared) -> Iterator[Row]:
    for each in findings:
        more = (("", each.why, ""),)
        keys = records_of(compared.new, each)
        yield Row(each.message, "", place_of(journey, each), keys, more, each.severity.word)


def _named(entry: Entry, icon: str) -> tuple[str, str, str]:
    return entry.title, icon, tr(KINDS[entry.table].capitalize())


def _keys(entry: Entry, compared: Compared) -> tuple[Key, ...]:
    there = entry.table in GOES_TO and entry.key in compared.new.table(entry.table)
    return ((entry.table, entry.key),) if there else ()

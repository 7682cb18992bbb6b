"""Which column of an event log holds what: as it was said, else by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from journeymapper.exchange.refused import Refused
from journeymapper.exchange.vocabulary import log_fields
from journeymapper.language import marked, tr
from journeymapper.log import note

NEEDED = {
    "case": marked("No column says which case an event is of."),
    "activity": marked("No column says what was done."),
    "time": marked("No column says when it was done."),
}
SHOWN = 40
"""How many names of columns are listed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The names of columns that a person gave, "" where they are to be found."""

    case: str = ""
    activity: str = ""
    time: str = ""
    channel: str = ""
    segment: str = ""
    stage: str = ""


class NoColumn(Refused):
    """A log that has no column for this `field`, as far as its names tell."""

    def __init__(self, words: str, field: str) -> None:
        super().__init__(words)
        self.field = field


FOUND = Wanted()
FIELDS = tuple(each.name for each in fields(Wanted))


def columns_of(names: Sequence[str], wanted: Wanted) -> Mapping[str, int]:
    """The place of the column of each field; of channel, segment and stage only where there is one.

    Raises Refused, with the names there are, where a column is missing.
    """
    found = {}
    guessed = log_fields(names)
    for field in FIELDS:
        if name := getattr(wanted, field):
            found[field] = _named(name, names)
        elif field in guessed and guessed[field] not in found.values():
            found[field] = guessed[field]
    note(__name__, "columns taken: %s", {field: names[at] for field, at in found.items()})
    for field, missing in NEEDED.items():
        if field not in found:
            told = tr("Name one “{field}”. There are {names}.")
            words = told.format(field=field, names=_listed(names))
            raise NoColumn(f"{tr(missing)} {words}", field)
    return found


def _named(name: str, names: Sequence[str]) -> int:
    if name in names:
        return names.index(name)
    folded = [each.strip().casefold() for each in names]
    if name.strip().casefold() in folded:
        return folded.index(name.strip().casefold())
    words = tr("There is no column “{name}”. There are {names}.")
    raise Refused(words.format(name=name, names=_listed(names)))


def _listed(names: Sequence[str]) -> str:
    shown = [f"“{each[:SHOWN]}”" for each in names[:SHOWN]]
    return ", ".join([*shown, "…"] if len(names) > SHOWN else shown)

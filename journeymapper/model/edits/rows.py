"""Touchpoints told row by row, as a table or a list of lines tells them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.draft import Draft
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection, Opportunity, Record, Stage, Touchpoint
from journeymapper.model.words import WALKED_LANES

UNNAMED_STAGE = "New stage"
NAMED = {dimension.field: dimension.table for dimension in DIMENSIONS if dimension.table}


@dataclass(frozen=True, slots=True)
class Row:
    """A touchpoint to be.

    `stage` is a stage's name; "" is that of the row above. `fields` are values of the
    touchpoint's fields, with names where the field holds ids. `opportunities` are titles. Without
    a title the row only names its stage.
    """

    title: str
    stage: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    opportunities: tuple[str, ...] = ()


def add_rows(
    journey: Journey,
    rows: Sequence[Row],
    stage: str | None = None,
    after: str | None = None,
    label: str = "Paste",
) -> Patch:
    """The rows as touchpoints, each leading to the next, led to by `after` if there is one.

    Stages, channels, segments and promises are found by their names, whatever the case; those
    that are not there yet are made. Rows that name no stage go to `stage`, right after `after`
    where it stands there; to a new stage where that is None. Backstage nothing is led to, and
    nothing leads on from an exit.
    """
    draft = Draft(journey)
    names, homes = Names(draft), _Homes(draft, stage)
    source, stood_behind = after, []
    behind = journey.touchpoints.get(after) if after else None
    for row in rows:
        home = homes.of(row)
        if not row.title:
            continue
        fields = {
            name: names.ids(NAMED[name], value) if name in NAMED else value
            for name, value in row.fields.items()
        }
        made = Touchpoint.model_validate(
            {"id": draft.new_id(row.title), "title": row.title, "stage": home, **fields}
        )
        draft.put(made)
        if behind is not None and home == behind.stage:
            stood_behind.append(made.id)
        if made.lane in WALKED_LANES:
            if source is not None:
                draft.put(Connection(source=source, target=made.id))
            source = source if made.role == "exit" else made.id
        names.tie(row.opportunities, made.id)
    if behind is not None:
        draft.gather("touchpoints", stood_behind, behind.id)
    return draft.patch(label)


class Names:
    """Which records of a draft have which names, whatever the case; new names become records."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._known: dict[str, dict[str, str]] = {}

    def ids(self, table: str, names: Sequence[str]) -> tuple[str, ...]:
        """The ids of these names, each once."""
        return tuple(dict.fromkeys(self.id(table, name) for name in names))

    def id(self, table: str, name: str) -> str:
        """The id of the record of this name."""
        known = self._of(table).get(name_key(name))
        return known or self._add(RECORD_TYPES[table], {_naming(table): name}, table, name)

    def same(self, table: str, record: Any) -> str:
        """The id of the record that has this one's name; where there is none, of a copy of it."""
        name = getattr(record, _naming(table))
        known = self._of(table).get(name_key(name))
        return known or self._add(type(record), dict(record), table, name)

    def tie(self, titles: Sequence[str], touchpoint: str) -> None:
        """Let the opportunities of these titles name a touchpoint."""
        for title in titles:
            key = self.id("opportunities", title)
            held: Opportunity = self._draft.table("opportunities")[key]
            if touchpoint not in held.touchpoints:
                self._draft.put(held.changed(touchpoints=(*held.touchpoints, touchpoint)))

    def _add(self, kind: type[Record], fields: dict[str, Any], table: str, name: str) -> str:
        key = self._draft.new_id(name)
        self._draft.put(kind.model_validate({**fields, "id": key}))
        self._of(table)[name_key(name)] = key
        return key

    def _of(self, table: str) -> dict[str, str]:
        if table not in self._known:
            naming, known = _naming(table), self._known.setdefault(table, {})
            for each in self._draft.table(table).values():
                known.setdefault(name_key(getattr(each, naming)), each.id)
        return self._known[table]


class _Homes:
    """Which stage each row goes to; new stages stand after that of the row above."""

    def __init__(self, draft: Draft, stage: str | None) -> None:
        self._draft, self._current = draft, stage
        self._by_name: dict[str, str] = {}
        for each in draft.table("stages").values():
            self._by_name.setdefault(name_key(each.name), each.id)
        self._named = False

    def of(self, row: Row) -> str:
        if row.stage:
            key = name_key(row.stage)
            if key not in self._by_name:
                self._by_name[key] = self._make(row.stage)
            self._current, self._named = self._by_name[key], True
        elif self._current is None:
            self._current = self._make(UNNAMED_STAGE)
        return self._current

    def _make(self, name: str) -> str:
        stages = list(self._draft.table("stages"))
        at = stages.index(self._current) + 1 if self._named and self._current else len(stages)
        made = Stage(id=self._draft.new_id(name), name=name)
        self._draft.put(made, at=at)
        return made.id


def name_key(name: str) -> str:
    """What two names have in common that are the same to people."""
    return " ".join(name.split()).casefold()


def _naming(table: str) -> str:
    return {"promises": "text", "opportunities": "title"}.get(table, "name")

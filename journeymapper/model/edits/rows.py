"""Touchpoints told row by row, as a table or a list of lines tells them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from journeymapper.language import marked, tr
from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.draft import Draft
from journeymapper.model.edits.names import Names, name_key
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection, Stage, Touchpoint
from journeymapper.model.words import WALKED_LANES

FIRST, LAST = "", ""
"""Stand before the first stage and behind the last."""
UNNAMED_STAGE = marked("New stage")
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
) -> Patch:
    """The rows as touchpoints, each leading to the next, led to by `after` if there is one.

    Stages, channels, segments and promises are found by their names, whatever the case; those
    that are not there yet are made. Rows that name no stage go to `stage`, right after `after`
    where it stands there; to a new stage where that is None. Backstage nothing is led to, and
    nothing leads on from an exit.
    """
    draft = Draft(journey)
    names, homes = Names(draft), _Homes(draft, stage)
    behind = journey.touchpoints.get(after) if after else None
    source = behind.id if behind is not None else None
    stood_behind: list[str] = []
    tied: dict[str, list[str]] = {}
    for row in rows:
        home = homes.of(row)
        if not row.title:
            continue
        fields = {
            name: names.ids(NAMED[name], value) if name in NAMED else value
            for name, value in row.fields.items()
        }
        made = Touchpoint.made(
            {"id": draft.new_id(row.title), "title": row.title, "stage": home, **fields}
        )
        draft.put(made)
        if behind is not None and home == behind.stage:
            stood_behind.append(made.id)
        if made.lane in WALKED_LANES:
            if source is not None:
                draft.put(Connection(source=source, target=made.id))
            source = source if made.role == "exit" else made.id
        for title in row.opportunities:
            tied.setdefault(title, []).append(made.id)
    names.tie(tied)
    homes.settle()
    if behind is not None:
        draft.gather("touchpoints", stood_behind, behind.id)
    return draft.patch(tr("Paste"))


class _Homes:
    """Which stage each row goes to; new stages stand after that of the row above."""

    def __init__(self, draft: Draft, stage: str | None) -> None:
        self._draft, self._current = draft, stage
        self._by_name: dict[str, str] = {}
        for each in draft.table("stages").values():
            self._by_name.setdefault(name_key(each.name), each.id)
        self._named = False
        keys = [*self._draft.table("stages")]
        self._behind = dict(zip((FIRST, *keys), (*keys, LAST), strict=True))
        self._last = keys[-1] if keys else FIRST

    def of(self, row: Row) -> str:
        if row.stage:
            key = name_key(row.stage)
            if key not in self._by_name:
                self._by_name[key] = self._make(row.stage)
            self._current, self._named = self._by_name[key], True
        elif self._current is None:
            self._current = self._make(tr(UNNAMED_STAGE))
        return self._current

    def _make(self, name: str) -> str:
        made = Stage(id=self._draft.new_id(name), name=name)
        self._draft.put(made)
        before = self._current if self._named and self._current else self._last
        self._behind[made.id] = self._behind[before]
        self._behind[before] = made.id
        if self._behind[made.id] == LAST:
            self._last = made.id
        return made.id

    def settle(self) -> None:
        """Bring the stages into their order, once: a table may name as many as it has rows."""
        order = []
        key = self._behind[FIRST]
        while key != LAST:
            order.append(key)
            key = self._behind[key]
        if order != [*self._draft.table("stages")]:
            self._draft.arrange("stages", order)

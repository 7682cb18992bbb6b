"""Records found by the names people call them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from journeymapper.model.draft import Draft
from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.records import Opportunity, Record


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
        return known or self._add(type(record), {**record.fields(), **record.unknown}, table, name)

    def tie(self, touchpoints: Mapping[str, Sequence[str]]) -> None:
        """Let the opportunities of these titles name touchpoints, given by title."""
        by_key: dict[str, list[str]] = {}
        for title, keys in touchpoints.items():
            by_key.setdefault(self.id("opportunities", title), []).extend(keys)
        for key, keys in by_key.items():
            held: Opportunity = self._draft.table("opportunities")[key]
            named = tuple(dict.fromkeys((*held.touchpoints, *keys)))
            self._draft.put(held.changed(touchpoints=named))

    def _add(self, kind: type[Record], fields: dict[str, Any], table: str, name: str) -> str:
        key = self._draft.new_id(name)
        self._draft.put(kind.made({**fields, "id": key}))
        self._of(table)[name_key(name)] = key
        return key

    def _of(self, table: str) -> dict[str, str]:
        if table not in self._known:
            naming, known = _naming(table), self._known.setdefault(table, {})
            for each in self._draft.table(table).values():
                known.setdefault(name_key(getattr(each, naming)), each.id)
        return self._known[table]


def name_key(name: str) -> str:
    """What two names have in common that are the same to people."""
    return " ".join(name.split()).casefold()


def _naming(table: str) -> str:
    return {"promises": "text", "opportunities": "title"}.get(table, "name")

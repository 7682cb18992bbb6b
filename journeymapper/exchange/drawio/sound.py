"""Values of a map made sound: what no record can hold, or leads nowhere, is left out and told."""

from __future__ import annotations

from typing import Any

from journeymapper.exchange.drawio.losses import Losses, short
from journeymapper.exchange.drawio.records import kind_of, shown_field
from journeymapper.language import tr
from journeymapper.model.change_words import field_name
from journeymapper.model.diff import FieldChange
from journeymapper.model.journey import RECORD_TYPES, WITH_IDS
from journeymapper.model.titles import HEADER, KINDS
from journeymapper.storage.problems import Problem
from journeymapper.storage.references import REFERENCES
from journeymapper.storage.structure import read_part

Values = dict[str, Any]


def sound(tree: Values, losses: Losses) -> Values:
    """The tree with nothing in it that reading it would refuse."""
    header = {name: value for name, value in tree.items() if name not in RECORD_TYPES}
    made: Values = {**(_fitting(HEADER, header, losses) or {"title": header["title"]})}
    made |= {name: header[name] for name in ("format", "version")}
    ids: dict[str, set[str]] = {}
    seen: set[str] = set()
    for table in RECORD_TYPES:
        made[table] = []
        for values in tree.get(table, ()):
            values = _leading(table, values, ids, losses)
            values = _fitting(table, values, losses) if values is not None else None
            if values is None or (table in WITH_IDS and values["id"] in seen):
                continue
            seen.add(values.get("id", ""))
            ids.setdefault(table, set()).add(values.get("id", ""))
            made[table].append(values)
    return made


def _fitting(table: str, values: Values, losses: Losses) -> Values | None:
    """The values without the fields that are wrong; None where no record is left."""
    kind = kind_of(table)
    for _ in range(2):
        problems: list[Problem] = []
        if read_part(kind, values, "", problems) is not None:
            return values
        wrong = {each.path.split(".")[0].split("[")[0] for each in problems}
        for name in wrong & values.keys():
            losses.say(
                tr("“{title}” is there without: {fields}."),
                title=_title(table, values),
                fields=_called(name),
            )
        values = {name: value for name, value in values.items() if name not in wrong}
    _gone(table, values, losses)
    return None


def _leading(table: str, values: Values, ids: dict[str, set[str]], losses: Losses) -> Values | None:
    """The values with mentions of what is there alone; None where it cannot do without."""
    kept = dict(values)
    for field, named in REFERENCES.get(table, {}).items():
        held, known = values.get(field), ids.get(named, set())
        if isinstance(held, list):
            kept[field] = [each for each in held if isinstance(each, str) and each in known]
        elif held is not None and (not isinstance(held, str) or held not in known):
            del kept[field]
        if kept.get(field) != held:
            losses.say(
                tr("“{title}” is there without: {fields}."),
                title=_title(table, values),
                fields=_called(field),
            )
    if kind_of(table).defaults.keys() & {"source", "stage"} and table != "notes":
        needed = ("source", "target") if table == "connections" else ("stage",)
        if any(name not in kept for name in needed):
            return None
    return kept


def _gone(table: str, values: Values, losses: Losses) -> None:
    kind = tr(KINDS[table])
    words = tr("{kind} “{title}” is left out.")
    losses.say(words, kind=kind[:1].upper() + kind[1:], title=_title(table, values))


def _title(table: str, values: Values) -> str:
    return short(str(values.get(shown_field(table), "")))


def _called(field: str) -> str:
    return field_name(FieldChange(field, None, None))

"""What a written file does not hold of a map: it is read again, and the two are compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.language import tr
from journeymapper.model.change_words import field_name, values
from journeymapper.model.diff import Changed, Entry, FieldChange, difference
from journeymapper.model.journey import Journey
from journeymapper.model.titles import HEADER, KINDS

NOTHING: tuple[object, ...] = (None, "", [], {})


def lost(journey: Journey, read: Journey) -> tuple[str, ...]:
    """A sentence for each record and field that differs in what is read again.

    Records are matched by their ids: `read` has those of the map as far as it can.
    """
    gone = difference(journey, read)
    return (
        *(_said(tr("{kind} “{title}” is left out."), each) for each in gone.removed),
        *(words for each in gone.changed for words in _changes(each, journey, read)),
        *(_said(tr("{kind} “{title}” is there, and not on the map."), each) for each in gone.added),
        *(_said(tr("{kind} “{title}” stands elsewhere there."), each) for each in gone.moved),
    )


def ids_lost(journey: Journey, anew: Journey) -> tuple[str, ...]:
    """A sentence where ids are others once they are made from the names."""
    if (journey.stages.keys, journey.touchpoints.keys) == (anew.stages.keys, anew.touchpoints.keys):
        return ()
    return (tr("Ids are left out: they are made anew from the names."),)


def _said(words: str, entry: Entry) -> str:
    return words.format(kind=_capital(tr(KINDS[entry.table])), title=entry.title)


def _changes(entry: Changed, journey: Journey, read: Journey) -> Iterator[str]:
    """What a record lost, in one sentence, and each field that is another one."""
    lost = [each for each in entry.fields if each.new is False or each.new in NOTHING]
    if lost:
        names = ", ".join(dict.fromkeys(_name(entry, each, read) for each in lost))
        words = tr("“{title}” is there without: {fields}.")
        yield words.format(title=entry.title, fields=names)
    for each in entry.fields:
        if each not in lost:
            old, new = values(each, journey, read)
            words = tr("“{title}”, {field}: {old} becomes {new}.")
            yield words.format(title=entry.title, field=field_name(each), old=old, new=new)


def _name(entry: Changed, change: FieldChange, read: Journey) -> str:
    """The field, or the one it is a part of, where nothing is left of that."""
    outer = change.field.partition(".")[0]
    record = read.header if entry.table == HEADER else read.table(entry.table)[entry.key]
    return field_name(change if getattr(record, outer, None) else replace(change, field=outer))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

"""What a written diagram does not hold of a map: it is read again, and the two are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from journeymapper.exchange.mermaid.as_journey import Ids, journey_of
from journeymapper.exchange.mermaid.lines import diagram
from journeymapper.exchange.mermaid.losses import Losses
from journeymapper.exchange.mermaid.preparation import prepared
from journeymapper.exchange.mermaid.source import Source
from journeymapper.language import tr
from journeymapper.model.change_words import field_name, values
from journeymapper.model.diff import Changed, Entry, difference
from journeymapper.model.titles import KINDS

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint

NOTHING: tuple[object, ...] = (None, "", [], {})
EVERYTHING = 10**9


def left_out(
    journey: Journey, spine: Mapping[str, Iterable[Touchpoint]], text: str
) -> tuple[str, ...]:
    """A sentence for each record and field that reading the text does not give back.

    `spine` holds what was written of each stage, in order.
    """
    told = diagram(prepared(Source(text)).source, EVERYTHING, EVERYTHING)
    read = journey_of(told, told.title, Losses(), _KnownIds(journey, spine))
    gone = difference(journey, read)
    sentences = [
        *(_said(tr("{kind} “{title}” is left out."), each) for each in gone.removed),
        *(words for each in gone.changed for words in _changes(each, journey, read)),
        *(_said(tr("{kind} “{title}” is there, and not on the map."), each) for each in gone.added),
        *(_said(tr("{kind} “{title}” stands elsewhere there."), each) for each in gone.moved),
    ]
    anew = journey_of(told, told.title, Losses())
    if (read.stages.keys, read.touchpoints.keys) != (anew.stages.keys, anew.touchpoints.keys):
        sentences.append(tr("Ids are left out: they are made anew from the names."))
    return tuple(sentences)


class _KnownIds:
    """Gives each stage and touchpoint the id that it has on the map, and personas by name."""

    def __init__(self, journey: Journey, spine: Mapping[str, Iterable[Touchpoint]]) -> None:
        self._in_turn = self._all(journey, spine)
        self._personas = {each.name: each.id for each in journey.personas}
        self._more = Ids()

    def __call__(self, name: str) -> str:
        return next(self._in_turn, "") or self._personas.get(name) or self._more(name)

    def _all(self, journey: Journey, spine: Mapping[str, Iterable[Touchpoint]]) -> Iterator[str]:
        for stage in journey.stages.keys:
            yield stage
            for each in spine.get(stage, ()):
                self._more.take(each.id)
                yield each.id


def _said(words: str, entry: Entry) -> str:
    return words.format(kind=_capital(tr(KINDS[entry.table])), title=entry.title)


def _changes(entry: Changed, journey: Journey, read: Journey) -> Iterator[str]:
    """What a record lost, in one sentence, and each field that is another one."""
    lost = [each for each in entry.fields if each.new is False or each.new in NOTHING]
    if lost:
        names = ", ".join(dict.fromkeys(field_name(each).split(":")[0] for each in lost))
        words = tr("“{title}” is there without: {fields}.")
        yield words.format(title=entry.title, fields=names)
    for each in entry.fields:
        if each not in lost:
            old, new = values(each, journey, read)
            words = tr("“{title}”, {field}: {old} becomes {new}.")
            yield words.format(title=entry.title, field=field_name(each), old=old, new=new)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

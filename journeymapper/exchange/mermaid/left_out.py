"""What a written diagram does not hold of a map: it is read again, and the two are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from journeymapper.exchange.compared import ids_lost, lost
from journeymapper.exchange.mermaid.as_journey import journey_of
from journeymapper.exchange.mermaid.lines import diagram
from journeymapper.exchange.mermaid.losses import Losses
from journeymapper.exchange.mermaid.preparation import prepared
from journeymapper.exchange.mermaid.source import Source
from journeymapper.model.ids import Ids

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint

EVERYTHING = 10**9


def left_out(
    journey: Journey, spine: Mapping[str, Iterable[Touchpoint]], text: str
) -> tuple[str, ...]:
    """A sentence for each record and field that reading the text does not give back.

    `spine` holds what was written of each stage, in order.
    """
    told = diagram(prepared(Source(text)).source, EVERYTHING, EVERYTHING)
    read = journey_of(told, told.title, Losses(), _KnownIds(journey, spine))
    anew = journey_of(told, told.title, Losses())
    return (*lost(journey, read), *ids_lost(read, anew))


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

"""What a table does not hold of the map it was written from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeymapper.exchange.carried import ReadOptions
from journeymapper.exchange.compared import ids_lost, lost
from journeymapper.exchange.refused import Refused
from journeymapper.exchange.table.as_map import map_of
from journeymapper.exchange.table.same_ids import with_ids_of
from journeymapper.model.journey import new_journey

if TYPE_CHECKING:
    from journeymapper.exchange.table.grid import Grid
    from journeymapper.model.journey import Journey


def left_out(journey: Journey, read: Callable[[], Grid | str]) -> tuple[str, ...]:
    """A sentence for each record and field that reading the table does not give back."""
    title = journey.header.title
    if not len(journey.stages):
        return lost(journey, new_journey(title))
    try:
        anew = map_of(read(), ReadOptions(name=title)).journey
    except Refused as refused:
        return (str(refused),)
    return (*lost(journey, with_ids_of(journey, anew)), *ids_lost(journey, anew))

"""Whether an edit moves anything: titles and tags do not, and a map of thousands must not wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from journeymapper.layout.facts import card_facts, link_facts
from journeymapper.model.texts import raised

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection, Touchpoint

T = TypeVar("T")


class Records:
    """The records a layout was made from, to be compared one by one with those of a later one."""

    __slots__ = ("connections", "raised", "stages", "touchpoints")

    def __init__(self, journey: Journey) -> None:
        self.stages = journey.stages.keys
        self.touchpoints: tuple[Touchpoint, ...] = tuple(journey.touchpoints)
        self.connections: tuple[Connection, ...] = tuple(journey.connections)
        self.raised = raised(journey)

    def changed_stages(self, before: Records) -> set[str] | None:
        """The stages with other touchpoints, all in their places; None where something moved."""
        cards = _changed(before.touchpoints, self.touchpoints)
        links = _changed(before.connections, self.connections)
        if self.stages != before.stages or cards is None or links is None:
            return None
        moved = any(card_facts(old) != card_facts(new) for old, new in cards)
        if moved or any(link_facts(old) != link_facts(new) for old, new in links):
            return None
        return {new.stage for _, new in cards} | self._raised_otherwise(before)

    def _raised_otherwise(self, before: Records) -> set[str]:
        """The stages whose touchpoints raise other opportunities."""
        old, new = before.raised, self.raised
        keys = {key for key in {*old, *new} if old.get(key) != new.get(key)}
        return {each.stage for each in self.touchpoints if each.id in keys} if keys else set()


def _changed(before: tuple[T, ...], after: tuple[T, ...]) -> list[tuple[T, T]] | None:
    """The records that are not the very same; None where their number differs."""
    if len(before) != len(after):
        return None
    return [(old, new) for old, new in zip(before, after, strict=True) if old is not new]

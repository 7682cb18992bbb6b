"""The filter: which cards are shown in full, by tags and by text; the rest is dimmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from journeymapper.model.dimensions import BY_FIELD, SEGMENT, Dimension

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

NONE = ""
"""Stands for "no value" among the wanted values of a dimension."""


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What a card must have: one of the wanted values in each dimension named, and the text.

    `only`: the touchpoints it must be among, None for any.
    """

    wanted: Mapping[str, frozenset[str]] = field(default_factory=dict)
    text: str = ""
    only: frozenset[str] | None = None

    def __bool__(self) -> bool:
        return bool(self.wanted or self.text.strip()) or self.only is not None

    def toggled(self, dimension: str, value: str) -> CardFilter:
        """This filter with a value wanted too, or no longer."""
        values = self.wanted.get(dimension, frozenset()) ^ {value}
        rest = {name: held for name, held in self.wanted.items() if name != dimension}
        return replace(self, wanted={**rest, dimension: values} if values else rest)

    def known_to(self, journey: Journey) -> CardFilter:
        """This filter without dimensions and values that the journey does not have."""
        known = {}
        for name in self.wanted.keys() & BY_FIELD.keys():
            values = {NONE, *(value.key for value in BY_FIELD[name].options(journey))}
            known[name] = self.wanted[name] & values
        return replace(self, wanted={name: kept for name, kept in known.items() if kept})

    def matching(self, journey: Journey) -> frozenset[str] | None:
        """The ids of the touchpoints that match; None where nothing is filtered."""
        if not self:
            return None
        return frozenset(each.id for each in journey.touchpoints if self._matches(journey, each))

    def _matches(self, journey: Journey, touchpoint: Any) -> bool:
        if self.only is not None and touchpoint.id not in self.only:
            return False
        tagged = all(
            self._has(BY_FIELD[name], touchpoint, values) for name, values in self.wanted.items()
        )
        return tagged and self.text.strip().casefold() in _text_of(journey, touchpoint)

    def _has(self, dimension: Dimension, touchpoint: Any, values: frozenset[str]) -> bool:
        held = dimension.values_of(touchpoint)
        if dimension is SEGMENT and not held and values != {NONE}:
            return True  # no segments means everyone walks here
        return bool(values.intersection(held)) or (NONE in values and not held)


def _text_of(journey: Journey, touchpoint: Any) -> str:
    words = [touchpoint.title, touchpoint.description, touchpoint.thought, touchpoint.quote]
    words += [touchpoint.owner, *touchpoint.pains, *touchpoint.gains, *touchpoint.systems]
    words.append(journey.stages[touchpoint.stage].name)
    words += [journey.channels[each].name for each in touchpoint.channels]
    return "\n".join(words).casefold()

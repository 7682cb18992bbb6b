"""The canonical order of touchpoints and connections, after some of them went elsewhere."""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.model.records import Connection, Touchpoint

FEW = 20
"""So many times as many must stay where they are for the others to be put in one by one."""


def by_stage(cards: Mapping[str, Touchpoint], stages: Mapping[str, object]) -> list[str]:
    """The keys of touchpoints by the place of their stage; those of one stage as they stand."""
    places = {key: place for place, key in enumerate(stages)}
    ranks = {key: places[each.stage] for key, each in cards.items()}
    return sorted(ranks, key=ranks.__getitem__)


def by_ends(
    lines: Mapping[str, Connection], cards: Mapping[str, object], loose: set[str]
) -> list[str]:
    """The keys of connections by the places of their ends; all but the `loose` stand so already."""
    places = {key: place for place, key in enumerate(cards)}

    def rank(key: str) -> tuple[int, int]:
        return places[lines[key].source], places[lines[key].target]

    if len(loose) * FEW > len(lines):
        return sorted(lines, key=rank)
    order = [key for key in lines if key not in loose]
    for key in loose & lines.keys():
        insort(order, key, key=rank)
    return order

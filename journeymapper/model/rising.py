"""Which of many things were moved, when their order is no longer what it was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import ne


def moved(was: list[str], now: list[str]) -> set[str]:
    """The fewest keys to put elsewhere so that one order becomes the other; both hold the same."""
    if was == now:
        return set()
    differs = [*map(ne, was, now)]
    middle = slice(differs.index(True), len(differs) - differs[::-1].index(True))
    keys, order = was[middle], now[middle]
    if keys[1:] == order[:-1]:
        return {keys[0]}
    if keys[:-1] == order[1:]:
        return {keys[-1]}
    places = {key: place for place, key in enumerate(order)}
    return {keys[index] for index in out_of_order([places[key] for key in keys])}


def out_of_order(order: Sequence[int]) -> set[int]:
    """The fewest indexes to take out so that the rest of `order` rises.

    They are those outside a longest rising run (patience sorting, O(n log n)).
    """
    if all(a < b for a, b in pairwise(order)):
        return set()
    tails: list[int] = []
    tail_at: list[int] = []
    previous: list[int | None] = []
    for index, value in enumerate(order):
        length = bisect_left(tails, value) if tails and value < tails[-1] else len(tails)
        previous.append(tail_at[length - 1] if length else None)
        tails[length : length + 1] = [value]
        tail_at[length : length + 1] = [index]
    kept: set[int] = set()
    at: int | None = tail_at[-1]
    while at is not None:
        kept.add(at)
        at = previous[at]
    return set(range(len(order))) - kept

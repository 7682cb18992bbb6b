"""Touchpoints that all lead to each other: the strongly connected components of a walk."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def loops(after: Mapping[T, Iterable[T]], among: Iterable[T]) -> Iterator[list[T]]:
    """The components of a part of the walk, each after all that it leads to.

    One touchpoint that leads to itself in no way is a component, too. The algorithm of Tarjan
    (1972), without recursion.
    """
    inside = dict.fromkeys(among)
    found: dict[T, int] = {}
    lowest: dict[T, int] = {}
    open_ones: list[T] = []
    closed: set[T] = set()
    for start in inside:
        if start in found:
            continue
        trail = [(start, iter(after[start]))]
        found[start] = lowest[start] = len(found)
        open_ones.append(start)
        while trail:
            here, following = trail[-1]
            for each in following:
                if each not in inside or each in closed:
                    continue
                if each not in found:
                    found[each] = lowest[each] = len(found)
                    open_ones.append(each)
                    trail.append((each, iter(after[each])))
                    break
                lowest[here] = min(lowest[here], found[each])
            else:
                trail.pop()
                if trail:
                    above = trail[-1][0]
                    lowest[above] = min(lowest[above], lowest[here])
                if lowest[here] == found[here]:
                    component = [open_ones.pop()]
                    while component[-1] != here:
                        component.append(open_ones.pop())
                    closed.update(component)
                    yield component

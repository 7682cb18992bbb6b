"""What a component is: a score, the shares it is the mean of, and the records it lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from journeymapper.analysis.scores.figures import Figure, mean, share
from journeymapper.language import tr, tr_many

FULL = 100


@dataclass(frozen=True, slots=True)
class Component:
    """One component: `score` 0..100, the shares it comes from, the ids of what is missing."""

    name: str
    score: Fraction
    parts: tuple[Figure, ...]
    missing: tuple[str, ...]


def component(name: str, parts: Iterable[Figure], missing: Iterable[str]) -> Component:
    """The mean of the parts out of 100; a share over nothing is left out, a mean of nothing 0."""
    held = tuple(parts)
    average = mean(each.value for each in held if each.value is not None) or Fraction(0)
    return Component(name, FULL * average, held, tuple(missing))


def having(
    facts: tuple[str, str], none: str, part: Collection[str], whole: Collection[str]
) -> Figure:
    """The share of things that have something: "3 of 4 touchpoints have a channel".

    `facts` says so of one thing and of many, with {n} and {whole}; `none` that there are none.
    """
    told = tr_many(*facts, len(part), whole=str(len(whole))) if whole else tr(none)
    return Figure(share(part, whole), told, tuple(part))


def yes_or_no(holds: bool, yes: str, no: str) -> Figure:
    """1 where it holds, else 0."""
    return Figure(Fraction(holds), yes if holds else no)

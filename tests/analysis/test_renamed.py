"""Ids are names for the program only: with other ids a report says the same of the same records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

import pytest

from journeymapper.analysis.finding import Finding
from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import RECORD_TYPES, WITH_IDS, Journey
from journeymapper.model.records import Record
from journeymapper.model.table import Table
from tests.analysis.random_maps import random_map

ONE = ("id", "stage", "source", "target")
MANY = ("segments", "channels", "promises_made", "promises_kept", "touchpoints")
Names = Mapping[str, str]

any_map = pytest.mark.parametrize("seed", range(100))


def ids(journey: Journey) -> list[str]:
    return sorted(each.id for name in WITH_IDS for each in journey.table(name))


def new_ids(count: int) -> list[str]:
    return [f"new-{n:03}" for n in range(count)]


def renamed(journey: Journey, names: Names) -> Journey:
    return journey.with_tables(
        **{
            name: Table(_renamed(each, names) for each in journey.table(name))
            for name in RECORD_TYPES
        }
    )


def _renamed(record: Record, names: Names) -> Record:
    held = {name: getattr(record, name) for name in type(record).defaults}
    values: dict[str, Any] = {name: names[held[name]] for name in ONE if name in held}
    values |= {name: [names[each] for each in held[name]] for name in MANY if name in held}
    return record.changed(**values)


def of_subject(key: str, names: Names) -> str:
    return "->".join(names[each] for each in key.split("->"))


def told(each: Finding, names: Names) -> tuple[Any, ...]:
    """All that a finding says, in the new ids."""
    return (
        each.rule,
        each.severity,
        tuple(sorted(of_subject(key, names) for key in each.subjects)),
        tuple(sorted(names[key] for key in each.segments)),
        names.get(each.about, each.about),
    )


def in_words(each: Finding) -> tuple[Any, ...]:
    return (each.message, each.why, each.advice, [fix.label for fix in each.fixes])


def found(journey: Journey) -> tuple[Finding, ...]:
    return analyse(journey, "review", plugins=False).findings


def same(journey: Journey) -> Names:
    return {each: each for each in ids(journey)}


@any_map
def test_other_ids_that_sort_alike_change_nothing_but_the_ids(seed: int) -> None:
    journey = random_map(seed)
    names = dict(zip(ids(journey), new_ids(len(ids(journey))), strict=True))
    other = renamed(journey, names)
    assert [(told(each, same(other)), in_words(each)) for each in found(other)] == [
        (told(each, names), in_words(each)) for each in found(journey)
    ]


def settled(journey: Journey, names: Names) -> Iterator[tuple[Any, ...]]:
    """What does not hang on the smallest sequence of ids.

    Of paths with equal effort, switches and length the ids choose one, and JM502 asks how many of
    its touchpoints are rated. The other rules on that path ask only for what is equal.
    """
    return (told(each, names) for each in found(journey) if each.rule != "JM502")


@any_map
def test_ids_in_another_order_change_no_finding_that_a_tie_does_not_decide(seed: int) -> None:
    journey = random_map(seed)
    others = new_ids(len(ids(journey)))
    Random(seed).shuffle(others)
    names = dict(zip(ids(journey), others, strict=True))
    other = renamed(journey, names)
    assert set(settled(other, same(other))) == set(settled(journey, names))

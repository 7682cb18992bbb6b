"""Customers of another kind, who go ways of their own, change nothing for those there were."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Segment, Touchpoint
from journeymapper.model.table import Table
from tests.analysis.definitions.words import Map, desc0
from tests.analysis.random_maps import random_map

NEW = "new-kind"
BY_SEGMENT = ("JM306", "JM401", "JM502", "JM504", "JM701")
"""Judged in each segment by itself. JM702 is not: it compares with the smallest sum of all."""

LOOKING_ONLY_WHERE_IT_IS = (
    *("JM103", "JM104", "JM107", "JM109", "JM110"),
    *("JM202", "JM203", "JM204", "JM207", "JM209", "JM210", "JM212"),
    *("JM301", "JM302", "JM303", "JM304"),
    *("JM403", "JM404", "JM405", "JM406", "JM408"),
    *("JM501", "JM601", "JM602", "JM603", "JM605", "JM805"),
)
"""Judged from the subject and what is connected with it, and so from nothing of the newcomers."""

with_segments = pytest.mark.parametrize(
    "seed", [seed for seed in range(120) if random_map(seed).segments and Map(random_map(seed)).J]
)


def joined_by_others(journey: Journey, seed: int) -> Journey:
    """The map with two touchpoints, each like one that it has, that only a new segment comes to.

    Their roles and stages are those of touchpoints there were, so that no fallback for entries
    and goals changes; for the same reason they are connected only where others are.
    """
    pick, words = Random(seed), Map(journey)
    models = [journey.touchpoints[key] for key in pick.choices(sorted(words.J), k=2)]
    others = [_other(each, f"other-{n}") for n, each in enumerate(models)]
    way = Connection(source="other-0", target="other-1", kind=pick.choice(("flow", "failure")))
    return journey.with_tables(
        segments=Table([*journey.segments, Segment(id=NEW, name="Others")]),
        touchpoints=Table([*journey.touchpoints, *others]),
        connections=Table([*journey.connections, *([way] if words.G else [])]),
    ).ordered()


def _other(model: Touchpoint, key: str) -> Touchpoint:
    return model.changed(id=key, segments=[NEW])


def concerned(words: Map, rule: str, subjects: tuple[str, ...]) -> list[str]:
    """The segments in which a rule is judged: whom a finding that names none speaks of."""
    judged = [s for s in words.segments if all(each in words.nodes(s) for each in subjects)]
    if rule != "JM306":
        return judged
    (v,) = subjects
    return [
        s
        for s in judged
        if any(v in desc0(words.edges(s), each) for each in words.E & words.nodes(s))
    ]


def told_to_each(journey: Journey) -> Iterator[tuple[str, str, tuple[str, ...], str, str]]:
    """Each finding judged by segment once for every old segment that it concerns."""
    words = Map(journey)
    for each in analyse(journey, select=BY_SEGMENT, plugins=False).findings:
        for segment in each.segments or concerned(words, each.rule, each.subjects):
            if segment != NEW and not any(key.startswith("other-") for key in each.subjects):
                yield each.rule, each.severity.word, each.subjects, each.about, segment


@with_segments
def test_a_new_segment_changes_no_finding_on_the_segments_there_were(seed: int) -> None:
    journey = random_map(seed)
    assert set(told_to_each(joined_by_others(journey, seed))) == set(told_to_each(journey))


def told_of_each(journey: Journey) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    for each in analyse(journey, select=LOOKING_ONLY_WHERE_IT_IS, plugins=False).findings:
        if not any(key.startswith("other-") for key in each.subjects):
            yield each.rule, each.severity.word, each.subjects, each.about


@with_segments
def test_what_a_new_segment_does_alone_changes_no_finding_on_what_there_was(seed: int) -> None:
    journey = random_map(seed)
    assert set(told_of_each(joined_by_others(journey, seed))) == set(told_of_each(journey))

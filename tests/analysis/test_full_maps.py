"""What the rules do on a map as full as one that somebody draws, counted: nothing is done twice."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from journeymapper.analysis.paths import walk as walks
from journeymapper.analysis.paths.walk import Walk, segment_walk, walk
from journeymapper.analysis.runner import analyse
from journeymapper.model.columns import said
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from tests.analysis.test_cost import columns_of
from tests.helpers.sizes import a_usual_map_of

CARDS = 300
FEW = 5
"""Of so many findings of a rule the words may be made at once."""
SPREADS = 5
"""What comes, what ends, what can fail: so often such a map is walked through."""


def full_map() -> Journey:
    return a_usual_map_of(CARDS)


def test_the_words_of_a_rule_that_speaks_of_many_touchpoints_are_not_made() -> None:
    report = analyse(full_map(), plugins=False)
    spoken = Counter(each.rule for each in report.findings if not each.is_late)
    many = {rule: count for rule, count in spoken.items() if count > FEW}
    assert (len(report.findings) > CARDS // 2, many) == (True, {})


def test_a_segment_that_can_go_everywhere_goes_the_way_of_everyone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built, plain = list[int](), walks._walk

    def noted(*given: Any) -> Walk:
        built.append(len(given[0]))
        return plain(*given)

    monkeypatch.setattr(walks, "_walk", noted)
    journey = full_map()
    analyse(journey, plugins=False)
    (regular,) = journey.segments.keys
    assert segment_walk(journey, regular) is walk(journey)
    assert len(built) == 1


def test_a_segment_that_is_kept_from_a_touchpoint_or_a_connection_goes_its_own_way() -> None:
    apart = sketch("segments: new, old\nOrder\n  a = I order it [for new]\n  > b = It comes")
    (new, old) = (segment_walk(apart, each) for each in apart.segments.keys)
    assert ([*new.nodes], [*old.nodes], new is walk(apart)) == (["a", "b"], ["b"], True)
    way = sketch("segments: new, old\nOrder\n  a = I order it\n  b = It comes\na -> b: for new")
    (new, old) = (segment_walk(way, each) for each in way.segments.keys)
    assert (new is walk(way), new.connected, old.connected) == (True, True, False)


def test_a_map_is_walked_through_a_few_times_for_all_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    spreads, plain = list[str](), Walk._spread

    def noted(self: Walk, *given: Any) -> bytearray:
        spreads.append("spread")
        return plain(self, *given)

    monkeypatch.setattr(Walk, "_spread", noted)
    analyse(full_map(), plugins=False)
    assert 0 < len(spreads) <= SPREADS


def test_what_few_touchpoints_are_asked_for_is_not_read_of_all() -> None:
    journey = full_map()
    analyse(journey, plugins=False)
    unread = {"title", "owner", "initiator", "duration_minutes"}
    assert unread <= said(journey, "touchpoints")
    assert unread.isdisjoint(columns_of(journey))

"""Arches over the cards run beside them and above them, never over one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout.arches import NO_SKY, Arch, Sky, Span, sky_of
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Layout, Point
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch

from .any_journey import journeys

ROW = """
One
  a = A
Two
  b = B
Three
  c = C
  under = Under C
"""


@pytest.fixture
def row() -> Layout:
    return layout(sketch(ROW))


def arches(sky: Sky) -> list[Arch]:
    return [each for each in sky.arches if each is not None]


def test_without_arches_there_is_no_sky(row: Layout) -> None:
    assert sky_of(row, ()) == NO_SKY


def test_an_arch_rises_from_one_card_and_falls_on_the_other(row: Layout) -> None:
    (arch,) = arches(sky_of(row, [Span("a", "b")]))
    a, b = row.cards["a"].rect, row.cards["b"].rect
    assert arch.points == (
        Point(a.x + 48, a.y),
        Point(a.x + 48, -22),
        Point(b.x + 132, -22),
        Point(b.x + 132, b.y),
    )


def test_a_leg_runs_beside_the_cards_above_its_own(row: Layout) -> None:
    (arch,) = arches(sky_of(row, [Span("a", "under")]))
    under = row.cards["under"].rect
    assert arch.points[-3:] == (
        Point(under.right + 14, under.y - 13),
        Point(under.x + 132, under.y - 13),
        Point(under.x + 132, under.y),
    )


def test_arches_over_one_another_lie_at_different_heights_the_longest_highest(row: Layout) -> None:
    sky = sky_of(row, [Span("a", "c"), Span("a", "b")])
    assert [each.top for each in arches(sky)] == [-52, -22]
    assert sky.height == 72


def test_arches_beside_one_another_share_a_height() -> None:
    row = layout(sketch(f"{ROW}Four\n  d = D"))
    sky = sky_of(row, [Span("a", "b"), Span("c", "d")])
    assert [each.top for each in arches(sky)] == [-22, -22]


def test_two_arches_of_one_card_leave_it_at_different_places(row: Layout) -> None:
    first, second = arches(sky_of(row, [Span("a", "b"), Span("a", "c")]))
    assert second.points[0].x - first.points[0].x == 12


def test_the_label_stands_where_no_leg_crosses(row: Layout) -> None:
    sky = sky_of(row, [Span("a", "c"), Span("b", "")])
    air, long = sorted(arches(sky), key=lambda each: -each.top)
    assert long.label == (long.rise, long.fall)
    assert air.points[-1] == Point(air.rise + 150, air.top)


def test_an_arch_to_a_card_that_does_not_show_is_left_out(row: Layout) -> None:
    assert sky_of(row, [Span("a", "elsewhere")]) == Sky(0, (None,))


@given(journeys(), st.data())
def test_no_arch_runs_over_a_card_on_the_grid(journey: Journey, data: st.DataObject) -> None:
    arranged = layout(journey)
    if not arranged.cards or any(box.own for box in arranged.cards.values()):
        return
    ids = st.sampled_from(sorted(arranged.cards))
    spans = data.draw(st.lists(st.builds(Span, ids, ids), max_size=6))
    for arch in arches(sky_of(arranged, spans)):
        for start, end in pairwise(arch.points):
            for box in arranged.cards.values():
                inside = box.rect.grown(-0.5)
                meets = (
                    min(start.x, end.x) < inside.right
                    and inside.x < max(start.x, end.x)
                    and min(start.y, end.y) < inside.bottom
                    and inside.y < max(start.y, end.y)
                ) or any(inside.contains(each) for each in (start, end))
                upright = start.x == end.x and inside.x < start.x < inside.right
                passes = upright and min(start.y, end.y) < inside.y < max(start.y, end.y)
                assert not meets
                assert not passes


@given(journeys(), st.data())
def test_no_two_tops_lie_on_one_another(journey: Journey, data: st.DataObject) -> None:
    arranged = layout(journey)
    if not arranged.cards:
        return
    ids = st.sampled_from(sorted(arranged.cards))
    spans = data.draw(st.lists(st.builds(Span, ids, ids), max_size=6))
    tops = [(a.top, *sorted((a.rise, a.fall))) for a in arches(sky_of(arranged, spans))]
    for (top, _, right), (other, left, _) in pairwise(sorted(tops)):
        assert top != other or right < left

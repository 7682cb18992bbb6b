from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings

from journeymapper.layout.arrange import layout
from journeymapper.layout.facts import wait_text
from journeymapper.layout.geometry import Layout, Point, Rect
from journeymapper.layout.line import Line
from journeymapper.layout.sizes import LABEL_HEIGHT, PILL_HEIGHT, SIGN_RADIUS, pill_width
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from tests.layout.any_journey import journeys

Segment = tuple[Point, Point]


def segments(line: Line) -> list[Segment]:
    return list(pairwise(line.points))


def box(a: Point, b: Point) -> Rect:
    return Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))


def overlap(a: Rect, b: Rect) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def marks(line: Line, wait: str) -> list[Rect]:
    sizes = (
        (line.sign, 2 * SIGN_RADIUS, 2 * SIGN_RADIUS),
        (line.wait, pill_width(wait), PILL_HEIGHT),
        (line.label, line.label_width, LABEL_HEIGHT),
    )
    return [Rect(at.x - w / 2, at.y - h / 2, w, h) for at, w, h in sizes if at is not None]


def collinear(first: Segment, second: Segment) -> bool:
    """Whether two segments share more than a point."""
    a, b = box(*first), box(*second)
    if a.x == a.right == b.x == b.right:
        return min(a.bottom, b.bottom) - max(a.y, b.y) > 0.01
    if a.y == a.bottom == b.y == b.bottom:
        return min(a.right, b.right) - max(a.x, b.x) > 0.01
    return False


def crossings(laid: Layout) -> int:
    count = 0
    for one, other in combinations(laid.lines.values(), 2):
        for a in segments(one):
            for b in segments(other):
                count += overlap(box(*a).grown(0.01), box(*b).grown(0.01))
    return count


@given(journeys())
def test_no_line_enters_a_card(journey: Journey) -> None:
    laid = layout(journey)
    inside = [
        (line.key, card.id)
        for line in laid.lines.values()
        for segment in segments(line)
        for card in laid.cards.values()
        if overlap(box(*segment).grown(0.01), card.rect.grown(-0.1))
    ]
    assert inside == []


@given(journeys())
def test_lines_are_right_angled(journey: Journey) -> None:
    laid = layout(journey)
    slanted = [
        line.key
        for line in laid.lines.values()
        for a, b in segments(line)
        if a.x != b.x and a.y != b.y
    ]
    assert slanted == []


@given(journeys())
def test_lines_begin_and_end_on_the_edges_of_their_cards(journey: Journey) -> None:
    laid = layout(journey)
    loose = [
        line.key
        for line in laid.lines.values()
        for card, point in ((line.source, line.points[0]), (line.target, line.points[-1]))
        if not on_edge(laid.cards[card].rect, point)
    ]
    assert loose == []


def on_edge(rect: Rect, point: Point) -> bool:
    on_side = point.x in (rect.x, rect.right) and rect.y < point.y < rect.bottom
    return on_side or (point.y in (rect.y, rect.bottom) and rect.x < point.x < rect.right)


@settings(max_examples=300)
@given(journeys())
def test_no_two_lines_run_over_each_other(journey: Journey) -> None:
    laid = layout(journey)
    shared = [
        (one.key, other.key)
        for one, other in combinations(laid.lines.values(), 2)
        if any(collinear(a, b) for a in segments(one) for b in segments(other))
    ]
    assert shared == []


@given(journeys())
def test_no_mark_covers_a_card(journey: Journey) -> None:
    laid = layout(journey)
    waits = {link.key: wait_text(link.wait_hours) for link in laid.facts.links}
    covering = [
        (line.key, card.id)
        for line in laid.lines.values()
        for mark in marks(line, waits[line.key])
        for card in laid.cards.values()
        if overlap(mark, card.rect)
    ]
    assert covering == []


@given(journeys())
def test_the_marks_of_a_line_stand_apart(journey: Journey) -> None:
    laid = layout(journey)
    waits = {link.key: wait_text(link.wait_hours) for link in laid.facts.links}
    covering = [
        line.key
        for line in laid.lines.values()
        for a, b in combinations(marks(line, waits[line.key]), 2)
        if overlap(a, b)
    ]
    assert covering == []


@given(journeys())
def test_bounds_hold_the_line_and_its_marks(journey: Journey) -> None:
    laid = layout(journey)
    waits = {link.key: wait_text(link.wait_hours) for link in laid.facts.links}
    outside = [
        line.key
        for line in laid.lines.values()
        for part in (*(box(*each) for each in segments(line)), *marks(line, waits[line.key]))
        if not line.bounds.grown(0.01).contains(Point(*part[:2]))
        or not line.bounds.grown(0.01).contains(Point(part.right, part.bottom))
    ]
    assert outside == []


def test_cards_that_face_each_other_are_joined_straight() -> None:
    laid = layout(sketch("A\n  a = I look\nB\n  > b = I buy"))
    assert len(laid.lines["a->b"].points) == 2


def test_a_way_to_a_later_stage_past_a_card_has_four_bends() -> None:
    laid = layout(sketch("A\n  a = I look\nB\n  b = I ask\nC\n  c = I buy\na -> c"))
    assert len(laid.lines["a->c"].points) == 6


def test_a_loopback_enters_from_the_left_along_the_lower_edge_of_its_lane() -> None:
    laid = layout(sketch("A\n  a = I buy\nB\n  > b = I use it\nb -> a: loopback"))
    line, lane = laid.lines["b->a"], laid.lanes["frontstage"].rect
    assert (line.points[1].y, line.points[-1].x) == (lane.bottom - 14, laid.cards["a"].rect.x)


@pytest.mark.parametrize("label", ["", "on to the next"])
def test_a_labelled_line_between_neighbours_has_room(label: str) -> None:
    laid = layout(sketch(f'A\n  a = I look\nB\n  b = I buy\na -> b: "{label}"'))
    start, end = laid.lines["a->b"].points
    assert end.x - start.x >= max(64, len(label) * 6)


def test_a_fan_does_not_cross_itself() -> None:
    fan = """
    A
      a = I choose
    B
      b = I pay
      c = I pay later
      d = I leave
    a -> b
    a -> c
    a -> d
    """
    assert crossings(layout(sketch(fan))) == 0


def test_lines_cross_only_where_they_must() -> None:
    crossed = """
    A
      a = I choose
      b = I ask
      c = I wait
    B
      d = I pay
      e = I pay later
      f = I leave
    a -> f
    b -> e
    c -> d
    """
    assert crossings(layout(sketch(crossed))) == 3


def test_marks_make_way_for_the_votes_below_a_card() -> None:
    text = "A\n  a = I look\nB\n  > b = I ask [votes 3]\nC\n  > c = I buy\nc -> a: loopback"
    laid = layout(sketch(f'{text}, "once more, with friends"'))
    card = laid.cards["b"].rect
    votes = Rect(card.x + 36, card.y + 88, 36, 18)
    assert not any(overlap(mark, votes) for mark in marks(laid.lines["c->a"], ""))


def test_a_finding_stands_beside_the_wait_between_two_cards() -> None:
    laid = layout(sketch("A\n  a = I order it\n  b = It arrives\na -> b: 48h"))
    line = laid.lines["a->b"]
    assert line.wait is not None
    badge = Rect(line.badge.x - 11, line.badge.y - 11, 22, 22)
    others = [*marks(line, "2 d"), *(card.rect for card in laid.cards.values())]
    assert not any(overlap(badge, other) for other in others)


def test_all_that_is_remembered_of_a_line_shares_its_name() -> None:
    laid = layout(sketch("# Shop\nBuy\n  > a = I look\n  > b = I pay\nb -> a: loopback"))
    names = {key: key for course in laid.plan.courses.values() for key in course.ways}
    drawn = [line.key for line in laid.lines.values()]
    tracked = [line for lot in laid.plan.lots.values() for line in lot.tracks]
    assert tracked
    assert all(each is names[each] for each in [*drawn, *tracked, *laid.lines])

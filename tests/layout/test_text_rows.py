from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout import bands, flow
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Hit, Layout, Point, Rect
from journeymapper.layout.grid import Grid
from journeymapper.layout.records import Records
from journeymapper.layout.showing import Showing, text_rows
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.journey import Journey
from journeymapper.model.records import Opportunity, Touchpoint
from journeymapper.model.sketch import sketch
from journeymapper.model.table import Table
from journeymapper.model.texts import TEXT_ROW, TEXT_ROWS, Said
from tests.layout.any_journey import journeys

EVERY = tuple(TEXT_ROW)
LANES = st.sampled_from(("used", "all", "seen"))
SHOWINGS = st.builds(
    Showing,
    LANES,
    st.sets(st.sampled_from(EVERY)).map(lambda s: text_rows(",".join(s))),
    st.booleans(),
)
WORDS = st.sampled_from(
    ("", "", "Of course.", "I had to spell out my street again. " * 3, "待つ" * 30)
)


@st.composite
def told(draw: st.DrawFn) -> Journey:
    """A map whose touchpoints have something to say."""
    journey = draw(journeys())
    return journey.with_tables(
        touchpoints=Table(
            each.changed(
                thought=draw(WORDS),
                quote=draw(WORDS),
                pains=tuple(filter(None, (draw(WORDS), draw(WORDS)))),
            )
            for each in journey.touchpoints
        )
    )


def places(laid: Layout) -> list[Rect]:
    return [
        band.place(entry)
        for band in laid.texts.values()
        for entries in band.entries.values()
        for entry in entries
    ]


def below_the_lanes(laid: Layout) -> list[Rect]:
    rects = [laid.curve.rect, *(band.rect for band in laid.texts.values())]
    return sorted(rects, key=lambda rect: rect.y)


def held(laid: Layout) -> tuple[object, ...]:
    return (laid.stages, laid.cards, laid.lines, laid.curve, laid.texts, laid.bounds, laid.lanes)


@given(told(), SHOWINGS)
def test_texts_never_overlap(journey: Journey, showing: Showing) -> None:
    found = places(layout(journey, showing=showing))
    assert [(a, b) for a, b in combinations(found, 2) if a.meets(b)] == []


@given(told(), SHOWINGS)
def test_a_text_stands_in_its_row_and_in_the_column_of_its_card(
    journey: Journey, showing: Showing
) -> None:
    laid = layout(journey, showing=showing)
    outside = [
        (band.key, entry.touchpoint)
        for band in laid.texts.values()
        for entries in band.entries.values()
        for entry in entries
        if band.place(entry).y < band.rect.y
        or band.place(entry).bottom > band.rect.bottom
        or not entry.x < laid.cards[entry.touchpoint].rect.x < entry.x + entry.width
    ]
    assert outside == []


@given(told(), SHOWINGS)
def test_rows_lie_one_under_the_other_down_to_the_end_of_the_map(
    journey: Journey, showing: Showing
) -> None:
    laid = layout(journey, showing=showing)
    rows = below_the_lanes(laid)
    seams = [laid.lanes_end, *(rect.bottom for rect in rows)]
    assert seams == [*(rect.y for rect in rows), laid.bounds.bottom]


@given(told(), SHOWINGS)
def test_stages_reach_down_to_the_last_row(journey: Journey, showing: Showing) -> None:
    laid = layout(journey, showing=showing)
    assert {box.rect.bottom for box in laid.stages.values()} == {laid.bounds.bottom}


@given(told(), SHOWINGS, SHOWINGS)
def test_what_is_remembered_never_changes_the_rows(
    journey: Journey, before: Showing, showing: Showing
) -> None:
    edited = journey.with_tables(
        touchpoints=Table(
            each.changed(thought="A new one, and longer than before. " * 3, sentiment=2)
            for each in journey.touchpoints
        )
    )
    again = layout(edited, layout(journey, showing=before), showing=showing)
    assert held(again) == held(layout(edited, showing=showing))


@given(journeys())
def test_all_four_lanes_are_there_when_they_are_wanted(journey: Journey) -> None:
    lanes = tuple(layout(journey, showing=Showing("all")).lanes)
    assert lanes == ("customer", "frontstage", "backstage", "support")


@given(journeys())
def test_what_the_customer_does_not_see_can_be_left_out(journey: Journey) -> None:
    laid = layout(journey, showing=Showing("seen", EVERY))
    seen = {each.id for each in journey.touchpoints if each.lane in ("customer", "frontstage")}
    ends = {end for line in laid.lines.values() for end in (line.source, line.target)}
    felt = {point.touchpoint for point in laid.curve.points}
    assert (set(laid.cards), ends | felt <= seen, laid.visibility) == (seen, True, None)


STAGE = """
Research
  order = I order it
  ask = I ask
"""


def test_a_tag_makes_only_its_own_stage_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    journey, showing = sketch(STAGE + "Use\n  use = I use it"), Showing(texts=EVERY)
    shown = layout(journey, showing=showing)
    asked: list[set[str]] = []

    def spy(laid: Layout, records: Records, stages: set[str]) -> dict[str, list[Touchpoint]]:
        asked.append(stages)
        return flow.walked(laid, records, stages)

    monkeypatch.setattr(bands, "walked", spy)
    layout(set_fields(journey, ["ask"], thought="Why?").apply(journey), shown, showing=showing)
    assert asked == [{"research"}]


def test_without_rows_nothing_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bands, "text_band", lambda *_: pytest.fail("measured"))
    assert layout(sketch(STAGE)).texts == {}


def test_texts_stand_in_the_order_walked() -> None:
    journey = sketch(STAGE + "ask -> order")
    said = set_fields(journey, ["ask", "order"], thought="Hm.").apply(journey)
    band = layout(said, showing=Showing(texts=("thoughts",))).texts["thoughts"]
    assert [entry.touchpoint for entry in band.entries["research"]] == ["ask", "order"]


def test_a_point_on_a_text_hits_the_touchpoint_it_is_said_of() -> None:
    journey = sketch(STAGE)
    said = set_fields(journey, ["ask"], thought="Hm.").apply(journey)
    laid = layout(said, showing=Showing(texts=("thoughts",)))
    (place,) = places(laid)
    here, beside = place.centre, Point(place.x - 2, place.y)
    assert [Grid(laid).at(each) for each in (here, beside)] == [
        Hit("text", "ask", "thoughts"),
        Hit("text", "", "thoughts"),
    ]


def test_a_point_on_a_face_of_the_curve_hits_its_touchpoint() -> None:
    laid = layout(sketch("A\n  a = I ask [+2]\n  b = I wait [-1]"))
    found = [Grid(laid).at(point.at) for point in laid.curve.points]
    assert found == [Hit("curve", "a"), Hit("curve", "b")]


def test_a_row_is_named_once_and_in_the_tables_order() -> None:
    assert text_rows("pains, thoughts,pains,nonsense") == ("thoughts", "pains")


def test_a_quote_is_given_marks_unless_it_has_them() -> None:
    journey = sketch(STAGE)
    marked = set_fields(journey, ["ask"], quote="„Na ja“").apply(journey).touchpoints["ask"]
    bare = set_fields(journey, ["ask"], quote="Well").apply(journey).touchpoints["ask"]
    said = TEXT_ROW["quotes"].said
    told = [said(each, {}) for each in (marked, bare, journey.touchpoints["order"])]
    assert told == [(Said("„Na ja“"),), (Said("“Well”"),), ()]


def test_evidence_is_told_by_grade_source_and_figures() -> None:
    journey = set_fields(
        sketch(STAGE),
        ["ask"],
        evidence={"grade": "log", "source": "Page visits"},
        metrics=[
            {"name": "CSAT", "value": 4.7, "n": 212},
            {"name": "Done", "value": 71, "unit": "%"},
        ],
    ).apply(sketch(STAGE))
    said = TEXT_ROW["evidence"].said(journey.touchpoints["ask"], {})
    assert [each.text for each in said] == ["Log: Page visits", "CSAT 4.7, n 212", "Done 71 %"]


def test_rows_above_the_curve_push_it_down() -> None:
    below = Showing(texts=("thoughts", "pains"))
    laid = layout(sketch(STAGE), showing=below._replace(texts_above=True))
    assert laid.curve.rect.y == laid.texts["pains"].rect.bottom


def test_every_row_has_a_glyph_and_a_name() -> None:
    assert [row.key for row in TEXT_ROWS if not (row.glyph and row.label)] == []


def test_a_new_opportunity_makes_its_stage_anew() -> None:
    journey, showing = sketch(STAGE), Showing(texts=("opportunities",))
    better = Opportunity(id="better", title="Answer at once", touchpoints=("ask",))
    raising = journey.with_tables(opportunities=Table([better]))
    again = layout(raising, layout(journey, showing=showing), showing=showing)
    assert held(again) == held(layout(raising, showing=showing))

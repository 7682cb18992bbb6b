from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPainter

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Rect
from journeymapper.model.dimensions import LENSES
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.sketch import sketch
from journeymapper.painting.empty import FIRST_STAGE
from journeymapper.painting.look import Badge, Look
from journeymapper.painting.paint import paint
from journeymapper.painting.seen import seen_in
from journeymapper.painting.theme import LIGHT, THEMES, Theme
from tests.helpers.drawn import (
    draw_everything,
    map_pixels,
    map_words,
    pixels_of,
    svg_of,
    words_of,
)
from tests.helpers.journeys import journeys

TWO_STAGES = """
Search
  web=I look around [by website]
  > call=I ask a friend [by phone]
Buy
  > pay=I pay at the counter [by shop]
"""


def stub_colours(journey: Journey, look: Look, zoom: float = 1.0) -> list[str]:
    picture = map_pixels(journey, look, zoom)
    boxes = [layout(journey).cards[key].rect for key in journey.touchpoints.keys]
    places = [(round((box.x + 14) * zoom), round((box.y + 57) * zoom)) for box in boxes]
    return [picture.pixelColor(*place).name().upper() for place in places]


def test_every_card_wears_the_fill_of_its_channel_on_its_stub() -> None:
    fills = stub_colours(sketch(TWO_STAGES), Look())
    assert fills == ["#56B4E9", "#E69F00", "#CC79A7"]


@pytest.mark.parametrize("zoom", [0.3, 0.12])
def test_the_fill_is_seen_from_afar_too(zoom: float) -> None:
    assert stub_colours(sketch(TWO_STAGES), Look(), zoom) == ["#56B4E9", "#E69F00", "#CC79A7"]


def test_a_card_without_a_value_under_the_lens_is_plain() -> None:
    assert stub_colours(sketch(TWO_STAGES), Look(lens="owner")) == [LIGHT.none] * 3


def test_only_what_lies_in_the_area_is_drawn() -> None:
    journey = sketch(TWO_STAGES)
    first = layout(journey).cards["web"].rect
    assert map_words(journey, Look(), first) == ["I look around"]


def test_from_afar_nothing_is_written() -> None:
    assert map_words(sketch(TWO_STAGES), Look(), zoom=0.3) == []


@pytest.mark.parametrize(
    "marked",
    [
        Look(selected=frozenset({"web->ask"})),
        Look(selected=frozenset({"web"})),
        Look(highlight=("error", frozenset({"web->ask"}))),
        Look(highlight=("error", frozenset({"web"}))),
    ],
)
def test_what_is_in_hand_is_marked_from_afar_too(marked: Look) -> None:
    journey = sketch("One\n  web = I look\n  > ask = I ask")
    assert map_pixels(journey, marked, 0.3) != map_pixels(journey, Look(), 0.3)


def test_the_title_being_typed_is_left_to_the_editor() -> None:
    words = map_words(sketch(TWO_STAGES), Look(typing="web"))
    assert ("I look around" in words, "I ask a friend" in words) == (False, True)


def test_a_card_in_the_hand_leaves_its_place_with_its_lines() -> None:
    journey = sketch(TWO_STAGES)
    arranged = layout(journey)
    seen = seen_in(arranged, Look(hidden=frozenset({"call"})), arranged.bounds)
    cards = {box.id for box in seen.cards}
    assert (cards, seen.lines, seen.left_behind[0].id) == ({"web", "pay"}, [], "call")


def test_a_card_the_filter_leaves_out_is_dimmed_and_loses_its_badge() -> None:
    badges = {"web": (Badge(7, "error"),), "call": (Badge(8, "warning"),)}
    words = map_words(sketch(TWO_STAGES), Look(badges=badges, shown=frozenset({"call"})))
    assert ("7" in words, "8" in words) == (False, True)


def test_a_stage_without_cards_says_how_to_add_one() -> None:
    assert map_words(sketch("Search"), Look()) == ["T", "adds a touchpoint"]


def test_a_picture_for_others_gives_no_hints() -> None:
    assert map_words(sketch("Search"), Look(hints=False)) == []


def test_backstage_lies_in_the_shade() -> None:
    journey = sketch("Buy\n  pay=I pay\n  count=They count [backstage]")
    picture = map_pixels(journey, Look())
    lane = layout(journey).lanes["backstage"].rect
    assert picture.pixelColor(4, round(lane.bottom - 4)) == QColor(LIGHT.shade)


def test_a_bar_shows_where_a_card_will_land() -> None:
    picture = map_pixels(sketch(TWO_STAGES), Look(drop=Rect(20, 8, 216, 4)))
    assert picture.pixelColor(128, 10) == QColor(LIGHT.accent)


def test_a_map_painted_in_squares_is_the_map_painted_whole() -> None:
    journey, look = sketch(TWO_STAGES + "  count=They count [backstage, +2]"), Look()
    arranged = layout(journey)

    def whole(painter: QPainter) -> None:
        paint(painter, journey, arranged, look, arranged.bounds, 1.0, chip=False)

    def squares(painter: QPainter) -> None:
        for x in range(0, 512, 64):
            for y in range(0, 700, 70):
                painter.setClipRect(x, y, 64, 70)
                paint(painter, journey, arranged, look, Rect(x, y, 64, 70), 1.0, chip=False)

    assert pixels_of(squares, 512, 480) == pixels_of(whole, 512, 480)


AWKWARD = [
    "W" * 4000,
    "مرحبا بالعالم " * 30,
    "你好世界" * 50,
    "👩‍👩‍👧‍👦🎉" * 40,
    "\u202eright to left\u202c",
    "a\nb\nc\nd",
    "\u0301\u0301\u0301",
]


@pytest.mark.parametrize("title", AWKWARD)
def test_any_title_finds_its_place(title: str) -> None:
    journey = sketch(TWO_STAGES)
    card = journey.touchpoints["web"].changed(title=title)
    held = [card if each.id == "web" else each for each in journey.touchpoints]
    changed = journey.with_tables(touchpoints=type(journey.touchpoints)(held))
    assert not map_pixels(changed, Look()).isNull()


def test_an_empty_map_says_how_to_begin() -> None:
    svg = svg_of(lambda painter: draw_everything(painter, new_journey("Empty"), Look(), 1))
    assert FIRST_STAGE in words_of(svg)


@given(
    journeys(),
    st.sampled_from(tuple(THEMES.values())),
    st.sampled_from([lens.field for lens in LENSES]),
    st.sampled_from([0.05, 0.12, 0.3, 1.0, 2.0]),
    st.booleans(),
)
def test_any_valid_map_can_be_drawn(
    journey: Journey, theme: Theme, lens: str, zoom: float, wide: bool
) -> None:
    keys = frozenset((*journey.touchpoints.keys, *journey.connections.keys, *journey.stages.keys))
    badges = {key: (Badge(n, "warning"), Badge(n, "info")) for n, key in enumerate(keys)}
    look = Look(
        theme=theme,
        lens=lens,
        shown=frozenset(journey.touchpoints.keys[:2]),
        selected=keys,
        badges=badges,
        highlight=("error", keys),
        show_votes=True,
        wide_gutter=wide,
        label_extremes=True,
    )
    picture = pixels_of(lambda painter: draw_everything(painter, journey, look, zoom), 400, 300)
    assert not picture.isNull()

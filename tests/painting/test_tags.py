from __future__ import annotations

import pytest

from journeymapper.model.dimensions import LENSES, OWNER, PILLAR, SEGMENT, Dimension
from journeymapper.model.sketch import sketch
from journeymapper.painting.legend import lens_items, segment_items
from journeymapper.painting.tags import NO_VALUE, Swatch, initials, lens_value, swatch
from journeymapper.painting.theme import LIGHT

FULL = """
Buy
  a=I look [by website, for young, integrity 2, communication, -3, effort 1, workshop, owner Shop]
  b=I pay [customer, by phone, for old, empathy 1, proactive, +2, effort 7, log, owner Bank Team]
""".replace("]", ", metric share of cases 30]")


@pytest.mark.parametrize("lens", LENSES, ids=[lens.field for lens in LENSES])
def test_each_value_of_each_lens_can_be_told_without_colour(lens: Dimension) -> None:
    journey = sketch(FULL)
    forms = [swatch(journey, lens, value.key) for value in lens.options(journey)]
    told = {(form.glyph, form.shape, form.mark) for form in forms}
    assert (len(told), ("", "", "") in told) == (len(forms), False)


@pytest.mark.parametrize("lens", LENSES, ids=[lens.field for lens in LENSES])
def test_the_legend_names_every_value_in_use(lens: Dimension) -> None:
    journey = sketch(FULL)
    items = lens_items(journey, lens.field, LIGHT)
    assert [item.value for item in items] == [value.key for value in lens.used(journey)]


def test_the_legend_says_none_where_a_card_has_no_value() -> None:
    items = lens_items(sketch("Buy\n  I pay\n  I go [owner Shop]"), "owner", LIGHT)
    assert [item.label for item in items] == ["Shop", "none"]


def test_the_legend_shows_only_the_segments_in_use() -> None:
    items = segment_items(sketch("segments: old, young\nBuy\n  I pay [for young]"), LIGHT)
    assert [item.label for item in items] == ["young"]


def test_from_the_ninth_value_on_fills_come_again_hatched() -> None:
    owners = "\n".join(f"  I pay {n} [owner Team {n}]" for n in range(9))
    journey = sketch(f"Buy\n{owners}")
    first, ninth = (swatch(journey, OWNER, f"Team {n}") for n in (0, 8))
    assert (first.fill == ninth.fill, first.hatched, ninth.hatched) == (True, False, True)


def test_a_value_the_map_does_not_have_looks_like_none() -> None:
    assert swatch(sketch(FULL), SEGMENT, "nobody") == NO_VALUE


def test_a_swatch_without_a_fill_takes_the_themes_ground() -> None:
    assert Swatch().ground(LIGHT) == LIGHT.none


def test_the_strongest_pillar_colours_the_card() -> None:
    journey = sketch("Buy\n  a=I pay [integrity 1, empathy 2, resolution -2]")
    assert lens_value(PILLAR, journey.touchpoints["a"]) == "empathy"


@pytest.mark.parametrize(
    ("name", "letters"), [("Bank Team", "BT"), ("Depot", "DE"), ("x", "X"), (" ", "")]
)
def test_an_owner_has_two_initials(name: str, letters: str) -> None:
    assert initials(name) == letters

from __future__ import annotations

import pytest

from journeymapper.model.dimensions import (
    BY_FIELD,
    CHANNEL,
    DIMENSIONS,
    EVIDENCE,
    FEELING,
    PILLAR,
    SHARE_OF_CASES,
    channel_glyph,
)
from journeymapper.model.records import Touchpoint
from journeymapper.model.sketch import sketch


def test_every_dimension_is_a_field_of_the_touchpoint() -> None:
    assert {dimension.field for dimension in DIMENSIONS} <= set(Touchpoint.defaults)


def test_a_channel_is_known_by_its_name_and_glyph() -> None:
    journey = sketch("channels: web = Website\nResearch\n  search = I search [by web]")
    assert [(each.key, each.label, each.glyph) for each in CHANNEL.options(journey)] == [
        ("web", "Website", "globe")
    ]


def test_values_are_words_whatever_holds_them() -> None:
    journey = sketch("Research\n  a = I ask [-2, empathy 2, integrity -1, log, owner Depot]")
    touchpoint = journey.touchpoints["a"]
    held = {
        dimension.field: dimension.values_of(touchpoint)
        for dimension in (FEELING, PILLAR, EVIDENCE, BY_FIELD["owner"])
    }
    assert held == {
        "sentiment": ("-2",),
        "pillars": ("empathy",),
        "evidence": ("log",),
        "owner": ("Depot",),
    }


def test_a_neutral_feeling_is_a_value_like_any_other() -> None:
    journey = sketch("Research\n  a = I ask [0]")
    assert [each.label for each in FEELING.used(journey)] == ["Neutral"]


def test_only_values_in_use_are_for_the_legend() -> None:
    journey = sketch("Research\n  a = I ask [proactive]\n  b = I wait [responsive]")
    assert [value.key for value in BY_FIELD["level"].used(journey)] == ["responsive", "proactive"]


@pytest.mark.parametrize(
    ("percent", "fifth"), [("0", "1"), ("19.9", "1"), ("20", "2"), ("80", "5"), ("100", "5")]
)
def test_the_share_of_cases_is_told_in_fifths(percent: str, fifth: str) -> None:
    journey = sketch("Buy\n  a = I ask")
    (asked,) = journey.touchpoints
    assert SHARE_OF_CASES.values_of(asked) == ()
    metrics = [{"name": "NPS", "value": 9}, {"name": "share of cases", "value": float(percent)}]
    assert SHARE_OF_CASES.values_of(asked.changed(metrics=metrics)) == (fifth,)


@pytest.mark.parametrize(
    ("name", "kind", "glyph"),
    [
        ("Mobile app", "digital", "smartphone"),
        ("Hotline", None, "phone"),
        ("Telefon", "human", "phone"),
        ("Brief", "physical", "mail"),
        ("Team briefing", "human", "users"),
        ("Paketdienst", "human", "truck"),
        ("Bürgeramt", "physical", "landmark"),
        ("Something", "human", "users"),
        ("Something", None, "message-circle"),
    ],
)
def test_a_channels_glyph_comes_from_its_name_else_its_kind(
    name: str, kind: str | None, glyph: str
) -> None:
    assert channel_glyph(name, kind) == glyph

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from journeymapper.layout.arrange import layout
from journeymapper.layout.showing import LaneChoice, Showing
from journeymapper.layout.text_size import TEXT_PX, lines_of
from journeymapper.model.sketch import sketch
from journeymapper.painting.lane_lines import draw_line_names
from journeymapper.painting.text import broken
from journeymapper.painting.theme import LIGHT
from tests.helpers.drawn import svg_of, words_of

WIDTH = 192.0
SPOKEN = (
    "Twenty minutes of flute music, and then I spell out my street again.",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle, bitte warten Sie.",
    "Ich möchte doch nur wissen, ob das Paket heute noch kommt – oder wenigstens morgen früh.",
    "J'ai attendu toute la matinée, et personne n'est venu: c'est toujours la même chose.",
    "荷物がいつ届くのか誰も教えてくれませんでした。もう一度電話するしかありません。",
    "I smile 😀👍🏽 and wait 👨‍👩‍👧‍👦 for my parcel 🚚🚚🚚",
    "Заказ пришёл вовремя, но коробка была открыта, и никто не смог объяснить почему.",
    "https://example.org/a/very/long/address/that/goes/on?and=on&on=and#on",
    "first line\nsecond line",
)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", SPOKEN)
def test_enough_lines_are_kept_for_a_text(text: str) -> None:
    assert len(broken(text, WIDTH, 9, TEXT_PX, 400)) <= lines_of(text, WIDTH, most=9)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x24F), max_size=120))
def test_enough_lines_are_kept_for_any_latin_text(qapp: QGuiApplication, text: str) -> None:
    words = " ".join(text.split())
    assert len(broken(words, WIDTH, 9, TEXT_PX, 400)) <= lines_of(words, WIDTH, most=9)


@pytest.mark.parametrize("text", SPOKEN[:4])
def test_few_lines_are_kept_in_vain(qapp: QGuiApplication, text: str) -> None:
    assert lines_of(text, WIDTH, most=9) - len(broken(text, WIDTH, 9, TEXT_PX, 400)) <= 1


BLUEPRINT = "A\n  a = I ask\n  b = They look [backstage]"


@pytest.mark.parametrize(
    ("lanes", "names"),
    [
        ("used", ["Line of visibility"]),
        ("all", ["Line of interaction", "Line of visibility", "Internal interaction"]),
        ("seen", []),
    ],
)
def test_a_blueprint_names_its_three_lines(lanes: LaneChoice, names: list[str]) -> None:
    laid = layout(sketch(BLUEPRINT), showing=Showing(lanes))
    assert words_of(svg_of(lambda painter: draw_line_names(painter, laid, 8, LIGHT))) == names

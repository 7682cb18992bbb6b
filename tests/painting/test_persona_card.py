"""The persona's card: all that is known where there is room, shortened where there is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from journeymapper.model.edits import vocabulary
from journeymapper.model.journey import Journey, new_journey
from journeymapper.painting.persona_card import PersonaCard, monogram, persona_card
from journeymapper.painting.theme import LIGHT
from tests.helpers.written import Words, overlapping, words_of

LONG = "Something rather long that takes more than one line to be said, whoever says it"
NEEDS = ("A machine that does not wake the child", "To know when the parcel comes")


def journey(**fields: object) -> Journey:
    """A map with one persona, who stands for the second of two segments."""
    made = new_journey("A map")
    for name in ("First-time buyer", "Regular customer"):
        made = vocabulary.add(made, "segments", name).apply(made)
    given = {"segment": "regular-customer", **fields}
    return vocabulary.add(made, "personas", "Ama Baier", **given).apply(made)


def card(made: Journey, width: float = 560, px: float = 17, highest: float = 400) -> PersonaCard:
    return persona_card(made, made.personas["ama-baier"], width, px, highest)


def written(shown: PersonaCard) -> list[Words]:
    return words_of(lambda painter: shown.draw(painter, 0, 0, LIGHT))


def test_a_card_says_all_that_is_known() -> None:
    shown = card(journey(quote="It must work.", needs=NEEDS, frustrations=("Being on hold",)))
    assert [each.text for each in written(shown)] == [
        "AB",
        "Ama Baier",
        "Regular customer",
        "“It must work.”",
        "Needs",
        "Frustrations",
        "A machine that does not",
        "Being on hold",
        "wake the child",
        "To know when the parcel",
        "comes",
    ]


def test_a_card_of_a_name_alone_is_low() -> None:
    shown = card(journey(segment=None))
    assert ([each.text for each in written(shown)], shown.height < 110) == (
        ["AB", "Ama Baier"],
        True,
    )


@pytest.mark.parametrize("width", [300, 480, 1184])
@pytest.mark.parametrize("px", [13.0, 27.0])
def test_no_word_leaves_the_card_or_lies_on_another(width: float, px: float) -> None:
    made = journey(quote=LONG * 3, needs=(LONG,) * 9, frustrations=(LONG, "Queues"))
    shown = card(made, width, px, highest=20 * px)
    words = written(shown)
    box = QRectF(0, 0, width, min(shown.height, 20 * px))
    outside = [each.text for each in words if not each.lies_in(box)]
    assert (outside, overlapping(words)) == ([], [])


def test_what_has_no_room_is_counted() -> None:
    shown = card(journey(needs=tuple(f"Need {n}" for n in range(9))), highest=190)
    last = [each.text for each in written(shown)][-1]
    named = sum(each.text.startswith("Need ") for each in written(shown))
    assert (last, shown.is_cut) == (f"and {9 - named} more", True)


def test_a_card_with_room_for_everything_is_not_cut() -> None:
    assert not card(journey(quote="It must work.", needs=NEEDS)).is_cut


@pytest.mark.parametrize(
    ("name", "letters"), [("Ama", "A"), ("Ama Baier", "AB"), ("maria van der Berg", "MB")]
)
def test_a_monogram_has_the_first_and_the_last_name(name: str, letters: str) -> None:
    assert monogram(name) == letters

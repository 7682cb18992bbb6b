"""Whose journey it is: beside the title in short, and each persona on a card."""

from __future__ import annotations

import pytest

from journeymapper.model.edits import vocabulary
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.page import page_of
from journeymapper.pictures.subject import subject_of
from tests.helpers.written import Words, overlapping, words_of

MAP = """
# Ordering
segments: new = New customer, old = Old customer
Order
  order = I order
"""


def journey(**fields: object) -> Journey:
    """Ama stands for new customers, Bo for old ones and has these fields."""
    made = sketch(MAP)
    made = vocabulary.add(made, "personas", "Ama", segment="new", quote="It works.").apply(made)
    return vocabulary.add(made, "personas", "Bo", segment="old", **fields).apply(made)


def written(made: Journey, options: PictureOptions) -> list[Words]:
    return words_of(page_of(subject_of(made, None, options)).paint)


def texts(made: Journey, options: PictureOptions) -> list[str]:
    return [each.text for each in written(made, options)]


def test_the_first_persona_stands_beside_the_title() -> None:
    said = texts(journey(), PictureOptions())
    assert [each for each in said if each in ("Ama · New customer", "“It works.”", "Bo")] == [
        "Ama · New customer",
        "“It works.”",
    ]


def test_the_persona_of_the_segment_that_is_shown_stands_beside_the_title() -> None:
    made = journey(needs=("Rest", "Help"), frustrations=("Queues",))
    said = texts(made, PictureOptions(segment="old"))
    assert {"Bo · Old customer", "Rest · Help", "Queues"} - set(said) == set()


def test_wished_for_each_persona_has_a_card() -> None:
    said = texts(journey(needs=("Rest",)), PictureOptions(personas=True))
    start = said.index("Whose journey it is")
    assert said[start + 1 : start + 9] == [
        *("A", "Ama", "New customer", "“It works.”"),
        *("B", "Bo", "Old customer", "Needs"),
    ]


def test_without_the_wish_there_are_no_cards() -> None:
    assert "Whose journey it is" not in texts(journey(), PictureOptions())


def test_a_redacted_picture_names_nobody() -> None:
    said = texts(journey(), PictureOptions(personas=True, redact=True))
    assert [each for each in said if "Ama" in each or "Bo" in each] == []


@pytest.mark.parametrize("count", [1, 3, 7])
def test_cards_lie_beside_each_other_and_words_on_none(count: int) -> None:
    made = sketch(MAP)
    for number in range(count):
        needs = tuple(f"Something that person {number} needs very much, {n}" for n in range(3))
        patch = vocabulary.add(made, "personas", f"Person {number}", needs=needs, quote="So. " * 40)
        made = patch.apply(made)
    assert overlapping(written(made, PictureOptions(personas=True))) == []

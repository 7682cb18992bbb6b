"""Names that leaving out persons and owners does not reach: they stand in titles and texts."""

from __future__ import annotations

import pytest

from journeymapper.model.edits import vocabulary
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.model.still_named import still_named


def named(text: str, person: str = "Ama Owusu", owner: str = "Ms Smith") -> Journey:
    journey = sketch(text)
    journey = vocabulary.add(journey, "personas", person).apply(journey)
    return set_fields(journey, ["order"], owner=owner).apply(journey)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("# A map\nOrder\n  order = I order it", ()),
        ("# How Ama orders\nOrder\n  order = I order it", ("Ama",)),
        ("# A map\nOrder\n  order = Ama Owusu orders it", ("Ama Owusu", "Ama")),
        ("# A map\nOrder\n  order = I call Ms Smith, again", ("Ms Smith",)),
        ("# A map\nOrder\n  order = Amazing Smith", ()),
        ("# A map\nOrder\n  order = I order\nopportunity Ask Ms Smith -> order", ("Ms Smith",)),
    ],
)
def test_names_in_what_stays_are_found(text: str, names: tuple[str, ...]) -> None:
    assert still_named(named(text)) == names


@pytest.mark.parametrize("field", ["thought", "pains", "gains", "asks_for", "systems"])
def test_other_texts_are_looked_through(field: str) -> None:
    journey = named("# A map\nOrder\n  order = I order it")
    said = "Ama?" if field == "thought" else ("so", "Ama?")
    assert still_named(set_fields(journey, ["order"], **{field: said}).apply(journey)) == ("Ama",)


@pytest.mark.parametrize("field", ["quote", "description"])
def test_what_is_left_out_is_not(field: str) -> None:
    journey = named("# A map\nOrder\n  order = I order it")
    assert still_named(set_fields(journey, ["order"], **{field: "Ama?"}).apply(journey)) == ()


def test_parts_that_are_not_there_and_names_of_one_letter_are_no_trouble() -> None:
    journey = named("# A map\nOrder\n  order = I order a thing", person="I", owner="a")
    assert still_named(journey) == ()

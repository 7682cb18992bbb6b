"""The handbook's pictures: one for each example, current, with the rule's badges on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.analysis.runner import run
from journeymapper.model.sketch import sketch
from journeymapper.pictures.example import example_of
from journeymapper.pictures.handbook import Drawing, drawings, write
from journeymapper.storage.map_file import read
from tests.helpers.drawn import svg_of, words_of

PICTURES = Path(__file__).resolve().parents[2] / "docs/rules/pictures"
AGAIN = "run: python -m journeymapper.pictures.handbook docs/rules"
DRAWINGS = {each.name: each for each in drawings()}
MOST_BYTES = 40_000
BACKSTAGE = "Order\n  I order it\n  They pack it [backstage]"


def test_every_example_has_its_picture() -> None:
    assert {file.name for file in PICTURES.iterdir()} == set(DRAWINGS), AGAIN


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_picture_opens_as_the_map_of_its_example(name: str) -> None:
    assert read(PICTURES / name) == DRAWINGS[name].journey, AGAIN


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_badges_are_the_findings_of_the_rule(name: str) -> None:
    each = DRAWINGS[name]
    shown = example_of(each.journey, run(each.rule, each.journey))
    assert bool(shown.look.badges) == ("bad" in name)


def test_a_picture_is_small() -> None:
    assert [each.name for each in PICTURES.iterdir() if each.stat().st_size > MOST_BYTES] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Order\n  I order it", {"Order", "1", "I order it"}),
        (BACKSTAGE, {"Frontstage", "Backstage", "Line of visibility"}),
        ("Order\n  I order it [+1]\n  I wait [-1, backstage]", {"Feeling"}),
    ],
)
def test_an_example_shows_what_is_in_its_map(text: str, told: set[str]) -> None:
    shown = example_of(sketch(text), ())
    words = words_of(svg_of(lambda painter: shown.paint(painter, 1)))
    assert told - set(words) == set()


@pytest.mark.parametrize(("feelings", "shown"), [(("+1", "-1"), True), (("+1", "goal"), False)])
def test_an_example_shows_a_curve_only_of_two_feelings(
    feelings: tuple[str, str], shown: bool
) -> None:
    first, second = feelings
    example = example_of(sketch(f"Order\n  I order it [{first}]\n  It comes [{second}]"), ())
    assert (example.area.bottom > example.layout.curve.rect.y) == shown


def test_pictures_of_rules_that_are_gone_are_taken_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "pictures" / "JM999-bad.png"
    old.parent.mkdir()
    old.touch()
    first: list[Drawing] = list(DRAWINGS.values())[:1]
    monkeypatch.setattr("journeymapper.pictures.handbook.drawings", lambda: iter(first))
    write(tmp_path)
    assert [file.name for file in old.parent.iterdir()] == [first[0].name]

"""One catalogue of words, its numbers, and what a sentence makes of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from journeymapper.language import (
    grouped,
    in_digits,
    inside,
    languages,
    speak,
    spelt,
    spoken,
    tr,
    tr_counted,
    tr_many,
)


@pytest.fixture(params=["en", "de"])
def code(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language that is spoken during the test."""
    speak(request.param)
    yield request.param
    speak("en")


def test_english_is_the_first_language_and_german_there() -> None:
    assert languages()[0] == "en"
    assert "de" in languages()


def test_there_is_no_language_without_a_catalogue() -> None:
    with pytest.raises(FileNotFoundError):
        speak("tlh")
    assert spoken() == "en"


def test_numbers_are_written_as_the_language_does(code: str) -> None:
    said = (spelt(1.5), spelt(3), spelt(1_234_567), in_digits("−0.25"), grouped(100_000))
    assert (
        said
        == {
            "en": ("1.5", "3", "1234567", "−0.25", "100,000"),
            "de": ("1,5", "3", "1234567", "−0,25", "100.000"),
        }[code]
    )


def test_one_and_several_have_their_forms(code: str) -> None:
    said = [tr_many("{n} stage", "{n} stages", number) for number in (0, 1, 1.5, 2)]
    assert (
        said
        == {
            "en": ["0 stages", "1 stage", "1.5 stages", "2 stages"],
            "de": ["0 Phasen", "1 Phase", "1,5 Phasen", "2 Phasen"],
        }[code]
    )


def test_a_label_inside_a_sentence_is_small_where_nouns_are(code: str) -> None:
    assert inside(tr("Effort")) == {"en": "effort", "de": "Aufwand"}[code]


def test_nothing_is_said_of_nothing(code: str) -> None:
    assert tr("") == ""


def test_small_numbers_are_words_inside_a_sentence(code: str) -> None:
    said = [tr_counted("one step", "{n} steps", number) for number in (1, 1.5, 2, 9, 10)]
    assert (
        said
        == {
            "en": ["one step", "1.5 steps", "two steps", "nine steps", "10 steps"],
            "de": [
                "einen Schritt",
                "1,5 Schritte",
                "zwei Schritte",
                "neun Schritte",
                "10 Schritte",
            ],
        }[code]
    )

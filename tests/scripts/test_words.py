from __future__ import annotations

from collections.abc import Iterable
from string import Formatter

import pytest
from babel.messages.catalog import Message

from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.windows import gestures
from journeymapper.windows.actions import ACTIONS
from scripts.words.catalogue import compiled, files, read, updated
from scripts.words.extraction import said

CODES = [file.stem for file in files()]
FILES = dict(zip(CODES, files(), strict=True))


def test_there_is_german() -> None:
    assert "de" in CODES


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_holds_just_what_the_program_says(code: str) -> None:
    assert FILES[code].read_bytes() == updated(FILES[code], said()), "run: make words"


@pytest.mark.parametrize("code", CODES)
def test_the_program_reads_what_people_wrote(code: str) -> None:
    assert FILES[code].with_suffix(".mo").read_bytes() == compiled(FILES[code]), "run: make words"


@pytest.mark.parametrize("code", CODES)
def test_words_keep_the_places_of_names_and_numbers(code: str) -> None:
    astray = [each.id for each in read(FILES[code]) if each.id and _words(each)]
    assert astray == []


def _words(message: Message) -> list[str]:
    """The words whose places are not those of the text. A number may be told in words."""
    ids, words = _both(message.id), _both(message.string)
    known = set().union(*map(_places, ids))
    least = set.intersection(*map(_places, ids)) - {"n"}
    return [each for each in words if each and not least <= _places(each) <= known]


def _both(text: str | Iterable[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_all_rows_that_are_shown_are_in_the_catalogue() -> None:
    texts = said()
    shown = [
        *(text for row in ACTIONS for text in (row.text, row.phrase) if text),
        *(text for row in gestures.MOUSE for text in row),
        *(each.label for each in DIMENSIONS),
        *(value.label for each in DIMENSIONS for value in each.values if value.label.isalpha()),
    ]
    assert [text for text in shown if texts.get(text) is None] == []

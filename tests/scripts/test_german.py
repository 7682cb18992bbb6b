from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from journeymapper.language import tr
from journeymapper.windows.actions import ACTIONS
from scripts.words.catalogue import files, read, untold


def _forms(told: str | Iterable[str] | None) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told or ())


GERMAN = next(file for file in files() if file.stem == "de")
SAID = [
    (text, words)
    for message in read(GERMAN)
    if message.id
    for text, words in zip(_forms(message.id), _forms(message.string), strict=True)
]
"""Every text with its German words, each form of a plural for itself."""

THE_FIELD_SAYS = {"Backstage", "CRM", "Feedback", "Frontstage", "Persona", "Personas"}
THE_FIELD_SAYS |= {"Segment", "Touchpoint", "Touchpoints", "Workshop", "Map", "Maps"}
FORMATS_ARE_CALLED = {"Canvas", "GraphML", "JSON"}
ON_KEYS = {"Alt", "Enter", "Esc", "Tab"}
THE_SAME_WORD = {"Analyse", "Digital", "Format", "Graph", "Matrix", "Name", "Neutral", "Pause"}
THE_SAME_WORD |= {
    "Start",
    "Status",
    "Text",
    "Timer",
    "X",
    "Y",
    "Zoom",
    "filter",
    "h",
    "in",
    "n",
    "null",
    "px",
}


def test_german_is_complete() -> None:
    assert [each.id for each in untold(GERMAN)] == []


def test_nothing_stays_english_but_what_germans_say_so() -> None:
    known = THE_FIELD_SAYS | FORMATS_ARE_CALLED | ON_KEYS | THE_SAME_WORD
    same = {word for text, words in SAID if text == words for word in _words(text)}
    assert same - known == set()
    assert known - same == set()


def test_quotes_open_low_and_close_high() -> None:
    astray = [words for _, words in SAID if not re.fullmatch(r'([^“”„"]|„[^“”„"]*“)*', words)]
    assert astray == []


def test_a_text_begins_and_ends_as_the_english_one() -> None:
    assert [words for text, words in SAID if _ends(text) != _ends(words)] == []


def test_keys_are_called_as_on_german_keyboards() -> None:
    assert [words for _, words in SAID if re.search(r"\b(Ctrl|Shift|Del|Backspace)\b", words)] == []


@pytest.mark.parametrize("place", dict.fromkeys((row.menu, row.under) for row in ACTIONS))
def test_no_two_rows_of_a_menu_say_the_same(german: None, place: tuple[str, str]) -> None:
    texts = [tr(row.text) for row in ACTIONS if (row.menu, row.under) == place and row.id]
    assert len(set(texts)) == len(texts)


def _words(text: str) -> Iterable[str]:
    """The words of a text without its places."""
    return re.findall(r"[^\W\d_]+", re.sub(r"\{\w*\}", "", text))


def _ends(text: str) -> tuple[object, ...]:
    """What a menu or a neighbour relies on: blanks, lines, and the dots of what asks on."""
    dots = text.endswith("...")
    return (text[:1].isspace(), text[-1:].isspace(), text.count("\n"), dots)

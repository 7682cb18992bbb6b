"""The names of columns and the words of cells that people use, in a few languages.

They stand in resources/vocabulary, a file a language; another file there is another language.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.places import resources

PARTING = re.compile(r"[\s_\-–—/.:*?!]+")
ASIDE = re.compile(r"[(\[{].*?[)\]}]")
NUMBER = re.compile(r" \d+$")
"""`Pain point 2` is a second column of pains."""
LONGEST_NAME = 200
UNSEEN = re.compile("[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]")
"""What only changes how a sign is drawn."""


def plain(words: str) -> str:
    """Words as the vocabulary holds them: no case, accents or marks; a sign as it is."""
    signs = UNSEEN.sub("", words).strip()
    if not any(letter.isalnum() for letter in signs):
        return "".join(signs.split())
    parts = unicodedata.normalize("NFKD", signs.casefold())
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return PARTING.sub(" ", bare).strip()


def column_field(name: str) -> str:
    """The field that a column of this name holds; "" where no language knows it."""
    if len(name) > LONGEST_NAME:
        return ""
    known = _columns()
    bare = plain(ASIDE.sub(" ", name))
    return known.get(plain(name)) or known.get(bare) or known.get(NUMBER.sub("", bare), "")


def survey_field(name: str) -> str:
    """What a column of this name holds in a table of answers, "" where no language knows it.

    One of touchpoint, ces, csat, nps, comment, date.
    """
    return (
        _asked("survey").get(plain(ASIDE.sub(" ", name)), "") if len(name) <= LONGEST_NAME else ""
    )


def log_fields(names: Iterable[str]) -> Mapping[str, int]:
    """The column that most likely holds each field of an event log, by these names of columns.

    Of case, activity, time, channel, segment, stage; one that no language knows is not there. A
    name that says more, `case id`, goes before one that says less, `customer`.
    """
    known = _asked("log")
    rank = {word: place for place, word in enumerate(known)}
    words = [plain(name) if len(name) <= LONGEST_NAME else "" for name in names]
    best: dict[str, int] = {}
    for at, word in enumerate(words):
        field = known.get(word)
        if field and (field not in best or rank[word] < rank[words[best[field]]]):
            best[field] = at
    return best


def value_of(field: str, words: str) -> str | None:
    """The value that words in a cell mean for a field; None where no language knows them."""
    return _values(field).get(plain(words)) if len(words) <= LONGEST_NAME else None


def signs_of(field: str) -> Mapping[str, str]:
    """The values of a field by single signs, such as faces."""
    return _signs(field)


@cache
def _files() -> tuple[dict[str, dict[str, dict[str, list[str]]]], ...]:
    folder = resources("vocabulary")
    return tuple(tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.toml")))


@cache
def _columns() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for dimension in DIMENSIONS:
        found[plain(dimension.label)] = dimension.field
    for file in _files():
        for field, names in file.get("columns", {}).items():
            for name in names:
                found.setdefault(plain(name), field)
    return MappingProxyType(found)


@cache
def _asked(part: str) -> Mapping[str, str]:
    """The fields by the names of columns in one part of the files, `survey` or `log`."""
    found: dict[str, str] = {}
    for file in _files():
        for field, names in file.get(part, {}).items():
            for name in names:
                found.setdefault(plain(name), field)
    return MappingProxyType(found)


@cache
def _values(field: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for dimension in DIMENSIONS:
        if dimension.field == field:
            for value in dimension.values:
                found[plain(value.label)] = found[plain(value.key)] = value.key
    for file in _files():
        for value_key, names in file.get("values", {}).get(field, {}).items():
            for name in names:
                found.setdefault(plain(name), value_key)
    return MappingProxyType(found)


@cache
def _signs(field: str) -> Mapping[str, str]:
    return MappingProxyType(
        {word: key for word, key in _values(field).items() if len(word) == 1 and not word.isascii()}
    )

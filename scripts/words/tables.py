"""The tables whose rows are shown: their texts stand bare in them, and are told by their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymapper.analysis.finding import Severity
from journeymapper.analysis.profile import PROFILES
from journeymapper.analysis.scores.all import COMPONENTS
from journeymapper.exchange.table.fields import FIELDS
from journeymapper.model import records, words
from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.texts import TEXT_ROWS
from journeymapper.model.titles import KINDS
from journeymapper.painting.key_cap import NAMED
from journeymapper.windows import gestures
from journeymapper.windows.actions import ACTIONS, ALSO, MENUS
from journeymapper.windows.forms.vocabulary_forms import BRAND, WORD_FORMS

CHOICES = (
    words.STATES,
    words.BASES,
    words.CHANNEL_KINDS,
    words.PHASES,
    words.LANES,
    words.OUTCOMES_OF_EXPECTATION,
    words.CONNECTION_KINDS,
    words.OUTCOMES,
    words.STATUSES,
    words.BRAND_ASPECTS,
)
"""Words of the file that are shown with a capital letter."""
WHILE = (
    gestures.WHILE_TYPING,
    gestures.WHILE_CONNECTING,
    gestures.WHILE_FINDING,
    gestures.WHILE_PRESENTING,
)


def in_tables() -> Iterator[tuple[str, str, str | None]]:
    """Every text of a table, with the file it stands in, and what it is used for."""
    for file, texts in _tables():
        for text in texts:
            if any(letter.isalpha() for letter in text):
                yield f"journeymapper/{file}.py", text, None
    for key in NAMED:
        yield "journeymapper/painting/key_cap.py", key, "key"
    for row in ACTIONS:
        if row.also:
            yield "journeymapper/windows/actions.py", row.also, ALSO


def _tables() -> Iterator[tuple[str, Iterable[str]]]:
    yield "windows/actions", MENUS
    yield "windows/actions", (text for row in ACTIONS for text in (row.text, row.phrase))
    yield "windows/gestures", (text for row in gestures.MOUSE for text in row)
    yield "windows/gestures", (does for rows in WHILE for _, does in rows)
    yield "windows/forms/vocabulary_forms", (*BRAND.values(), *(name for name, _ in WORD_FORMS))
    yield "model/dimensions", (each.label for each in DIMENSIONS)
    yield "model/dimensions", (value.label for each in DIMENSIONS for value in each.values)
    yield "model/texts", (row.label for row in TEXT_ROWS)
    yield "model/titles", (text for kind in KINDS.values() for text in (kind, kind.capitalize()))
    yield "model/words", (_spaced(word) for each in CHOICES for word in each)
    yield "model/records", map(_spaced, _fields())
    yield "exchange/table/fields", (field.label for field in FIELDS)
    yield "analysis/profile", (name.capitalize() for name in PROFILES)
    yield "analysis/finding", (each.word.capitalize() for each in Severity)
    yield "analysis/scores/components", (_spaced(each.NAME) for each in COMPONENTS)


def _fields() -> Iterator[str]:
    """The names of what records hold, which a comparison tells."""
    for each in vars(records).values():
        if isinstance(each, type) and issubclass(each, records.Part):
            yield from each.defaults


def _spaced(word: str) -> str:
    return word.replace("_", " ").capitalize()

"""Where found words stand, in words: "Quote of “The parcel arrives”: …nobody was at home…"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from journeymapper.model.search import texts_of
from journeymapper.model.titles import title_of

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.search import Place

BEFORE, AFTER, LONGEST_TITLE = 16, 40, 28
"""Letters shown around the words, and of the record's title."""
FIELD_NAMES: dict[str, str] = {
    "name": str(QT_TRANSLATE_NOOP("find", "Name of the stage")),
    "goal": str(QT_TRANSLATE_NOOP("find", "Goal of “{title}”")),
    "title": str(QT_TRANSLATE_NOOP("find", "Title")),
    "description": str(QT_TRANSLATE_NOOP("find", "What happens in “{title}”")),
    "thought": str(QT_TRANSLATE_NOOP("find", "Thought in “{title}”")),
    "quote": str(QT_TRANSLATE_NOOP("find", "Quote of “{title}”")),
    "pains": str(QT_TRANSLATE_NOOP("find", "Pain of “{title}”")),
    "gains": str(QT_TRANSLATE_NOOP("find", "Gain of “{title}”")),
    "expectation.text": str(QT_TRANSLATE_NOOP("find", "Expectation of “{title}”")),
    "fail_point.text": str(QT_TRANSLATE_NOOP("find", "Fail point of “{title}”")),
    "actors": str(QT_TRANSLATE_NOOP("find", "Who takes part in “{title}”")),
    "asks_for": str(QT_TRANSLATE_NOOP("find", "What “{title}” asks for")),
    "owner": str(QT_TRANSLATE_NOOP("find", "Owner of “{title}”")),
    "systems": str(QT_TRANSLATE_NOOP("find", "Systems of “{title}”")),
    "evidence.source": str(QT_TRANSLATE_NOOP("find", "Source of “{title}”")),
    "label": str(QT_TRANSLATE_NOOP("find", "Label of {title}")),
    "text": str(QT_TRANSLATE_NOOP("find", "Note")),
}


def excerpt(journey: Journey, place: Place) -> str:
    """The field, its record and the words with some of the letters around them."""
    record = journey.table(place.table)[place.key]
    text = texts_of(record, place.field)[place.item]
    start, end = max(0, place.start - BEFORE), place.end + AFTER
    part = " ".join(text[start:end].split())
    shown = f"{'…' if start else ''}{part}{'…' if end < len(text) else ''}"
    title = " ".join(title_of(journey, place.table, place.key).split())
    if len(title) > LONGEST_TITLE:
        title = f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    field = QCoreApplication.translate("find", FIELD_NAMES[place.field]).format(title=title)
    return f"{field}: {shown}"

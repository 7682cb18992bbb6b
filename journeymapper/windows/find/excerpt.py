"""Where found words stand, in words: "Quote of “The parcel arrives”: …nobody was at home…"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.language import marked, tr
from journeymapper.model.search import texts_of
from journeymapper.model.titles import title_of

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.search import Place

BEFORE, AFTER, LONGEST_TITLE = 16, 40, 28
"""Letters shown around the words, and of the record's title."""
FIELD_NAMES: dict[str, str] = {
    "name": marked("Name of the stage"),
    "goal": marked("Goal of “{title}”"),
    "title": marked("Title"),
    "description": marked("What happens in “{title}”"),
    "thought": marked("Thought in “{title}”"),
    "quote": marked("Quote of “{title}”"),
    "pains": marked("Pain of “{title}”"),
    "gains": marked("Gain of “{title}”"),
    "expectation.text": marked("Expectation of “{title}”"),
    "fail_point.text": marked("Fail point of “{title}”"),
    "actors": marked("Who takes part in “{title}”"),
    "asks_for": marked("What “{title}” asks for"),
    "owner": marked("Owner of “{title}”"),
    "systems": marked("Systems of “{title}”"),
    "evidence.source": marked("Source of “{title}”"),
    "label": marked("Label of {title}"),
    "text": marked("Note"),
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
    field = tr(FIELD_NAMES[place.field]).format(title=title)
    return f"{field}: {shown}"

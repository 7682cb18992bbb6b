"""Writing in the rows of texts: what is thought, said, suffered, gained, and known from where."""

from __future__ import annotations

from typing import Any

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touchpoint
from journeymapper.model.texts import TEXT_ROW


def write_text(journey: Journey, key: str, row: str, text: str) -> Patch:
    """The touchpoint with another text in a row of texts; with an empty one, without.

    Of pains and gains every line is one. Raises pydantic.ValidationError where a text is too long.
    """
    touchpoint, field = journey.touchpoints[key], TEXT_ROW[row].field
    draft = Draft(journey)
    draft.put(touchpoint.changed(**{field: _value(touchpoint, field, text.strip())}))
    return draft.patch(f"Write {TEXT_ROW[row].label.lower()}")


def _value(touchpoint: Touchpoint, field: str, text: str) -> Any:
    match field:
        case "pains" | "gains":
            return tuple(line.strip() for line in text.splitlines() if line.strip())
        case "evidence" if touchpoint.evidence is not None:
            return touchpoint.evidence.changed(source=text)
        case "evidence":
            return {"grade": "assumption", "source": text} if text else None
        case _:
            return text

"""Writing in the rows of texts: what is thought, said, suffered, gained, and known from where."""

from __future__ import annotations

from typing import Any

from journeymapper.language import inside, tr
from journeymapper.model.clean import entered
from journeymapper.model.dimensions import EVIDENCE
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touchpoint
from journeymapper.model.texts import TEXT_ROW


def write_text(journey: Journey, key: str, row: str, text: str) -> Patch:
    """The touchpoint with another text in a row of texts; with an empty one, without.

    Where it holds several, every line is one. Raises pydantic.ValidationError: a text is too long.
    """
    touchpoint, field = journey.touchpoints[key], TEXT_ROW[row].field
    draft = Draft(journey)
    draft.put(touchpoint.changed(**{field: _value(touchpoint, field, entered(text))}))
    return draft.patch(tr("Write {row}").format(row=inside(tr(TEXT_ROW[row].label))))


def _value(touchpoint: Touchpoint, field: str, text: str) -> Any:
    if field == EVIDENCE.field:
        if touchpoint.evidence is not None:
            return touchpoint.evidence.changed(source=text)
        return {"grade": "assumption", "source": text} if text else None
    if isinstance(getattr(touchpoint, field), tuple):
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    return text

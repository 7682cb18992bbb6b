"""Several edits, one after the other, as one."""

from __future__ import annotations

from journeymapper.model.draft import Draft
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.patch import Patch


def joined(before: Journey, after: Journey) -> Patch:
    """The one edit from a journey to what several made of it; none of them moved a record."""
    draft = Draft(before)
    for name in reversed(RECORD_TYPES):
        old, new = before.table(name), after.table(name)
        if old is new:
            continue
        for key in old.keys:
            if key not in new:
                draft.remove(name, key)
        for place, (key, record) in enumerate(zip(new.keys, new, strict=True)):
            if key not in old:
                draft.put(record, at=place)
            elif old[key] is not record:
                draft.put(record)
    return draft.patch("Fix")

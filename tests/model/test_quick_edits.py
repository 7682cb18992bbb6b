"""An edit of a large map is about what it touches, not about all there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from journeymapper.model import sound
from journeymapper.model.edits import stages, tags, touchpoints, vocabulary
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Part
from tests.helpers.sizes import a_map_of

JOURNEY = a_map_of(200)

VERBS: dict[str, tuple[Callable[[Journey], Patch], int]] = {
    "rename": (lambda journey: touchpoints.rename(journey, "c7", "I ask"), 1),
    "add": (lambda journey: touchpoints.add_touchpoint(journey, "I ask", "part-2", after="c30"), 1),
    "feel": (lambda journey: tags.step_sentiment(journey, ["c3", "c90"], 1), 2),
    "move a stage": (lambda journey: stages.move_stage(journey, "part-2", 1), 0),
    "delete": (lambda journey: touchpoints.remove(journey, [("touchpoints", "c60")]), 0),
    "delete a channel": (lambda journey: vocabulary.remove(journey, "channels", "web"), 0),
}
"""By name: an edit, and how many records it makes that have to be looked at."""


@pytest.mark.parametrize("name", VERBS)
def test_only_records_with_new_values_are_validated(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    validated: list[type[Part]] = []
    values = sound.sound_values

    def counting(kind: type[Part], *args: Any) -> dict[str, Any] | None:
        validated.append(kind)
        return values(kind, *args)

    monkeypatch.setattr(sound, "sound_values", counting)
    verb, count = VERBS[name]
    patch = verb(JOURNEY)
    patch.inverse().apply(patch.apply(JOURNEY))
    assert len(validated) == count


@pytest.mark.parametrize("name", VERBS)
def test_what_an_edit_does_not_touch_is_the_very_same_after_it(name: str) -> None:
    patch = VERBS[name][0](JOURNEY)
    after = patch.apply(JOURNEY)
    tables = {change.table for change in patch.changes}
    touched = patch.touched
    for table in RECORD_TYPES:
        held, was = after.table(table), JOURNEY.table(table)
        assert (held is was) == (table not in tables)
        assert all(held[key] is was[key] for key in was.keys if (table, key) not in touched)

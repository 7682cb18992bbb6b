"""Moving touchpoints: to other stages, among their neighbours, to places of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from journeymapper.language import tr, tr_many
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.members import inside
from journeymapper.model.order import places_of
from journeymapper.model.patch import Patch
from journeymapper.model.words import LANES

Places = Mapping[str, tuple[float, float]]
"""The place inside its stage that a touchpoint is given, by id."""


def move_to_stage(
    journey: Journey,
    ids: Iterable[str],
    stage: str,
    before: str | None = None,
    lane: str | None = None,
    places: Places | None = None,
) -> Patch:
    """Touchpoints in a stage, in their order, before another one or at its end.

    They lose the places of their own they had; `places` gives them, or others, new ones.
    """
    draft = Draft(journey)
    moved = in_order(journey, ids)
    put_into_stage(draft, moved, stage, before, lane)
    _give(draft, places or {})
    return draft.patch(_label(moved))


def move_by_stages(journey: Journey, ids: Iterable[str], by: int) -> Patch:
    """Touchpoints so many stages on (or back), each at the end of its new one.

    Nothing moves where one of them would leave the map.
    """
    draft = Draft(journey)
    moved = in_order(journey, ids)
    stages = journey.stages.keys
    homes = [journey.stages.place(journey.touchpoints[key].stage) + by for key in moved]
    if all(0 <= home < len(stages) for home in homes):
        for home in sorted(set(homes)):
            ids = [key for key, new in zip(moved, homes, strict=True) if new == home]
            put_into_stage(draft, ids, stages[home], None, None)
    return draft.patch(_label(moved))


def move_within(journey: Journey, ids: Iterable[str], by: int) -> Patch:
    """Touchpoints so many places on (or back) among the others of their stage and lane."""
    draft = Draft(journey)
    moved = in_order(journey, ids)
    for row in _rows(journey, moved):
        order = _shifted(row, set(moved), by)
        draft.arrange("touchpoints", order)
        for key, before in zip(order, row, strict=True):
            if key != before or key in moved:
                draft.put(draft.table("touchpoints")[key].changed(position=None))
    return draft.patch(_label(moved))


def align(journey: Journey, places: Places) -> Patch:
    """Touchpoints at places of their own, so that they stand in a row."""
    draft = Draft(journey)
    _give(draft, places)
    return draft.patch(tr("Align in a row"))


def shift_lane(journey: Journey, ids: Iterable[str], by: int) -> Patch:
    """Touchpoints so many lanes down (or up), the first and the last lane being the end."""
    draft = Draft(journey)
    for key in ids:
        touchpoint = journey.touchpoints[key]
        place = min(max(LANES.index(touchpoint.lane) + by, 0), len(LANES) - 1)
        if LANES[place] != touchpoint.lane:
            draft.put(touchpoint.changed(lane=LANES[place], position=None))
    return draft.patch(tr("Change lane"))


def in_order(journey: Journey, ids: Iterable[str]) -> list[str]:
    """These touchpoints in the order of the map."""
    places = places_of({*ids}, journey.touchpoints.keys)
    return sorted(places, key=places.__getitem__)


def put_into_stage(
    draft: Draft, ids: list[str], stage: str, before: str | None, lane: str | None
) -> None:
    """Put touchpoints into a stage, before another one or at its end, laid out automatically."""
    changes: dict[str, Any] = {"stage": stage, "position": None}
    if lane is not None:
        changes["lane"] = lane
    table = draft.table("touchpoints")
    while before in ids:
        before = _next_of_stage(draft, before)
    draft.put_before("touchpoints", [table[key].changed(**changes) for key in ids], before)


def _next_of_stage(draft: Draft, key: str) -> str | None:
    table = draft.table("touchpoints")
    rest = [each.id for each in table.values() if each.stage == table[key].stage]
    following = rest[rest.index(key) + 1 :]
    return following[0] if following else None


def _rows(journey: Journey, ids: list[str]) -> list[list[str]]:
    """Every stage and lane that holds some of these: all its touchpoints, in order."""
    rows: dict[tuple[str, str], list[str]] = {}
    for each in (journey.touchpoints[key] for key in ids):
        rows.setdefault((each.stage, each.lane), [])
    for stage in {stage for stage, _ in rows}:
        for each in inside(journey, stage):
            if (stage, each.lane) in rows:
                rows[stage, each.lane].append(each.id)
    return list(rows.values())


def _shifted(row: list[str], moved: set[str], by: int) -> list[str]:
    """The row with these past so many neighbours; at its end they keep their order."""
    order = row if by > 0 else row[::-1]
    for _ in range(abs(by)):
        for at in range(len(order) - 2, -1, -1):
            if order[at] in moved and order[at + 1] not in moved:
                order = [*order[:at], order[at + 1], order[at], *order[at + 2 :]]
    return order if by > 0 else order[::-1]


def _give(draft: Draft, places: Places) -> None:
    for key, (x, y) in places.items():
        record = draft.table("touchpoints")[key]
        draft.put(record.changed(position={"x": x, "y": y}))


def _label(moved: list[str]) -> str:
    return tr_many("Move touchpoint", "Move touchpoints", len(moved))

"""Tagging touchpoints, one or many at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from journeymapper.language import inside, tr
from journeymapper.model.dimensions import Dimension
from journeymapper.model.draft import Draft
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touchpoint


def set_fields(journey: Journey, ids: Iterable[str], **fields: Any) -> Patch:
    """The touchpoints with these fields.

    Raises pydantic.ValidationError where a value is outside its range.
    """
    return _each(journey, ids, lambda _: fields, tr("Change touchpoint"))


def tag(
    journey: Journey, ids: Iterable[str], dimension: Dimension, value: str, strength: int = 1
) -> Patch:
    """The touchpoints with a value of a dimension; without it where all have it already.

    `strength` counts for a dimension of strengths only (pillars, -2..2).
    """
    ids = tuple(ids)
    touchpoints = [journey.touchpoints[key] for key in ids]
    label = tr("Tag {dimension}").format(dimension=inside(tr(dimension.label)))
    off = all(_has(each, dimension, value, strength) for each in touchpoints)

    def change(touchpoint: Touchpoint) -> dict[str, Any]:
        held = _with(journey, touchpoint, dimension, value, None if off else strength)
        return {dimension.field: held}

    return _each(journey, ids, change, label)


def tag_new(journey: Journey, ids: Iterable[str], dimension: Dimension, name: str) -> Patch:
    """The touchpoints tagged with a new channel, segment or promise, which comes into being."""
    draft = Draft(journey)
    key = draft.new_id(name)
    word = "text" if dimension.table == "promises" else "name"
    draft.put(RECORD_TYPES[dimension.table].made({"id": key, word: name}))
    for each in ids:
        touchpoint = journey.touchpoints[each]
        held = (*getattr(touchpoint, dimension.field), key)
        draft.put(touchpoint.changed(**{dimension.field: held}))
    return draft.patch(tr("Add {thing}").format(thing=inside(tr(dimension.label))))


def set_sentiment(journey: Journey, ids: Iterable[str], sentiment: int) -> Patch:
    """The touchpoints felt like this, -3 to 3."""
    return _each(journey, ids, lambda _: {"sentiment": sentiment}, tr("Change feeling"))


def step_sentiment(journey: Journey, ids: Iterable[str], by: int) -> Patch:
    """The touchpoints felt a step better or worse; unrated ones start from neutral."""

    def change(touchpoint: Touchpoint) -> dict[str, Any]:
        return {"sentiment": min(max((touchpoint.sentiment or 0) + by, -3), 3)}

    return _each(journey, ids, change, tr("Change feeling"))


def toggle_fail_point(journey: Journey, ids: Iterable[str]) -> Patch:
    """The touchpoints marked as a place that can go wrong; unmarked where all are."""
    ids = tuple(ids)
    off = all(journey.touchpoints[key].fail_point is not None for key in ids)

    def change(touchpoint: Touchpoint) -> dict[str, Any]:
        return {"fail_point": None if off else touchpoint.fail_point or {"text": ""}}

    return _each(journey, ids, change, tr("Fail point"))


def toggle_moment_of_truth(journey: Journey, ids: Iterable[str]) -> Patch:
    """The touchpoints marked as moments of truth; unmarked where all are."""
    ids = tuple(ids)
    on = not all(journey.touchpoints[key].moment_of_truth for key in ids)
    return _each(journey, ids, lambda _: {"moment_of_truth": on}, tr("Moment of truth"))


def _each(
    journey: Journey,
    ids: Iterable[str],
    change: Callable[[Touchpoint], dict[str, Any]],
    label: str,
) -> Patch:
    draft = Draft(journey)
    for key in ids:
        touchpoint = journey.touchpoints[key]
        draft.put(touchpoint.changed(**change(touchpoint)))
    return draft.patch(label)


def _has(touchpoint: Touchpoint, dimension: Dimension, value: str, strength: int) -> bool:
    held = dimension.held(touchpoint)
    match dimension.kind:
        case "strengths":
            return bool(held.get(value) == strength)
        case "many" | "words":
            return value in held
        case "yes":
            return bool(held)
        case _:
            return held is not None and str(held) == value


def _with(
    journey: Journey,
    touchpoint: Touchpoint,
    dimension: Dimension,
    value: str,
    strength: int | None,
) -> Any:
    held, on = dimension.held(touchpoint), strength is not None
    match dimension.kind:
        case "strengths":
            rest = {key: each for key, each in held.items() if key != value}
            return {**rest, value: strength} if on else rest
        case "many" | "words":
            words = (*(each for each in held if each != value), *((value,) if on else ()))
            return _in_order(journey, dimension, words) if dimension.kind == "many" else words
        case "yes":
            return on
        case "scale":
            return int(value) if on else None
        case "text":
            return value if on else ""
        case _ if dimension.part:
            part = getattr(touchpoint, dimension.field)
            if not on:
                return None
            return part.changed(**{dimension.part: value}) if part else {dimension.part: value}
        case _:
            return value if on else dimension.default


def _in_order(journey: Journey, dimension: Dimension, words: tuple[str, ...]) -> tuple[str, ...]:
    place = {option.key: n for n, option in enumerate(dimension.options(journey))}
    return tuple(sorted(words, key=lambda word: place.get(word, len(place))))

"""Rules JM8xx, as they are defined."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from journeymapper.model.records import Touchpoint
from tests.analysis.definitions.words import Map, rule


@rule("JM801", "w")
def untagged(m: Map) -> Iterator[tuple[Any, ...]]:
    front = [t for t in m.all.values() if t.lane == "frontstage"]
    facts: list[Callable[[Touchpoint], bool]] = [
        lambda t: len(t.channels) > 0,
        lambda t: len(t.pillars) > 0,
        lambda t: t.level is not None,
    ]
    asked = [has for has in facts if sum(has(t) for t in front) >= len(front) / 2]
    subjects = {t.id for t in front for has in asked if not has(t)}
    if subjects:
        yield "I", subjects


@rule("JM802", "r")
def no_owner(m: Map) -> Iterator[tuple[Any, ...]]:
    owners = {t.owner.strip() for t in m.all.values()} - {""}
    for v in m.J if owners else ():
        t = m.all[v]
        if (t.fail_point is not None or t.moment_of_truth) and not t.owner.strip():
            yield "I", (v,)


@rule("JM803", "r")
def assumption_only(m: Map) -> Iterator[tuple[Any, ...]]:
    grades = {v: t.evidence.grade for v, t in m.all.items() if t.evidence is not None}
    subjects = [
        stage
        for stage in m.stage_order
        if m.members(stage)
        and not any(grades.get(v, "assumption") != "assumption" for v in m.members(stage))
    ]
    if grades and subjects:
        yield "I", subjects


@rule("JM804", "r")
def pain_without_opportunity(m: Map) -> Iterator[tuple[Any, ...]]:
    subjects = {v for v, t in m.all.items() if t.pains} - m.listed
    if subjects:
        yield "I", subjects


@rule("JM805", "w")
def unrated_pain(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        t = m.all[v]
        if t.pains and [t.sentiment, t.effort, t.fail_point] == [None, None, None]:
            yield "I", (v,)


@rule("JM806", "r")
def overfull(m: Map) -> Iterator[tuple[Any, ...]]:
    for stage in m.stage_order:
        if len(m.members(stage)) >= 10:
            yield "I", (stage,)
    if len(m.J) >= 61:
        yield "I", ()


@rule("JM807", "w")
def half_journey(m: Map) -> Iterator[tuple[Any, ...]]:
    phases = [s.phase for s in m.journey.stages if s.phase is not None]
    if phases and not ("before" in phases and "after" in phases):
        yield "W", ()


@rule("JM808", "r")
def survey_only_loyalty(m: Map) -> Iterator[tuple[Any, ...]]:
    names = [metric.name.strip().upper() for t in m.all.values() for metric in t.metrics]
    if names and all(name in {"NPS", "CSAT", "CES"} for name in names):
        yield "I", ()


@rule("JM809", "r")
def no_outcome_link(m: Map) -> Iterator[tuple[Any, ...]]:
    without = {o.id for o in m.journey.opportunities if o.outcome is None}
    if without and len(without) < len(m.journey.opportunities):
        yield "I", without


@rule("JM810", "r")
def brand_drift(m: Map) -> Iterator[tuple[Any, ...]]:
    for aspect in ("values", "messaging", "visual_identity"):
        ratings = {c.id: getattr(c.brand, aspect) for c in m.journey.channels}
        rated = {c: rating for c, rating in ratings.items() if rating is not None}
        if rated and max(rated.values()) - min(rated.values()) >= 2:
            ends = {max(rated.values()), min(rated.values())}
            yield "I", {c for c, rating in rated.items() if rating in ends}, (), aspect

"""The catalogue a second time: each rule as its definition says it, word by word, and slowly.

Shares no code with the package but the records. A reached touchpoint is found by walking, "on
every path" by taking away, a least path by trying all of them. `defined` gives the identities
and severities of all that holds, `expected` those that the report of a profile must have.
"""

from __future__ import annotations

import importlib

from journeymapper.model.journey import Journey
from tests.analysis.definitions.words import DEFINITIONS, Map

FAMILIES = (
    "structure",
    "communication",
    "pillars",
    "recovery",
    "effort",
    "emotion",
    "segments",
    "quality",
)

for family in FAMILIES:
    importlib.import_module(f"tests.analysis.definitions.{family}")

Said = tuple[str, str, tuple[str, ...], tuple[str, ...], str]
"""Rule, severity letter, subjects, segments, about."""


def defined(journey: Journey) -> set[Said]:
    """All that the definitions say of a journey, before any profile."""
    said: set[Said] = set()
    for code, (_, definition) in DEFINITIONS.items():
        for severity, subjects, *rest in definition(Map(journey)):
            segments = rest[0] if rest else ()
            about = rest[1] if len(rest) > 1 else ""
            said.add((code, severity, tuple(sorted(subjects)), tuple(sorted(segments)), about))
    return said


def expected(journey: Journey, profile: str) -> set[Said]:
    """What a report of this profile must hold."""
    return of_profile(defined(journey), profile)


def of_profile(said: set[Said], profile: str) -> set[Said]:
    """What a profile takes of all that the definitions say."""
    if profile == "workshop":
        return {each for each in said if DEFINITIONS[each[0]][0] == "w"}
    if profile == "strict":
        return {(each[0], each[1].replace("I", "W"), *each[2:]) for each in said}
    return said

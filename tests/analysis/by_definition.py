"""The catalogue a second time: each rule as its definition says it, word by word, and slowly.

Shares no code with the package but the records. A reached touchpoint is found by walking, "on
every path" by taking away, a least path by trying all of them. `expected` gives the identities
and severities a report must have.
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


def expected(journey: Journey, profile: str) -> set[Said]:
    """What a report of this profile must hold: (rule, severity, subjects, segments, about)."""
    said: set[Said] = set()
    for code, (first, definition) in DEFINITIONS.items():
        if profile == "workshop" and first != "w":
            continue
        for severity, subjects, *rest in definition(Map(journey)):
            segments = rest[0] if rest else ()
            about = rest[1] if len(rest) > 1 else ""
            if profile == "strict" and severity == "I":
                severity = "W"
            said.add((code, severity, tuple(sorted(subjects)), tuple(sorted(segments)), about))
    return said

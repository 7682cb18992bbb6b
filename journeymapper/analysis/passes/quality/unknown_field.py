"""The map holds a key that this version does not know.

It is kept and written back untouched; one finding for each, `about` says where it stands.

Why: A key nobody reads is a slip of the pen, or comes from a newer JourneyMapper: what it says
has no effect here.
Do: Correct the key, or open the map with the version that wrote it.
Source: The file format: unknown keys are kept and reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.unknown import unknown_fields


class UnknownField(Pass):
    code = "JM001"
    name = "unknown-field"
    severity = Severity.INFO
    profile = "review"
    bad = """
        {"format": "journeymapper", "version": 1, "title": "A map", "colour": "blue",
         "stages": [], "touchpoints": [], "connections": []}
    """
    good = """
        {"format": "journeymapper", "version": 1, "title": "A map",
         "stages": [], "touchpoints": [], "connections": []}
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for path in unknown_fields(journey):
            yield self.finding(
                tr("This version does not know {path}").format(path=quoted(path)),
                tr("It is kept and written back. What it says has no effect here."),
                tr("Correct the key, or open the map with a newer version"),
                about=path,
            )

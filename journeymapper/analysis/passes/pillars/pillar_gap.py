"""A pillar that no touchpoint builds.

Judged where at least half of the touchpoints in lane frontstage have a pillar; `about` is the
pillar. Where somebody builds it, but not for all, it names the segments that go without.

Why: The six pillars hold together: outstanding at five of them does not make up for the sixth.
Do: Pick one touchpoint where it would matter most, and build it there.
Source: KPMG Nunwood, the six pillars of customer experience excellence.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.fixes.build_pillar import build_pillar
from journeymapper.analysis.paths.segments import groups, groups_at
from journeymapper.analysis.paths.telling import builds, is_pillared
from journeymapper.analysis.paths.walk import segment_walk, walked
from journeymapper.analysis.wording import customers
from journeymapper.model.journey import Journey
from journeymapper.model.words import PILLARS

MISSING = {
    "integrity": "Nothing builds trust",
    "resolution": "Nothing is put right",
    "expectations": "Nobody sets expectations",
    "empathy": "Nobody shows that they understand",
    "personalization": "Nothing is made",
    "time_and_effort": "Nothing saves time and effort",
}


class PillarGap(Pass):
    code = "JM307"
    name = "pillar-gap"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Order
          I order it [integrity, time_and_effort, expectations, resolution]
          Somebody asks how I am [empathy]
    """
    good = """
        Order
          I order it [integrity, time_and_effort, expectations, resolution]
          Somebody asks how I am, by name [empathy, personalization]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not is_pillared(journey) or not walked(journey):
            return
        present = [each for each in groups(journey) if segment_walk(journey, each)]
        for pillar in PILLARS:
            builders = [each.id for each in walked(journey) if builds(each, pillar)]
            served = groups_at(journey, *builders)
            without = [each for each in present if each is not None and each not in served]
            if builders and not without:
                continue
            segments = tuple(without) if builders else ()
            name = pillar.replace("_", " ")
            yield self.finding(
                f"{MISSING[pillar]} for {customers(journey, segments)}",
                f"No touchpoint {'of theirs ' * bool(segments)}builds {name}. The six pillars "
                "hold together: five do not make up for the sixth.",
                f"Build {name} where it matters most",
                segments=segments,
                about=pillar,
                fixes=(build_pillar(pillar, segments),),
            )

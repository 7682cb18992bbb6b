"""A pillar that no touchpoint builds.

Judged where at least half of the touchpoints in lane frontstage have a pillar; `about` is the
pillar. Where somebody builds it, but not for all, it names the segments that go without.

Why: The six pillars hold together: outstanding at five of them does not make up for the sixth.
Do: Pick one touchpoint where it would matter most, and build it there.
Source: KPMG Nunwood, the six pillars of customer experience excellence.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.building import builders
from journeymapper.analysis.paths.segments import groups, groups_at
from journeymapper.analysis.paths.telling import is_pillared
from journeymapper.analysis.paths.walk import segment_walk, walked
from journeymapper.analysis.wording import customers, in_small
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey

MISSING = {
    "integrity": marked("Nothing builds trust for {who}"),
    "resolution": marked("Nothing is put right for {who}"),
    "expectations": marked("Nobody sets expectations for {who}"),
    "empathy": marked("Nobody shows that they understand for {who}"),
    "personalization": marked("Nothing is made for {who}"),
    "time_and_effort": marked("Nothing saves time and effort for {who}"),
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
        for pillar, building in builders(journey).items():
            served = groups_at(journey, *building)
            without = [each for each in present if each is not None and each not in served]
            if building and not without:
                continue
            segments = tuple(without) if building else ()
            fact = (
                tr("No touchpoint of theirs builds {pillar}")
                if segments
                else tr("No touchpoint builds {pillar}")
            )
            name = in_small(pillar)
            yield self.finding(
                tr(MISSING[pillar]).format(who=customers(journey, segments)),
                tr(
                    "{fact}. The six pillars hold together: five do not make up for the sixth."
                ).format(fact=fact.format(pillar=name)),
                tr("Build {pillar} where it matters most").format(pillar=name),
                segments=segments,
                about=pillar,
                fixes=(fixes.build_pillar.build_pillar(pillar, segments),),
            )

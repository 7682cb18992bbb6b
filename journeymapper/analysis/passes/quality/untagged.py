"""Touchpoints that lack a tag most of the others have.

Of channels, pillars and level only those are asked for that at least half of the touchpoints in
lane frontstage have. One finding names all that lack one.

Why: What is not tagged is left out of every lens, score and rule, as if it were fine.
Do: Select them and tag them together.
Source: The customer experience model, touchpoint analysis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress
from operator import not_, or_

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.telling import ids_in_front, in_front, is_usual
from journeymapper.analysis.wording import either, quoted_list, sentence
from journeymapper.language import marked, tr, tr_counted
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey

TAGS = {
    "channels": marked("a channel"),
    "pillars": marked("a pillar"),
    "level": marked("a level"),
}
"""The tags by the field that holds them."""


class Untagged(Pass):
    code = "JM801"
    name = "untagged"
    severity = Severity.INFO
    profile = "workshop"
    bad = """
        Order
          I order it [by web]
          A mail confirms the order [by mail]
          The parcel arrives
    """
    good = """
        Order
          I order it [by web]
          A mail confirms the order [by mail]
          The parcel arrives [by courier, integrity]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        subjects, lacking = _lacking(journey)
        if subjects:
            yield self.spotted(_said, journey, lacking, subjects=subjects)


@lasting("touchpoints.lane", *(f"touchpoints.{tag}" for tag in TAGS))
def _lacking(journey: Journey) -> tuple[tuple[str, ...], list[str]]:
    """The touchpoints without a tag that is usual on the map, sorted, and which tags some lack."""
    usual = (tag for tag in TAGS if is_usual(journey, tag))
    without = {tag: [*map(not_, in_front(journey, tag))] for tag in usual}
    lacking = [tag for tag, is_without in without.items() if any(is_without)]
    is_any = [False] * len(ids_in_front(journey))
    for tag in lacking:
        is_any = [*map(or_, is_any, without[tag])]
    return tuple(sorted(compress(ids_in_front(journey), is_any))), lacking


def _said(journey: Journey, lacking: Iterable[str]) -> Said:
    untagged = frozenset(_lacking(journey)[0])
    touchpoints = [each for each in journey.touchpoints if each.id in untagged]
    tags = either(tr(TAGS[each]) for each in lacking)
    return Said(
        sentence(
            tr_counted(
                "one touchpoint without {tags}",
                "{n} touchpoints without {tags}",
                len(touchpoints),
                tags=tags,
            )
        ),
        tr(
            "Most others have it, but not {titles}. What is not tagged is "
            "left out of every count, as if it were fine."
        ).format(titles=quoted_list([each.title for each in touchpoints])),
        tr("Tag them together"),
    )

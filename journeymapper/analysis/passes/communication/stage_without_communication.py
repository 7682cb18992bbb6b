"""A stage in which some customers hear nothing about where things stand.

Judged where at least half of the touchpoints in lane frontstage have a level. Customers hear
something at a touchpoint of level communication or proactive, or where a failure is
acknowledged, explained or followed up. An error where the stage holds a transaction, a promise
or a wait of a day or more; a warning where it holds a question, a fail point or a bad feeling;
else an info. Where only some segments hear nothing, it names them.

Why: Communication is the ground the whole pyramid stands on: people who are not told assume the
worst, or call.
Do: Say where things stand, unasked: a confirmation, a status, a next step with a date.
Source: Gartner, customer experience pyramid, level 1.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.segments import groups_at, named
from journeymapper.analysis.paths.telling import (
    INFORMING_LEVELS,
    by_stage,
    informs,
    is_levelled,
    is_long_wait,
    stretches,
)
from journeymapper.analysis.paths.walk import of_walked, walk
from journeymapper.analysis.wording import customers, quoted, sentence
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Touchpoint

Ways = Collection[Connection]

STAKES: tuple[tuple[Severity, str, Callable[[Touchpoint, Ways], bool]], ...] = (
    (
        Severity.ERROR,
        marked("{title} is a transaction"),
        lambda each, ways: "transaction" in each.traits,
    ),
    (
        Severity.ERROR,
        marked("{title} makes a promise"),
        lambda each, ways: bool(each.promises_made),
    ),
    (
        Severity.ERROR,
        marked("a long wait follows {title}"),
        lambda each, ways: any(map(is_long_wait, ways)),
    ),
    (
        Severity.WARNING,
        marked("{title} is a question"),
        lambda each, ways: "inquiry" in each.traits,
    ),
    (Severity.WARNING, marked("{title} can fail"), lambda each, ways: each.fail_point is not None),
    (Severity.WARNING, marked("{title} feels bad"), lambda each, ways: (each.sentiment or 0) < 0),
)


class StageWithoutCommunication(Pass):
    code = "JM201"
    name = "stage-without-communication"
    severity = Severity.ERROR
    profile = "workshop"
    bad = """
        Order
          I order it [commitment, transaction]
    """
    good = """
        Order
          I order it [commitment, transaction]
          > A mail confirms the order [communication]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not is_levelled(journey):
            return
        levels, named_at = of_walked(journey, "level"), of_walked(journey, "segments")
        for stage, part in stretches(journey).items():
            if _tells_all(levels[part], named_at[part]):
                continue
            members = by_stage(journey)[stage]
            present = groups_at(journey, *(each.id for each in members))
            told = groups_at(journey, *(each.id for each in members if informs(each)))
            untold = tuple(each for each in present if each not in told)
            if not untold:
                continue
            segments = named(untold, present)
            severity, stake = _at_stake(journey, members)
            who = customers(journey, segments)
            can_tell = any(fixes.put_after.can_follow(journey, each.id) for each in members)
            offered = (fixes.insert_message.tell_in_stage(stage),) if can_tell else ()
            yield self.finding(
                tr("Nobody keeps {who} informed in {stage}").format(
                    who=who, stage=quoted(journey.stages[stage].name)
                ),
                _told(stake, bool(segments)),
                tr("Add a message that says where things stand"),
                subjects=(stage,),
                segments=segments,
                severity=severity,
                fixes=offered,
            )


def _tells_all(levels: Iterable[str | None], segments: Iterable[Collection[str]]) -> bool:
    """Whether one touchpoint of a stage, open to all, is there to inform: mostly there is."""
    each_one = zip(levels, segments, strict=True)
    return any(level in INFORMING_LEVELS and not named for level, named in each_one)


def _at_stake(journey: Journey, members: Iterable[Touchpoint]) -> tuple[Severity, str]:
    after = walk(journey).after
    for severity, words, holds in STAKES:
        for each in members:
            if holds(each, after[each.id].values()):
                return severity, tr(words).format(title=quoted(each.title))
    return Severity.INFO, ""


def _told(stake: str, some: bool) -> str:
    if stake and some:
        fact = tr("{stake}, and no touchpoint they meet here says where things stand")
    elif stake:
        fact = tr("{stake}, and no touchpoint here says where things stand")
    elif some:
        fact = tr("No touchpoint they meet here says where things stand")
    else:
        fact = tr("No touchpoint here says where things stand")
    return tr("{fact}. People who are not told call, or assume the worst.").format(
        fact=sentence(fact.format(stake=stake))
    )

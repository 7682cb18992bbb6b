"""The second landmark: promises are kept, the ground is laid, decisive moments are looked after."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from journeymapper.analysis.passes.pillars.promise_unkept import PromiseUnkept
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.facts import has_system, ids, is_written, said, supports
from journeymapper.analysis.scores.landmarks.criterion import Criterion, criterion, titles
from journeymapper.analysis.scores.pyramid import pyramid
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import marked, tr, tr_many
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint

NAME = marked("Finding one's footing with the customer")
GROUND = ("communication", "responsive")
WIDE = Fraction(8, 10)
HIDDEN_LANES = ("backstage", "support")


def criteria(journey: Journey) -> tuple[Criterion, ...]:
    """What has to hold here."""
    return (_promises(journey), _ground(journey), _moments(journey))


def _promises(journey: Journey) -> Criterion:
    text = tr("A promise is made, and none is left unkept")
    makers = [each for each in walked(journey) if each.promises_made]
    if not makers:
        return criterion(
            text, False, tr("no touchpoint makes a promise"), tr("a promise, made and kept")
        )
    unkept = said(journey, PromiseUnkept)
    if not unkept:
        return criterion(
            text, True, tr("{titles}: each is kept").format(titles=titles(makers)), "", ids(makers)
        )
    promises = listed(dict.fromkeys(quoted(journey.promises[each.about].text) for each in unkept))
    subjects = dict.fromkeys(key for each in unkept for key in each.subjects)
    return criterion(
        text,
        False,
        tr("not kept: {promises}").format(promises=promises),
        tr("{promises} kept on every way").format(promises=promises),
        subjects,
    )


def _ground(journey: Journey) -> Criterion:
    stages = by_stage(journey)
    need = ceil(WIDE * len(stages))
    having = {
        level: [
            stage
            for stage, members in stages.items()
            if any(each.level == level for each in members)
        ]
        for level in GROUND
    }
    covered = [pyramid(journey).coverage[level].value for level in GROUND]
    now = listed(str(len(having[level])) for level in GROUND)
    without = [stage for stage in stages if any(stage not in having[level] for level in GROUND)]
    return criterion(
        tr("Communication and responsive are each in at least 80 % of the stages"),
        all(each is not None and each >= WIDE for each in covered),
        tr("they are in {now} of {whole} stages").format(now=now, whole=len(stages)),
        tr("communication and responsive in {need} of {whole} stages (now {now})").format(
            need=need, whole=len(stages), now=now
        )
        if stages
        else tr("stages with communication and responsive"),
        without,
    )


def _moments(journey: Journey) -> Criterion:
    text = tr("Each moment of truth has an owner, support behind the scenes and a system")
    decisive = [each for each in walked(journey) if each.moment_of_truth]
    if not decisive:
        return criterion(
            text, False, tr("no moment of truth is marked"), tr("a moment of truth marked")
        )
    lacking = {each.id: lack for each in decisive if (lack := _lack(journey, each))}
    if not lacking:
        return criterion(
            text, True, tr("{titles}: all three").format(titles=titles(decisive)), "", ids(decisive)
        )
    first, *more = lacking
    told = tr("{things} for {title}").format(
        things=listed(lacking[first]), title=quoted(journey.touchpoints[first].title)
    )
    if more:
        told = tr_many(
            "{told}, and {n} more like it", "{told}, and {n} more like it", len(more), told=told
        )
    return criterion(text, False, tr("missing: {told}").format(told=told), told, lacking)


def _lack(journey: Journey, moment: Touchpoint) -> list[str]:
    hidden = [
        each
        for each in supports(journey).get(moment.id, ())
        if journey.touchpoints[each].lane in HIDDEN_LANES
    ]
    there = {
        tr("an owner"): is_written(moment.owner),
        tr("backstage support"): bool(hidden),
        tr("a system"): has_system(moment),
    }
    return [name for name, found in there.items() if not found]

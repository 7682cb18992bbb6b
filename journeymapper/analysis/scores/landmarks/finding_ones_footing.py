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
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint

NAME = "Finding one's footing with the customer"
GROUND = ("communication", "responsive")
WIDE = Fraction(8, 10)
HIDDEN_LANES = ("backstage", "support")


def criteria(journey: Journey) -> tuple[Criterion, ...]:
    """What has to hold here."""
    return (_promises(journey), _ground(journey), _moments(journey))


def _promises(journey: Journey) -> Criterion:
    text = "A promise is made, and none is left unkept"
    makers = [each for each in walked(journey) if each.promises_made]
    if not makers:
        return criterion(text, False, "no touchpoint makes a promise", "a promise, made and kept")
    unkept = said(journey, PromiseUnkept)
    if not unkept:
        return criterion(text, True, f"{titles(makers)}: each is kept", "", ids(makers))
    promises = listed(dict.fromkeys(quoted(journey.promises[each.about].text) for each in unkept))
    subjects = dict.fromkeys(key for each in unkept for key in each.subjects)
    return criterion(
        text, False, f"not kept: {promises}", f"{promises} kept on every way", subjects
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
    now = " and ".join(str(len(having[level])) for level in GROUND)
    without = [stage for stage in stages if any(stage not in having[level] for level in GROUND)]
    return criterion(
        "Communication and responsive are each in at least 80 % of the stages",
        all(each is not None and each >= WIDE for each in covered),
        f"they are in {now} of {len(stages)} stages",
        f"communication and responsive in {need} of {len(stages)} stages (now {now})"
        if stages
        else "stages with communication and responsive",
        without,
    )


def _moments(journey: Journey) -> Criterion:
    text = "Each moment of truth has an owner, support behind the scenes and a system"
    decisive = [each for each in walked(journey) if each.moment_of_truth]
    if not decisive:
        return criterion(text, False, "no moment of truth is marked", "a moment of truth marked")
    lacking = {each.id: lack for each in decisive if (lack := _lack(journey, each))}
    if not lacking:
        return criterion(text, True, f"{titles(decisive)}: all three", "", ids(decisive))
    first, *more = lacking
    told = f"{listed(lacking[first])} for {quoted(journey.touchpoints[first].title)}"
    told += f", and {len(more)} more like it" if more else ""
    return criterion(text, False, f"missing: {told}", told, lacking)


def _lack(journey: Journey, moment: Touchpoint) -> list[str]:
    hidden = [
        each
        for each in supports(journey).get(moment.id, ())
        if journey.touchpoints[each].lane in HIDDEN_LANES
    ]
    there = {
        "an owner": is_written(moment.owner),
        "backstage support": bool(hidden),
        "a system": has_system(moment),
    }
    return [name for name, found in there.items() if not found]

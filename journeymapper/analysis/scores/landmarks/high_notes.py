"""The fourth landmark: nothing is broken, what decides delights, and it ends well."""

from __future__ import annotations

from fractions import Fraction

from journeymapper.analysis.finding import Report, Severity
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.emotion import emotion
from journeymapper.analysis.scores.facts import ids
from journeymapper.analysis.scores.figures import number, share, signed
from journeymapper.analysis.scores.landmarks.criterion import Criterion, criterion, titles
from journeymapper.analysis.scores.pyramid import pyramid
from journeymapper.analysis.wording import counted
from journeymapper.model.journey import Journey

NAME = "Hitting the high notes"
DELIGHT = 2
HEIGHTS = ("proactive", "evolution")
HALF = Fraction(1, 2)
UPRIGHT = Fraction(5, 100)


def criteria(journey: Journey, review: Report) -> tuple[Criterion, ...]:
    """What has to hold here; `review` is the report of the review profile."""
    return (_no_errors(review), _moments(journey), _heights(journey), _ending(journey))


def _no_errors(review: Report) -> Criterion:
    errors = [each for each in review.findings if each.severity is Severity.ERROR]
    return criterion(
        "The review finds no error",
        not errors,
        f"it finds {counted(len(errors), 'error')}",
        f"{counted(len(errors), 'error')} mended",
        dict.fromkeys(key for each in errors for key in each.subjects),
    )


def _moments(journey: Journey) -> Criterion:
    text = f"Every rated moment of truth feels like {signed(DELIGHT)} or more"
    rated = [
        (each, each.sentiment)
        for each in walked(journey)
        if each.moment_of_truth and each.sentiment is not None
    ]
    if not rated:
        return criterion(text, False, "none is rated", "a moment of truth, marked and rated")
    pale = [each for each, feeling in rated if feeling < DELIGHT]
    if not pale:
        moments = [each for each, _ in rated]
        return criterion(text, True, f"{titles(moments)}: yes", "", ids(moments))
    least = signed(min(feeling for _, feeling in rated))
    wanted = f"{titles(pale)} at {signed(DELIGHT)} (now {least})"
    return criterion(text, False, f"the least is {least}", wanted, ids(pale))


def _heights(journey: Journey) -> Criterion:
    stages = by_stage(journey)
    high = [
        stage for stage, members in stages.items() if any(each.level in HEIGHTS for each in members)
    ]
    part, index = share(high, stages), pyramid(journey).inversion.value
    reaching = f"proactive or evolution in {len(high)} of {len(stages)} stages"
    leaning = "" if index is None else f", inversion {number(index)}"
    return criterion(
        "Proactive or evolution in at least half of the stages, on a sound pyramid",
        part is not None and part >= HALF and index is not None and index < UPRIGHT,
        reaching + leaning,
        f"proactive or evolution in half of the stages, inversion below {number(UPRIGHT)} "
        f"(now {len(high)} of {len(stages)}{leaning})",
        high,
    )


def _ending(journey: Journey) -> Criterion:
    end = emotion(journey).end
    now = end.why if end.value is None else f"it ends on {signed(end.value)}"
    return criterion(
        f"It ends on {signed(DELIGHT)} or more",
        end.value is not None and end.value >= DELIGHT,
        now,
        f"an ending of {signed(DELIGHT)} ({now})",
        end.behind,
    )

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
from journeymapper.language import marked, tr, tr_counted
from journeymapper.model.journey import Journey

NAME = marked("Hitting the high notes")
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
        tr("The review finds no error"),
        not errors,
        _found(len(errors)),
        tr_counted("one error mended", "{n} errors mended", len(errors)),
        dict.fromkeys(key for each in errors for key in each.subjects),
    )


def _found(errors: int) -> str:
    if not errors:
        return tr("it finds no errors")
    return tr_counted("it finds one error", "it finds {n} errors", errors)


def _moments(journey: Journey) -> Criterion:
    text = tr("Every rated moment of truth feels like {feeling} or more").format(
        feeling=signed(DELIGHT)
    )
    rated = [
        (each, each.sentiment)
        for each in walked(journey)
        if each.moment_of_truth and each.sentiment is not None
    ]
    if not rated:
        return criterion(
            text, False, tr("none is rated"), tr("a moment of truth, marked and rated")
        )
    pale = [each for each, feeling in rated if feeling < DELIGHT]
    if not pale:
        moments = [each for each, _ in rated]
        return criterion(
            text, True, tr("{titles}: yes").format(titles=titles(moments)), "", ids(moments)
        )
    least = signed(min(feeling for _, feeling in rated))
    wanted = tr("{titles} at {feeling} (now {least})").format(
        titles=titles(pale), feeling=signed(DELIGHT), least=least
    )
    return criterion(text, False, tr("the least is {least}").format(least=least), wanted, ids(pale))


def _heights(journey: Journey) -> Criterion:
    stages = by_stage(journey)
    high = [
        stage for stage, members in stages.items() if any(each.level in HEIGHTS for each in members)
    ]
    part, index = share(high, stages), pyramid(journey).inversion.value
    if index is None:
        told = tr("proactive or evolution in {now} of {whole} stages")
        wanted = tr(
            "proactive or evolution in half of the stages, inversion below {limit} "
            "(now {now} of {whole})"
        )
    else:
        told = tr("proactive or evolution in {now} of {whole} stages, inversion {inversion}")
        wanted = tr(
            "proactive or evolution in half of the stages, inversion below {limit} "
            "(now {now} of {whole}, inversion {inversion})"
        )
    figures = {
        "now": str(len(high)),
        "whole": str(len(stages)),
        "inversion": "" if index is None else number(index),
        "limit": number(UPRIGHT),
    }
    return criterion(
        tr("Proactive or evolution in at least half of the stages, on a sound pyramid"),
        part is not None and part >= HALF and index is not None and index < UPRIGHT,
        told.format(**figures),
        wanted.format(**figures),
        high,
    )


def _ending(journey: Journey) -> Criterion:
    end = emotion(journey).end
    now = (
        end.why
        if end.value is None
        else tr("it ends on {feeling}").format(feeling=signed(end.value))
    )
    return criterion(
        tr("It ends on {feeling} or more").format(feeling=signed(DELIGHT)),
        end.value is not None and end.value >= DELIGHT,
        now,
        tr("an ending of {feeling} ({now})").format(feeling=signed(DELIGHT), now=now),
        end.behind,
    )

"""The third landmark: the team knows rather than guesses, listens, and people come back."""

from __future__ import annotations

from fractions import Fraction

from journeymapper.analysis.passes.communication.open_feedback_loop import OpenFeedbackLoop
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.facts import feedback, ids, said
from journeymapper.analysis.scores.landmarks.criterion import Criterion, criterion, titles
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import marked, tr, tr_counted, tr_many
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Touchpoint

NAME = marked("Far along in the customer experience journey")
WELL_KNOWN = Fraction(6, 10)
EARS = 2
OPINIONS = ("nps", "csat", "ces")


def criteria(journey: Journey) -> tuple[Criterion, ...]:
    """What has to hold here."""
    return (_evidence(journey), _listening(journey), _coming_back(journey), _measuring(journey))


def _evidence(journey: Journey) -> Criterion:
    everyone = walked(journey)
    guessed = [each for each in everyone if not _is_known(each)]
    known = len(everyone) - len(guessed)
    return criterion(
        tr("At least 60 % of the touchpoints rest on more than assumption"),
        bool(everyone) and known >= WELL_KNOWN * len(everyone),
        tr("{known} of {all} do").format(known=known, all=len(everyone)),
        tr("evidence for more touchpoints (now {known} of {all})").format(
            known=known, all=len(everyone)
        ),
        ids(guessed),
    )


def _is_known(touchpoint: Touchpoint) -> bool:
    return touchpoint.evidence is not None and touchpoint.evidence.grade != "assumption"


def _listening(journey: Journey) -> Criterion:
    text = tr("Customers are listened to at two places or more, and it leads somewhere")
    places, wasted = feedback(journey), said(journey, OpenFeedbackLoop)
    if len(places) < EARS:
        wanted = tr("feedback at two places (now {n})").format(n=len(places))
        return criterion(text, False, _asked(len(places)), wanted, ids(places))
    if not wasted:
        return criterion(
            text, True, tr("{titles} do").format(titles=titles(places)), "", ids(places)
        )
    unheard = [journey.touchpoints[key] for each in wasted for key in each.subjects]
    return criterion(
        text,
        False,
        tr_many(
            "{titles} leads to nothing",
            "{titles} lead to nothing",
            len(unheard),
            titles=titles(unheard),
        ),
        tr("something made of {titles}").format(titles=titles(unheard)),
        ids(unheard),
    )


def _asked(places: int) -> str:
    if not places:
        return tr("feedback is asked for at no places")
    return tr_counted(
        "feedback is asked for at one place", "feedback is asked for at {n} places", places
    )


def _coming_back(journey: Journey) -> Criterion:
    returning = [each for each in journey.connections if _is_return(journey, each)]
    first = journey.touchpoints[returning[0].source] if returning else None
    return criterion(
        tr("After the purchase a loopback leads back to an earlier stage"),
        bool(returning),
        tr("one leads back from {title}").format(title=quoted(first.title))
        if first
        else tr("none does"),
        tr("a loopback from after the purchase to an earlier stage"),
        (each.key for each in returning),
    )


def _is_return(journey: Journey, way: Connection) -> bool:
    if way.kind != "loopback":
        return False
    here = journey.touchpoints[way.source].stage
    there = journey.touchpoints[way.target].stage
    place = journey.stages.place
    return journey.stages[here].phase == "after" and place(there) < place(here)


def _measuring(journey: Journey) -> Criterion:
    deeds = [
        (metric.name.strip(), each.id)
        for each in journey.touchpoints
        for metric in each.metrics
        if metric.name.strip().casefold() not in OPINIONS
    ]
    names = dict.fromkeys(quoted(name) for name, _ in deeds)
    return criterion(
        tr("Something is measured that customers do, not only what they say (NPS, CSAT, CES)"),
        bool(deeds),
        listed(names) or tr("nothing of the kind is"),
        tr("a figure of what customers do"),
        dict.fromkeys(key for _, key in deeds),
    )

"""The first landmark: the team knows whom it serves and makes a decent first impression."""

from __future__ import annotations

from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.scores.facts import ids, is_written
from journeymapper.analysis.scores.figures import mean, signed
from journeymapper.analysis.scores.landmarks.criterion import Criterion, criterion, titles
from journeymapper.analysis.wording import quoted
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey

NAME = marked("New to the game")
GOOD_START = 1


def criteria(journey: Journey) -> tuple[Criterion, ...]:
    """What has to hold here."""
    return (_purpose(journey), _difference(journey), _impression(journey), _telling(journey))


def _purpose(journey: Journey) -> Criterion:
    scenario, goal = is_written(journey.header.scenario), is_written(journey.header.goal)
    why, wanted = _unwritten(scenario, goal)
    return criterion(
        tr("Scenario and goal are both written"),
        scenario and goal,
        why,
        wanted,
    )


def _unwritten(scenario: bool, goal: bool) -> tuple[str, str]:
    if scenario and goal:
        return tr("both are"), ""
    if scenario:
        return tr("the goal is not written"), tr("the goal in words")
    if goal:
        return tr("the scenario is not written"), tr("the scenario in words")
    return tr("the scenario and the goal are not written"), tr("the scenario and the goal in words")


def _difference(journey: Journey) -> Criterion:
    text = journey.header.differentiator
    holds = is_written(text)
    return criterion(
        tr("What sets us apart is written"),
        holds,
        quoted(text) if holds else tr("nothing is written"),
        tr("what sets us apart, in words"),
    )


def _impression(journey: Journey) -> Criterion:
    text = tr("The first stage where we are met and rated feels like {feeling} or more").format(
        feeling=signed(GOOD_START)
    )
    for stage, members in by_stage(journey).items():
        rated = [
            each for each in members if each.lane == "frontstage" and each.sentiment is not None
        ]
        feeling = mean(each.sentiment for each in rated if each.sentiment is not None)
        if feeling is not None:
            name = quoted(journey.stages[stage].name)
            return criterion(
                text,
                feeling >= GOOD_START,
                tr("{stage} feels like {feeling}").format(stage=name, feeling=signed(feeling)),
                tr("a first impression of {wanted} in {stage} (now {feeling})").format(
                    wanted=signed(GOOD_START), stage=name, feeling=signed(feeling)
                ),
                ids(rated),
            )
    return criterion(
        text, False, tr("no meeting is rated yet"), tr("a feeling rated where we are met")
    )


def _telling(journey: Journey) -> Criterion:
    text = tr("The first stage has a touchpoint of level communication")
    first = next(iter(by_stage(journey)), None)
    if first is None:
        return criterion(
            text, False, tr("no stage is walked yet"), tr("a first stage that communicates")
        )
    name = quoted(journey.stages[first].name)
    telling = [
        each
        for each in journey.touchpoints
        if each.stage == first and each.level == "communication"
    ]
    return criterion(
        text,
        bool(telling),
        tr("{stage} has {titles}").format(stage=name, titles=titles(telling))
        if telling
        else tr("{stage} has none").format(stage=name),
        tr("communication in {stage}").format(stage=name),
        ids(telling) or (first,),
    )

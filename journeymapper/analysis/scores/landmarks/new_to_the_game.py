"""The first landmark: the team knows whom it serves and makes a decent first impression."""

from __future__ import annotations

from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.scores.facts import ids, is_written
from journeymapper.analysis.scores.figures import mean, signed
from journeymapper.analysis.scores.landmarks.criterion import Criterion, criterion, titles
from journeymapper.analysis.wording import listed, quoted
from journeymapper.model.journey import Journey

NAME = "New to the game"
GOOD_START = 1


def criteria(journey: Journey) -> tuple[Criterion, ...]:
    """What has to hold here."""
    return (_purpose(journey), _difference(journey), _impression(journey), _telling(journey))


def _purpose(journey: Journey) -> Criterion:
    texts = {"the scenario": journey.header.scenario, "the goal": journey.header.goal}
    unwritten = [name for name, text in texts.items() if not is_written(text)]
    return criterion(
        "Scenario and goal are both written",
        not unwritten,
        f"{listed(unwritten)} {'are' if len(unwritten) > 1 else 'is'} not written"
        if unwritten
        else "both are",
        f"{listed(unwritten)} in words",
    )


def _difference(journey: Journey) -> Criterion:
    text = journey.header.differentiator
    holds = is_written(text)
    return criterion(
        "What sets us apart is written",
        holds,
        quoted(text) if holds else "nothing is written",
        "what sets us apart, in words",
    )


def _impression(journey: Journey) -> Criterion:
    text = f"The first stage where we are met and rated feels like {signed(GOOD_START)} or more"
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
                f"{name} feels like {signed(feeling)}",
                f"a first impression of {signed(GOOD_START)} in {name} (now {signed(feeling)})",
                ids(rated),
            )
    return criterion(text, False, "no meeting is rated yet", "a feeling rated where we are met")


def _telling(journey: Journey) -> Criterion:
    text = "The first stage has a touchpoint of level communication"
    first = next(iter(by_stage(journey)), None)
    if first is None:
        return criterion(text, False, "no stage is walked yet", "a first stage that communicates")
    name = quoted(journey.stages[first].name)
    telling = [
        each
        for each in journey.touchpoints
        if each.stage == first and each.level == "communication"
    ]
    return criterion(
        text,
        bool(telling),
        f"{name} has {titles(telling)}" if telling else f"{name} has none",
        f"communication in {name}",
        ids(telling) or (first,),
    )

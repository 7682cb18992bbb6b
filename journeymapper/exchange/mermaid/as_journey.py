"""A diagram as a map: sections are stages, tasks are touchpoints, one leading to the next."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from journeymapper.exchange.mermaid.diagram import Diagram, Task
from journeymapper.exchange.mermaid.losses import Losses
from journeymapper.exchange.mermaid.scores import clamped, sentiment
from journeymapper.language import tr
from journeymapper.model.clean import cleaned
from journeymapper.model.edits.rows import UNNAMED_STAGE
from journeymapper.model.ids import Ids
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Header, Persona, Stage, Touchpoint
from journeymapper.model.table import Table
from journeymapper.model.values import DESCRIPTION_LIMIT, TEXT_LIMIT

NewId = Callable[[str], str]


def journey_of(diagram: Diagram, title: str, losses: Losses, new: NewId | None = None) -> Journey:
    """The map that a diagram tells, called `title`; what it cannot hold is put to the losses.

    `new` gives an id for each name in turn, of stages and their touchpoints, then of personas.
    """
    new = new or Ids()
    stages: list[Stage] = []
    touchpoints: list[Touchpoint] = []
    for section in diagram.sections:
        name = " ".join(_kept(section.name, section.line, losses).splitlines())
        if not name.strip():
            name = tr(UNNAMED_STAGE)
            losses.unnamed(section.line, name)
        stages.append(Stage(id=new(name), name=name))
        make = partial(_touchpoint, stage=stages[-1].id, new=new, losses=losses)
        touchpoints += [make(task) for task in section.tasks]
    if touchpoints:
        touchpoints[-1] = touchpoints[-1].changed(role="goal")
        touchpoints[0] = touchpoints[0].changed(role="entry")
    keys = [each.id for each in touchpoints]
    ways = (Connection(source=a, target=b) for a, b in pairwise(keys))
    header = Header(title=title, description=_described(diagram, losses))
    return Journey(
        header,
        personas=Table(_personas(touchpoints, new)),
        stages=Table(stages),
        touchpoints=Table(touchpoints),
        connections=Table(ways),
    ).ordered()


def _touchpoint(task: Task, stage: str, new: NewId, losses: Losses) -> Touchpoint:
    title = _kept(task.name, task.line, losses)
    if not title.strip():
        title = tr("New touchpoint")
        losses.unnamed(task.line, title)
    if task.dropped:
        losses.dropped(task)
    actors = (_kept(each, task.line, losses) for each in task.people)
    return Touchpoint(
        id=new(title),
        title=title,
        stage=stage,
        sentiment=_feeling(task, losses),
        actors=tuple(each for each in actors if each.strip()),
    )


def _feeling(task: Task, losses: Losses) -> int | None:
    if math.isnan(task.score):
        losses.no_number(task)
        return None
    score = clamped(task.score)
    if score != task.score:
        losses.beyond(task, score)
    return sentiment(score)


def _personas(touchpoints: Sequence[Touchpoint], new: NewId) -> Iterator[Persona]:
    """Who takes part in every task."""
    if touchpoints:
        always = set.intersection(*({*each.actors} for each in touchpoints))
        for name in dict.fromkeys(touchpoints[0].actors):
            if name in always:
                yield Persona(id=new(name), name=name)


def _described(diagram: Diagram, losses: Losses) -> str:
    words = str(cleaned(diagram.description))
    if len(words) > DESCRIPTION_LIMIT:
        losses.cut(0, words, DESCRIPTION_LIMIT)
    return words[:DESCRIPTION_LIMIT]


def _kept(text: str, line: int, losses: Losses) -> str:
    """What a record may hold of a text."""
    text = str(cleaned(text))
    if len(text) > TEXT_LIMIT:
        losses.cut(line, text, TEXT_LIMIT)
    return text[:TEXT_LIMIT]

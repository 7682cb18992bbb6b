"""Random journeys with all that the scores look at: a number gives always the same one."""

from __future__ import annotations

from random import Random

from journeymapper.analysis.finding import Severity
from journeymapper.analysis.runner import analyse
from journeymapper.model.edits.header import set_header
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Dismissal, Touchpoint
from journeymapper.model.table import Table
from tests.analysis.random_maps import random_map

TEXTS = ("", " ", "in words", "in words")


def scored_map(seed: int) -> Journey:
    """A random map with texts, systems, outcomes, figures, returns and dismissals."""
    pick = Random(seed)
    much = pick.choice((0.1, 0.5, 0.95))
    journey = random_map(seed)
    if pick.random() < 0.02:
        return journey.with_tables(touchpoints=Table(), connections=Table(), opportunities=Table())
    header = set_header(
        journey,
        **{each: pick.choice(TEXTS) for each in ("scenario", "goal", "differentiator")},
        believed_landmark=pick.choice((None, 1, 2, 3, 4)),
    )
    journey = header.apply(journey).with_tables(
        segments=Table(
            each.changed(basis=pick.choice((None, "behaviour"))) for each in journey.segments
        ),
        touchpoints=Table(_enriched(pick, much, each) for each in journey.touchpoints),
    )
    return _dismissed(pick, _carried(pick, much, journey))


def _enriched(pick: Random, much: float, touchpoint: Touchpoint) -> Touchpoint:
    expectation = touchpoint.expectation
    metrics = [{"name": pick.choice(("NPS", " csat", "Calls", "Orders")), "value": 1}]
    return touchpoint.changed(
        expectation=expectation and expectation.changed(text=pick.choice(TEXTS)),
        systems=pick.choice(([], [" "], ["Till"])) if pick.random() > much else ["Till", " "],
        owner="Sales" if pick.random() < much else touchpoint.owner,
        metrics=metrics if pick.random() < 0.1 else [],
        sentiment=pick.choice((1, 2, 3)) if pick.random() < much / 2 else touchpoint.sentiment,
        level=pick.choice(("communication", "responsive", "proactive", touchpoint.level)),
        moment_of_truth=pick.random() < 0.15,
    )


def _carried(pick: Random, much: float, journey: Journey) -> Journey:
    """Some of what is joined to work behind the scenes becomes supported by it."""
    hidden = {t.id for t in journey.touchpoints if t.lane in ("backstage", "support")}
    taken = {(c.source, c.target) for c in journey.connections}
    more = [
        Connection(source=a.id, target=b, kind="support")
        for a in journey.touchpoints
        for b in sorted(hidden - {a.id})
        if pick.random() < much and (a.id, b) not in taken
    ]
    return journey.with_tables(connections=Table([*journey.connections, *more])).ordered()


def _dismissed(pick: Random, journey: Journey) -> Journey:
    """Now and then the team lives with what is found, or with all but a little."""
    often = pick.choice((0, 0, 0.8, 1))
    errors = [
        Dismissal(
            rule=each.rule,
            subjects=each.subjects,
            segments=each.segments,
            about=each.about,
            reason="for now",
        )
        for each in analyse(journey, "review", plugins=False).findings
        if each.severity is Severity.ERROR and pick.random() < often
    ]
    return journey.with_tables(dismissals=Table(errors))

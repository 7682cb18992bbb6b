"""Edits by chance, as a workshop makes them."""

from __future__ import annotations

from random import Random

from journeymapper.model.dimensions import CHANNEL, LEVEL, PILLAR
from journeymapper.model.edits import connections, moving, stages, tags, touchpoints, vocabulary
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch


def any_edit(journey: Journey, chance: Random) -> Patch:
    """One of the edits a workshop is made of, with arguments by chance."""
    stage = chance.choice(journey.stages.keys)
    if len(journey.touchpoints) < 3:
        return touchpoints.add_touchpoint(journey, f"I do {chance.random():.3f}", stage)
    one, two = chance.sample(journey.touchpoints.keys, 2)
    verbs = [
        lambda: touchpoints.add_touchpoint(journey, "I ask", stage, connect_from=one),
        lambda: touchpoints.rename(journey, one, f"I do {chance.random():.3f}"),
        lambda: moving.move_to_stage(journey, [one, two], stage),
        lambda: moving.move_within(journey, [one], chance.choice([-1, 1])),
        lambda: touchpoints.duplicate(journey, [one, two]),
        lambda: touchpoints.remove(journey, [("touchpoints", one)]),
        lambda: stages.move_stage(journey, stage, chance.choice([-1, 1])),
        lambda: stages.add_stage(journey, "Then", stage),
        lambda: tags.step_sentiment(journey, [one, two], chance.choice([-1, 1])),
        lambda: tags.toggle_fail_point(journey, [one]),
        lambda: tags.tag(journey, [one], LEVEL, "proactive"),
        lambda: tags.tag(journey, [one, two], PILLAR, "empathy", chance.randint(-2, 2)),
        lambda: tags.tag_new(journey, [one], CHANNEL, "Chat"),
        lambda: (
            vocabulary.remove(journey, "channels", chance.choice(journey.channels.keys))
            if len(journey.channels)
            else vocabulary.add(journey, "channels", "Phone")
        ),
        lambda: (
            connections.connect(journey, one, two, "loopback")
            if f"{one}->{two}" not in journey.connections
            else connections.change_connection(journey, f"{one}->{two}", wait_hours=24)
        ),
    ]
    return chance.choice(verbs)()

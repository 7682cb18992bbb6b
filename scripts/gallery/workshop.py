"""The room: the map on the wall, a round of dots, the timer."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QImage

from journeymapper.canvas.motion import allow_motion
from journeymapper.windows.presentation.tour import STAGE_BY_STAGE
from journeymapper.windows.workshop.round import Round
from scripts.gallery.room import picture_of, room, settle
from scripts.gallery.shot import Shot

WORKSHOP = "In the workshop"
WALL = (1280, 800)
DOTS = {"call-hold": 5, "missed-card": 2, "wait": 2, "parcel": 1}


def wall(customer: str, card: str) -> QImage:
    """A map on the wall at a card, along a customer's way or stage by stage; "": as it begins."""
    allow_motion(False)
    with room() as opened:
        presenting = opened.editor.presenting
        presenting.play(customer)
        show = presenting.show
        assert show is not None
        show.resize(*WALL)
        show.story.go_to(card)
        settle()
        try:
            return picture_of(show)
        finally:
            presenting.end()


def votes() -> QImage:
    """The dots of a round, after it was shown."""
    with room() as opened:
        voting = opened.editor.voting
        voting.start(Round(each=10, people=1))
        for key, count in DOTS.items():
            for _ in range(count):
                voting.give(("touchpoints", key))
        opened.wait(opened.editor.desk.analysis.report_ready, voting.show_votes)
        return opened.picture()


def timer() -> QImage:
    """What is left of the time, large over the map."""
    with room() as opened:
        opened.editor.timer.show_big(True)
        return opened.picture()


WORKSHOP_SHOTS = (
    Shot("wall", WORKSHOP, "Presenting, step by step.", partial(wall, STAGE_BY_STAGE, "apologise")),
    Shot(
        "wall-persona",
        WORKSHOP,
        "A customer's walk begins with the persona's card.",
        partial(wall, "first-time", ""),
    ),
    Shot(
        "wall-customer",
        WORKSHOP,
        "Following one customer along the easiest way.",
        partial(wall, "first-time", "parcel"),
    ),
    Shot("votes", WORKSHOP, "The dots of a round, once they are shown.", votes),
    Shot("timer", WORKSHOP, "The timer, for the whole room.", timer),
)

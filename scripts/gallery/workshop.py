"""The room: the map on the wall, a round of dots, the timer."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QImage

from journeymapper.canvas.motion import allow_motion
from journeymapper.model.sketch import sketch
from journeymapper.windows.presentation.tour import STAGE_BY_STAGE
from journeymapper.windows.workshop.round import Round
from scripts.gallery.room import picture_of, room, settle
from scripts.gallery.shot import Shot
from scripts.gallery.windows import opportunities

WORKSHOP = "In the workshop"
WALL = (1280, 800)
DRAWN = """
# Ordering a coffee machine, and the parcel does not come

Discover
  broken = My coffee machine gives up
  > read = I read what others say
Choose
  > compare = I compare three machines
  > ask = I ask which one is quiet
Order
  > order = I order it
  > mail = A mail confirms the order
Delivery
Put it right
Live with it
"""
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


def drawing() -> QImage:
    """The first steps of a journey on the map, the next one being typed."""
    with room("") as opened:
        opened.editor.document.replace(sketch(DRAWN))
        opened.wait(opened.editor.desk.analysis.report_ready)
        opened.editor.canvas.selection.set([("touchpoints", "mail")])
        opened.editor.canvas.do("next_touchpoint")
        opened.press("I wait for the par")
        return opened.picture()


def feelings() -> QImage:
    """The map in the colours of what the customer feels, the curve below it."""
    with room() as opened:
        opened.editor.filtering.choose_lens("sentiment")
        return opened.picture()


WORKSHOP_SHOTS = (
    Shot("workshop-drawing", WORKSHOP, "A room draws its journey.", drawing),
    Shot("workshop-feelings", WORKSHOP, "How it feels, card by card.", feelings),
    Shot(
        "workshop-matrix",
        WORKSHOP,
        "What the room makes of it, by value and effort.",
        partial(opportunities, "coffee-machine"),
    ),
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

"""Twenty touchpoints of a real workshop, and how many keys they cost beyond their titles."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from journeymapper.layout.geometry import Point
from tests.helpers.robot import Robot

STAGES = {
    "Discover": ("The old one breaks", "I ask friends", "I read reviews", "I see an advert"),
    "Choose": ("I compare three", "I visit the shop", "I try it", "I ask for the price"),
    "Order": ("I order it", "I pay", "A mail confirms it", "I wait"),
    "Delivery": ("The parcel arrives", "Nobody is home", "I call them", "They bring it again"),
    "Use": ("I unpack it", "I use it", "They ask how it went", "I tell friends"),
}
TAGS = {
    "The old one breaks": ["-", "-"],
    "I compare three": ["2", "Shift+E", "3"],
    "I order it": ["3", "+", "M"],
    "I pay": ["Shift+E", "4"],
    "Nobody is home": ["F", "-", "-"],
    "I call them": ["Shift+E", "6", "-"],
    "They bring it again": ["4", "+"],
    "I use it": ["5", "+", "+", "M"],
}


class Counting:
    """Hands that count the keys they press besides the letters of titles."""

    def __init__(self, robot: Robot) -> None:
        self.robot, self.keys = robot, 0
        self.always_in_sight = True

    def press(self, *strokes: str) -> None:
        self.keys += len(strokes)
        self.robot.press(*strokes)
        self._look()

    def type(self, text: str) -> None:
        self.robot.type(text)
        self._look()

    def _look(self) -> None:
        """Whether the card that is being typed is all in sight."""
        canvas, typed = self.robot.canvas, self.robot.canvas.typing.typed
        if typed is not None and typed.table == "touchpoints":
            card, seen = canvas.shown.layout.cards[typed.key].rect, canvas.view.area
            corners = (Point(card.x, card.y), Point(card.right, card.bottom))
            self.always_in_sight &= all(seen.contains(corner) for corner in corners)


def run_the_workshop(robot: Robot) -> Counting:
    """Type five stages of four connected touchpoints, then tag them on the way back."""
    hands = Counting(robot)
    for stage, titles in STAGES.items():
        hands.press("S")
        hands.type(stage)
        hands.press("Enter", "T")
        for title in titles[:-1]:
            hands.type(title)
            hands.press("Tab")
        hands.type(titles[-1])
        hands.press("Enter")
    for _ in robot.journey.touchpoints:
        title = robot.journey.touchpoints[robot.canvas.touchpoint or ""].title
        hands.press(*TAGS.get(title, ()), "Up")
    return hands


def test_a_workshop_of_twenty_touchpoints_takes_under_150_keys_beyond_the_titles(
    qtbot: QtBot,
) -> None:
    robot = Robot(qtbot, size=(900, 500))
    hands = run_the_workshop(robot)
    felt = sum(each.sentiment is not None for each in robot.journey.touchpoints)
    told = (len(robot.journey.stages), len(robot.journey.touchpoints), len(robot.lines), felt)
    assert (told, hands.keys < 150) == ((5, 20, 15, 6), True)


def test_the_card_that_is_typed_is_in_sight_all_along(qtbot: QtBot) -> None:
    robot = Robot(qtbot, size=(700, 420))
    assert run_the_workshop(robot).always_in_sight

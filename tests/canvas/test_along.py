"""Connections can be reached, walked, changed and deleted by the keyboard alone."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.robot import Robot

MAP = """
    Shop
      search = I search
      > order = I order it
    Delivery
      > parcel = The parcel arrives
    order -> search: loopback
    """


@pytest.fixture
def robot(qtbot: QtBot) -> Robot:
    robot = Robot(qtbot, MAP)
    robot.select("order")
    return robot


def test_g_goes_to_the_connections_that_leave_a_card_and_then_those_that_come(robot: Robot) -> None:
    walked = []
    for _ in range(4):
        robot.press("G")
        walked.append(robot.selection.keys[-1][1])
    assert sorted(walked[:2]) == ["order->parcel", "order->search"]
    assert walked[2:] == ["search->order", walked[0]]


@pytest.mark.parametrize(("key", "end"), [("Right", "parcel"), ("Left", "order")])
def test_an_arrow_walks_from_a_connection_to_its_end(robot: Robot, key: str, end: str) -> None:
    robot.select("order->parcel", table="connections")
    robot.press(key)
    assert robot.selection.keys == (("touchpoints", end),)


def test_a_digit_gives_the_connection_another_kind(robot: Robot) -> None:
    robot.select("order->parcel", table="connections")
    robot.press("2")
    assert robot.journey.connections["order->parcel"].kind == "failure"


def test_g_on_a_connection_chosen_with_the_mouse_walks_those_of_its_source(robot: Robot) -> None:
    robot.select("search->order", table="connections")
    robot.press("G")
    assert robot.selection.keys[-1][1] == "order->search"


def test_g_on_a_card_without_connections_says_how_to_make_one(qtbot: QtBot) -> None:
    robot = Robot(qtbot, "Shop\n  search = I search")
    robot.select("search")
    robot.press("G")
    assert robot.said == ["Nothing leads from here. C connects the card to another."]

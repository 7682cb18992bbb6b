"""The badges of findings can be pointed at and clicked, wherever the map shows them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.analysis.finding import Finding, Severity
from journeymapper.canvas.badge_spots import badges_at, tip_of
from journeymapper.layout.geometry import Point
from journeymapper.painting.look import Badge
from journeymapper.painting.near import BADGE_X, BADGE_Y
from tests.helpers.robot import LEFT, NONE, Robot

MAP = """
    Research
      search = I search
      > compare = I compare
    """
ONE, TWO, THREE = (Badge(n, "error") for n in (1, 2, 3))


@pytest.fixture
def robot(qtbot: QtBot) -> Robot:
    return Robot(qtbot, MAP)


def on_card(robot: Robot, key: str) -> QPointF:
    """Where the last badge of a card shows."""
    card = robot.canvas.shown.layout.cards[key].rect
    return robot.canvas.view.to_view(Point(card.x + BADGE_X, card.y + BADGE_Y))


def pressed(robot: Robot, at: QPointF) -> list[tuple[str, range]]:
    """What a click here says."""
    said: list[tuple[str, range]] = []
    robot.canvas.badge_pressed.connect(lambda key, places: said.append((key, places)))
    QTest.mouseClick(robot.canvas, LEFT, NONE, at.toPoint())
    return said


def test_a_click_on_a_cards_badge_says_which(robot: Robot) -> None:
    robot.canvas.set_badges({"search": (ONE,)})
    assert pressed(robot, on_card(robot, "search")) == [("search", range(1))]


def test_a_click_on_a_badge_leaves_the_selection(robot: Robot) -> None:
    robot.select("compare")
    robot.canvas.set_badges({"search": (ONE,)})
    pressed(robot, on_card(robot, "search"))
    assert robot.selection.keys == (("touchpoints", "compare"),)


def test_the_second_badge_stands_for_all_but_the_first(robot: Robot) -> None:
    robot.canvas.set_badges({"search": (ONE, TWO, THREE)})
    assert pressed(robot, on_card(robot, "search")) == [("search", range(1, 3))]


def test_the_first_badge_stands_left_of_the_second(robot: Robot) -> None:
    robot.canvas.set_badges({"search": (ONE, TWO)})
    at = on_card(robot, "search") - QPointF(20 * robot.canvas.view.zoom, 0)
    assert pressed(robot, at) == [("search", range(1))]


def test_a_connections_badge_can_be_clicked(robot: Robot) -> None:
    robot.canvas.set_badges({"search->compare": (ONE,)})
    at = robot.canvas.view.to_view(robot.canvas.shown.layout.lines["search->compare"].badge)
    assert pressed(robot, at) == [("search->compare", range(1))]


def test_a_stages_badge_can_be_clicked(robot: Robot) -> None:
    robot.canvas.set_badges({"research": (ONE,)})
    rail = [QPointF(x, 45 * robot.canvas.view.bars) for x in range(400)]
    hits = [at for at in rail if badges_at(robot.canvas, at)]
    assert pressed(robot, hits[len(hits) // 2]) == [("research", range(1))]


def test_the_whole_maps_badge_stands_for_all_its_findings(robot: Robot) -> None:
    robot.canvas.set_badges({"": (ONE, TWO)})
    bars = robot.canvas.view.bars
    assert pressed(robot, QPointF(16 * bars, 45 * bars)) == [("", range(2))]


def test_from_afar_the_worst_badge_stands_for_all(robot: Robot) -> None:
    robot.canvas.set_badges({"search": (ONE, TWO)})
    robot.canvas.set_zoom(0.3)
    spot = badges_at(robot.canvas, on_card(robot, "search"))
    assert spot == ("search", range(2))


def test_a_dimmed_card_has_no_badge_to_click(robot: Robot) -> None:
    robot.canvas.set_badges({"search": (ONE,)})
    robot.canvas.set_shown(frozenset({"compare"}))
    assert badges_at(robot.canvas, on_card(robot, "search")) is None


def test_a_badge_tells_its_finding_without_markup(robot: Robot) -> None:
    bold = Finding("JM501", "test", Severity.ERROR, ("search",), (), "", "<b>Bold", "Because.")
    robot.canvas.set_badges({"search": (ONE,)}, {"search": [bold]})
    spot = badges_at(robot.canvas, on_card(robot, "search"))
    assert spot is not None
    assert tip_of(robot.canvas, spot) == "<qt>&lt;b&gt;Bold"

"""A Mermaid journey that was copied anywhere, pasted on the canvas."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.robot import Robot

DIAGRAM = """journey
  title Tea
  section Boil
    I boil it: 4: Me
    I wait: 2: Me
  section Drink
    I drink it: 9: Me
    and that is all
"""


def test_a_pasted_diagram_brings_its_stages_and_touchpoints_in_one_step(qtbot: QtBot) -> None:
    robot = Robot(qtbot)
    before = robot.journey
    QApplication.clipboard().setText(DIAGRAM)
    robot.press("Ctrl+V")
    assert ([each.name for each in robot.journey.stages], robot.titles, robot.lines) == (
        ["Boil", "Drink"],
        ["I boil it", "I wait", "I drink it"],
        ["i-boil-it->i-wait", "i-wait->i-drink-it"],
    )
    robot.document.undo()
    assert robot.journey == before


def test_what_of_it_could_not_come_along_is_said(qtbot: QtBot) -> None:
    robot = Robot(qtbot)
    QApplication.clipboard().setText(DIAGRAM)
    robot.press("Ctrl+V")
    assert robot.said[-1] == (
        "Pasted, but for 2 things. The first one: Line 7, “I drink it”: the score 9 is not within "
        "1 to 5. It counts as 5."
    )

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.dimensions import Dimension
from journeymapper.painting.look import Badge
from tests.helpers.robot import Robot

MAP = """
    Research
      search = I search
      > compare = I compare
    shop = Shop
    """


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ([], "Nothing selected"),
        ([("touchpoints", "compare")], "I compare, touchpoint 2 of 2 in Research"),
        ([("stages", "shop")], "Shop, stage 2 of 2"),
        ([("connections", "search->compare")], "Flow from I search to I compare"),
        (
            [("stages", "shop"), ("touchpoints", "search")],
            "I search, touchpoint 1 of 2 in Research; 2 selected",
        ),
    ],
)
def test_a_screen_reader_hears_what_is_selected(
    qtbot: QtBot, keys: list[tuple[str, str]], says: str
) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.selection.set(keys)
    assert robot.canvas.accessibleDescription() == says


def test_a_screen_reader_hears_the_tags_and_findings_of_what_is_selected(qtbot: QtBot) -> None:
    robot = Robot(
        qtbot,
        """
        channels: web = Website
        Shop
          order = I order it [by web, commitment, +1, effort 2, integrity +2, moment of truth]
        """,
    )
    robot.canvas.set_badges({"order": (Badge(1, "error"), Badge(0, "info", dismissed=True))})
    robot.select("order")
    assert robot.canvas.accessibleDescription() == (
        "I order it, touchpoint 1 of 1 in Shop; 1 finding; Channel Website; "
        "Level Commitment; Feeling +1 Content; Effort 2 of 7, Easy; Pillar Integrity +2; "
        "Moment of truth"
    )


def test_what_an_arrow_walks_to_is_announced(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    robot = Robot(qtbot, MAP)
    said: list[str] = []
    robot.select("search")
    monkeypatch.setattr(robot.canvas, "announce", said.append)
    robot.press("Down")
    assert said == ["I compare, touchpoint 2 of 2 in Research"]


def test_the_card_to_connect_to_is_announced(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    robot = Robot(qtbot, MAP)
    said: list[str] = []
    robot.select("search")
    robot.press("C")
    monkeypatch.setattr(robot.canvas, "announce", said.append)
    robot.press("Down")
    assert said == ["Connect to I compare"]


def test_a_free_word_is_told_without_asking_which_ones_the_map_uses(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(qtbot, "Shop\n  order = I order it [owner Web shop]")
    asked = list[str]()
    monkeypatch.setattr(Dimension, "taggings", lambda each, _: asked.append(each.field))
    robot.select("order")
    assert robot.canvas.accessibleDescription().endswith("; Owner Web shop")
    assert asked == []

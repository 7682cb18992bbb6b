from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.canvas.hints import places
from tests.helpers.robot import Robot

MAP = """
    Research
      search = I search
      > compare = I compare
    shop = Shop
      try = I try it
    """


def stage_names(robot: Robot) -> list[str]:
    return [each.name for each in robot.journey.stages]


def test_a_stage_and_three_connected_touchpoints_are_drawn_without_the_mouse(qtbot: QtBot) -> None:
    robot = Robot(qtbot)
    robot.script("S Research Enter T I search Tab I compare Tab I order Enter")
    held = (stage_names(robot), robot.titles, robot.lines)
    assert held == (
        ["Research"],
        ["I search", "I compare", "I order"],
        ["i-search->i-compare", "i-compare->i-order"],
    )


def test_tab_after_a_stages_name_begins_its_first_touchpoint(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.script("S Use Tab I use it Tab I clean it Enter")
    held = [(each.title, each.stage) for each in robot.journey.touchpoints][-2:]
    assert held == [("I use it", "use"), ("I clean it", "use")]


def test_each_thing_typed_is_one_undo_step(qtbot: QtBot) -> None:
    robot = Robot(qtbot)
    robot.script("S Research Enter T I search Tab I compare Enter")
    assert robot.document.undo_stack.count() == 3


def test_a_new_touchpoint_goes_into_the_stage_that_was_just_made(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.script("S Choose Enter T I ask Enter")
    assert [each.stage for each in robot.journey.touchpoints if each.title == "I ask"] == ["choose"]


def test_a_new_stage_stands_after_the_current_one(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.script("S Choose Enter")
    assert stage_names(robot) == ["Research", "Choose", "Shop"]


def test_esc_leaves_no_trace_of_what_was_typed(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.select("search")
    robot.script("T I ask Esc S Choose Esc")
    held = (robot.journey is before, robot.canvas.shown.journey == before, robot.selection.keys)
    assert held == (True, True, (("touchpoints", "search"),))


def test_while_typing_the_map_shows_a_card_that_the_document_does_not_have(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.script("T I ask")
    held = (len(robot.canvas.shown.layout.cards), len(robot.journey.touchpoints))
    assert held == (4, 3)


def test_the_new_card_is_in_sight_with_its_hints_and_the_place_of_the_next(qtbot: QtBot) -> None:
    robot = Robot(qtbot, size=(700, 420))
    robot.script("S Research Enter T I search Tab I compare Tab I order")
    seen = robot.canvas.view.area
    shown = places(robot.canvas)
    assert [seen.x <= each.x and each.bottom <= seen.bottom for each in shown] == [True] * 3


def test_nothing_typed_is_nothing_added(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.script("T Enter")
    assert robot.titles == ["I search", "I compare", "I try it"]


def test_tab_on_a_card_adds_the_next_one_connected(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("Tab")
    robot.script("I ask Enter")
    assert (robot.titles[:2], robot.lines[0]) == (["I search", "I ask"], "search->i-ask")


@pytest.mark.parametrize("key", ["F2", "Enter"])
def test_a_title_is_typed_anew_in_its_place(qtbot: QtBot, key: str) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press(key)
    robot.script("I look Enter")
    assert robot.titles[0] == "I look"


def test_a_stage_is_renamed_in_its_place(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("shop", table="stages")
    robot.press("F2")
    robot.script("Store Enter")
    assert stage_names(robot) == ["Research", "Store"]


def test_a_connection_gets_its_label_in_its_place(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search->compare", table="connections")
    robot.press("F2")
    robot.script("all goes well Enter")
    assert robot.journey.connections["search->compare"].label == "all goes well"


def test_shift_and_enter_begin_a_new_line(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("F2")
    robot.type("I look")
    robot.press("Shift+Enter")
    robot.type("up")
    robot.press("Enter")
    assert robot.titles[0] == "I look\nup"


def test_a_click_elsewhere_keeps_what_was_typed(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("F2")
    robot.type("I look")
    robot.click("try")
    assert (robot.titles[0], robot.selection.current) == ("I look", ("touchpoints", "try"))


def test_what_an_input_method_composes_is_typed(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("F2")
    composing, composed = QInputMethodEvent("けんさく", []), QInputMethodEvent()
    composed.setCommitString("検索する")
    for event in (composing, composed):
        QApplication.sendEvent(robot._focus(), event)
    robot.press("Enter")
    assert robot.titles[0] == "検索する"


def test_a_field_that_takes_the_keyboard_meanwhile_keeps_it(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    field = QLineEdit(robot.canvas)
    field.show()
    robot.select("search")
    robot.script("T I ask")
    field.setFocus()
    assert ("I ask" in robot.titles, QApplication.focusWidget() is field) == (True, True)


def test_finishing_typing_from_outside_keeps_it(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.script("T I ask")
    robot.canvas.finish_typing()
    assert "I ask" in robot.titles


def test_after_typing_the_keys_belong_to_the_canvas_again(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.script("T I ask Enter")
    assert QApplication.focusWidget() is robot.canvas


def test_a_double_click_on_empty_paper_adds_where_it_points(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    card = robot.canvas.shown.layout.cards["try"].rect
    robot.double_click(card.centre._replace(y=card.bottom + 20))
    robot.script("I pay Enter")
    assert [(each.title, each.stage) for each in robot.journey.touchpoints][-1] == ("I pay", "shop")


def test_a_double_click_on_a_card_edits_its_title(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.double_click("try")
    robot.script("I test it Enter")
    assert robot.titles[-1] == "I test it"


def test_a_touchpoint_without_any_stage_is_answered_in_words(qtbot: QtBot) -> None:
    robot = Robot(qtbot)
    robot.press("T")
    assert robot.said == ["Touchpoints stand in stages: type S and a name first."]


def test_an_undo_while_typing_takes_the_ground_away_without_harm(qtbot: QtBot) -> None:
    robot = Robot(qtbot)
    robot.script("S Research Enter T I search")
    robot.document.undo()
    assert (robot.canvas.typing.typed, stage_names(robot)) == (None, [])

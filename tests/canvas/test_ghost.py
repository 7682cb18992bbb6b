"""A fix is shown before it is done, and leaves no trace where it is not."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from journeymapper.layout.geometry import Point
from journeymapper.model.draft import Draft
from journeymapper.model.edits.connections import connect
from journeymapper.model.edits.touchpoints import add_touchpoint
from journeymapper.model.patch import Patch
from tests.helpers.drawn import bytes_of
from tests.helpers.robot import Robot

MAP = """
Buying
  search = I search
  > order = I order it
Delivery
  > parcel = The parcel arrives
"""
ORDER = (("touchpoints", "order"),)


def between(robot: Robot) -> Patch:
    """A card put between two others, before the one that is looked at."""
    return add_touchpoint(robot.journey, "A word", "buying", after="search", connect_from="search")


def added(patch: Patch) -> str:
    (key,) = patch.added("touchpoints")
    return key


def at(robot: Robot, key: str) -> QPointF:
    """Where the canvas shows a card."""
    box = robot.canvas.shown.layout.cards[key].rect
    return robot.canvas.view.to_view(Point(box.x, box.y))


def seen(robot: Robot) -> bytes:
    return bytes_of(robot.canvas.grab().toImage())


def test_what_a_fix_would_add_is_on_the_canvas(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    patch = between(robot)
    robot.canvas.show_ghost(patch)
    assert added(patch) in robot.canvas.shown.layout.cards


def test_a_ghost_is_not_in_the_document(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.canvas.show_ghost(between(robot))
    assert robot.journey is before


def test_a_ghost_names_its_cards_and_connections(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    patch = between(robot)
    robot.canvas.show_ghost(patch)
    key = added(patch)
    assert robot.canvas.look.ghosts == {key, f"search->{key}"}


def test_what_a_fix_would_change_is_outlined(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    draft = Draft(robot.journey)
    draft.put(robot.journey.touchpoints["order"].changed(role="exit"))
    robot.canvas.show_ghost(draft.patch("Mark as exit"))
    assert (robot.canvas.look.ghosts, robot.canvas.look.differing) == (
        frozenset(),
        frozenset({"order"}),
    )


def test_a_ghost_that_goes_leaves_the_same_picture(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = seen(robot)
    robot.canvas.show_ghost(between(robot), ORDER)
    with_ghost = seen(robot)
    robot.canvas.vanish_ghost()
    assert (with_ghost == before, seen(robot) == before) == (False, True)


def test_the_card_in_question_stays_where_it_is(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, (500, 260))
    robot.canvas.set_zoom(1.0)
    robot.canvas.reveal(ORDER)
    before = at(robot, "order")
    robot.canvas.show_ghost(connect(robot.journey, "search", "parcel"), ORDER)
    assert at(robot, "order") == before


def test_a_ghost_out_of_sight_is_brought_in_sight(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, (420, 300))
    robot.canvas.set_zoom(1.0)
    patch = add_touchpoint(robot.journey, "A word", "delivery", after="parcel")
    robot.canvas.show_ghost(patch)
    box = robot.canvas.shown.layout.cards[added(patch)].rect
    assert robot.canvas.view.area.contains(box.centre)


def test_the_view_goes_back_to_where_it_was(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, (420, 300))
    robot.canvas.set_zoom(1.0)
    before = robot.canvas.view.scroll
    robot.canvas.show_ghost(add_touchpoint(robot.journey, "A word", "delivery", after="parcel"))
    robot.canvas.vanish_ghost()
    assert robot.canvas.view.scroll == before


def test_a_ghost_made_real_stays_where_it_is(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, (420, 300))
    robot.canvas.set_zoom(1.0)
    patch = add_touchpoint(robot.journey, "A word", "delivery", after="parcel")
    robot.canvas.show_ghost(patch)
    before = at(robot, added(patch))
    robot.document.edit(patch)
    assert (robot.canvas.look.ghosts, at(robot, added(patch))) == (frozenset(), before)


def test_another_edit_ends_a_ghost(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    patch = between(robot)
    robot.canvas.show_ghost(patch)
    robot.document.edit(connect(robot.journey, "search", "parcel"))
    assert added(patch) not in robot.canvas.shown.layout.cards


def test_a_key_ends_a_ghost(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.show_ghost(between(robot))
    robot.press("Right")
    assert robot.canvas.ghost.patch is None


def test_a_ghost_is_not_shown_while_something_is_typed(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.new_stage()
    robot.canvas.show_ghost(between(robot))
    assert robot.canvas.ghost.patch is None


def test_what_a_comparison_marks_stays_marked_after_a_ghost(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.set_changes({"parcel": "changed"})
    robot.canvas.show_ghost(between(robot))
    robot.canvas.vanish_ghost()
    assert robot.canvas.look.changes == {"parcel": "changed"}

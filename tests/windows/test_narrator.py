"""Every edit is told in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymapper.model.edits import connections, moving, stages, tags, touchpoints
from journeymapper.model.edits.header import set_header
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.windows.editor import Editor
from journeymapper.windows.happened import happened

Edit = Callable[[Journey], Patch]


@pytest.fixture
def said(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader hears from now on."""
    heard: list[str] = []
    monkeypatch.setattr(editor.canvas, "announce", heard.append)
    return heard


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (
            lambda j: touchpoints.add_touchpoint(j, "I pay", "delivery", connect_from="order"),
            "Added “I pay” in Delivery, connected from “I order it”",
        ),
        (lambda j: stages.add_stage(j, "Repair", "delivery"), "Added stage “Repair”"),
        (
            lambda j: connections.connect(j, "search", "parcel", "failure"),
            "Connected “I search” to “The parcel arrives”, failure",
        ),
        (
            lambda j: touchpoints.remove(j, [("touchpoints", "search")]),
            "Deleted “I search”",
        ),
        (
            lambda j: touchpoints.remove(j, [("touchpoints", "search"), ("touchpoints", "order")]),
            "Deleted 2 touchpoints",
        ),
        (
            lambda j: touchpoints.remove(j, [("connections", "search->order")]),
            "Deleted a connection",
        ),
        (lambda j: touchpoints.remove(j, [("stages", "delivery")]), "Deleted stage “Delivery”"),
        (
            lambda j: moving.move_to_stage(j, ["search"], "delivery"),
            "Moved “I search” to Delivery",
        ),
        (
            lambda j: moving.move_within(j, ["search"], 1),
            "Moved “I search” to place 2 of 2",
        ),
        (lambda j: stages.move_stage(j, "delivery", -1), "Moved stage “Order” to place 2 of 2"),
        (
            lambda j: tags.set_fields(j, ["search"], level="commitment"),
            "“I search”: Level Commitment",
        ),
        (lambda j: tags.set_fields(j, ["search"], sentiment=None), "“I search”: Feeling none"),
        (
            lambda j: tags.set_fields(j, ["search", "order"], effort=7),
            "2 touchpoints: Effort 7 of 7, Exhausting",
        ),
        (lambda j: tags.toggle_fail_point(j, ["search"]), "“I search”: Fail point"),
        (lambda j: tags.toggle_moment_of_truth(j, ["parcel"]), "“The parcel arrives”: No moment"),
        (lambda j: touchpoints.rename(j, "search", "I look"), "Rename touchpoint"),
        (lambda j: set_header(j, title="Coffee"), "Change map details"),
    ],
)
def test_an_edit_is_told(editor: Editor, edit: Edit, told: str) -> None:
    patch = edit(editor.document.journey)
    assert happened(patch.apply(editor.document.journey), patch).startswith(told)


def test_every_edit_is_told_as_it_happens(editor: Editor, said: list[str]) -> None:
    editor.document.edit(tags.toggle_fail_point(editor.document.journey, ["search"]))
    assert said == ["“I search”: Fail point"]


def test_of_two_that_change_places_the_one_in_hand_moved(editor: Editor, said: list[str]) -> None:
    editor.selection.set([("stages", "delivery")])
    editor.document.edit(stages.move_stage(editor.document.journey, "delivery", -1))
    assert said[-1] == "Moved stage “Delivery” to place 1 of 2"


def test_what_is_taken_back_is_told(editor: Editor, said: list[str]) -> None:
    editor.document.edit(tags.toggle_fail_point(editor.document.journey, ["search"]))
    said.clear()
    editor.undo()
    assert said[0] == "Undone: Fail point"


def test_what_is_done_again_is_told(editor: Editor, said: list[str]) -> None:
    editor.document.edit(tags.toggle_fail_point(editor.document.journey, ["search"]))
    editor.undo()
    said.clear()
    editor.redo()
    assert said[0] == "Redone: Fail point"

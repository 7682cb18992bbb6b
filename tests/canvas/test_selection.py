from __future__ import annotations

from pytestqt.qtbot import QtBot

from journeymapper.canvas.selection import Selection

A, B = ("touchpoints", "a"), ("stages", "b")


def test_the_one_chosen_last_is_current(qtbot: QtBot) -> None:
    selection = Selection()
    selection.set([A, B])
    selection.add(A)
    assert (selection.keys, selection.current) == ((B, A), A)


def test_toggling_takes_out_what_is_in(qtbot: QtBot) -> None:
    selection = Selection()
    selection.toggle(A)
    selection.toggle(B)
    selection.toggle(A)
    assert selection.keys == (B,)


def test_the_same_selection_again_says_nothing(qtbot: QtBot) -> None:
    selection = Selection()
    selection.set([A])
    with qtbot.assertNotEmitted(selection.changed):
        selection.set([A])

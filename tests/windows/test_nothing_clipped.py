"""On a small laptop, with a map of thirty touchpoints, everything can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.painting.look import Look
from journeymapper.painting.paint import paint
from journeymapper.places import sample_maps
from journeymapper.storage.map_file import read
from journeymapper.windows.appearance import appearance
from journeymapper.windows.editor import Editor
from tests.helpers.clipped import called, outside, overlapping, seen, without_room
from tests.helpers.written import words_of
from tests.windows.conftest import OpenEditor

LEAST_PX = 11
THEMES = ("light", "dark", "projector")


@pytest.fixture(params=THEMES)
def shown(
    request: pytest.FixtureRequest, open_editor: OpenEditor, qtbot: QtBot
) -> Iterator[Editor]:
    """An editor on 31 touchpoints at 1280 by 800, a card in hand."""
    appearance().choose(request.param)
    editor = open_editor(read(sample_maps("returning-shoes.journey")))
    editor.window.resize(1280, 800)
    editor.selection.set([("touchpoints", editor.document.journey.touchpoints.keys[3])])
    for _ in range(5):  # a layout asks those around it to follow
        QApplication.processEvents()
    yield editor
    appearance().choose("light")


def test_every_label_and_button_has_the_room_it_needs(shown: Editor) -> None:
    assert without_room(shown.window) == []


def test_all_letters_are_large_enough(shown: Editor) -> None:
    small = {called(each) for each in seen(shown.window) if 0 < each.font().pixelSize() < LEAST_PX}
    assert small == set()


def test_no_widget_lies_on_its_neighbour(shown: Editor) -> None:
    assert overlapping(shown.window) == []


def test_no_widget_stands_out_of_its_window(shown: Editor) -> None:
    assert outside(shown.window) == []


def test_every_title_on_the_canvas_can_be_read(shown: Editor) -> None:
    canvas = shown.canvas
    journey, arranged, zoom = canvas.shown.journey, canvas.shown.layout, canvas.view.zoom
    look = Look(remembers=False)
    words = words_of(
        lambda painter: paint(painter, journey, arranged, look, arranged.bounds, zoom, chip=False)
    )
    titles = [each.px * zoom for each in words if each.px == 15]
    assert (len(titles) >= 30, min(titles) >= LEAST_PX) == (True, True)

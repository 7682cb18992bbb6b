"""German is long; on a small laptop everything can be read all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from journeymapper.language import ENGLISH, speak
from journeymapper.places import sample_maps
from journeymapper.storage.map_file import read
from journeymapper.windows.editor import Editor
from tests.helpers.clipped import outside, overlapping, without_room
from tests.windows.conftest import OpenEditor

PLACES: dict[str, Callable[[Editor], object]] = {
    "the findings": lambda editor: None,
    "the scores": lambda editor: editor.window.menus.actions["scores"].trigger(),
    "the opportunities": lambda editor: editor.window.menus.actions["opportunities"].trigger(),
    "the promises": lambda editor: editor.window.menus.actions["promise_ledger"].trigger(),
    "the notes": lambda editor: editor.window.menus.actions["notes"].trigger(),
    "a comparison": lambda editor: editor.comparing.with_opened(),
}


@pytest.fixture
def german(open_editor: OpenEditor, monkeypatch: pytest.MonkeyPatch) -> Iterator[Editor]:
    """An editor in German at 1280 by 800, a card in hand."""
    monkeypatch.setattr("journeymapper.windows.speaking.speak_in_windows", lambda *_: speak("de"))
    editor = open_editor(read(sample_maps("returning-shoes.journey")))
    editor.window.resize(1280, 800)
    editor.selection.set([("touchpoints", editor.document.journey.touchpoints.keys[3])])
    yield editor
    speak(ENGLISH)


@pytest.mark.parametrize("place", PLACES)
def test_german_has_room(german: Editor, place: str) -> None:
    PLACES[place](german)
    for _ in range(5):  # a layout asks those around it to follow
        QApplication.processEvents()
    assert german.window.menus.actions["save"].iconText() == "Speichern"
    assert german.window.width() == 1280
    assert without_room(german.window) == []
    assert overlapping(german.window) == []
    assert outside(german.window) == []

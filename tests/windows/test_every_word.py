"""In a language of longer words every text is translated, and can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu

from journeymapper.language import speak
from journeymapper.windows.actions import ACTIONS, MENUS
from journeymapper.windows.widgets.fold import FoldHead
from journeymapper.windows.workshop.round import Round
from scripts.gallery.dialogs import dialog
from scripts.gallery.room import Room, room, settle
from scripts.gallery.shot import Shot
from tests.helpers.pseudo import speaking_pseudo
from tests.helpers.read_aloud import texts_of_menu
from tests.helpers.reader import VIEWS, Reader, reading

Act = Callable[[Room], object]


def page(act: Act) -> QImage:
    """The window after something was done."""
    with room("clinic-visit") as opened:
        act(opened)
        return opened.picture()


def doing(action: str) -> Act:
    """The action of this name."""
    return lambda opened: opened.window.menus.actions[action].trigger()


def selecting(table: str, place: int = 0) -> Act:
    """A record in hand, with all folds of its form open."""

    def act(opened: Room) -> None:
        key = opened.editor.document.journey.table(table).keys[place]
        opened.editor.selection.set([(table, key)])
        settle()
        for button in opened.window.inspector.findChildren(FoldHead):
            if button.isVisible():
                button.setChecked(True)

    return act


def voting(opened: Room) -> None:
    opened.editor.voting.start(Round(each=3, people=2))


def first_opportunity(opened: Room) -> None:
    opened.editor.opportunities.show_page()
    opened.window.opportunities.take(opened.editor.document.journey.opportunities.keys[0])


ASKING = ("save_view", "take_snapshot", "personas", "channels", "vocabulary", "vote", "promises")
DIALOGS = [name for name in ASKING if any(row.id == name for row in ACTIONS)]
MORE = {
    **{f"a dialog: {name}": partial(dialog, doing(name)) for name in DIALOGS},
    "a stage": partial(page, selecting("stages")),
    "a connection": partial(page, selecting("connections")),
    "a card, unfolded": partial(page, selecting("touchpoints", 2)),
    "several cards": partial(page, doing("select_all")),
    "the blueprint": partial(page, doing("blueprint")),
    "a list of opportunities": partial(page, first_opportunity),
    "a round of votes": partial(page, voting),
    "locked": partial(page, doing("lock")),
}


@pytest.fixture
def reader(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Reader]:
    """Reads along while the program speaks a language nobody speaks."""
    with speaking_pseudo(), reading(qapp, monkeypatch, tmp_path) as reader:
        yield reader


@pytest.mark.parametrize("shot", VIEWS, ids=lambda shot: shot.name)
def test_every_text_is_translated_and_can_be_read(reader: Reader, shot: Shot) -> None:
    shot.take()
    assert (reader.plain(), reader.hidden) == (set(), set())


@pytest.mark.parametrize("name", MORE)
def test_what_the_gallery_does_not_show_is_translated_too(reader: Reader, name: str) -> None:
    MORE[name]()
    assert (reader.plain(), reader.hidden) == (set(), set())


def test_every_menu_is_translated(reader: Reader) -> None:
    with room() as opened:
        menus = [each for each in opened.window.menuBar().children() if isinstance(each, QMenu)]
        for menu in menus:
            reader.texts |= {*texts_of_menu(menu)}
    assert (reader.plain(), len(menus) >= len(MENUS)) == (set(), True)


@pytest.mark.parametrize("shot", VIEWS, ids=lambda shot: shot.name)
def test_german_can_be_read(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shot: Shot
) -> None:
    with reading(qapp, monkeypatch, tmp_path) as reader:
        speak("de")
        shot.take()
        speak("en")
    assert reader.hidden == set()

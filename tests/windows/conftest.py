"""An editor in a window of its own, on a journey sketched in the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from tests.helpers.editors import new_editor, sweep

OpenEditor = Callable[[Journey], Editor]

COFFEE = """
# A coffee machine
segments: first = First-time buyer, regular = Regular customer
channels: web = Website, phone = Phone, mail = E-mail

Order [before]
  search = I search [entry, communication, by web, +1, effort 2]
  > order = I order it [commitment, transaction, by web, for first, integrity +2]
Delivery [during]
  > parcel = The parcel arrives [goal, by phone, -2, effort 6, moment of truth]
  > thanks = They thank me [by mail]
"""


@pytest.fixture
def open_editor(qtbot: QtBot) -> Iterator[OpenEditor]:
    """Opens a window on a journey; all windows are let go after the test."""

    def open_it(journey: Journey) -> Editor:
        editor = new_editor(qtbot)
        editor.document.replace(journey)
        return editor

    yield open_it
    sweep()


@pytest.fixture
def editor(open_editor: OpenEditor) -> Editor:
    """An editor on the coffee machine."""
    return open_editor(sketch(COFFEE))

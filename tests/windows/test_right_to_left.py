"""In a language that runs from the right the window is mirrored, and the journey is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from scripts.gallery.room import room
from scripts.gallery.shot import Shot
from tests.helpers.pseudo import RightToLeft, speaking_pseudo
from tests.helpers.reader import VIEWS, Reader, reading

SOME = ("window-light", "window-empty", "start", "palette", "find", "opportunities", "scores")
ASKED = ("dialog-export", "dialog-settings", "dialog-keys", "dialog-words", "wall", "votes")
TRIED = [each for each in VIEWS if each.name in (*SOME, *ASKED)]


@pytest.fixture
def reader(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Reader]:
    """Reads along while everything runs from the right."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with speaking_pseudo(RightToLeft(), "he"), reading(qapp, monkeypatch, tmp_path) as reader:
        yield reader
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("shot", TRIED, ids=lambda shot: shot.name)
def test_everything_can_be_read(reader: Reader, shot: Shot) -> None:
    shot.take()
    assert (reader.plain(), reader.hidden) == (set(), set())


def test_panels_change_sides_and_the_journey_does_not(reader: Reader) -> None:
    with room() as opened:
        opened.picture()
        window, canvas = opened.window, opened.editor.canvas
        first, *_, last = canvas.shown.layout.stages.values()
        sides = [_left(window.inspector), _left(canvas), _left(window.outline)]
        way = canvas.layoutDirection()
    left_to_right = Qt.LayoutDirection.LeftToRight
    assert (sides, first.rect.x < last.rect.x, way) == (sorted(sides), True, left_to_right)


def _left(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).x()

"""On a small laptop, with a map of thirty touchpoints, everything can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeymapper.painting.look import Look
from journeymapper.painting.paint import paint
from journeymapper.places import sample_maps
from journeymapper.storage.map_file import read
from journeymapper.windows.appearance import appearance
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.legend_entry import LegendEntry
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


def seen(editor: Editor) -> list[QWidget]:
    """The widgets that are in sight, at least in part."""
    return [
        each
        for each in editor.window.findChildren(QWidget)
        if each.isVisible()
        and not each.visibleRegion().isEmpty()
        and not isinstance(each.parent(), QLineEdit)
    ]


def called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName() or widget.objectName()}"


def test_every_label_and_button_has_the_room_it_needs(shown: Editor) -> None:
    words = (QLabel, QAbstractButton)
    too_small = [
        called(each)
        for each in seen(shown)
        if isinstance(each, words)
        and not isinstance(each, LegendEntry)  # it shortens its name by itself
        and each.text()
        and not _has_room(each)
    ]
    assert too_small == []


def test_all_letters_are_large_enough(shown: Editor) -> None:
    small = {called(each) for each in seen(shown) if 0 < each.font().pixelSize() < LEAST_PX}
    assert small == set()


def test_no_widget_lies_on_its_neighbour(shown: Editor) -> None:
    assert [pair for each in seen(shown) for pair in _overlapping_children(each)] == []


def test_no_widget_stands_out_of_its_window(shown: Editor) -> None:
    window = shown.window.rect()
    out = [
        called(each)
        for each in seen(shown)
        if each.window() is shown.window and _is_chrome(each) and not window.contains(_place(each))
    ]
    assert out == []


def test_every_title_on_the_canvas_can_be_read(shown: Editor) -> None:
    canvas = shown.canvas
    journey, arranged, zoom = canvas.shown.journey, canvas.shown.layout, canvas.view.zoom
    look = Look(remembers=False)
    words = words_of(
        lambda painter: paint(painter, journey, arranged, look, arranged.bounds, zoom, chip=False)
    )
    titles = [each.px * zoom for each in words if each.px == 15]
    assert (len(titles) >= 30, min(titles) >= LEAST_PX) == (True, True)


def _has_room(widget: QLabel | QAbstractButton) -> bool:
    if not isinstance(widget, QLabel):
        return widget.sizeHint().width() <= widget.width() + 1
    room = widget.contentsRect()
    wraps = Qt.TextFlag.TextWordWrap if widget.wordWrap() else Qt.TextFlag.TextSingleLine
    needed = widget.fontMetrics().boundingRect(
        QRect(0, 0, room.width(), 10_000), wraps, widget.text()
    )
    return needed.width() <= room.width() + 1 and needed.height() <= room.height() + 1


def _overlapping_children(parent: QWidget) -> list[tuple[str, str]]:
    kinds = (QLabel, QAbstractButton, QLineEdit)
    children = [
        each
        for each in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(each, kinds) and each.isVisible()
    ]
    return [
        (called(one), called(other))
        for place, one in enumerate(children)
        for other in children[place + 1 :]
        if one.geometry().intersects(other.geometry())
    ]


def _is_chrome(widget: QWidget) -> bool:
    """Whether it does not scroll."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return False
        parent = parent.parentWidget()
    return True


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())

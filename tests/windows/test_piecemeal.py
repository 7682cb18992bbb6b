"""What is done in pieces keeps no key waiting for its place, and the map is seen meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.layout.arrange import layout
from journeymapper.storage import map_file
from journeymapper.windows import app, piecemeal
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.piecemeal import Piecemeal, loading
from journeymapper.windows.settings import Settings
from tests.helpers.robot import CTRL, NONE
from tests.helpers.sizes import a_usual_map_of
from tests.layout.told import told

MANY = 1_000
"""Pieces that no loop of a test comes to the end of by itself."""


def pieces(done: list[object], count: int) -> Iterator[None]:
    for number in range(count):
        done.append(number)
        yield


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    """One in which each piece takes a turn of its own."""
    monkeypatch.setattr(piecemeal, "A_TURN", 0.0)
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_piece_is_done_at_a_turn_until_all_are(qtbot: QtBot, window: QWidget) -> None:
    done = list[object]()
    Piecemeal(window, pieces(done, 3))
    at_once = [*done]
    qtbot.waitUntil(lambda: done == [0, 1, 2])
    assert at_once == []


@pytest.mark.parametrize(
    "use",
    [
        lambda handle: QTest.keyClick(handle, Qt.Key.Key_A),
        lambda handle: QTest.mousePress(handle, Qt.MouseButton.LeftButton, NONE, QPoint(9, 9)),
    ],
    ids=["key", "button"],
)
def test_before_a_key_or_button_counts_all_is_done(
    window: QWidget, use: Callable[[object], None]
) -> None:
    done = list[object]()
    Piecemeal(window, pieces(done, MANY))
    use(window.windowHandle())
    assert len(done) == MANY


def test_a_shortcut_made_by_the_last_piece_is_known_to_the_first_key(window: QWidget) -> None:
    pressed = list[str]()

    def making() -> Iterator[None]:
        yield from pieces([], MANY)
        QShortcut(QKeySequence("Ctrl+S"), window, lambda: pressed.append("save"))

    Piecemeal(window, making())
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_S, CTRL)
    assert pressed == ["save"]


def test_a_mouse_that_moves_and_a_key_held_with_the_wheel_hurry_nothing(window: QWidget) -> None:
    done = list[object]()
    Piecemeal(window, pieces(done, MANY))
    QTest.mouseMove(window.windowHandle(), QPoint(20, 20))
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Control, CTRL)
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Control)
    assert len(done) < MANY


def test_a_piece_that_asks_something_is_waited_for(qtbot: QtBot, window: QWidget) -> None:
    done = list[object]()

    def asking() -> Iterator[None]:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
        QApplication.processEvents()
        done.append("answered")
        yield
        done.append("more")

    Piecemeal(window, asking())
    qtbot.waitUntil(lambda: done == ["answered", "more"])


def test_a_window_that_is_closed_gets_no_more(window: QWidget) -> None:
    done = list[object]()
    Piecemeal(window, pieces(done, MANY))
    window.close()
    for _ in range(5):
        QApplication.processEvents()
    assert done == []


def test_what_a_module_names_is_loaded_before_it_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["piece_one", "piece_two", "piece_all"]
    for name, text in zip(names, ["", "", "import piece_one, json, piece_two"], strict=True):
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(piecemeal, "OURS", "piece_")
    seen = [[name for name in names if name in sys.modules] for _ in loading("piece_all")]
    for name in names:
        del sys.modules[name]
    assert seen == [names[:1], names[:2], names]


@pytest.fixture
def opened(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> MainWindow:
    """A window whose map is painted, and nothing else there yet."""
    monkeypatch.setattr(Piecemeal, "_go_on", lambda _: None)
    path = tmp_path / "large.journey"
    map_file.write(a_usual_map_of(1_000), path)
    settings = Settings()
    app.dress(qapp, settings)
    window = app.open_window(settings, path)
    qtbot.addWidget(window, before_close_func=_let_go)
    qtbot.waitUntil(lambda: window.findChild(Piecemeal) is not None, timeout=5_000)
    return window


def _let_go(window: MainWindow) -> None:
    if isinstance(window.tenant, Editor):
        window.tenant.document.undo_stack.setClean()
        window.tenant.leave()


def zoom_in(window: MainWindow) -> None:
    """Turn the wheel over the middle of the map."""
    canvas, up, none = window.canvas, QPoint(0, 120), QPoint()
    at = QPointF(canvas.rect().center())
    on_screen, in_window = canvas.mapToGlobal(at), canvas.mapTo(window, at)
    button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(in_window, on_screen, none, up, button, CTRL, phase, False)
    QApplication.sendEvent(window.windowHandle(), event)


def test_how_one_sees_the_map_stays_when_the_editor_comes(opened: MainWindow) -> None:
    view = opened.canvas.view
    at_first = view.zoom
    zoom_in(opened)
    zoomed, is_furnished = (view.zoom, view.scroll), opened.is_furnished
    QTest.keyClick(opened.windowHandle(), Qt.Key.Key_F24)
    assert isinstance(opened.tenant, Editor)
    assert (zoomed[0] > at_first, is_furnished) == (True, False)
    assert (view.zoom, view.scroll) == zoomed


def test_the_first_key_works_on_all_of_the_map(opened: MainWindow) -> None:
    canvas = opened.canvas
    is_there = [not canvas.shown.layout.plan.later]
    QTest.keyClick(opened.windowHandle(), Qt.Key.Key_A, CTRL)
    is_there.append(not canvas.shown.layout.plan.later)
    assert (is_there, len(canvas.selection.keys)) == ([False, True], 1_000)


def test_what_is_edited_and_saved_at_once_is_as_if_one_had_waited(
    qtbot: QtBot, opened: MainWindow
) -> None:
    canvas, handle = opened.canvas, opened.windowHandle()
    felt = [each.sentiment for each in canvas.document.journey.touchpoints]
    zoom_in(opened)
    QTest.keyClick(handle, Qt.Key.Key_A, CTRL)
    with qtbot.waitActive(opened):  # it is the only one, but this platform forgets
        opened.activateWindow()
    QTest.keyClick(handle, Qt.Key.Key_Delete)
    QTest.keyClick(handle, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(handle, Qt.Key.Key_Plus)
    QTest.keyClick(handle, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: canvas.document.is_clean)
    path, now, laid = canvas.document.path, canvas.document.journey, canvas.shown.layout
    assert path is not None
    is_saved = [*map_file.read(path).touchpoints] == [*now.touchpoints]
    lies_right = told(laid) == told(layout(now, showing=laid.showing))
    is_other = [each.sentiment for each in now.touchpoints] != felt
    assert (is_other, is_saved, lies_right) == (True, True, True)  # and no long list of both

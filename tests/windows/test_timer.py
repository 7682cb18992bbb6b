"""The timer runs down in the toolbar, large on demand, and says without a sound when it is over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from journeymapper.canvas.motion import allow_motion
from journeymapper.windows.editor import Editor
from journeymapper.windows.workshop.countdown import Countdown
from journeymapper.windows.workshop.digits import digit_font, digits
from journeymapper.windows.workshop.flash import HALVES, Flash

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Time:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Watched:
    """A countdown on a clock of its own, and how often it was over."""

    def __init__(self) -> None:
        self.time, self.holder, self.ends = Time(), QObject(), 0
        self.countdown = Countdown(self.holder, self.time)
        self.countdown.over.connect(self._count)

    def wait(self, seconds: float) -> int:
        """Let time pass; gives what is left."""
        self.time.now += seconds
        self.countdown.look()
        return self.countdown.seconds

    def _count(self) -> None:
        self.ends += 1


@pytest.fixture
def watched() -> Watched:
    return Watched()


def test_minutes_run_down_from_when_they_are_chosen(watched: Watched) -> None:
    watched.countdown.start(2)
    assert [watched.wait(0), watched.wait(0.5), watched.wait(29.5)] == [120, 120, 90]


def test_a_paused_timer_keeps_what_is_left(watched: Watched) -> None:
    watched.countdown.start(1)
    watched.wait(20)
    watched.countdown.toggle()
    assert (watched.wait(500), watched.countdown.is_running) == (40, False)


def test_a_paused_timer_goes_on_from_there(watched: Watched) -> None:
    watched.countdown.start(1)
    watched.wait(20)
    watched.countdown.toggle()
    watched.wait(500)
    watched.countdown.toggle()
    assert watched.wait(10) == 30


@pytest.mark.parametrize("running", [True, False])
def test_a_minute_more_is_added_to_what_is_left(watched: Watched, running: bool) -> None:
    watched.countdown.start(1)
    watched.wait(20)
    if not running:
        watched.countdown.toggle()
    watched.countdown.add_minute()
    assert watched.countdown.seconds == 100


def test_the_end_is_told_once(watched: Watched) -> None:
    watched.countdown.start(1)
    left = [watched.wait(61), watched.wait(61)]
    assert (left, watched.ends, watched.countdown.is_over) == ([0, 0], 1, True)


def test_a_minute_more_after_the_end_runs_at_once(watched: Watched) -> None:
    watched.countdown.start(5)
    watched.wait(400)
    watched.countdown.add_minute()
    assert watched.wait(10) == 50


def test_a_start_after_the_end_begins_the_same_time_again(watched: Watched) -> None:
    watched.countdown.start(2)
    watched.wait(200)
    watched.countdown.toggle()
    assert watched.countdown.seconds == 120


def test_going_back_holds_the_whole_time(watched: Watched) -> None:
    watched.countdown.start(2)
    watched.wait(30)
    watched.countdown.reset()
    assert (watched.wait(30), watched.countdown.is_running) == (120, False)


def test_time_is_never_more_than_four_digits_can_say(watched: Watched) -> None:
    watched.countdown.start(15)
    for _ in range(200):
        watched.countdown.add_minute()
    assert digits(watched.countdown.seconds) == "99:00"


def test_all_digits_are_as_wide_as_each_other(editor: Editor) -> None:
    metrics = QFontMetricsF(digit_font(64, 700))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_the_alarm_flashes_and_stays_lit(editor: Editor) -> None:
    allow_motion(True)
    flash, seen = Flash(editor), list[bool]()
    flash.changed.connect(lambda: seen.append(flash.is_lit))
    flash.begin()
    for _ in range(HALVES - 1):
        flash.turn()
    allow_motion(False)
    assert seen == [True, False] * (HALVES // 2) + [True]


def test_with_reduced_motion_the_alarm_is_only_lit(editor: Editor) -> None:
    flash, seen = Flash(editor), list[bool]()
    flash.changed.connect(lambda: seen.append(flash.is_lit))
    flash.begin()
    assert seen == [True]


def test_a_click_in_the_toolbar_starts_and_pauses(editor: Editor) -> None:
    button, states = editor.window.toolbar.timer, []
    for _ in range(2):
        QTest.mouseClick(button, LEFT, NONE, QPoint(20, 16))
        states.append(editor.timer.countdown.is_running)
    assert states == [True, False]


def test_the_arrow_opens_the_minutes(editor: Editor) -> None:
    button, menu = editor.window.toolbar.timer, editor.window.menus.submenus["timer"]
    QTest.mousePress(button, LEFT, NONE, QPoint(button.width() - 8, 16))
    shown = menu.isVisible()
    menu.hide()
    assert (shown, editor.timer.countdown.is_running) == (True, False)


def test_minutes_of_the_menu_run_at_once(editor: Editor) -> None:
    editor.window.menus.actions["timer_10"].trigger()
    said = editor.window.toolbar.timer.accessibleDescription()
    assert said == "10:00, running"


def test_big_digits_come_and_go(editor: Editor) -> None:
    action, seen = editor.window.menus.actions["timer_digits"], []
    for _ in range(2):
        action.trigger()
        seen.append(editor.timer.big.isVisible())
    assert seen == [True, False]


def test_a_click_on_the_big_digits_is_none_on_the_map(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "parcel")])
    editor.timer.show_big(True)
    QTest.mouseClick(editor.timer.big, LEFT, NONE, QPoint(40, 30))
    running = editor.timer.countdown.is_running
    assert (running, editor.selection.keys) == (True, (("touchpoints", "parcel"),))


def test_the_end_is_said(editor: Editor) -> None:
    editor.timer.start(1)
    editor.timer.countdown.over.emit()
    assert editor.window.status.message() == "The time is up."


def test_the_timer_is_no_part_of_the_map(editor: Editor) -> None:
    before = editor.document.journey
    editor.timer.start(5)
    assert (editor.document.journey, editor.document.undo_stack.count()) == (before, 0)


@pytest.fixture
def wall(editor: Editor) -> Iterator[Editor]:
    """An editor that presents its map."""
    editor.presenting.start()
    yield editor
    editor.presenting.end()


def test_the_wall_shows_the_timer_while_it_runs(wall: Editor) -> None:
    timer, seen = wall.timer, []
    assert timer.wall is not None
    for verb in (timer.toggle, timer.toggle, timer.countdown.over.emit):
        verb()
        seen.append(timer.wall.isVisible())
    assert seen == [True, False, True]


def test_a_black_wall_shows_no_timer(wall: Editor) -> None:
    wall.timer.start(5)
    show = wall.presenting.show
    assert show is not None
    show.turn_black()
    image = show.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, 200, 4)}
    assert colours == {0xFF000000}


def test_the_timer_leaves_the_wall_with_the_presentation(wall: Editor) -> None:
    wall.presenting.end()
    wall.timer.start(5)
    assert wall.timer.wall is None

"""The start page: begin with a template, go on with a map, leave again; and the first start."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.canvas.title_editor import TitleEditor
from journeymapper.places import sample_maps
from journeymapper.storage.templates import BLANK, TEMPLATES, template
from journeymapper.windows import app
from journeymapper.windows.actions import ACTIONS, WITHOUT_A_MAP
from journeymapper.windows.editor import Editor
from journeymapper.windows.gestures import WHILE_PRESENTING
from journeymapper.windows.settings import Settings
from journeymapper.windows.start.first_hints import FirstHints
from journeymapper.windows.start.hint import Hint
from journeymapper.windows.start.hints import hints
from journeymapper.windows.start.known import Known, remembered
from journeymapper.windows.start.page import StartPage
from tests.helpers.editors import new_editor, sweep

from .conftest import OpenEditor

PATIENCE_MS = 10_000


@pytest.fixture
def maps(tmp_path: Path) -> list[Path]:
    """Two maps one was at last, the newest first, and one that is gone."""
    folder = tmp_path / "Workshops"
    folder.mkdir()
    names = ("coffee-machine.journey", "returning-shoes.journey")
    paths = [Path(shutil.copy(sample_maps(name), folder)).resolve() for name in names]
    settings = Settings()
    for path in (folder / "gone.journey", *reversed(paths)):
        settings.add_recent(path)
    settings.save()
    return [*paths, (folder / "gone.journey").resolve()]


@pytest.fixture
def at_start(maps: list[Path], qtbot: QtBot) -> Iterator[Editor]:
    """A window that shows the start page, and all that is known of the maps."""
    editor = new_editor(qtbot)
    editor.files.close()
    qtbot.waitUntil(lambda: len(remembered()) == len(TEMPLATES) + 2, timeout=PATIENCE_MS)
    yield editor
    sweep()


def page_of(editor: Editor) -> StartPage:
    assert editor.window.start is not None
    return editor.window.start


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def test_closing_the_map_leads_to_the_start_page(editor: Editor) -> None:
    editor.files.close()
    shown = (editor.window.toolbar, editor.canvas, editor.window.outline, editor.window.status)
    assert page_of(editor).isVisible()
    assert [part for part in shown if part.isVisible()] == []


def test_what_needs_a_map_is_not_offered_without_one(editor: Editor) -> None:
    editor.files.close()
    actions = editor.window.menus.actions
    offered = {row.id for row in ACTIONS if row.handler and actions[row.id].isEnabled()}
    assert offered == {row.id for row in ACTIONS if row.handler} & WITHOUT_A_MAP


def test_what_is_offered_without_a_map_is_in_the_table() -> None:
    assert {row.id for row in ACTIONS} >= WITHOUT_A_MAP


def test_a_new_map_leads_back_to_the_canvas(editor: Editor) -> None:
    editor.files.close()
    editor.files.new()
    assert (page_of(editor).isVisible(), editor.canvas.isVisible()) == (False, True)


def test_esc_leads_back_to_an_open_map(editor: Editor) -> None:
    before = editor.document.journey
    editor.start.show()
    press(Qt.Key.Key_Escape)
    assert (editor.canvas.isVisible(), editor.document.journey) == (True, before)


def test_esc_leads_nowhere_without_a_map(at_start: Editor) -> None:
    press(Qt.Key.Key_Escape)
    assert page_of(at_start).isVisible()


@pytest.mark.parametrize("name", [each.name for each in TEMPLATES])
def test_a_template_is_opened_as_a_map_without_a_file(at_start: Editor, name: str) -> None:
    page_of(at_start).templates[name].click()
    document = at_start.document
    assert (document.journey, document.path, document.is_clean) == (
        template(name).read(),
        None,
        True,
    )


def test_a_blank_map_waits_for_the_name_of_its_first_stage(at_start: Editor) -> None:
    page_of(at_start).templates[BLANK].click()
    typed = at_start.canvas.findChild(TitleEditor)
    assert isinstance(typed, TitleEditor) and typed.hasFocus()
    QTest.keyClicks(typed, "Research")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert [stage.name for stage in at_start.document.journey.stages] == ["Research"]


def test_a_template_waits_for_its_title_and_enter_leads_to_the_map(at_start: Editor) -> None:
    page_of(at_start).templates["banking"].click()
    title = QApplication.focusWidget()
    assert isinstance(title, QLineEdit)
    QTest.keyClicks(title, "Our accounts")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert at_start.document.journey.header.title == "Our accounts"
    assert at_start.canvas.hasFocus()


def test_the_menu_offers_every_template(editor: Editor) -> None:
    entries = editor.window.menus.submenus["template"].actions()
    assert [entry.text() for entry in entries] == [each.title for each in TEMPLATES]
    entries[-1].trigger()
    assert editor.document.journey == template(TEMPLATES[-1].name).read()


def test_recent_maps_tell_their_title_their_place_and_what_was_found(at_start: Editor) -> None:
    told = [(row.text(), row.accessibleDescription()) for row in page_of(at_start).rows]
    today = datetime.now().strftime("%H:%M")[:2]
    assert [(title, words.split(f", today {today}")[0]) for title, words in told[:2]] == [
        (
            "Ordering a coffee machine, and the parcel does not come",
            "coffee-machine.journey · Workshops, 3 errors, 5 warnings",
        ),
        ("Returning shoes that do not fit", "returning-shoes.journey · Workshops"),
    ]


def test_a_recent_map_opens(at_start: Editor, maps: list[Path]) -> None:
    page_of(at_start).rows[1].click()
    assert (at_start.document.path, at_start.canvas.isVisible()) == (maps[1], True)


def test_a_map_that_is_gone_says_so_and_can_be_taken_off(at_start: Editor) -> None:
    gone = page_of(at_start).rows[2]
    button = gone.findChild(QToolButton)
    assert isinstance(button, QToolButton) and button.isVisible()
    assert gone.accessibleDescription() == "gone.journey is no longer in Workshops"
    button.click()
    assert (len(page_of(at_start).rows), len(at_start.window.settings.recent_files())) == (2, 2)


def test_delete_takes_a_map_off_and_stays_in_the_list(at_start: Editor, maps: list[Path]) -> None:
    page_of(at_start).rows[0].setFocus()
    press(Qt.Key.Key_Delete)
    page = page_of(at_start)
    assert (page.focusWidget(), [row.path for row in page.rows]) == (page.rows[0], maps[1:])


def test_the_keyboard_begins_at_the_last_map(at_start: Editor) -> None:
    assert page_of(at_start).focusWidget() is page_of(at_start).rows[0]


def test_arrows_walk_over_everything_that_can_be_chosen(at_start: Editor) -> None:
    page = page_of(at_start)
    left, right, down = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down
    walked: list[QWidget | None] = []
    for key in (left, left, left, down, right, right, right, down):
        press(key)
        walked.append(page.focusWidget())
    cards, rows = list(page.templates.values()), page.rows
    row = next(n for n, each in enumerate(rows) if each is walked[6]) if walked[6] in rows else -1
    assert walked[:6] == [cards[2], cards[1], cards[0], cards[3], cards[4], cards[5]]
    assert walked[7] is (rows[row + 1] if row in (0, 1) else walked[7])


def test_enter_opens_what_the_keyboard_is_on(at_start: Editor, maps: list[Path]) -> None:
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert at_start.document.path == maps[1]


def test_tab_goes_through_the_page_as_one_reads_it(at_start: Editor) -> None:
    page = page_of(at_start)
    first = next(iter(page.templates.values()))
    first.setFocus()
    walked: list[QWidget | None] = [first]
    for _ in range(len(page._stops())):
        press(Qt.Key.Key_Tab)
        walked.append(page.focusWidget())
    gone = page.rows[2]
    assert walked == [*page._stops()[:9], gone.forget, page.drop_place, page._stops()[-1]]


def test_forgetting_all_recent_maps_forgets_what_they_looked_like(
    at_start: Editor, maps: list[Path]
) -> None:
    menu = at_start.window.menus.submenus["recent"]
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert (page_of(at_start).rows, set(remembered())) == ([], {each.path for each in TEMPLATES})


def test_a_map_that_cannot_be_opened_is_told_and_leaves_the_list(at_start: Editor) -> None:
    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.close()

    QTimer.singleShot(0, close)
    page_of(at_start).rows[2].click()
    assert len(page_of(at_start).rows) == 2


@pytest.mark.parametrize("width", [1280, 1920])
def test_nothing_is_cut_off_on_a_laptop_and_larger(at_start: Editor, width: int) -> None:
    at_start.window.resize(width, 800)
    page = page_of(at_start)
    parts = [*page.templates.values(), *page.findChildren(Hint), *page.findChildren(QLabel)]
    assert [part for part in parts if part.width() < part.sizeHint().width() - 1] == []
    bars = [page._scroll.horizontalScrollBar(), page._scroll.verticalScrollBar()]
    assert [bar.maximum() for bar in bars] == [0, 0]


def test_a_narrow_window_only_scrolls_up_and_down(at_start: Editor) -> None:
    at_start.window.resize(860, 540)
    page = page_of(at_start)
    bars = [page._scroll.horizontalScrollBar(), page._scroll.verticalScrollBar()]
    assert [bar.maximum() > 0 for bar in bars] == [False, True]


def test_what_the_arrows_lead_to_comes_in_sight(at_start: Editor) -> None:
    at_start.window.resize(860, 540)
    page = page_of(at_start)
    page.templates["retail-purchase"].setFocus()
    press(Qt.Key.Key_Down)
    below = page.templates["patient-journey"]
    assert page.focusWidget() is below
    assert below.visibleRegion().boundingRect().height() == below.height()


def test_the_foot_leads_to_all_keys(at_start: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(at_start.views, "tell_keys", lambda: asked.append(True))
    page_of(at_start)._stops()[-1].click()
    assert asked == [True]


def test_everything_that_can_be_chosen_has_a_name_and_takes_the_keyboard(
    at_start: Editor,
) -> None:
    stops = page_of(at_start)._stops()
    assert len(stops) == len(TEMPLATES) + 3 + 2
    assert [stop for stop in stops if not stop.accessibleName()] == []
    assert {stop.focusPolicy() for stop in stops} == {Qt.FocusPolicy.StrongFocus}


def test_what_is_known_is_shown_without_looking_again(at_start: Editor, maps: list[Path]) -> None:
    from journeymapper.windows.start.looking import look_at

    before, found = remembered()[maps[0]], maps[0].stat()
    maps[0].write_bytes(b" " * found.st_size)
    os.utime(maps[0], ns=(found.st_atime_ns, found.st_mtime_ns))
    assert look_at(maps[0], before, "workshop") == before


def test_a_map_that_has_changed_is_looked_at_again(at_start: Editor, maps: list[Path]) -> None:
    from journeymapper.windows.start.looking import look_at

    before = remembered()[maps[0]]
    shutil.copy(sample_maps("bank-account.journey"), maps[0])
    os.utime(maps[0], (0, 0))
    assert look_at(maps[0], before, "workshop").title == "Opening a bank account"


@pytest.mark.parametrize(
    "spoilt", ["", "[]", "{", '{"form": 1, "maps": {"a": {}}}', '{"form": 99, "maps": {}}', "\0"]
)
def test_a_spoilt_memory_is_begun_anew(home: Path, spoilt: str) -> None:
    file = home / ".cache" / "journeymapper" / "start.json"
    file.parent.mkdir(parents=True)
    file.write_text(spoilt)
    assert remembered() == {}


def test_a_file_that_is_no_map_is_shown_by_its_name(tmp_path: Path) -> None:
    from journeymapper.windows.start.looking import look_at

    path = tmp_path / "broken.journey"
    path.write_text("{")
    known = look_at(path, None, "workshop")
    assert (known.title, known.small, known.counts) == ("broken", None, {})


def test_a_map_that_is_back_is_no_longer_missing(maps: list[Path]) -> None:
    from journeymapper.windows.start.looking import look_at

    known = look_at(maps[0], None)
    away = maps[0].rename(maps[0].with_suffix(".away"))
    missing = look_at(maps[0], known)
    away.rename(maps[0])
    assert (missing.is_missing, look_at(maps[0], missing)) == (True, known)


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[], Editor]]:
    """Starts the program without a file, as from a menu."""

    def start_it() -> Editor:
        settings = Settings()
        app.dress(qapp, settings)
        window = app.open_window(settings, None)
        qtbot.waitUntil(lambda: isinstance(window.tenant, Editor), timeout=PATIENCE_MS)
        editor = window.tenant
        assert isinstance(editor, Editor)
        qtbot.addWidget(window, before_close_func=lambda _: editor.document.undo_stack.setClean())
        return editor

    yield start_it
    sweep()


def hints_of(editor: Editor) -> FirstHints | None:
    found = editor.window.findChild(FirstHints)
    return found if isinstance(found, FirstHints) and found.isVisible() else None


def test_the_first_start_opens_a_sample_without_a_file_and_three_hints(
    start: Callable[[], Editor],
) -> None:
    editor = start()
    assert editor.document.journey.header.title.startswith("Ordering a coffee machine")
    assert (editor.document.path, hints_of(editor) is not None) == (None, True)


def test_the_hints_go_when_they_are_closed(start: Callable[[], Editor]) -> None:
    editor = start()
    hints = hints_of(editor)
    assert hints is not None
    hints.findChildren(QToolButton)[0].click()
    sweep()
    assert hints_of(editor) is None


def test_the_second_start_shows_the_start_page(start: Callable[[], Editor]) -> None:
    start()
    editor = start()
    assert (page_of(editor).isVisible(), hints_of(editor)) == (True, None)


def test_the_page_shows_what_is_remembered_before_anything_is_read(
    at_start: Editor, maps: list[Path]
) -> None:
    page = StartPage()
    page.show_maps(maps, remembered())
    assert [row.text() for row in page.rows][:2] == [
        "Ordering a coffee machine, and the parcel does not come",
        "Returning shoes that do not fit",
    ]


def test_the_keys_of_the_hints_do_something() -> None:
    shown = {key.replace(" ", "+") for hint in hints() for key, _ in hint.keys}
    known = {key for row in ACTIONS for key in f"{row.key}; {row.canvas_key}".split("; ")}
    known |= {key for keys, _ in WHILE_PRESENTING for key in keys.split("; ")}
    assert shown - known <= {"Tab"}


def test_a_page_without_recent_maps_does_not_head_an_empty_list(open_editor: OpenEditor) -> None:
    page = StartPage()
    page.show_maps([], {})
    assert page._heading.isHidden()


def test_a_known_map_is_the_same_after_it_was_remembered(at_start: Editor) -> None:
    known = remembered()
    assert all(isinstance(each, Known) for each in known.values())
    assert {path: each for path, each in at_start.start._known.items() if each.stamp} == known

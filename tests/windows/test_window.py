"""Panels, keys, outline, menus: what the window does around the map."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.canvas.overview import overview_rect
from journeymapper.canvas.title_editor import TitleEditor
from journeymapper.layout.showing import Showing
from journeymapper.model.sketch import sketch
from journeymapper.painting.theme import DARK
from journeymapper.windows.actions import ACTIONS
from journeymapper.windows.appearance import ICON_SIZE
from journeymapper.windows.dialogs.export import ExportDialog
from journeymapper.windows.dialogs.keys import KeysDialog
from journeymapper.windows.editor import Editor
from journeymapper.windows.widgets.bar_button import BarButton
from journeymapper.windows.widgets.cell_row import CellRow

from .conftest import OpenEditor


def test_every_action_finds_its_handler(editor: Editor) -> None:
    from operator import attrgetter

    assert all(callable(attrgetter(row.handler)(editor)) for row in ACTIONS if row.handler)


def test_no_two_actions_share_a_shortcut() -> None:
    keys = [key for row in ACTIONS for key in row.key.split("; ") if key]
    assert len(keys) == len(set(keys))


def test_letters_are_no_shortcuts_of_the_window(editor: Editor) -> None:
    canvas_keys = [row.id for row in ACTIONS if row.canvas_key]
    held = [editor.window.menus.actions[name].shortcuts() for name in canvas_keys]
    assert held == [[] for _ in held]


def test_f6_walks_through_the_panels(editor: Editor, qtbot: QtBot) -> None:
    window = editor.window
    window.activateWindow()
    editor.canvas.setFocus()
    walked = []
    panels = (window.outline, window.findings, window.inspector, window.toolbar, window.canvas)
    for _ in panels:
        editor.views.next_panel()
        focused = window.focusWidget()
        walked += [n for n, each in enumerate(panels) if focused in (each, *_inside(each))]
    assert walked == [0, 1, 2, 3, 4]


def test_shift_f6_walks_back(editor: Editor) -> None:
    editor.canvas.setFocus()
    editor.views.previous_panel()
    editor.views.previous_panel()
    assert editor.window.focusWidget() in _inside(editor.window.inspector)


def test_esc_leads_back_to_the_canvas_from_every_panel(editor: Editor) -> None:
    window = editor.window
    with_focus = []
    for panel in window.panels()[1:]:
        panel.setFocus()
        for _ in range(12):
            field = window.focusWidget()
            QTest.keyClick(field, Qt.Key.Key_Escape)
            with_focus.append(window.focusWidget() is window.canvas)
            field.setFocus()
            field.focusNextChild()
    assert all(with_focus)


def test_f6_comes_to_the_list_of_a_comparison(editor: Editor) -> None:
    editor.comparing.with_opened()
    editor.window.outline.tree.setFocus()
    editor.views.next_panel()
    assert editor.comparing.page is not None
    assert editor.window.focusWidget() is editor.comparing.page.list


def test_a_click_on_a_count_leads_to_the_findings(editor: Editor) -> None:
    editor.window.dock.bring(editor.window.notes)
    editor.window.status._counts["error"].click()
    assert editor.window.dock.front() is editor.window.findings


def test_the_overview_can_be_left_out(editor: Editor) -> None:
    editor.canvas.set_zoom(4.0)
    shown = overview_rect(editor.canvas)
    editor.window.menus.actions["overview"].trigger()
    assert (shown is None, overview_rect(editor.canvas)) == (False, None)


def _inside(panel: QWidget) -> list[QWidget]:
    return panel.findChildren(QWidget)


def test_selecting_in_the_outline_selects_on_the_canvas(editor: Editor) -> None:
    outline = editor.window.outline
    outline.tree.setCurrentIndex(outline.model.index_of(("touchpoints", "parcel")))
    assert editor.selection.keys == (("touchpoints", "parcel"),)


def test_selecting_on_the_canvas_selects_in_the_outline(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order"), ("touchpoints", "parcel")])
    indexes = editor.window.outline.tree.selectionModel().selectedIndexes()
    assert sorted(index.data() for index in indexes) == ["I order it", "The parcel arrives"]


def test_the_outline_follows_a_renaming(editor: Editor) -> None:
    from journeymapper.model.edits.touchpoints import rename

    editor.document.edit(rename(editor.document.journey, "order", "I buy it"))
    index = editor.window.outline.model.index_of(("touchpoints", "order"))
    assert index.data() == "I buy it"


def test_the_outline_follows_a_card_into_an_empty_stage_behind_it(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch("Order\n  order = I order it\n  > wait = I wait\nDelivery\n"))
    editor.selection.set([("touchpoints", "wait")])
    editor.canvas.move_selected("right")
    tree, rows = editor.window.outline.tree, [editor.window.outline.model.index(0, 0)]
    while (below := tree.indexBelow(rows[-1])).isValid():
        rows.append(below)
    shown = [row.data() for row in rows]
    assert shown == ["Order", "I order it", "Delivery", "I wait"]


def test_a_closed_stage_stays_closed_when_a_card_is_added(editor: Editor) -> None:
    from journeymapper.model.edits.touchpoints import add_touchpoint

    outline = editor.window.outline
    outline.tree.collapse(outline.model.index(0, 0))
    journey = editor.document.journey
    editor.document.edit(add_touchpoint(journey, "New", journey.stages.keys[1]))
    assert not outline.tree.isExpanded(outline.model.index(0, 0))


def test_deleting_what_is_selected_shows_the_map_again(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "parcel")])
    editor.canvas.delete_selected()
    assert editor.selection.keys == ()


def test_undo_is_offered_only_when_there_is_something_to_undo(editor: Editor) -> None:
    undo = editor.window.menus.actions["undo"]
    before = undo.isEnabled()
    editor.selection.set([("touchpoints", "parcel")])
    editor.canvas.toggle_fail_point()
    assert (before, undo.isEnabled()) == (False, True)


def test_undo_selects_the_card_that_comes_back(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "search")])
    editor.canvas.delete_selected()
    editor.selection.clear()
    editor.undo()
    assert editor.selection.keys == (("touchpoints", "search"),)


def test_undo_selects_the_stage_that_comes_back_not_its_cards(editor: Editor) -> None:
    editor.selection.set([("stages", "delivery")])
    editor.canvas.delete_selected()
    editor.undo()
    assert editor.selection.keys == (("stages", "delivery"),)


def test_the_program_tells_of_itself_where_it_is_not_installed(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    told: list[str] = []
    monkeypatch.setattr("importlib.metadata.version", missing)
    monkeypatch.setattr("journeymapper.windows.views.tell", lambda _, words, __: told.append(words))
    editor.window.menus.actions["about"].trigger()
    assert told == ["JourneyMapper"]


def test_a_map_with_many_channels_fits_into_the_window(open_editor: OpenEditor) -> None:
    names = [f"The channel with the number {n}" for n in range(12)]
    channels = ", ".join(f"c{n} = {name}" for n, name in enumerate(names))
    cards = "".join(f"  I do {n} [by c{n}]\n" for n in range(12))
    editor = open_editor(sketch(f"channels: {channels}\nOrder\n{cards}"))
    assert editor.window.minimumSizeHint().width() <= 1000


def test_every_menu_opens_by_its_letter(editor: Editor) -> None:
    letters = [
        QKeySequence.mnemonic(entry.text()).toString()
        for entry in editor.window.menuBar().actions()
    ]
    assert len(set(letters) - {""}) == len(letters)


def test_a_title_is_typed_on_the_cards_own_ground(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "search")])
    editor.canvas.type_title()
    editor.views.choose_theme("dark")
    typed = editor.canvas.findChild(TitleEditor)
    assert isinstance(typed, TitleEditor)
    ground = typed.viewport().palette().base().color().name().upper()
    editor.views.choose_theme("light")
    assert ground == DARK.card


def test_a_hidden_panel_stays_hidden_at_the_next_start(open_editor: OpenEditor) -> None:
    open_editor(sketch("A")).views.show_outline(False)
    assert not open_editor(sketch("A")).window.outline.isVisible()


def test_the_toolbar_drops_its_labels_when_the_window_is_narrow(editor: Editor) -> None:
    editor.window.resize(1100, 700)
    styles = {button.toolButtonStyle() for button in editor.window.toolbar._labelled}
    assert styles == {Qt.ToolButtonStyle.ToolButtonIconOnly}


def test_the_status_bar_tells_the_size_of_the_map(editor: Editor) -> None:
    texts = [label.text() for label in editor.window.status.findChildren(QLabel)]
    assert "2 stages · 4 touchpoints" in texts


def test_the_slider_zooms(editor: Editor) -> None:
    slider = editor.window.status.findChild(QSlider)
    assert isinstance(slider, QSlider)
    slider.setValue(100)
    assert editor.canvas.zoom == pytest.approx(4.0)


def test_every_control_has_an_accessible_name(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order")])
    kinds = (QAbstractButton, QLineEdit, CellRow, QSlider)
    nameless = [
        widget
        for widget in editor.window.findChildren(QWidget)
        if isinstance(widget, kinds) and widget.isVisible()
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        if not (widget.parent() and isinstance(widget.parent(), QLineEdit))
    ]
    assert nameless == []


def test_no_label_reads_a_title_as_markup(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch("# <b>Map</b>\nA <img src=x>\n  one = <i>One</i>"))
    editor.selection.set([("touchpoints", "one")])
    labels = editor.window.findChildren(QLabel)
    rich = [each for each in labels if each.textFormat() != Qt.TextFormat.PlainText and each.text()]
    assert rich == []


def test_no_tooltip_reads_a_title_as_markup(open_editor: OpenEditor) -> None:
    text = "# <b>Map</b>\nsegments: s = <b>All</b>\nchannels: web = <b>Web</b>\n"
    editor = open_editor(
        sketch(text + "A <img src=x>\n  one = <i>One</i> [by web, for s, effort 3]")
    )
    editor.selection.set([("touchpoints", "one")])
    editor.scores.show()
    tips = [each.toolTip() for each in editor.window.findChildren(QWidget)]
    assert [tip for tip in tips if "<b>" in tip or "<i>" in tip or "<img" in tip] == []


def test_keys_can_be_searched(editor: Editor, qtbot: QtBot) -> None:
    dialog = KeysDialog(editor.window)
    QTest.keyClicks(dialog.search, "next panel")
    assert [line.keys for line in dialog.shown()] == [(("F6",),)]


def test_shortcuts_are_real_keys() -> None:
    keys = [key for row in ACTIONS for key in row.key.split("; ") if key]
    assert all(not QKeySequence(key).isEmpty() for key in keys)


def export_dialog(editor: Editor) -> ExportDialog:
    return ExportDialog(
        editor.window,
        profiles=("workshop", "review"),
        segments=[("first", "First-time buyer")],
        profile="review",
        lens="level",
        showing=Showing("all", ("thoughts", "pains"), texts_above=True),
        promises=True,
        has_actions=True,
    )


def test_the_export_dialog_fits_on_a_low_screen(editor: Editor) -> None:
    assert export_dialog(editor).minimumSizeHint().height() < 200


def test_the_export_dialog_speaks_the_command_line(editor: Editor) -> None:
    dialog = export_dialog(editor)
    dialog.redact.setChecked(True)
    dialog.action_list.setChecked(True)
    assert dialog.arguments() == [
        "--annotate",
        "--profile=review",
        "--lens=level",
        "--theme=print",
        "--scale=1",
        "--lanes=all",
        "--rows=thoughts,pains",
        "--rows-above",
        "--actions",
        "--promises",
        "--redact",
        "--no-embed",
    ]


@pytest.mark.parametrize(
    ("suffix", "followed"),
    [
        ("png", {"annotate", "profile", "as_shown", "personas", "scores", "theme", "scale"}),
        ("pptx", {"annotate", "profile", "as_shown", "theme"}),
        ("html", {"annotate", "profile", "as_shown"}),
        ("md", {"annotate", "profile"}),
        ("csv", set()),
    ],
)
def test_the_export_dialog_asks_what_the_format_follows(
    editor: Editor, suffix: str, followed: set[str]
) -> None:
    dialog = export_dialog(editor)
    dialog.format.setCurrentIndex(dialog.format.findData(suffix))
    names = ("annotate", "profile", "as_shown", "personas", "scores", "theme", "scale")
    asked = {name for name in names if getattr(dialog, name).isEnabled()}
    assert (dialog.suffix(), asked) == (suffix, followed)


def test_the_export_dialog_begins_with_a_picture(editor: Editor) -> None:
    assert export_dialog(editor).suffix() == "png"


def test_an_exported_picture_opens_again_as_the_map(
    editor: Editor, tmp_path: Path, qtbot: QtBot
) -> None:
    journey = editor.document.journey
    target = tmp_path / "map.png"
    job = editor.exporting.export(target, ["--annotate", "--embed"])
    with qtbot.waitSignal(job.done, timeout=60_000):
        pass
    editor.document.replace(sketch("Other"))
    editor.open(target)
    assert editor.document.journey == journey


def test_a_picture_that_cannot_be_written_is_told(
    editor: Editor, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journeymapper.windows import exporting

    told: list[str] = []
    monkeypatch.setattr(exporting, "tell", lambda *words: told.append(words[1]))
    job = editor.exporting.export(tmp_path / "no folder" / "map.png", [])
    with qtbot.waitSignal(job.failed, timeout=60_000):
        pass
    assert told == ["The picture could not be made"]


def test_a_narrow_window_puts_the_inspector_behind_a_tab(editor: Editor) -> None:
    editor.window.resize(960, 700)
    names = [tab.text() for tab in editor.window.dock.tabs]
    editor.window.resize(1280, 800)
    back = [tab.text() for tab in editor.window.dock.tabs]
    assert (names, back, editor.window.inspector.isVisible()) == (
        ["Findings", "Scores", "Opportunities", "Promises", "Notes", "Inspector"],
        ["Findings", "Scores", "Opportunities", "Promises", "Notes"],
        True,
    )


def test_a_wide_map_opens_at_its_beginning_large_enough_to_read(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch("\n".join(f"Stage {n}\n  Card {n}" for n in range(20))))
    view = editor.canvas.view
    assert (view.zoom >= 0.6, view.scroll.x) == (True, editor.canvas.shown.layout.bounds.x)


@pytest.mark.parametrize("ends", [("6",), ("Esc",)])
def test_a_question_goes_once_it_is_answered(editor: Editor, ends: tuple[str, ...]) -> None:
    editor.selection.set([("touchpoints", "order")])
    for stroke in ("Shift+E", *ends):
        QTest.keySequence(editor.canvas, QKeySequence(stroke))
    assert editor.window.status.message() == ""


@pytest.mark.parametrize("ends", [("Right", "Return"), ("Esc",)])
def test_what_to_connect_to_is_asked_no_longer_than_needed(
    editor: Editor, ends: tuple[str, ...]
) -> None:
    editor.selection.set([("touchpoints", "search")])
    for stroke in ("C", *ends):
        QTest.keySequence(editor.canvas, QKeySequence(stroke))
    assert editor.window.status.message() == ""


def test_a_button_of_the_toolbar_shows_the_icon_of_its_state(qtbot: QtBot) -> None:
    icon, action = QIcon(), QAction(checkable=True, checked=True)
    for colour, state in (("red", QIcon.State.Off), ("green", QIcon.State.On)):
        pixmap = QPixmap(ICON_SIZE)
        pixmap.fill(colour)
        icon.addPixmap(pixmap, QIcon.Mode.Normal, state)
    action.setIcon(icon)
    button = BarButton(action)
    qtbot.addWidget(button)
    assert button.grab().toImage().pixelColor(button.rect().center()) == QColor("green")


def test_the_tools_lie_side_by_side_as_soon_as_they_have_names(editor: Editor) -> None:
    bar = editor.window.toolbar
    for width in (1000, 1600):
        editor.window.resize(width, 800)
    buttons = [each.geometry() for each in bar.findChildren(BarButton) if each.isVisible()]
    assert all(one.right() < other.left() for one, other in pairwise(buttons))

"""Findings are listed, gone to, narrowed, set aside and brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journeymapper.analysis.finding import Dismissed, Finding, Report, Severity
from journeymapper.model.sketch import sketch
from journeymapper.painting.fonts import metrics
from journeymapper.painting.look import Badge
from journeymapper.windows import finding_desk
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.severity_filter import NUMBER_AT

from .conftest import OpenEditor


def finding(number: int, severity: Severity, *subjects: str) -> Finding:
    return Finding(
        "JM501", "test", severity, subjects, (), str(number), f"Finding {number}", "Because.", "Do."
    )


def report(editor: Editor, *findings: Finding, dismissed: tuple[Dismissed, ...] = ()) -> None:
    if editor.desk.analysis.enabled:
        editor.desk.analyse_live(False)
    editor.desk.show(Report("review", findings, dismissed))


def rows(editor: Editor) -> list[str]:
    listed = editor.findings.list
    return [listed.item(row).text() for row in range(listed.count())]


def test_at_most_seven_are_shown_first(editor: Editor) -> None:
    report(editor, *(finding(n, Severity.INFO, "order") for n in range(10)))
    assert len(rows(editor)) == 7


def said(editor: Editor) -> str:
    return "".join(label.text() for label in editor.findings.detail.findChildren(QLabel))


def test_nothing_is_said_of_a_map_that_is_not_checked_yet(editor: Editor) -> None:
    assert said(editor) == ""


def test_a_map_without_findings_is_said_to_be_calm(editor: Editor) -> None:
    report(editor)
    assert said(editor).startswith("Nothing stands out.")


def test_another_map_is_not_calm_before_it_is_checked(editor: Editor) -> None:
    report(editor)
    editor.document.replace(sketch("A\n  one = One"))
    assert "Nothing stands out" not in said(editor)


def test_show_all_shows_the_rest(editor: Editor) -> None:
    report(editor, *(finding(n, Severity.INFO, "order") for n in range(10)))
    editor.findings.show_all.click()
    assert len(rows(editor)) == 10


def test_the_tab_counts_all_findings(editor: Editor) -> None:
    report(editor, *(finding(n, Severity.INFO, "order") for n in range(10)))
    assert editor.window.dock.tabs[0].accessibleName() == "Findings 10"


def test_a_severity_can_be_hidden(editor: Editor) -> None:
    report(editor, finding(1, Severity.ERROR, "order"), finding(2, Severity.INFO, "order"))
    editor.findings.severities.switches["error"].click()
    assert rows(editor) == ["Finding 2"]


def test_a_finding_about_a_channel_has_its_badge_at_the_whole_map(editor: Editor) -> None:
    report(editor, finding(1, Severity.INFO, "phone"))
    assert editor.canvas.look.badges == {"": (Badge(1, "info"),)}


def test_clicking_a_finding_selects_its_cards(editor: Editor) -> None:
    report(editor, finding(1, Severity.ERROR, "order", "parcel"))
    listed = editor.findings.list
    at = listed.visualItemRect(listed.item(0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert editor.selection.keys == (("touchpoints", "order"), ("touchpoints", "parcel"))


def test_going_to_a_finding_brings_its_card_in_sight(editor: Editor) -> None:
    report(editor, finding(1, Severity.ERROR, "thanks"))
    editor.canvas.set_zoom(3.0)
    editor.findings.next()
    card = editor.canvas.shown.layout.cards["thanks"].rect
    seen = editor.canvas.view.area
    assert seen.contains(card.centre)


def test_f8_walks_the_findings_and_starts_over(editor: Editor) -> None:
    report(editor, finding(1, Severity.ERROR, "order"), finding(2, Severity.INFO, "parcel"))
    walked = []
    for _ in range(3):
        editor.window.menus.actions["next_finding"].trigger()
        walked.append(editor.findings.list.currentRow())
    assert walked == [0, 1, 0]


def test_the_finding_that_f6_takes_in_hand_is_marked(editor: Editor, qtbot: QtBot) -> None:
    report(editor, finding(1, Severity.ERROR, "order"), finding(2, Severity.INFO, "parcel"))
    with qtbot.waitActive(editor.window, timeout=3000):
        editor.window.activateWindow()
    editor.window.outline.tree.setFocus()
    editor.views.next_panel()
    marked = [item.text() for item in editor.findings.list.selectedItems()]
    assert (said(editor).startswith("Finding 1"), marked) == (True, ["Finding 1"])


def test_a_finding_stays_in_hand_when_the_report_changes(editor: Editor) -> None:
    second = finding(2, Severity.INFO, "parcel")
    report(editor, finding(1, Severity.ERROR, "order"), second)
    editor.findings.list.setCurrentRow(1)
    report(editor, second)
    assert editor.findings.current() == second


def test_cards_wear_the_numbers_of_their_findings(editor: Editor) -> None:
    report(editor, finding(1, Severity.ERROR, "order"), finding(2, Severity.INFO, "order"))
    assert [badge.number for badge in editor.canvas.look.badges["order"]] == [1, 2]


def test_dismissing_keeps_the_reason_in_the_map(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_desk, "ask_reason", lambda *_: "The law asks for it")
    report(editor, finding(1, Severity.ERROR, "order"))
    editor.findings.list.setCurrentRow(0)
    editor.findings.detail.dismiss.click()
    (kept,) = editor.document.journey.dismissals
    assert (kept.rule, kept.subjects, kept.reason) == ("JM501", ("order",), "The law asks for it")


def test_no_reason_dismisses_nothing(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding_desk, "ask_reason", lambda *_: "")
    report(editor, finding(1, Severity.ERROR, "order"))
    editor.findings.list.setCurrentRow(0)
    editor.findings.ask_dismiss()
    assert len(editor.document.journey.dismissals) == 0


def test_a_dismissed_finding_is_listed_apart_and_can_come_back(
    open_editor: OpenEditor,
) -> None:
    editor = open_editor(sketch("A\n  one = One\ndismiss JM501 one: we know"))
    aside = Finding("JM501", "test", Severity.ERROR, ("one",), (), "", "Hard", "Because.")
    report(editor, dismissed=(Dismissed(aside, "we know"),))
    editor.findings.list.unfold(True)
    editor.findings.list.setCurrentRow(1)
    editor.findings.detail.recall.click()
    assert (rows(editor), len(editor.document.journey.dismissals)) == (["Dismissed", "Hard"], 0)


def test_dismissed_findings_are_folded_away_at_the_end(editor: Editor) -> None:
    aside = Dismissed(finding(2, Severity.ERROR, "order"), "we know")
    report(editor, finding(1, Severity.INFO, "order"), dismissed=(aside,))
    assert rows(editor) == ["Finding 1", "Dismissed"]


def test_the_fold_opens_with_a_click(editor: Editor) -> None:
    aside = Dismissed(finding(2, Severity.ERROR, "order"), "we know")
    report(editor, finding(1, Severity.INFO, "order"), dismissed=(aside,))
    listed = editor.findings.list
    at = listed.visualItemRect(listed.item(1)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert rows(editor) == ["Finding 1", "Dismissed", "Finding 2"]


def test_a_dismissed_finding_is_told_with_its_reason(editor: Editor) -> None:
    report(editor, dismissed=(Dismissed(finding(1, Severity.ERROR, "order"), "we know"),))
    editor.findings.list.unfold(True)
    editor.findings.list.setCurrentRow(1)
    said = [label.text() for label in editor.findings.detail.findChildren(QLabel)]
    assert "Set aside: we know" in said


def test_f8_passes_the_dismissed_ones_by(editor: Editor) -> None:
    aside = Dismissed(finding(2, Severity.ERROR, "order"), "we know")
    report(editor, finding(1, Severity.INFO, "order"), dismissed=(aside,))
    editor.findings.list.unfold(True)
    editor.findings.next()
    editor.findings.next()
    assert editor.findings.list.currentRow() == 0


def test_a_dismissed_finding_leaves_a_hollow_badge_without_a_number(editor: Editor) -> None:
    report(editor, dismissed=(Dismissed(finding(1, Severity.ERROR, "order"), "we know"),))
    assert editor.canvas.look.badges == {"order": (Badge(0, "error", dismissed=True),)}


def test_a_dismissed_finding_is_not_dismissed_again(editor: Editor) -> None:
    report(editor, dismissed=(Dismissed(finding(1, Severity.ERROR, "order"), "we know"),))
    editor.findings.list.unfold(True)
    editor.findings.list.setCurrentRow(1)
    editor.findings.ask_dismiss()
    assert editor.document.undo_stack.count() == 0


def test_bringing_a_finding_back_can_be_taken_back(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch("A\n  one = One\ndismiss JM501 one: we know"))
    before = editor.document.journey
    aside = Finding("JM501", "test", Severity.ERROR, ("one",), (), "", "Hard", "Because.")
    report(editor, dismissed=(Dismissed(aside, "we know"),))
    editor.findings.list.unfold(True)
    editor.findings.list.setCurrentRow(1)
    editor.findings.detail.recall.click()
    editor.undo()
    assert editor.document.journey == before


def test_an_error_at_a_moment_of_truth_comes_first(editor: Editor) -> None:
    report(editor, finding(1, Severity.ERROR, "order"), finding(2, Severity.ERROR, "parcel"))
    assert rows(editor) == ["Finding 2", "Finding 1"]


def test_findings_follow_an_edit_by_themselves(editor: Editor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.desk.analysis.report_ready, timeout=10_000):
        editor.document.replace(sketch("A\n  one = One\n  > two = Two"))
    assert "1" in editor.window.dock.tabs[0].accessibleName() or rows(editor)


def test_the_status_bar_counts_by_severity(editor: Editor) -> None:
    report(editor, finding(1, Severity.ERROR, "order"), finding(2, Severity.ERROR, "parcel"))
    assert editor.window.status._counts["error"].text() == "2 errors"


def test_hidden_findings_are_not_called_none(editor: Editor, qtbot: QtBot) -> None:
    panel = editor.window.findings
    qtbot.waitUntil(lambda: panel.list.count() > 0, timeout=5000)
    for switch in panel.severities.switches.values():
        switch.setChecked(False)
    assert panel._said_of_nothing().startswith("The findings are hidden.")


def test_without_live_findings_it_is_said_how_to_switch_them_on(editor: Editor) -> None:
    editor.desk.analyse_live(False)
    said = editor.window.findings._said_of_nothing()
    editor.desk.analyse_live(True)
    assert said == "Findings while you work are switched off. Switch them on in the menu Analyse."


def test_a_severity_has_room_for_the_number_of_its_findings(editor: Editor) -> None:
    switch = editor.findings.severities.switches["info"]
    switch.say(12_345)
    assert switch.width() > NUMBER_AT + metrics(13, 600).horizontalAdvance("12345")

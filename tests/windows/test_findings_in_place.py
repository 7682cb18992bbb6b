"""From badge to finding to mended card to the next finding."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.analysis.finding import Dismissed, Finding, Fix, Report, Severity
from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.sketch import sketch
from journeymapper.windows import finding_desk
from journeymapper.windows.editor import Editor
from journeymapper.windows.finding_news import news
from journeymapper.windows.findings_shown import Shown, shown


def finding(number: int, *subjects: str, fix: str = "") -> Finding:
    """A finding; `fix` is the card it would rename."""
    fixes = (Renaming("rename", "Say it", lambda _: (), ("", (fix,), (), "")),) if fix else ()
    words = (f"Finding {number}", "Because.", "Do.")
    return Finding("JM501", "test", Severity.ERROR, subjects, (), str(number), *words, fixes)


class Renaming(Fix):
    """Renames the card it names."""

    def apply(self, journey: Journey) -> Patch:
        return rename(journey, self.mends[1][0], "Mended")


def report(editor: Editor, *findings: Finding, aside: tuple[Finding, ...] = ()) -> None:
    if editor.desk.analysis.enabled:
        editor.desk.analyse_live(False)
    editor.desk.show(
        Report("review", findings, tuple(Dismissed(each, "we know") for each in aside))
    )


def in_hand(editor: Editor) -> str:
    current = editor.findings.current()
    return current.message if current else ""


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    return lambda true: qtbot.waitUntil(true, timeout=10_000)


Wait = Callable[[Callable[[], bool]], None]


def test_a_badge_takes_its_finding_in_hand(editor: Editor) -> None:
    report(editor, finding(1, "order"), finding(2, "search"))
    editor.canvas.badge_pressed.emit("order", range(1))
    assert (in_hand(editor), editor.selection.keys) == ("Finding 1", (("touchpoints", "order"),))


def test_a_badge_for_several_goes_from_one_to_the_next(editor: Editor) -> None:
    report(editor, *(finding(number, "order") for number in (1, 2, 3)))
    walked = []
    for _ in range(3):
        editor.canvas.badge_pressed.emit("order", range(1, 3))
        walked.append(in_hand(editor))
    assert walked == ["Finding 2", "Finding 3", "Finding 2"]


def test_the_badge_of_a_finding_beyond_the_first_seven_shows_all(editor: Editor) -> None:
    report(editor, *(finding(number, "order") for number in range(1, 10)))
    editor.canvas.badge_pressed.emit("order", range(8, 9))
    assert (in_hand(editor), editor.findings.list.count()) == ("Finding 9", 9)


def test_the_badge_of_a_hidden_severity_shows_it_again(editor: Editor) -> None:
    report(editor, finding(1, "order"))
    editor.findings.severities.switches["error"].click()
    editor.canvas.badge_pressed.emit("order", range(1))
    assert in_hand(editor) == "Finding 1"


def test_the_badge_of_a_dismissed_finding_unfolds_it(editor: Editor) -> None:
    report(editor, aside=(finding(1, "order"),))
    editor.canvas.badge_pressed.emit("order", range(1))
    assert (in_hand(editor), editor.findings.is_dismissed()) == ("Finding 1", True)


def test_a_badge_brings_the_hidden_list_back(editor: Editor) -> None:
    report(editor, finding(1, "order"))
    editor.views.show_dock(False)
    editor.canvas.badge_pressed.emit("order", range(1))
    assert editor.window.dock.isVisible()


def test_going_to_a_finding_shows_what_would_mend_it(editor: Editor, wait: Wait) -> None:
    report(editor, finding(1, "order", fix="order"))
    editor.findings.next()
    wait(lambda: editor.canvas.has_ghost)
    assert editor.document.journey.touchpoints["order"].title == "I order it"


def test_the_ghost_goes_when_something_else_is_selected(editor: Editor, wait: Wait) -> None:
    report(editor, finding(1, "order", fix="order"))
    editor.findings.next()
    wait(lambda: editor.canvas.has_ghost)
    editor.selection.set([("touchpoints", "thanks")])
    assert not editor.canvas.has_ghost


def test_pointing_at_another_fix_and_away_shows_the_chosen_one_again(
    editor: Editor, wait: Wait
) -> None:
    report(editor, finding(1, "order", fix="order"))
    editor.findings.next()
    wait(lambda: editor.canvas.has_ghost)
    editor.findings.fix_pointed.emit(None)
    assert editor.canvas.has_ghost


def test_after_mending_the_next_finding_is_taken_in_hand(editor: Editor, wait: Wait) -> None:
    second = finding(2, "search")
    report(editor, finding(1, "order", fix="order"), second, finding(3, "thanks"))
    editor.findings.next()
    editor.desk.mend()
    wait(lambda: editor.document.undo_stack.count() == 1)
    report(editor, second, finding(3, "thanks"))
    assert (in_hand(editor), editor.selection.keys) == ("Finding 2", (("touchpoints", "order"),))


def test_a_report_that_comes_between_showing_and_mending_is_no_hindrance(
    editor: Editor, wait: Wait
) -> None:
    report(editor, finding(1, "order", fix="order"))
    editor.findings.next()
    wait(lambda: editor.canvas.has_ghost)
    report(editor, finding(1, "order", fix="order"))
    editor.desk.mend()
    wait(lambda: editor.document.undo_stack.count() == 1)


def test_f8_goes_to_the_finding_that_came_after_a_mended_one(editor: Editor, wait: Wait) -> None:
    second = finding(2, "search")
    report(editor, finding(1, "order", fix="order"), second, finding(3, "thanks"))
    editor.findings.next()
    editor.desk.mend()
    wait(lambda: editor.document.undo_stack.count() == 1)
    report(editor, second, finding(3, "thanks"))
    editor.findings.next()
    assert editor.selection.keys == (("touchpoints", "search"),)


def test_the_mended_card_is_in_sight(editor: Editor, wait: Wait) -> None:
    editor.canvas.set_zoom(3.0)
    report(editor, finding(1, "thanks", fix="thanks"))
    editor.findings.next()
    editor.desk.mend()
    wait(lambda: editor.document.undo_stack.count() == 1)
    card = editor.canvas.shown.layout.cards["thanks"].rect
    assert editor.canvas.view.area.contains(card.centre)


def test_after_dismissing_the_next_finding_is_taken_in_hand(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_desk, "ask_reason", lambda *_: "The law asks for it")
    first, second = finding(1, "order"), finding(2, "search")
    report(editor, first, second)
    editor.findings.next()
    editor.findings.ask_dismiss()
    report(editor, second, aside=(first,))
    assert in_hand(editor) == "Finding 2"


def test_an_edit_that_ends_a_finding_takes_no_other_in_hand(editor: Editor) -> None:
    report(editor, finding(1, "order"), finding(2, "search"))
    editor.findings.next()
    report(editor, finding(2, "search"))
    assert in_hand(editor) == ""


def test_an_arrow_in_the_list_goes_to_the_next_finding(editor: Editor) -> None:
    report(editor, finding(1, "order"), finding(2, "search"))
    editor.findings.list.setCurrentRow(0)
    QTest.keyClick(editor.findings.list, Qt.Key.Key_Down)
    assert editor.selection.keys == (("touchpoints", "search"),)


def test_del_in_the_list_asks_to_dismiss(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding_desk, "ask_reason", lambda *_: "The law asks for it")
    report(editor, finding(1, "order"))
    editor.findings.list.setCurrentRow(0)
    QTest.keyClick(editor.findings.list, Qt.Key.Key_Delete)
    assert len(editor.document.journey.dismissals) == 1


def test_the_right_arrow_unfolds_the_dismissed_findings(editor: Editor) -> None:
    report(editor, aside=(finding(1, "order"),))
    editor.findings.list.setCurrentRow(0)
    QTest.keyClick(editor.findings.list, Qt.Key.Key_Right)
    assert editor.findings.list.count() == 2


def prepared(
    findings: tuple[Finding, ...],
    before: Shown | None = None,
    aside: tuple[Finding, ...] = (),
) -> Shown:
    dismissed = tuple(Dismissed(each, "we know") for each in aside)
    report = Report("review", findings, dismissed)
    return shown(sketch("Order\n  order = I order it"), report, before)


ONE, TWO, THREE = (finding(number, "order") for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (None, (ONE,), ""),
        ((), (ONE,), "New finding: Finding 1"),
        ((ONE,), (ONE, TWO, THREE), "2 new findings"),
        ((ONE,), (), "Nothing stands out any more"),
        ((ONE, TWO), (ONE,), ""),
    ],
)
def test_news_tell_what_is_new(
    before: tuple[Finding, ...] | None, now: tuple[Finding, ...], told: str
) -> None:
    was = None if before is None else prepared(before)
    assert news(was, prepared(now, was), None) == told


def test_news_name_the_finding_that_came_into_hand() -> None:
    was = prepared((ONE, TWO))
    assert news(was, prepared((TWO,), was), TWO) == "Next finding: Finding 2"


def test_a_dismissed_finding_that_is_brought_back_is_no_news() -> None:
    was = prepared((), aside=(ONE,))
    assert news(was, prepared((ONE,), was), None) == ""

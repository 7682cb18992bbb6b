from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.analysis import registry, runner
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Report
from journeymapper.document.document import Document
from journeymapper.document.live_analysis import LiveAnalysis
from journeymapper.model.edits.header import set_header
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from tests.analysis.made_passes import made_pass, only

MAP = "Research\n  search = I search [entry]"


@pytest.fixture
def document() -> Document:
    return Document(sketch(MAP))


@pytest.fixture
def live(qtbot: QtBot, document: Document) -> Iterator[LiveAnalysis]:
    live = LiveAnalysis(document)
    yield live
    live.close()


def retitle(document: Document, title: str) -> None:
    document.edit(set_header(document.journey, title=title))


def test_a_report_comes_by_itself_and_after_each_edit(
    qtbot: QtBot, document: Document, live: LiveAnalysis
) -> None:
    for title in ("One", "Two"):
        retitle(document, title)
        with qtbot.waitSignal(live.report_ready, timeout=3000) as said:
            pass
        assert said.args is not None
        assert isinstance(said.args[0], Report)


def test_edits_in_quick_succession_are_analysed_once_off_the_ui_thread(
    qtbot: QtBot, document: Document, live: LiveAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, bool]] = []

    def watched(journey: Journey, profile: str, plugins: bool, **_: object) -> Report:
        asked.append((journey.header.title, current_thread() is main_thread()))
        return Report(profile, ())

    monkeypatch.setattr(runner, "analyse", watched)
    for title in ("One", "Two", "Three"):
        retitle(document, title)
    with qtbot.waitSignal(live.report_ready, timeout=3000):
        pass
    assert asked == [("Three", False)]


@pytest.mark.parametrize("plugins", [True, False])
def test_the_rules_of_installed_packages_run_where_they_are_wanted(
    qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch, plugins: bool
) -> None:
    asked: list[bool] = []

    def watched(journey: Journey, profile: str, plugins: bool, **_: object) -> Report:
        asked.append(plugins)
        return Report(profile, ())

    monkeypatch.setattr(runner, "analyse", watched)
    live = LiveAnalysis(document, plugins=plugins)
    with qtbot.waitSignal(live.report_ready, timeout=3000):
        pass
    live.close()
    assert asked == [plugins]


def test_of_a_map_just_opened_our_own_rules_speak_before_a_stranger_that_hangs(
    qtbot: QtBot, document: Document, live: LiveAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def analyse(journey: Journey, profile: str, plugins: bool, **_: object) -> Report:
        if plugins:
            go_on.wait(3)
        return Report("with strangers" if plugins else "ours", ())

    said: list[str] = []
    live.report_ready.connect(lambda report: said.append(report.profile))
    monkeypatch.setattr(registry, "has_strangers", lambda: True)
    monkeypatch.setattr(runner, "analyse", analyse)
    qtbot.waitUntil(lambda: said == ["ours"], timeout=3000)
    go_on.set()
    qtbot.waitUntil(lambda: said == ["ours", "with strangers"], timeout=3000)
    retitle(document, "Edited")  # what strangers found does not go with every edit
    qtbot.waitUntil(lambda: said[2:] == ["with strangers"], timeout=3000)
    document.replace(sketch(MAP))
    qtbot.waitUntil(lambda: said[3:] == ["ours", "with strangers"], timeout=3000)


def test_an_answer_about_an_older_map_is_dropped(
    qtbot: QtBot, document: Document, live: LiveAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, begun = Event(), Event()
    answers: list[Report] = []

    def slow(journey: Journey, profile: str, plugins: bool, **_: object) -> Report:
        begun.set()
        go_on.wait(3)
        return Report(journey.header.title, ())

    monkeypatch.setattr(runner, "analyse", slow)
    live.report_ready.connect(answers.append)
    qtbot.waitUntil(begun.is_set, timeout=3000)
    retitle(document, "Newer")
    go_on.set()
    qtbot.waitUntil(lambda: bool(answers), timeout=3000)
    assert [report.profile for report in answers] == ["Newer"]


def test_a_newer_edit_ends_the_running_analysis_before_the_next_rule(
    qtbot: QtBot, document: Document, live: LiveAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, begun = Event(), Event()
    looked_at: list[str] = []

    def waits(self: Pass, journey: Journey) -> list[Finding]:
        begun.set()
        go_on.wait(3)
        return []

    def looks(self: Pass, journey: Journey) -> list[Finding]:
        looked_at.append(journey.header.title)
        return []

    only(monkeypatch, made_pass(waits, code="JM998"), made_pass(looks, code="JM999"))
    qtbot.waitUntil(begun.is_set, timeout=3000)
    retitle(document, "Newer")
    go_on.set()
    with qtbot.waitSignal(live.report_ready, timeout=3000):
        pass
    assert looked_at == ["Newer"]


def test_what_is_shown_of_a_report_is_prepared_off_the_ui_thread(
    qtbot: QtBot, live: LiveAnalysis
) -> None:
    prepared: list[tuple[Report, bool]] = []

    def prepare(journey: Journey, report: Report, before: object) -> str:
        prepared.append((report, current_thread() is main_thread()))
        return "ready"

    live.prepare = prepare
    with qtbot.waitSignal(live.report_ready, timeout=3000) as said:
        pass
    assert said.args is not None
    assert (prepared, live.prepared) == ([(said.args[0], False)], "ready")


def test_each_report_is_prepared_knowing_what_was_prepared_before(
    qtbot: QtBot, document: Document, live: LiveAnalysis
) -> None:
    def prepare(journey: Journey, report: Report, before: object) -> list[object]:
        return [journey.header.title, before]

    live.prepare = prepare
    for title in ("One", "Two"):
        retitle(document, title)
        with qtbot.waitSignal(live.report_ready, timeout=3000):
            pass
    assert live.prepared == ["Two", ["One", None]]


def test_another_profile_is_analysed_at_once(
    qtbot: QtBot, document: Document, live: LiveAnalysis
) -> None:
    live.profile = "review"
    with qtbot.waitSignal(live.report_ready, timeout=3000) as said:
        pass
    assert said.args is not None
    assert said.args[0].profile == "review"


def test_switched_off_nothing_is_analysed(
    qtbot: QtBot, document: Document, live: LiveAnalysis
) -> None:
    live.enabled = False
    with qtbot.assertNotEmitted(live.report_ready, wait=250):
        retitle(document, "One")


def test_a_failing_analysis_is_reported_and_the_next_edit_analysed(
    qtbot: QtBot, document: Document, live: LiveAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures: list[type[BaseException]] = []

    def fails_once(journey: Journey, profile: str, plugins: bool, **_: object) -> Report:
        if not failures:
            raise ZeroDivisionError
        return Report(profile, ())

    monkeypatch.setattr("sys.excepthook", lambda kind, *_: failures.append(kind))
    monkeypatch.setattr(runner, "analyse", fails_once)
    qtbot.waitUntil(lambda: failures == [ZeroDivisionError], timeout=3000)
    retitle(document, "One")
    with qtbot.waitSignal(live.report_ready, timeout=3000):
        pass


def test_closing_waits_for_the_running_pass(
    qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended, begun = Event(), Event()

    def slow(journey: Journey, profile: str, plugins: bool, **_: object) -> Report:
        begun.set()
        time.sleep(0.05)
        ended.set()
        return Report(profile, ())

    monkeypatch.setattr(runner, "analyse", slow)
    live = LiveAnalysis(document)
    qtbot.waitUntil(begun.is_set, timeout=3000)
    live.close()
    assert ended.is_set()


def test_closed_it_says_nothing_more(
    qtbot: QtBot, document: Document, live: LiveAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, begun = Event(), Event()

    def slow(journey: Journey, profile: str, plugins: bool, **_: object) -> Report:
        begun.set()
        go_on.wait(3)
        return Report(profile, ())

    monkeypatch.setattr(runner, "analyse", slow)
    qtbot.waitUntil(begun.is_set, timeout=3000)
    go_on.set()
    with qtbot.assertNotEmitted(live.report_ready, wait=100):
        live.close()

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.analysis.finding import Report
from journeymapper.analysis.scores import all as all_scores
from journeymapper.document.document import Document
from journeymapper.document.live_scores import LiveScores
from journeymapper.model.edits.header import set_header
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch

MAP = "Research\n  search = I search [entry, +1]"


@pytest.fixture
def document() -> Document:
    return Document(sketch(MAP))


@pytest.fixture
def live(qtbot: QtBot, document: Document) -> Iterator[LiveScores]:
    live = LiveScores(document)
    yield live
    live.close()


def retitle(document: Document, title: str) -> None:
    document.edit(set_header(document.journey, title=title))


def test_scores_come_when_they_are_wanted(
    qtbot: QtBot, document: Document, live: LiveScores
) -> None:
    with qtbot.waitSignal(live.ready, timeout=5000) as said:
        live.want(True)
    assert said.args is not None
    assert said.args[0] is document.journey


def test_the_same_map_is_worked_out_once(
    qtbot: QtBot, live: LiveScores, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(live.ready, timeout=5000):
        live.want(True)
    with qtbot.assertNotEmitted(live.ready, wait=300):
        live.want(False)
        live.want(True)


def test_scores_are_worked_out_off_the_ui_thread(
    qtbot: QtBot, live: LiveScores, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_ui_thread: list[bool] = []
    monkeypatch.setattr(
        all_scores, "scores", lambda *_: on_ui_thread.append(current_thread() is main_thread())
    )
    with qtbot.waitSignal(live.ready, timeout=5000):
        live.want(True)
    assert on_ui_thread == [False]


def test_a_stale_answer_is_dropped(
    qtbot: QtBot, document: Document, live: LiveScores, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, may_answer = Event(), Event()

    def slow(journey: Journey, review: Report) -> str:
        asked.set()
        may_answer.wait(5)
        return journey.header.title

    monkeypatch.setattr(all_scores, "scores", slow)
    told: list[str] = []
    live.ready.connect(lambda _, answer: told.append(answer))
    live.want(True)
    qtbot.waitUntil(asked.is_set, timeout=5000)
    retitle(document, "Newer")
    may_answer.set()
    qtbot.waitUntil(lambda: told == ["Newer"], timeout=5000)


def test_an_edit_is_followed_while_somebody_looks(
    qtbot: QtBot, document: Document, live: LiveScores
) -> None:
    with qtbot.waitSignal(live.ready, timeout=5000):
        live.want(True)
    with qtbot.waitSignal(live.ready, timeout=5000) as said:
        retitle(document, "Another")
    assert said.args is not None
    assert said.args[0].header.title == "Another"

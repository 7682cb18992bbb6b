"""A window closes, or stays and keeps its safety copy; an error decides neither by chance."""

from __future__ import annotations

import sys
from operator import attrgetter

import pytest

from journeymapper.model.edits.header import set_header
from journeymapper.storage import journal
from journeymapper.windows.editor import Editor
from journeymapper.windows.settings import Settings

ENDED = (
    *("presenting.end", "comparing.close", "change.close", "snapshots.close", "desk.close"),
    *("scores.close", "promises.close", "start.close", "guarding.close", "recovery.close"),
)


def boom(*_: object) -> None:
    raise ValueError("boom")


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    reported: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, _: reported.append(str(error)))
    return reported


def retitle(editor: Editor, title: str) -> None:
    editor.document.edit(set_header(editor.document.journey, title=title))


def journals() -> int:
    return len([*journal.folder().glob("*")])


def test_while_it_cannot_ask_it_stays_and_every_edit_is_kept(
    editor: Editor, reported: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    retitle(editor, "Mine")
    with monkeypatch.context() as broken:
        broken.setattr(editor.files, "may_leave", boom)
        assert not editor.window.close()
    retitle(editor, "Mine again")
    assert (editor.window.isVisible(), editor.recovery.is_kept, journals()) == (True, True, 1)
    assert reported == ["boom"]


@pytest.mark.parametrize("ended", ENDED)
def test_once_it_may_close_nothing_that_fails_keeps_it_half_open(
    editor: Editor, reported: list[str], monkeypatch: pytest.MonkeyPatch, ended: str
) -> None:
    retitle(editor, "Mine")
    monkeypatch.setattr(editor.files, "may_leave", lambda: True)  # given up
    owner, _, name = ended.partition(".")
    with monkeypatch.context() as broken:
        broken.setattr(attrgetter(owner)(editor), name, boom)
        assert editor.window.close()
    assert reported == ["boom"]
    assert journals() == (1 if ended == "recovery.close" else 0)  # at worst it is offered again
    attrgetter(ended)(editor)()


def test_a_place_that_cannot_be_remembered_keeps_no_window(
    editor: Editor, reported: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Settings, "save", boom)
    assert editor.window.close()
    assert reported == ["boom"]

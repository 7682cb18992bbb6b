"""Edits that no file holds are in a journal, which goes once they are safe."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.document.document import Document
from journeymapper.document.recovery import Recovery
from journeymapper.model.edits.header import set_header
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.storage import journal, map_file, recovered

MAP = sketch("# Coffee\nOrder\n  I order")


class Open:
    """A document with its recovery."""

    def __init__(self) -> None:
        self.document = Document()
        self.recovery = Recovery(self.document)
        self.failures: list[str] = []
        self.recovery.failed.connect(self.failures.append)

    def retitle(self, *titles: str) -> None:
        for title in titles:
            self.document.edit(set_header(self.document.journey, title=title))

    def crash(self) -> None:
        """Let go of the journal as a killed program does."""
        kept = self.recovery._journal
        if kept is not None:
            kept.leave()


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    opened = Open()
    opened.document.replace(MAP)
    yield opened
    opened.recovery.close()


def in_journals() -> list[Path]:
    return [*journal.folder().glob("*")]


def titled(title: str) -> Journey:
    return set_header(MAP, title=title).apply(MAP)


def test_a_map_that_is_only_looked_at_has_no_journal(opened: Open, tmp_path: Path) -> None:
    map_file.write(MAP, tmp_path / "m.journey")
    opened.document.open(tmp_path / "m.journey")
    assert (opened.recovery.is_kept, in_journals()) == (False, [])


def test_edits_undo_and_redo_are_there_after_a_crash(opened: Open) -> None:
    opened.retitle("Tea", "Cocoa", "Milk")
    opened.document.undo()
    opened.document.undo()
    opened.document.redo()
    opened.crash()
    (found,) = recovered.left("")
    assert (found.replayed.journey, found.replayed.changes) == (titled("Cocoa"), 2)
    found.release()


def test_edits_of_a_saved_map_are_there_with_what_its_file_was(
    opened: Open, tmp_path: Path
) -> None:
    path = tmp_path / "m.journey"
    opened.document.save(path)
    opened.retitle("Tea")
    opened.crash()
    (found,) = recovered.left(str(path))
    assert (found.replayed.journey, found.fits(path.read_bytes())) == (titled("Tea"), True)
    found.release()


@pytest.mark.parametrize("safe", ["saved", "undone", "given up", "closed"])
def test_the_journal_goes_once_nothing_can_be_lost(opened: Open, tmp_path: Path, safe: str) -> None:
    opened.retitle("Tea")
    kept = in_journals()
    if safe == "saved":
        opened.document.save(tmp_path / "m.journey")
    elif safe == "undone":
        opened.document.undo()
    elif safe == "given up":
        opened.document.replace(sketch("# Other\nA"))
    else:
        opened.recovery.close()
    assert (len(kept), in_journals(), opened.recovery.is_kept) == (1, [], False)


def test_redone_after_all_was_undone_the_edit_is_kept_again(opened: Open) -> None:
    opened.retitle("Tea")
    opened.document.undo()
    opened.document.redo()
    opened.crash()
    (found,) = recovered.left("")
    assert found.replayed.journey == titled("Tea")
    found.release()


def test_undone_past_the_saving_the_map_as_it_was_is_kept(opened: Open, tmp_path: Path) -> None:
    opened.retitle("Tea")
    opened.document.save(tmp_path / "m.journey")
    opened.document.undo()
    opened.crash()
    (found,) = recovered.left(str(tmp_path / "m.journey"))
    assert (found.replayed.journey, found.replayed.changes) == (MAP, 1)
    found.release()


def test_a_restored_copy_is_safe_and_unsaved_at_once(opened: Open) -> None:
    opened.retitle("Tea", "Cocoa")
    opened.crash()
    (found,) = recovered.left("")
    opened.recovery.restore(found.replayed, None)
    found.end()
    assert (opened.document.is_clean, opened.document.journey) == (False, titled("Cocoa"))
    opened.crash()
    (again,) = recovered.left("")
    assert (again.replayed.journey, again.replayed.changes) == (titled("Cocoa"), 2)
    again.release()


def test_a_map_from_another_format_is_safe_before_its_first_edit(opened: Open) -> None:
    opened.retitle("Tea")
    opened.recovery.begin(titled("Cocoa"), changes=1, at=0.0)
    assert (opened.document.is_clean, opened.recovery.is_kept) == (False, True)
    opened.crash()
    (found,) = recovered.left("")
    assert (found.replayed.journey, found.replayed.changes) == (titled("Cocoa"), 1)
    found.release()


def test_a_long_journal_is_replaced_by_one_that_begins_with_the_map_as_it_is(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LONG_EDITS", 5)
    opened.retitle("a")
    (long,) = in_journals()
    opened.retitle(*"bcdef")  # the last one while the shorter journal is being made
    qtbot.waitUntil(lambda: in_journals() != [long] and not long.exists(), timeout=5_000)
    opened.retitle("g")
    opened.crash()
    (found,) = recovered.left("")
    assert (found.replayed.journey, found.replayed.changes) == (titled("g"), 7)
    assert found.replayed.about.changes == 5
    found.release()


def test_a_full_disk_is_told_once_and_the_edits_go_on(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    opened.retitle("Tea")
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        opened.retitle("Cocoa", "Milk")
    assert opened.failures == ["no space left on device"]
    assert (opened.recovery.is_kept, opened.document.journey) == (False, titled("Milk"))


def test_once_there_is_room_again_everything_is_kept(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("journeymapper.document.recovery.TRY_AGAIN_SECONDS", 0.0)
    opened.retitle("Tea")
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        opened.retitle("Cocoa")
    opened.retitle("Milk")
    opened.crash()
    (found,) = recovered.left("")
    assert (found.replayed.journey, found.replayed.changes) == (titled("Milk"), 3)
    found.release()


def test_what_is_written_is_brought_down_to_the_disk_soon(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fdatasync", synced.append)
    opened.retitle("Tea")
    qtbot.waitUntil(lambda: len(synced) > 0, timeout=5_000)


@pytest.mark.parametrize("step", ["__init__", "write", "_add"])
def test_a_mistake_in_keeping_a_journal_is_told_once_and_later_all_is_kept(
    opened: Open, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Broken")

    reported: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, _: reported.append(str(error)))
    monkeypatch.setattr("journeymapper.document.recovery.TRY_AGAIN_SECONDS", 0.0)
    with monkeypatch.context() as patch:
        patch.setattr(journal.Journal, step, broken)
        opened.retitle("Tea")
    assert (reported, opened.failures, opened.recovery.is_kept) == (["Broken"], ["broken"], False)
    opened.retitle("Milk")
    opened.crash()
    (found,) = recovered.left("")
    assert (found.replayed.journey, found.replayed.changes) == (titled("Milk"), 2)
    found.release()


def test_a_journal_that_cannot_be_brought_down_to_the_disk_is_not_called_safe(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("Broken")

    reported: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, _: reported.append(str(error)))
    opened.retitle("Tea")
    with monkeypatch.context() as patch:
        patch.setattr(journal.Journal, "sync", broken)
        assert (opened.recovery.sync(), reported) == (False, ["Broken"])
    assert opened.recovery.sync()


def test_where_no_shorter_journal_can_be_made_the_long_one_goes_on(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[str] = []

    def broken(journey: Journey) -> bytes:
        raise RuntimeError("Broken")

    monkeypatch.setattr("sys.excepthook", lambda kind, error, _: reported.append(str(error)))
    monkeypatch.setattr(journal, "LONG_EDITS", 2)
    opened.retitle("a")
    with monkeypatch.context() as patch:
        patch.setattr("journeymapper.document.recovery.encode", broken)
        opened.retitle("b")
        qtbot.waitUntil(lambda: opened.recovery._meanwhile is None, timeout=5_000)
    opened.crash()
    (found,) = recovered.left("")
    assert (found.replayed.journey, set(reported)) == (titled("b"), {"Broken"})
    found.release()

"""R3, R4: whatever call fails while one edits and saves, nothing is lost and one is told."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.document import recovery, syncing
from journeymapper.document.document import Document
from journeymapper.document.recovery import Recovery
from journeymapper.document.restoring import Restoring
from journeymapper.model.edits.header import set_header
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from journeymapper.storage.fresh_file import HIDDEN
from journeymapper.storage.safe_write import SaveFailed
from tests.faults.failing import ERRORS, Faults

MAP = sketch("# Coffee\nOrder\n  I order")
MOST_CALLS = 200


class Work:
    """A map that is edited and saved while the nth call fails, and opened again after a crash."""

    def __init__(self, path: Path) -> None:
        self.path = path
        map_file.write(MAP, path)
        self.before = path.read_bytes()
        self.document = Document()
        self.recovery = Recovery(self.document)
        self.told: list[str] = []
        self.recovery.failed.connect(self.told.append)
        self.document.open(path)
        self.retitle("Tea")

    def retitle(self, title: str) -> None:
        self.document.edit(set_header(self.document.journey, title=title))

    def go_on(self) -> bool:
        """Edit, save and edit; gives whether the saving worked."""
        self.retitle("Cocoa")
        try:
            self.document.save()
            is_saved = True
        except SaveFailed as failed:
            assert "save a copy elsewhere" in str(failed)
            is_saved = False
        self.retitle("Milk")
        return is_saved

    def crash(self) -> None:
        for journal in (self.recovery._journal, self.recovery._broken):
            if journal is not None:
                journal.leave()
        self.recovery._journal = self.recovery._broken = None


def title_after_crash(path: Path) -> str:
    """The title of the map that somebody has who opens it again and restores what is offered."""
    document = Document()
    again = Recovery(document)
    restoring = Restoring(document, again)
    document.open(path)
    if left := restoring.of_this_map(path):
        restoring.take(left[0], left[1:])
    title = document.journey.header.title
    again.close()
    return title


@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.__getitem__)
def test_whatever_call_fails_file_and_edits_are_whole(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(syncing, "PAUSE_SECONDS", 600)  # no call of another thread between
    monkeypatch.setattr(recovery, "TRY_AGAIN_SECONDS", 0.0)
    path = tmp_path / "coffee.journey"
    failed: set[str] = set()
    for nth in range(1, MOST_CALLS):
        work = Work(path)
        with pytest.MonkeyPatch.context() as patch:
            faults = Faults(patch, nth, number)
            is_saved = work.go_on()
        assert work.document.journey.header.title == "Milk", faults.failed
        cocoa = map_file.encode(set_header(MAP, title="Cocoa").apply(MAP))
        assert path.read_bytes() == (cocoa if is_saved else work.before), faults.failed
        assert [*path.parent.glob(f"{HIDDEN}*")] == [], faults.failed
        if not work.recovery.is_kept:
            assert work.told, faults.failed
            work.retitle("Cream")  # there is room again
            work.retitle("Milk")
        work.crash()
        assert title_after_crash(path) == "Milk", (faults.failed, nth)
        work.recovery.close()
        if not faults.failed:
            break
        failed.add(faults.failed)
    else:
        pytest.fail("the faults never ended")
    assert {"open", "write", "fsync", "replace", "unlink"} <= failed

"""R2: what is written is on the disk before anything relies on it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.document import syncing
from journeymapper.document.document import Document
from journeymapper.document.recovery import Recovery
from journeymapper.model.edits.header import set_header
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file

MAP = sketch("# Coffee\nOrder\n  I order")
WATCHED = ("write", "fsync", "fdatasync", "replace", "unlink")


class Trace:
    """The calls to the disk in their order, with the name of the file or folder each is about."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[tuple[str, str]] = []
        for name in WATCHED:
            if hasattr(os, name):
                monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    def is_synced(self) -> bool:
        """Whether something was synced since one began to look."""
        names = [name for name, _ in self.calls]
        return "fdatasync" in names[len(names) - names[::-1].index("look") :]

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def noted(what: Any, *more: Any, **named: Any) -> Any:
            is_open = isinstance(what, int)
            path = Path(f"/proc/self/fd/{what}").readlink() if is_open else os.fspath(what)
            self.calls.append((name, Path(path).name))
            return call(what, *more, **named)

        return noted


needs_proc = pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="SKIPPED: open files are told in /proc only"
)


@needs_proc
def test_a_saved_file_is_on_the_disk_before_it_takes_the_name_and_the_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    target = folder / "coffee.journey"
    map_file.write(MAP, target)
    trace = Trace(monkeypatch)
    map_file.write(set_header(MAP, title="Tea").apply(MAP), target)
    hidden = trace.calls[0][1]
    mine = [(name, what) for name, what in trace.calls if what in (hidden, "maps")]
    assert mine == [
        ("write", hidden),
        ("fsync", hidden),
        ("replace", hidden),
        ("fsync", "maps"),
    ]


@needs_proc
def test_every_edit_is_followed_by_a_sync_of_its_journal_within_half_a_second(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert syncing.PAUSE_SECONDS <= 0.5
    trace = Trace(monkeypatch)
    document = Document(MAP)
    recovery = Recovery(document)
    for number in range(20):
        document.edit(set_header(document.journey, title=f"Edit {number}"))
        if number % 5 == 4:
            trace.calls.append(("look", ""))
            qtbot.waitUntil(trace.is_synced, timeout=5_000)
    journals = {what for name, what in trace.calls if name == "write"}
    synced = [what for name, what in trace.calls if name == "fdatasync"]
    assert (len(journals), {*synced}) == (1, journals)
    assert ("fsync", "journals") in trace.calls  # the journal's name lasts, too
    recovery.close()


@needs_proc
def test_the_journal_goes_after_the_file_is_saved(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    document = Document(MAP)
    recovery = Recovery(document)
    document.edit(set_header(document.journey, title="Tea"))
    journal = recovery._journal
    assert journal is not None
    trace = Trace(monkeypatch)
    document.save(folder / "coffee.journey")
    assert trace.calls.index(("fsync", "maps")) < trace.calls.index(("unlink", journal.path.name))
    recovery.close()

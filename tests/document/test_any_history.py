"""R9: edits, undo, redo and saving in any order give back the bytes of each step, and a journal.

Every verb of `model/edits` is drawn from; the map starts with a record in every table.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from pytestqt.qtbot import QtBot

from journeymapper.document.document import Document
from journeymapper.document.recovery import Recovery
from journeymapper.storage import journal, recovered
from journeymapper.storage.encode import encode
from tests.helpers.verbs import VERBS, start, verbs

BACK_AND_FORTH = st.integers(1, 6)


class AnyHistory(RuleBasedStateMachine):
    """What a person does to a map in a session; `bytes` is what it should be at each step."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.path = Path(self._folder.name) / "a.journey"
        self.document = Document(start())
        self.recovery = Recovery(self.document)
        self.bytes, self.at = [encode(self.document.journey)], 0
        self.saved_at: int | None = 0

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        _, patch = data.draw(verbs(self.document.journey))
        self.document.edit(patch)
        if not patch:
            return
        if self.saved_at is not None and self.saved_at > self.at:
            self.saved_at = None  # no undo or redo leads there any more
        self.at += 1
        self.bytes[self.at :] = [encode(self.document.journey)]

    @precondition(lambda self: self.at > 0)
    @rule(steps=BACK_AND_FORTH)
    def undo(self, steps: int) -> None:
        for _ in range(min(steps, self.at)):
            self.document.undo()
            self.at -= 1

    @precondition(lambda self: self.at < len(self.bytes) - 1)
    @rule(steps=BACK_AND_FORTH)
    def redo(self, steps: int) -> None:
        for _ in range(min(steps, len(self.bytes) - 1 - self.at)):
            self.document.redo()
            self.at += 1

    @rule()
    def save(self) -> None:
        self.document.save(self.path)
        self.saved_at = self.at
        assert self.path.read_bytes() == self.bytes[self.at]

    @invariant()
    def is_the_map_of_this_step(self) -> None:
        assert encode(self.document.journey) == self.bytes[self.at]

    @invariant()
    def is_clean_only_where_it_was_saved(self) -> None:
        assert self.document.is_clean == (self.at == self.saved_at)

    @invariant()
    def has_a_journal_of_this_step_while_there_is_something_to_lose(self) -> None:
        files = [*journal.folder().glob("*")]
        assert len(files) == (not self.document.is_clean)
        for file in files:
            replayed = recovered.replay(file.read_bytes())
            assert replayed is not None and encode(replayed.journey) == self.bytes[self.at]

    def teardown(self) -> None:
        """All the way back, and all the way forth."""
        self.undo_all()
        self.redo_all()
        self.recovery.close()
        with suppress(OSError):
            self._folder.cleanup()

    def undo_all(self) -> None:
        while self.at:
            self.undo(1)
            self.is_the_map_of_this_step()

    def redo_all(self) -> None:
        while self.at < len(self.bytes) - 1:
            self.redo(1)
            self.is_the_map_of_this_step()


def test_any_history_gives_each_step_back_byte_for_byte(qtbot: QtBot) -> None:
    run_state_machine_as_test(
        AnyHistory, settings=settings(max_examples=20, stateful_step_count=30)
    )


@pytest.mark.parametrize("name", VERBS)
@settings(max_examples=8)
@given(data=st.data())
def test_each_verb_undone_gives_the_bytes_before_and_redone_the_bytes_after(
    name: str, data: st.DataObject
) -> None:
    document = Document(start())
    before = encode(document.journey)
    document.edit(data.draw(VERBS[name][1](document.journey)))
    after = encode(document.journey)
    document.undo()
    undone = encode(document.journey)
    document.redo()
    assert (undone, encode(document.journey)) == (before, after)

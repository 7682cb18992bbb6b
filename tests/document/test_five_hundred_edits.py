from __future__ import annotations

from random import Random

from journeymapper.document.document import Document
from journeymapper.storage import map_file
from tests.helpers.chances import any_edit
from tests.helpers.verbs import start

EDITS = 500


def test_five_hundred_edits_undone_give_the_same_bytes() -> None:
    chance = Random(2)
    document = Document(start())
    before = map_file.encode(document.journey)
    while document.undo_stack.count() < EDITS:
        document.edit(any_edit(document.journey, chance))
    after = map_file.encode(document.journey)
    for _ in range(EDITS):
        document.undo()
    undone = map_file.encode(document.journey)
    for _ in range(EDITS):
        document.redo()
    assert (undone, map_file.encode(document.journey)) == (before, after)

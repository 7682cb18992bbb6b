from __future__ import annotations

import gc
import json
from pathlib import Path
from sys import getrefcount

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from journeymapper.document.document import UNDO_STEPS, Document
from journeymapper.model.edits.header import set_header
from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.patch import Patch, PatchMismatch
from journeymapper.model.sketch import sketch
from journeymapper.model.unknown import unknown_fields
from journeymapper.storage import map_file
from journeymapper.storage.encode import encode
from journeymapper.storage.problems import BadMap
from journeymapper.storage.safe_write import ChangedMeanwhile
from tests.helpers.verbs import start, verbs

MAP = "Research\n  search = I search"


def opened_out_of_order(path: Path) -> Document:
    """A document of a file in which a later stage's touchpoint stands first, and is coloured."""
    told = json.loads(encode(sketch("A\n  first = I ask\nB\n  later = I wait")))
    told["touchpoints"].reverse()
    told["touchpoints"][0]["colour"] = "red"
    path.write_text(json.dumps(told), encoding="utf-8")
    document = Document()
    document.open(path)
    return document


def retitled(document: Document, title: str) -> None:
    document.edit(set_header(document.journey, title=title))


def failing(*_: object) -> None:
    raise RuntimeError("broken")


def test_an_edit_says_its_patch_once(qtbot: QtBot) -> None:
    document = Document(sketch(MAP))
    said: list[object] = []
    document.changed.connect(said.append)
    patch = rename(document.journey, "search", "I look")
    document.edit(patch)
    assert said == [patch]


def test_a_document_that_goes_takes_its_history_first(qtbot: QtBot) -> None:
    said: list[object] = []

    class Noted(Document):
        def __del__(self) -> None:
            count = self.undo_stack.count()
            super().__del__()
            said.append((count, self.undo_stack.count()))

    document = Noted(sketch(MAP))
    document.undo_stack.indexChanged.connect(said.append)
    retitled(document, "A map")
    document.ring = document  # type: ignore[attr-defined]
    del document, said[:]
    gc.collect()
    assert said == [(1, 0)]


def test_what_keeps_an_edit_safe_hears_of_it_before_anybody_else(qtbot: QtBot) -> None:
    document, heard = Document(sketch("Order\n  order = I order it")), list[str]()
    document.changed.connect(lambda _: heard.append("others"))
    document.edited.connect(lambda _: heard.append("journal"))
    retitled(document, "I buy it")
    document.undo()
    assert heard == 2 * ["journal", "others"]


def test_undo_and_redo_say_what_they_do(qtbot: QtBot) -> None:
    document = Document(sketch(MAP))
    patch = rename(document.journey, "search", "I look")
    document.edit(patch)
    said: list[object] = []
    document.changed.connect(said.append)
    document.undo()
    document.redo()
    assert said == [patch.inverse(), patch]


def test_an_empty_edit_is_no_step(qtbot: QtBot) -> None:
    document = Document(sketch(MAP))
    document.edit(rename(document.journey, "search", "I search"))
    assert document.undo_stack.count() == 0


def test_an_edit_made_for_another_map_changes_nothing(qtbot: QtBot) -> None:
    document, other = Document(sketch(MAP)), sketch("Research\n  search = I look")
    before = document.journey
    with pytest.raises(PatchMismatch):
        document.edit(rename(other, "search", "I ask"))
    assert (document.journey is before, document.undo_stack.count()) == (True, 0)


def test_an_undo_that_fails_leaves_the_map_and_can_be_followed_by_edits(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = Document(sketch(MAP))
    retitled(document, "Two")
    reported: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: reported.append(kind))
    document.journey = sketch(MAP)  # what no edit should ever do
    document.undo()
    retitled(document, "Three")
    assert (document.journey.header.title, reported) == ("Three", [PatchMismatch])


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_step_that_fails_leaves_map_and_history_as_they_were(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, step: str
) -> None:
    document = Document(sketch(MAP))
    if step == "undo":  # the next step leads to what the file holds
        document.save(tmp_path / "m.journey")
        retitled(document, "Two")
    else:
        retitled(document, "Two")
        document.save(tmp_path / "m.journey")
        document.undo()
    before = document.journey, document.undo_stack.index(), document.is_clean
    reported: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: reported.append(kind))
    with monkeypatch.context() as broken:
        broken.setattr(Patch, "apply", failing)
        getattr(document, step)()
    assert (document.journey, document.undo_stack.index(), document.is_clean) == before
    getattr(document, step)()
    assert (document.is_clean, reported) == (True, [RuntimeError])


def test_the_history_keeps_its_last_steps_only(qtbot: QtBot) -> None:
    document = Document(sketch(MAP))
    for n in range(UNDO_STEPS + 5):
        retitled(document, f"Title {n}")
    assert document.undo_stack.count() == UNDO_STEPS


def test_undoing_to_what_the_file_holds_is_clean_while_that_step_is_kept(
    qtbot: QtBot, tmp_path: Path
) -> None:
    document = Document(sketch(MAP))
    document.save(tmp_path / "a.journey")
    for n in range(UNDO_STEPS):
        retitled(document, f"Title {n}")
    for _ in range(UNDO_STEPS):
        document.undo()
    assert (document.journey == document.as_saved, document.is_clean) == (True, True)


def test_a_map_is_never_clean_by_undo_once_the_saved_step_is_forgotten(
    qtbot: QtBot, tmp_path: Path
) -> None:
    document = Document(sketch(MAP))
    document.save(tmp_path / "a.journey")
    for n in range(UNDO_STEPS + 1):
        retitled(document, f"Title {n}")
    clean = []
    while document.undo_stack.canUndo():
        document.undo()
        clean.append(document.is_clean)
    assert (document.journey.header.title, any(clean)) == ("Title 0", False)


def test_a_forgotten_step_takes_its_patch_with_it(qtbot: QtBot) -> None:
    document = Document(sketch(MAP))
    patch = set_header(document.journey, title="First")
    document.edit(patch)
    before = getrefcount(patch)
    for n in range(UNDO_STEPS):
        retitled(document, f"Title {n}")
    assert getrefcount(patch) == before - 1


def test_a_saved_map_is_clean_until_the_next_edit(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document(sketch(MAP))
    retitled(document, "Two")
    document.save(tmp_path / "two.journey")
    clean = document.is_clean
    retitled(document, "Three")
    assert (clean, document.is_clean, document.path) == (True, False, tmp_path / "two.journey")


def test_a_saved_map_opens_as_the_same_map(qtbot: QtBot, tmp_path: Path) -> None:
    document, other = Document(start()), Document()
    document.save(tmp_path / "a.journey")
    with qtbot.waitSignals([other.replaced, other.file_changed], timeout=1000):
        other.open(tmp_path / "a.journey")
    assert other.journey == document.journey


def test_saving_tells_of_records_where_the_saved_file_has_them(
    qtbot: QtBot, tmp_path: Path
) -> None:
    document = opened_out_of_order(tmp_path / "map.journey")
    read = unknown_fields(document.journey)
    document.save()
    saved = unknown_fields(document.journey)
    assert (read, saved) == (("touchpoints[0].colour",), ("touchpoints[1].colour",))


def test_an_edit_before_saving_a_file_out_of_order_can_be_undone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    document = opened_out_of_order(tmp_path / "map.journey")
    before = document.journey
    retitled(document, "Another")
    document.save()
    document.undo()
    assert (document.journey, document.is_clean) == (before, False)


def test_a_file_changed_meanwhile_is_not_overwritten(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.journey"
    map_file.write(sketch(MAP), path)
    document = Document()
    document.open(path)
    map_file.write(sketch("Research\n  search = I look"), path)
    theirs = path.read_bytes()
    with pytest.raises(ChangedMeanwhile):
        document.save()
    assert path.read_bytes() == theirs


def test_a_file_that_is_no_map_leaves_the_open_one(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "bad.journey"
    path.write_text("[]")
    document = Document(sketch(MAP))
    before = document.journey
    with pytest.raises(BadMap):
        document.open(path)
    assert document.journey is before


def test_a_map_without_a_file_asks_where_to_save(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="no file yet"):
        Document(sketch(MAP)).save()


@settings(max_examples=5)
@given(st.data())
def test_random_edits_undone_give_the_same_bytes_and_redone_too(data: st.DataObject) -> None:
    document = Document(start())
    seen = [map_file.encode(document.journey)]
    while document.undo_stack.count() < 20:
        document.edit(data.draw(verbs(document.journey))[1])
        if len(seen) < document.undo_stack.count() + 1:
            seen.append(map_file.encode(document.journey))
    for expected in reversed(seen[:-1]):
        document.undo()
        assert map_file.encode(document.journey) == expected
    for expected in seen[1:]:
        document.redo()
        assert map_file.encode(document.journey) == expected


def test_the_map_as_it_was_opened_is_kept_while_it_is_edited(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.journey"
    map_file.write(sketch(MAP), path)
    document = Document()
    document.open(path)
    opened = document.journey
    retitled(document, "Another")
    document.save()
    assert document.as_opened is opened


def test_the_map_as_it_was_saved_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document(sketch(MAP))
    document.save(tmp_path / "a.journey")
    saved = document.journey
    retitled(document, "Another")
    assert document.as_saved is saved


def test_a_map_without_a_file_was_never_saved(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document(sketch(MAP))
    document.save(tmp_path / "a.journey")
    document.replace(sketch(MAP))
    assert document.as_saved is None

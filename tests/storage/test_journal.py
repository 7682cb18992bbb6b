"""The recovery journal: what was written comes back, and a torn or broken one harms nobody."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.model.edits.header import set_header
from journeymapper.model.journey import Journey
from journeymapper.model.patch import PatchMismatch
from journeymapper.model.sketch import sketch
from journeymapper.storage import journal, map_file, recovered
from journeymapper.storage.frames import HEAD, frame, frames
from journeymapper.storage.journal import About, Journal
from journeymapper.storage.patch_json import patch_bytes, read_patch
from journeymapper.storage.recovered import left, left_without_file, replay
from tests.helpers.verbs import start, verbs

MAP = sketch("# Coffee\nOrder\n  I order")
BYTES = map_file.encode(MAP)


def titled(journey: Journey, title: str) -> Journey:
    return set_header(journey, title=title).apply(journey)


def written(*titles: str, about: About | None = None) -> Journal:
    """A journal of edits, each of which gives the map another title."""
    made, now = Journal(about or About(), BYTES), MAP
    for title in titles:
        patch = set_header(now, title=title)
        made.write(patch)
        now = patch.apply(now)
    return made


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir()) if folder.exists() else []


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_patch_of_any_verb_is_read_as_it_was_written(data: st.DataObject) -> None:
    _, patch = data.draw(verbs(start()))
    assert read_patch(patch_bytes(patch, 1.5), start()) == (patch, 1.5)


def test_of_a_record_that_stays_only_what_differs_is_written() -> None:
    patch = set_header(MAP, title="Tea")
    assert json.loads(patch_bytes(patch, 1.5))["changes"] == [
        {"table": "header", "key": "", "was": {"title": "Coffee"}, "now": {"title": "Tea"}}
    ]


def test_a_record_that_was_another_is_refused() -> None:
    patch = set_header(titled(MAP, "Milk"), title="Tea")
    with pytest.raises(PatchMismatch):
        read_patch(patch_bytes(patch, 1.5), MAP)


def test_a_journal_of_version_1_is_read() -> None:
    header = {"title": "Coffee"}
    card = {"id": "i-order", "title": "I order", "stage": "order"}
    changes: list[dict[str, Any]] = [
        {"table": "header", "key": "", "before": header, "after": {"title": "Tea"}},
        {"table": "touchpoints", "key": "i-order", "moved": card},
    ]
    for each in changes:
        each["places"] = [None, None]
    about = {"format": journal.FORMAT, "version": 1, **asdict(About())}
    entry = {"label": "Change", "at": 1.5, "changes": changes}
    parts = (json.dumps(about).encode(), BYTES, json.dumps(entry).encode())
    told = replay(b"".join(map(frame, parts)))
    assert told is not None and (told.journey, told.changes) == (titled(MAP, "Tea"), 1)


def test_every_edit_written_is_there_after_a_crash() -> None:
    made = written("Tea", "Cocoa")
    made.leave()
    (found,) = left("")
    assert (found.replayed.journey, found.replayed.changes) == (titled(MAP, "Cocoa"), 2)


def test_an_edit_that_was_undone_does_not_count() -> None:
    made = written("Tea", "Cocoa", "Tea")
    made.leave()
    (found,) = left("")
    assert (found.replayed.journey, found.replayed.changes) == (titled(MAP, "Tea"), 1)


def test_every_torn_end_gives_the_edits_before_it() -> None:
    made = written("Tea", "Cocoa")
    data = made.path.read_bytes()
    made.end()
    wholes = [len(data[: data.rindex(part)]) for part in frames(data).whole[2:]]
    for length in range(len(data) + 1):
        told = replay(data[:length])
        done = sum(length >= end + len(frames(data).whole[2 + n]) for n, end in enumerate(wholes))
        if told is not None:
            assert (told.changes, told.is_damaged) == (done, False)
        else:
            assert done == 0


def test_nought_bytes_at_the_end_are_a_torn_end() -> None:
    made = written("Tea")
    data = made.path.read_bytes() + bytes(512)
    made.end()
    told = replay(data)
    assert told is not None and (told.changes, told.is_damaged) == (1, False)


def test_a_flipped_byte_loses_no_edit_before_it_and_is_told() -> None:
    made = written("Tea", "Cocoa", "Milk")
    data = bytearray(made.path.read_bytes())
    made.end()
    data[data.index(b"Cocoa")] ^= 1
    told = replay(bytes(data))
    assert told is not None
    assert (told.journey, told.changes, told.is_damaged) == (titled(MAP, "Tea"), 1, True)


def test_a_journal_that_cannot_be_read_is_put_aside() -> None:
    made = written("Tea")
    made.leave()
    made.path.write_bytes(frame(b"what is this") + frame(b"{}") + frame(b"{}"))
    told: list[Path] = []
    assert left("", told.append) == []
    assert (names(journal.folder()), told) == ([], [recovered.put_aside_folder() / made.path.name])
    assert told[0].exists()


def test_a_patch_for_another_map_ends_what_is_read_and_the_journal_is_kept() -> None:
    made = written("Tea")
    made.write(set_header(titled(MAP, "Milk"), title="Cream"))
    made.leave()
    (found,) = left("")
    assert found.replayed.journey == titled(MAP, "Tea")
    found.end()
    assert (names(journal.folder()), names(recovered.put_aside_folder())) == ([], [made.path.name])


def test_a_journal_without_an_edit_is_taken_away() -> None:
    written().leave()
    assert (left(""), names(journal.folder())) == ([], [])


def test_a_journal_that_is_written_is_nobody_elses() -> None:
    made = written("Tea")
    assert (left(""), made.path.exists()) == ([], True)
    made.end()


def test_an_ended_journal_is_gone() -> None:
    written("Tea").end()
    assert names(journal.folder()) == []


def test_one_that_is_being_offered_is_offered_by_no_other_window() -> None:
    written("Tea").leave()
    (found,) = left("")
    assert left("") == []
    found.release()
    (again,) = left("")
    again.release()


def test_the_newest_comes_first() -> None:
    for title in ("Tea", "Cocoa"):
        written(title).leave()
    assert [each.replayed.journey.header.title for each in left("")] == ["Cocoa", "Tea"]


def test_a_journal_is_found_by_the_path_of_its_map_alone(tmp_path: Path) -> None:
    mine, other = str(tmp_path / "a" / "m.journey"), str(tmp_path / "b" / "m.journey")
    written("Tea", about=About(mine, "base")).leave()
    assert (left(other), left("")) == ([], [])
    (found,) = left(mine)
    found.release()


def test_a_map_whose_file_is_gone_is_offered_among_those_without_a_file(tmp_path: Path) -> None:
    there = tmp_path / "there.journey"
    there.write_bytes(BYTES)
    for path in (there, tmp_path / "gone.journey"):
        written("Tea", about=About(str(path), "base")).leave()
    (found,) = left_without_file()
    assert found.title == "gone.journey"
    found.release()


def test_of_a_journal_and_the_shorter_one_in_its_place_only_that_is_offered() -> None:
    long = written("Tea")
    long.leave()
    shorter = Journal(About(changes=1, instead_of=long.path.name), map_file.encode(MAP))
    shorter.leave()
    (found,) = left("")
    assert (found.path, names(journal.folder())) == (shorter.path, [shorter.path.name])
    found.release()


def test_what_is_thrown_away_is_kept_as_a_map() -> None:
    written("Tea/Milk").leave()
    (found,) = left("")
    found.throw_away()
    (kept,) = recovered.put_aside_folder().iterdir()
    assert map_file.read(kept) == titled(MAP, "Tea/Milk")
    assert names(journal.folder()) == []


def test_a_failed_write_leaves_a_journal_that_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    made = written("Tea")
    write = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda file, data: write(file, data[: HEAD.size]) and full())
        with pytest.raises(OSError):
            made.write(set_header(titled(MAP, "Tea"), title="Milk"))
    made.write(set_header(titled(MAP, "Tea"), title="Cocoa"))
    made.leave()
    (found,) = left("")
    assert (found.replayed.journey, found.replayed.is_damaged) == (titled(MAP, "Cocoa"), False)
    found.release()


def test_a_map_is_written_without_a_copy_of_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    seen, write = list[object](), os.write

    def noting(file: int, data: memoryview[int]) -> int:
        seen.append(data.obj)
        return write(file, data)

    monkeypatch.setattr(os, "write", noting)
    Journal(About(), BYTES).end()
    assert [each is BYTES for each in seen] == [False, True]


def full() -> int:
    raise OSError(28, "No space left on device")

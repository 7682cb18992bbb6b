"""Snapshots lie beside the user's data, by name and moment, and are maps like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.model.sketch import sketch
from journeymapper.storage.safe_write import SaveFailed
from journeymapper.storage.snapshots import delete, folder_of, rename, snapshots, take, take_along

BEFORE, AFTER = sketch("A\n  one = One"), sketch("A\n  one = One\n  > two = Two")


def test_a_snapshot_holds_the_map_as_it_was(tmp_path: Path) -> None:
    take(tmp_path, "Before voting", BEFORE)
    assert [each.read() for each in snapshots(tmp_path)] == [BEFORE]


def test_snapshots_are_listed_by_name_the_oldest_first(tmp_path: Path) -> None:
    taken = [take(tmp_path, name, BEFORE) for name in ("Zero", "Ein / zwei: drei?", "一" * 60)]
    assert list(snapshots(tmp_path)) == taken


def test_two_may_have_the_same_name(tmp_path: Path) -> None:
    for journey in (BEFORE, AFTER):
        take(tmp_path, "Now", journey)
    assert [each.read() for each in snapshots(tmp_path)] == [BEFORE, AFTER]


def test_a_snapshot_whose_name_is_lost_is_called_by_its_time(tmp_path: Path) -> None:
    taken = take(tmp_path, "Before", BEFORE)
    taken.path.with_suffix(".name").unlink()
    assert [each.name for each in snapshots(tmp_path)] == [taken.taken.strftime("%H:%M:%S")]


def test_what_somebody_else_put_there_is_no_snapshot(tmp_path: Path) -> None:
    (tmp_path / "other.journey").write_text("{}")
    assert snapshots(tmp_path) == ()


def test_a_snapshot_gets_another_name_and_keeps_its_moment(tmp_path: Path) -> None:
    taken = take(tmp_path, "Before", BEFORE)
    rename(taken, "Before voting")
    (found,) = snapshots(tmp_path)
    assert (found.name, found.taken, found.read()) == ("Before voting", taken.taken, BEFORE)


def test_a_deleted_snapshot_leaves_nothing(tmp_path: Path) -> None:
    delete(take(tmp_path, "Before", BEFORE))
    assert list(tmp_path.iterdir()) == []


def test_two_maps_of_one_name_have_two_places(tmp_path: Path) -> None:
    places = {folder_of(tmp_path / name / "a.journey") for name in ("one", "two")}
    assert len(places) == 2


def test_a_map_with_another_file_has_its_snapshots_there_too(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    take(one, "Before", BEFORE)
    take_along(one, other)
    assert [[each.name for each in snapshots(place)] for place in (one, other)] == [["Before"]] * 2


def test_no_place_for_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SaveFailed, match="no place for snapshots"):
        take(tmp_path / "file" / "folder", "Before", BEFORE)

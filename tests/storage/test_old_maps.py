"""R10: a map of every version of the format that ever was opens, and means what it meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.plain import plain
from journeymapper.storage.map_file import decode, encode, read, read_bytes
from journeymapper.storage.migrations import VERSION
from tests.old_maps.meaning import DIGESTS, digests, maps_in, meaning

FOLDER = Path(__file__).parents[1] / "old_maps"
VERSIONS = [FOLDER / f"v{number}" for number in range(1, VERSION + 1)]
MAPS = [path for version in VERSIONS for path in maps_in(version)]
KINDS = {"by-hand", "everything", "in-a-picture", "smallest", "unknown-keys"}
SAVED_OTHERWISE = {
    "v1/by-hand.journey": "its keys, its blanks and its touchpoints stand in another order than the"
    " program's, it says what goes without saying, and a title holds a control character",
}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_old_map_opens_and_means_what_it_meant(path: Path) -> None:
    assert meaning(read(path)) == path.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize("path", MAPS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_old_map_is_saved_as_the_same_bytes_or_is_known_not_to_be(path: Path) -> None:
    journey = read(path)
    saved = encode(journey)
    assert decode(saved) == journey
    assert encode(decode(saved)) == saved
    is_same = saved == read_bytes(path)
    assert is_same != (f"{path.parent.name}/{path.name}" in SAVED_OTHERWISE)


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.name)
def test_no_old_map_was_ever_edited_or_taken_away(version: Path) -> None:
    assert digests(version) == (version / DIGESTS).read_text()


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.name)
def test_every_kind_of_map_is_kept(version: Path) -> None:
    assert {path.stem for path in maps_in(version)} >= KINDS


def test_one_map_holds_everything_that_this_version_has() -> None:
    journey = read(VERSIONS[-1] / "everything.journey")
    said = {"header": {**plain(journey.header)}}
    for name in RECORD_TYPES:
        said[name] = {}
        for record in journey.table(name):
            said[name].update(plain(record))
    kinds = {"header": type(journey.header), **RECORD_TYPES}
    for name, kind in kinds.items():
        assert said[name].keys() == kind.defaults.keys()

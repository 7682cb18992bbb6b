"""Reading and writing map files, pictures and backups."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.storage import backups, limits, map_file
from journeymapper.storage.png_text import SIGNATURE, embedded_map, text_chunk
from journeymapper.storage.problems import BadMap
from journeymapper.storage.safe_write import ChangedMeanwhile, SaveFailed, fingerprint

JOURNEY = sketch("""
    # A map
    Research
      I search
      > I compare
""")


def retitled(title: str) -> Journey:
    return JOURNEY.with_tables(header=JOURNEY.header.changed(title=title))


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    check = zlib.crc32(kind + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + kind + data + check


def png(*chunks: bytes) -> bytes:
    return b"".join([SIGNATURE, chunk(b"IHDR", b"\0" * 13), *chunks, chunk(b"IEND")])


def test_a_written_map_is_read_again(tmp_path: Path) -> None:
    map_file.write(JOURNEY, tmp_path / "m.journey")
    assert map_file.read(tmp_path / "m.journey") == JOURNEY


def test_a_map_is_read_from_a_picture(tmp_path: Path) -> None:
    picture = tmp_path / "m.journey.png"
    other = chunk(b"iTXt", b"journeymapperx\0\0\0\0\0{}")
    picture.write_bytes(png(other, text_chunk(map_file.encode(JOURNEY)), chunk(b"IDAT", b"x" * 99)))
    assert map_file.read(picture) == JOURNEY


def test_a_map_is_read_from_an_uncompressed_chunk_with_a_language(tmp_path: Path) -> None:
    picture = tmp_path / "m.png"
    text = b"journeymapper\0\0\0en\0title\0" + map_file.encode(JOURNEY)
    picture.write_bytes(png(chunk(b"iTXt", text)))
    assert map_file.read(picture) == JOURNEY


BAD_PICTURES = {
    "no map": (png(), "holds no journey map"),
    "cut off": (png(text_chunk(b"{}"))[:60], "damaged"),
    "cut off at the start": (SIGNATURE + b"\0\0", "holds no journey map"),
    "a wrong checksum": (png(text_chunk(b"{}")[:-1] + b"\0"), "damaged"),
    "a lying length": (SIGNATURE + b"\x7f\xff\xff\xffiTXtjourneymapper\0", "larger than 64 MB"),
    "no zlib": (png(chunk(b"iTXt", b"journeymapper\0\1\0\0\0nonsense")), "damaged"),
    "half a zlib": (
        png(chunk(b"iTXt", b"journeymapper\0\1\0\0\0" + zlib.compress(b"x" * 999)[:-4])),
        "damaged",
    ),
    "a bomb": (png(text_chunk(b" " * (limits.BYTES + 2))), "larger than 64 MB"),
    "many parts": (png(*[chunk(b"tEXt")] * 100_001), "too many parts"),
    "no map in the map": (png(text_chunk(b"[]")), "found a list"),
}


@pytest.mark.parametrize(("data", "told"), BAD_PICTURES.values(), ids=BAD_PICTURES)
def test_a_picture_without_a_sound_map_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    picture = tmp_path / "m.journey.png"
    picture.write_bytes(data)
    with pytest.raises(BadMap, match=told):
        map_file.read(picture)


def test_what_is_no_picture_has_no_map_in_it(tmp_path: Path) -> None:
    (tmp_path / "m.png").write_bytes(b"GIF89a")
    with pytest.raises(ValueError, match="not a PNG"):
        embedded_map(tmp_path / "m.png")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for path, told in ((tmp_path / "gone", "no such file"), (tmp_path, "a folder")):
        with pytest.raises(BadMap, match=told) as refused:
            map_file.read(path)
        assert refused.value.file == str(path)


def test_a_map_is_not_written_over_a_picture(tmp_path: Path) -> None:
    with pytest.raises(SaveFailed, match="is a picture"):
        map_file.write(JOURNEY, tmp_path / "m.journey.png")
    assert list(tmp_path.iterdir()) == []


def test_a_map_that_could_not_be_opened_again_is_not_written(tmp_path: Path) -> None:
    map_file.write(JOURNEY, tmp_path / "m.journey")
    before = (tmp_path / "m.journey").read_bytes()
    broken = JOURNEY.with_tables(channels=retitled("x").stages)
    with pytest.raises(SaveFailed, match="the map broke"):
        map_file.write(broken, tmp_path / "m.journey")
    assert (tmp_path / "m.journey").read_bytes() == before


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "m.journey"
    before = map_file.write(JOURNEY, path)
    map_file.write(retitled("Theirs"), path)
    with pytest.raises(ChangedMeanwhile):
        map_file.write(retitled("Mine"), path, expected=before)
    assert map_file.read(path).header.title == "Theirs"


def test_writing_says_what_the_file_now_is(tmp_path: Path) -> None:
    written = map_file.write(JOURNEY, tmp_path / "m.journey")
    assert written == fingerprint(tmp_path / "m.journey")


def test_the_version_before_is_among_the_backups(tmp_path: Path) -> None:
    path = tmp_path / "m.journey"
    for title in ("1", "2", "3"):
        map_file.write(retitled(title), path)
    assert [map_file.read(each).header.title for each in backups.backups(path)] == ["1", "2"]


def test_an_unchanged_map_makes_no_backup(tmp_path: Path) -> None:
    for _ in range(2):
        map_file.write(JOURNEY, tmp_path / "m.journey")
    assert backups.backups(tmp_path / "m.journey") == []


def test_twenty_backups_are_kept(tmp_path: Path) -> None:
    for number in range(23):
        backups.keep(tmp_path / "m.journey", b"%d" % number)
    kept = [each.read_bytes() for each in backups.backups(tmp_path / "m.journey")]
    assert kept == [b"%d" % number for number in range(3, 23)]


def test_two_maps_of_one_name_have_backups_of_their_own(tmp_path: Path) -> None:
    backups.keep(tmp_path / "one" / "m.journey", b"1")
    assert backups.backups(tmp_path / "two" / "m.journey") == []


def test_a_backup_that_fails_does_not_stop_the_saving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.journey"
    map_file.write(JOURNEY, path)
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file"))
    monkeypatch.setenv("HOME", str(tmp_path / "file"))
    map_file.write(retitled("2"), path)
    assert map_file.read(path).header.title == "2"

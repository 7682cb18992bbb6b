"""Saving never harms the file that was there."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from journeymapper.storage.fresh_file import hidden_path
from journeymapper.storage.map_file import write_bytes
from journeymapper.storage.safe_write import ChangedMeanwhile, SaveFailed, fingerprint, save
from tests.faults.failing import ERRORS, Faults

OLD, NEW = b"old bytes", b"new bytes " * 1_000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    target = tmp_path / "folder" / "m.journey"
    target.parent.mkdir()
    target.write_bytes(OLD)
    return target


def test_a_new_file_holds_the_bytes(tmp_path: Path) -> None:
    save(tmp_path / "m.journey", NEW)
    assert files_in(tmp_path) == {"m.journey": NEW}


def test_an_old_file_holds_the_new_bytes_and_nothing_else_is_left(target: Path) -> None:
    save(target, NEW)
    assert files_in(target.parent) == {"m.journey": NEW}


def test_saving_a_map_says_what_the_file_now_is(target: Path) -> None:
    assert write_bytes(NEW, target) == fingerprint(target)


@pytest.mark.parametrize("name", ["x" * 255, "ü" * 127, ".hidden", "a b'\"\n.journey"])
def test_any_name_saves_twice(tmp_path: Path, name: str) -> None:
    save(tmp_path / name, OLD)
    save(tmp_path / name, NEW)
    assert files_in(tmp_path) == {name: NEW}


@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.__getitem__)
@pytest.mark.parametrize("was_there", [True, False], ids=["old file", "new file"])
def test_whatever_call_fails_the_file_has_all_old_or_all_new_bytes(
    target: Path, number: int, was_there: bool
) -> None:
    failed: list[str] = []
    before = {"m.journey": OLD} if was_there else {}
    for nth in range(1, 100):
        target.write_bytes(OLD)
        if not was_there:
            target.unlink()
        with pytest.MonkeyPatch.context() as patch:
            faults = Faults(patch, nth, number)
            try:
                save(target, NEW)
                told = False
            except SaveFailed:
                told = True
        assert files_in(target.parent) == (before if told else {"m.journey": NEW}), faults.failed
        if not faults.failed:
            break
        failed.append(faults.failed)
    else:
        pytest.fail("the faults never ended")
    assert {"open", "write", "fsync", "replace", "close"} <= set(failed)


def test_after_a_failure_saving_works_again(target: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        Faults(patch, 3, errno.ENOSPC)
        with pytest.raises(SaveFailed):
            save(target, NEW)
    save(target, NEW)
    assert target.read_bytes() == NEW


def test_a_failure_says_what_where_why_and_what_to_do(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(SaveFailed) as failed:
        save(target, NEW)
    assert str(failed.value) == (
        f"m.journey could not be saved in {target.parent} (no space left on device):"
        " make room or save a copy elsewhere"
    )


def test_short_writes_are_carried_on(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:7]))
    save(target, NEW)
    assert target.read_bytes() == NEW


def test_the_bytes_are_on_the_disk_before_the_name_changes(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    for name in ("write", "fsync", "replace"):
        real = getattr(os, name)

        def noted(*args: Any, _name: str = name, _real: Any = real, **kwargs: Any) -> Any:
            is_folder = _name == "fsync" and stat.S_ISDIR(os.fstat(args[0]).st_mode)
            order.append("fsync folder" if is_folder else _name)
            return _real(*args, **kwargs)

        monkeypatch.setattr(os, name, noted)
    save(target, NEW)
    assert order == ["write", "fsync", "replace", "fsync folder"]


def test_a_busy_file_is_tried_again(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    replace, busy = os.replace, [True, True]

    def held_by_another(*args: Any, **kwargs: Any) -> None:
        if busy:
            busy.pop()
            raise OSError(errno.EBUSY, "busy")
        replace(*args, **kwargs)

    monkeypatch.setattr(os, "replace", held_by_another)
    save(target, NEW)
    assert (target.read_bytes(), busy) == (NEW, [])


def test_a_leftover_of_a_killed_program_does_no_harm(target: Path) -> None:
    hidden_path(target).write_bytes(b"half")
    save(target, NEW)
    assert files_in(target.parent) == {"m.journey": NEW}


def test_a_link_at_the_hidden_place_is_not_followed(target: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"not mine")
    hidden_path(target).symlink_to(other)
    save(target, NEW)
    assert (other.read_bytes(), target.read_bytes()) == (b"not mine", NEW)


def test_a_file_another_program_is_saving_too_is_left_to_it(target: Path) -> None:
    def intrude(where: Path, _: bytes) -> None:
        hidden_path(where).unlink()
        hidden_path(where).write_bytes(b"theirs")

    with pytest.raises(SaveFailed, match="another program is saving"):
        save(target, NEW, before_replacing=intrude)
    assert target.read_bytes() == OLD


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_is_kept(target: Path, mode: int) -> None:
    target.chmod(mode)
    save(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_new_file_has_the_mode_that_files_have(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    save(tmp_path / "m.journey", NEW)
    assert (tmp_path / "m.journey").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs a superuser")
def test_owner_and_group_are_kept(target: Path) -> None:
    os.chown(target, 1234, 4321)
    save(target, NEW)
    assert (target.stat().st_uid, target.stat().st_gid) == (1234, 4321)


def test_extended_attributes_are_kept(target: Path) -> None:
    try:
        os.setxattr(target, "user.colour", b"red")
    except (OSError, AttributeError):
        pytest.skip("this disk has no extended attributes")
    save(target, NEW)
    assert os.getxattr(target, "user.colour") == b"red"


def test_a_link_stays_a_link_and_its_target_is_saved(target: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.journey"
    link.symlink_to(target)
    save(link, NEW)
    assert (link.is_symlink(), target.read_bytes()) == (True, NEW)
    assert files_in(tmp_path) == {"link.journey": NEW}


def test_a_write_protected_file_is_refused(target: Path) -> None:
    target.chmod(0o444)
    with pytest.raises(SaveFailed, match="write-protected"):
        save(target, NEW)
    assert target.read_bytes() == OLD


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SaveFailed, match="is not a file"):
        save(tmp_path, NEW)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SaveFailed, match="no such file or directory"):
        save(tmp_path / "gone" / "m.journey", NEW)


def test_a_file_that_is_as_it_was_read_is_replaced(target: Path) -> None:
    save(target, NEW, expected=fingerprint(target))
    assert target.read_bytes() == NEW


def test_a_file_with_other_bytes_of_the_same_size_and_time_is_left_alone(target: Path) -> None:
    before, times = fingerprint(target), target.stat()
    target.write_bytes(OLD[::-1])
    os.utime(target, ns=(times.st_atime_ns, times.st_mtime_ns))
    with pytest.raises(ChangedMeanwhile, match="changed by another program"):
        save(target, NEW, expected=before)
    assert target.read_bytes() == OLD[::-1]


def test_a_file_that_is_gone_is_told(target: Path) -> None:
    before = fingerprint(target)
    target.unlink()
    with pytest.raises(ChangedMeanwhile, match="is gone"):
        save(target, NEW, expected=before)
    assert files_in(target.parent) == {}


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from journeymapper import system

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks anything")


@linux
def test_a_library_that_no_machine_has_is_missing() -> None:
    needed = {"libc.so.6": "libc6", "libjourney-of-nobody.so.1": "libjourney1"}
    assert system.missing_libraries(needed) == ["libjourney-of-nobody.so.1"]


def test_nothing_is_missing_where_the_wheels_carry_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert system.missing_libraries({"libjourney-of-nobody.so.1": "libjourney1"}) == []


@pytest.mark.parametrize(
    ("installer", "line"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install -y libegl1 xdotool"),
        ("dnf", "sudo dnf install 'libEGL.so.1()(64bit)' xdotool"),
        ("zypper", "sudo zypper install 'libEGL.so.1()(64bit)' xdotool"),
        ("none", "install the packages that hold libEGL.so.1, xdotool"),
    ],
)
def test_one_line_installs_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, installer: str, line: str
) -> None:
    monkeypatch.setattr("shutil.which", lambda program: installer if program == installer else None)
    assert system.install_line(["libEGL.so.1", "xdotool"]) == line


@linux
def test_an_ordinary_user_installs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: pytest.fail("ran an installer"))
    assert not system.install_missing(["libEGL.so.1"])


@linux
def test_a_display_that_does_not_answer_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not system.has_screen()


@linux
@pytest.mark.screen
def test_a_display_that_answers_is_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    reads, writes = os.pipe()
    xvfb = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "640x480x24"]
    with subprocess.Popen(xvfb, pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as display:
            monkeypatch.setenv("DISPLAY", f":{display.readline().strip()}")
        seen = system.has_screen()
        server.terminate()
    assert seen


@linux
def test_no_screen_is_an_obstacle_with_a_way_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(system, "missing_libraries", lambda _: [])
    assert system.obstacle() == (
        "There is no screen to open a window on: check, export and convert need none"
    )


@linux
def test_a_missing_library_is_an_obstacle_with_the_line_that_mends_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system, "missing_libraries", lambda _: ["libEGL.so.1"])
    monkeypatch.setattr(system, "install_line", lambda _: "apt install libegl1")
    assert system.obstacle() == "Qt needs libEGL.so.1, not found here: apt install libegl1"


def test_offscreen_there_is_no_obstacle() -> None:
    assert system.obstacle() == ""

"""While a map is presented the screen does not sleep; where that fails, nothing happens."""

from __future__ import annotations

import pytest

from journeymapper.windows.editor import Editor
from journeymapper.windows.presentation import awake, presenting


def test_the_screen_is_kept_awake_until_the_end(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def keep(reason: str) -> awake.Release:
        told.append("awake")
        return lambda: told.append("asleep")

    monkeypatch.setattr(presenting, "keep_awake", keep)
    editor.presenting.start()
    editor.presenting.start()
    editor.presenting.end()
    editor.presenting.end()
    assert told == ["awake", "asleep"]


def test_without_a_desktop_to_ask_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert awake.keep_awake("A talk")() is None


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_desktop_that_fails_does_not_stop_the_talk(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("shutil.which", lambda _: "/nowhere/caffeinate")
    release = awake.keep_awake("A talk")
    assert callable(release)
    release()

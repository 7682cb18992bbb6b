"""What is set counts at once; giving up brings back what was."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from journeymapper.canvas import motion
from journeymapper.windows.appearance import appearance
from journeymapper.windows.dialogs.settings import SettingsDialog
from journeymapper.windows.editor import Editor
from journeymapper.windows.scaling import scaled, window_percent


def test_a_theme_chosen_in_the_dialog_is_worn_at_once(editor: Editor) -> None:
    dialog = editor.preferences.dialog()
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    worn = appearance().choice
    editor.views.choose_theme("light")
    assert worn == "dark"


def test_giving_up_brings_everything_back(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    before = editor.preferences.choices()

    def change_and_give_up(dialog: SettingsDialog) -> int:
        dialog.theme.setCurrentIndex(dialog.theme.findData("projector"))
        dialog.text_size.slider.setValue(20)
        dialog.window_size.slider.setValue(15)
        dialog.still.click()
        dialog.live.click()
        dialog.profile.setCurrentIndex(dialog.profile.findData("strict"))
        dialog.language.setCurrentIndex(dialog.language.findData("de"))
        return 0

    monkeypatch.setattr(SettingsDialog, "exec", change_and_give_up)
    editor.preferences.ask()
    assert editor.preferences.choices() == before


def test_every_choice_counts(editor: Editor) -> None:
    before = editor.preferences.choices()
    wanted = replace(
        before, theme="dark", text=150, window=120, motion=False, live=False, language="de"
    )
    editor.preferences.choose(wanted)
    found = editor.preferences.choices()
    editor.preferences.choose(before)
    assert found == wanted


def test_motion_is_reduced_at_once(editor: Editor) -> None:
    motion.allow_motion(True)
    editor.preferences.dialog().still.setChecked(True)
    allowed = motion._allowed[0]
    motion.allow_motion(False)
    assert not allowed


def test_text_on_the_canvas_grows_apart_from_the_zoom(editor: Editor) -> None:
    zoom = editor.canvas.zoom
    editor.preferences.dialog().text_size.slider.setValue(20)
    assert (editor.canvas.view.unit, editor.canvas.zoom) == (2.0, zoom)


def test_the_size_of_the_window_is_said_to_count_later(editor: Editor) -> None:
    dialog = editor.preferences.dialog()
    before = dialog.new_size.isHidden()
    dialog.window_size.slider.setValue(15)
    assert (before, dialog.new_size.isHidden()) == (True, False)


def test_a_language_is_said_to_count_later(editor: Editor) -> None:
    dialog = editor.preferences.dialog()
    before = dialog.new_language.isHidden()
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    kept = editor.window.settings.text("language")
    assert (before, dialog.new_language.isHidden(), kept) == (True, False, "de")


def test_languages_are_offered_as_they_call_themselves(editor: Editor) -> None:
    offered = editor.preferences.dialog().language
    names = {offered.itemData(n): offered.itemText(n) for n in range(offered.count())}
    assert names == {"system": "That of the system", "en": "English", "de": "Deutsch"}


def test_the_window_is_scaled_on_top_of_what_the_user_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    with scaled(150):
        inside = os.environ["QT_SCALE_FACTOR"]
    with scaled(100):
        pass
    assert (inside, os.environ["QT_SCALE_FACTOR"], window_percent()) == ("3.0", "2", 100)


def test_a_larger_window_leaves_the_map_as_large_as_it_was(editor: Editor) -> None:
    with scaled(200):
        editor.views.size_text(100)
    unit = editor.canvas.view.unit
    with scaled(100):
        editor.views.size_text(100)
    assert unit == 0.5

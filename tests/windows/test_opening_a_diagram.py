"""A Markdown file with Mermaid journeys, opened in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from journeymapper.windows.dialogs.bad_map import BadMapDialog
from journeymapper.windows.dialogs.told_list import ToldList
from journeymapper.windows.dialogs.which_map import WhichMap
from journeymapper.windows.editor import Editor

TEXT = """# Two days
```mermaid
journey
  title At work
  Tea: 5: Me
```
```mermaid
journey
  title On Sunday
  section Noon
    Sleep: 4: Me
    Eat
```
"""


def meet(*acts: Callable[[QDialog], None]) -> list[type[QDialog]]:
    """Do this with the dialogs that are about to open, one after the other."""
    met: list[type[QDialog]] = []

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        met.append(type(dialog))
        if len(met) < len(acts):
            QTimer.singleShot(0, do)
        acts[len(met) - 1](dialog)

    QTimer.singleShot(0, do)
    return met


def choose(dialog: QDialog) -> None:
    assert isinstance(dialog, WhichMap)
    dialog.list.setCurrentRow(1)
    dialog.accept()


@pytest.mark.parametrize("suffix", [".md", ".mmd", ".mermaid", ".markdown"])
def test_one_journey_is_chosen_and_opened_without_the_line_that_is_wrong(
    editor: Editor, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"days{suffix}"
    path.write_text(TEXT, "utf-8")
    met = meet(choose, QDialog.accept, QDialog.reject)
    editor.files.open_dropped([path])
    journey = editor.document.journey
    assert met == [WhichMap, BadMapDialog, ToldList]
    assert journey.header.title == "On Sunday"
    assert [each.title for each in journey.touchpoints] == ["Sleep"]
    assert editor.recovery.is_kept

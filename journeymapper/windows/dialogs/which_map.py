"""Asking which of several maps in a file is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import DialogFoot
from journeymapper.windows.widgets.words_list import words_list

SIZE = (460, 300)


class WhichMap(QDialog):
    """The titles in their order; Enter or a double click opens one."""

    def __init__(self, parent: QWidget, file: str, titles: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Several maps in one file"))
        headline = tr("Which map of “{file}”?").format(file=file)
        self.list = words_list(tr("Maps"))
        untitled = tr("Without a title")
        self.list.addItems([f"{at}. {title or untitled}" for at, title in enumerate(titles, 1)])
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.accept)
        DialogColumn(
            self, wrapped_label(headline, "headline"), self.list, DialogFoot(self, tr("Open"))
        )
        self.resize(*SIZE)
        self.list.setFocus()


def ask_which(parent: QWidget, file: str, titles: Sequence[str]) -> int | None:
    """The number of a map in a file, from 1; None where the user gave up."""
    dialog = WhichMap(parent, file, titles)
    answer = dialog.list.currentRow() + 1 if dialog.exec() else None
    dialog.deleteLater()
    return answer

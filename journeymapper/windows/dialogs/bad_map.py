"""Telling what is wrong with a file that cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from journeymapper.language import tr, tr_many
from journeymapper.storage.problems import BadMap
from journeymapper.windows.widgets.captioned import plain_label, wrapped_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import CloseFoot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeymapper.model.journey import Journey


class BadMapDialog(QDialog):
    """Which file, and the list of its problems, as plain text that can be copied."""

    def __init__(self, parent: QWidget, file: str, problems: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("This file is no journey map"))
        headline = wrapped_label(tr("“{file}” cannot be opened").format(file=file), "headline")
        words = tr_many(
            "The file and the open map are as they were.",
            "{n} problems. The file and the open map are as they were.",
            len(problems),
        )
        more = plain_label(words, "why")
        self.list = QPlainTextEdit("\n".join(problems))
        self.list.setReadOnly(True)
        self.list.setAccessibleName(tr("Problems"))
        DialogColumn(self, headline, more, self.list, CloseFoot(self))
        self.resize(560, 300)


def read_or_tell(parent: QWidget, name: str, read: Callable[[], Journey]) -> Journey | None:
    """The map that is read; None where it is a bad one, and that is told."""
    try:
        return read()
    except BadMap as bad:
        tell_bad_map(parent, name, [str(problem) for problem in bad.problems])
        return None


def tell_bad_map(parent: QWidget, file: str, problems: Sequence[str]) -> None:
    """Show the problems of a file until the user has read them."""
    dialog = BadMapDialog(parent, file, problems)
    dialog.exec()
    dialog.deleteLater()

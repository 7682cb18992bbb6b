"""Telling what is wrong with a file that cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journeymapper.language import tr, tr_many
from journeymapper.storage.problems import BadMap
from journeymapper.windows.dialogs.told_list import ToldList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeymapper.model.journey import Journey


class BadMapDialog(ToldList):
    """Which file, and the list of its problems; with `go`, a button that opens it all the same."""

    def __init__(self, parent: QWidget, file: str, problems: Sequence[str], go: str = "") -> None:
        headline = tr("“{file}” cannot be opened").format(file=file)
        more = tr_many(
            "The file and the open map are as they were.",
            "{n} problems. The file and the open map are as they were.",
            len(problems),
        )
        super().__init__(parent, headline, more, problems, tr("Problems"), go)
        self.setWindowTitle(tr("This file is no journey map"))


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


def ask_anyway(parent: QWidget, file: str, problems: Sequence[str]) -> bool:
    """Whether to open a file without what its format forbids."""
    dialog = BadMapDialog(parent, file, problems, tr("Open anyway, without these"))
    answer = dialog.exec()
    dialog.deleteLater()
    return bool(answer)

"""A list of sentences about a file, that can be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import plain_label, wrapped_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import CloseFoot, DialogFoot

SIZE = (560, 300)


class ToldList(QDialog):
    """A headline, a line below it, and the sentences; closed, or gone on from where `go` says so.

    `name`: what a screen reader calls the list.
    """

    def __init__(
        self,
        parent: QWidget,
        headline: str,
        more: str,
        lines: Sequence[str],
        name: str,
        go: str = "",
    ) -> None:
        super().__init__(parent)
        self.list = QPlainTextEdit("\n".join(lines))
        self.list.setReadOnly(True)
        self.list.setAccessibleName(name)
        self.foot = DialogFoot(self, go) if go else CloseFoot(self)
        above = (wrapped_label(headline, "headline"), plain_label(more, "why"))
        DialogColumn(self, *above, self.list, self.foot)
        self.resize(*SIZE)


def tell_left_out(parent: QWidget, file: str, losses: Sequence[str]) -> None:
    """Show what of a file, or in a file, was not carried over, until the user has read it."""
    dialog = ToldList(
        parent,
        tr("Not all of it could come along"),
        tr("“{file}”, item by item:").format(file=file),
        losses,
        tr("What was left out"),
    )
    dialog.setWindowTitle(tr("What was left out"))
    dialog.exec()
    dialog.deleteLater()

"""The head of a side panel: its name, a quiet word beside it, a button to hide it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from journeymapper.language import tr
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.widgets.button import icon_button
from journeymapper.windows.widgets.captioned import ElidedLabel, plain_label

HEIGHT = 34


class PanelHead(QFrame):
    """Name, quiet word, close button."""

    close_requested = Signal()

    def __init__(self, name: str, *, closable: bool = True) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        self._name, self._quiet = plain_label(name, "heading"), ElidedLabel("quiet")
        hide = tr("Hide {name}").format(name=name)
        self._close = icon_button(hide, self.close_requested.emit, 24, 24, 16)
        self._close.setVisible(closable)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._quiet, 1)
        row.addWidget(self._close)
        self._dress()
        appearance().changed.connect(self._dress)

    def say(self, name: str, quiet: str = "") -> None:
        """Show another name, and a quiet word beside it."""
        self._name.setText(name)
        self._quiet.say(quiet)

    def _dress(self) -> None:
        self._close.setIcon(themed_icon("x", "ink3"))

"""A page of the dock on the records of one table: a list, and the one in hand in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from journeymapper.windows.panels.record_list import RecordList

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


class RecordPage(QWidget):
    """Its keyboard is the list's; `delete_requested` carries the key of the record in hand."""

    delete_requested = Signal(str)

    def __init__(self, listed: RecordList) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._journey: Journey | None = None
        self.list = listed
        self.setFocusProxy(listed)
        listed.delete_wanted.connect(self._ask_delete)

    def current(self) -> str:
        """The key of the record in hand, or ""."""
        return self.list.key_in_hand()

    def take(self, key: str) -> None:
        """Take a record in hand, if it is listed."""
        self.list.take(key)

    def _ask(self, wish: SignalInstance) -> None:
        """Ask for something to be done about the record in hand."""
        if key := self.current():
            wish.emit(key)

    def _ask_delete(self) -> None:
        self._ask(self.delete_requested)

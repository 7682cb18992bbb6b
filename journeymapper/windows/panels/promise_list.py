"""The list of promises."""

from __future__ import annotations

from journeymapper.language import tr
from journeymapper.windows.panels.promise_row import PromiseRow
from journeymapper.windows.panels.record_list import RecordList


class PromiseList(RecordList):
    """Rows of promises."""

    def __init__(self) -> None:
        super().__init__(PromiseRow())
        self.setAccessibleName(tr("Promises"))

"""The list of opportunities."""

from __future__ import annotations

from journeymapper.language import tr
from journeymapper.windows.panels.opportunity_row import OpportunityRow
from journeymapper.windows.panels.record_list import RecordList


class OpportunityList(RecordList):
    """Rows of opportunities."""

    def __init__(self) -> None:
        super().__init__(OpportunityRow())
        self.setAccessibleName(tr("Opportunities"))

"""What can be done about the promise in hand: say it of cards, mend it, make an opportunity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.model.dimensions import BY_FIELD
from journeymapper.model.edits.tags import tag
from journeymapper.windows.finding_desk import FindingDesk
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.opportunities_desk import OpportunitiesDesk

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Fix

BROKEN = "JM301"
"""The rule whose findings are the broken promises."""


class PromiseVerbs(QObject):
    """Offers it beside the promise as far as it makes sense just now, and does it."""

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        selection: Selection,
        findings: FindingDesk,
        opportunities: OpportunitiesDesk,
    ) -> None:
        super().__init__(window)
        self._document, self._selection = document, selection
        self._findings, self._opportunities = findings, opportunities
        self._is_judged = False  # the report is about the map as it stands
        page = self._page = window.promises
        page.chosen.connect(self._offer)
        page.tag_requested.connect(self._tag)
        page.opportunity_requested.connect(self._make_opportunity)
        page.detail.fix.pointed.connect(findings.mending.point)
        page.detail.fix.wanted.connect(findings.mending.mend)
        findings.analysis.report_ready.connect(self._follow_report)
        selection.changed.connect(self._offer_cards)
        document.changed.connect(self._follow_edit)

    def _tag(self, key: str, field: str) -> None:
        journey, cards = self._document.journey, self._selection.of("touchpoints")
        if cards and key in journey.promises:
            self._document.edit(tag(journey, cards, BY_FIELD[field], key))

    def _make_opportunity(self, key: str) -> None:
        journey, account = self._document.journey, self._page.account()
        if account is not None and key in journey.promises:
            title = tr("How might we keep this promise: “{promise}”")
            cards = dict.fromkeys(each.touchpoint for each in account.made)
            there = [each for each in cards if each in journey.touchpoints]
            self._opportunities.make(title.format(promise=journey.promises[key].text), there)

    def _follow_edit(self) -> None:
        self._is_judged = False
        self._page.detail.fix.setEnabled(False)  # it was for the map before

    def _follow_report(self) -> None:
        self._is_judged = True
        self._offer_fix()

    def _offer(self) -> None:
        self._offer_fix()
        self._offer_cards()

    def _offer_cards(self) -> None:
        held = self._document.journey.touchpoints
        cards = [held[each] for each in self._selection.of("touchpoints")]
        key = self._page.current()
        self._page.detail.offer_cards(
            len(cards),
            make=bool(cards) and all(key in each.promises_made for each in cards),
            keep=bool(cards) and all(key in each.promises_kept for each in cards),
        )

    def _offer_fix(self) -> None:
        """Offer what mends the first finding that says the promise in hand is broken."""
        if not self._is_judged:
            return
        report, key = self._findings.report, self._page.current()
        found = report.findings if report and key else ()
        fixes: list[tuple[Fix, ...]] = [
            each.fixes for each in found if (each.rule, each.about) == (BROKEN, key)
        ]
        self._page.detail.fix.offer(next(filter(None, fixes), ()))

"""The ledger of promises, following the edits while somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeymapper.document.live import LiveWhileWanted

if TYPE_CHECKING:
    from journeymapper.analysis.ledger import Account
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey

QUIET_MS = 60


class LiveLedger(LiveWhileWanted):
    """Says `ready(journey, accounts)` for the document's journey as it stands, while wanted."""

    ready = Signal(object, object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(document, parent, "ledger", QUIET_MS)

    def _work(self) -> Callable[[Journey], tuple[Account, ...]]:
        return _accounts

    def _say(self, journey: Journey, accounts: tuple[Account, ...]) -> None:
        self.ready.emit(journey, accounts)


def _accounts(journey: Journey) -> tuple[Account, ...]:
    from journeymapper.analysis.ledger import ledger

    return ledger(journey)

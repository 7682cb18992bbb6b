"""The maps that the open one can be compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.document.document import Document
from journeymapper.language import in_quotes, tr
from journeymapper.windows.comparing import Comparing
from journeymapper.windows.workshop.snapshot_desk import SnapshotDesk

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Older:
    """A map to compare with: what it is called, how it is read, and the newer one's name."""

    name: str
    read: Callable[[], Journey]
    newer: Journey
    newer_name: str


class OlderMaps:
    """Finds what was compared, kept, opened or saved, or what lies in a file."""

    def __init__(self, document: Document, comparing: Comparing, snapshots: SnapshotDesk) -> None:
        self._document = document
        self._comparing, self._snapshots = comparing, snapshots

    def known(self) -> Iterator[Older]:
        """What is at hand, the likeliest first."""
        document = self._document
        if (compared := self._comparing.compared) is not None:
            old, name, newer, newer_name = compared
            yield Older(name, lambda: old, newer, newer_name)
        for each in reversed(self._snapshots.snapshots):
            yield self._against_now(in_quotes(each.name), each.read)
        for name, journey in (
            (tr("The map as it was opened"), document.as_opened),
            (tr("The map as it was saved last"), document.as_saved),
        ):
            if journey is not None and journey != document.journey:
                yield self._held(name, journey)

    def ask_file(self) -> Older | None:
        """The map in a file that is asked for; None where there is none."""
        path = self._comparing.ask_path()
        journey = None if path is None else self._comparing.read(path)
        if path is None or journey is None:
            return None
        return self._held(in_quotes(path.name), journey)

    def _held(self, name: str, journey: Journey) -> Older:
        return self._against_now(name, lambda: journey)

    def _against_now(self, name: str, read: Callable[[], Journey]) -> Older:
        return Older(name, read, self._document.journey, tr("The map now"))

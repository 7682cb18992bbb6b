"""What crashes left, and making it the open map again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.language import marked
from journeymapper.model.edits.restoring import restore
from journeymapper.storage.leftovers import clear_leftovers
from journeymapper.storage.recovered import Left, left, left_without_file

if TYPE_CHECKING:
    from journeymapper.document.document import Document
    from journeymapper.document.recovery import Recovery

STEP = marked("Restore unsaved changes")


class Restoring:
    """Finds the journals to offer for a document; each of them is to be taken or let go.

    `unreadable`: where those lie now that cannot be offered.
    """

    def __init__(self, document: Document, recovery: Recovery) -> None:
        self._document, self._recovery = document, recovery
        self.unreadable: list[Path] = []

    def of_this_map(self, path: Path) -> list[Left]:
        """What was left of the map that was just opened, the newest first.

        What half a saving left goes, and so do journals of what was saved after all.
        """
        clear_leftovers(path)
        return self._news(left(str(path.resolve()), self.unreadable.append))

    def without_file(self) -> list[Left]:
        """What was left of maps that have no file."""
        return left_without_file(self.unreadable.append)

    def fits(self, found: Left) -> bool:
        """Whether the open map is the one that was edited, so that the edits can go on top."""
        held = self._document.as_bytes
        return held is not None and self._document.is_clean and found.fits(held)

    def take(self, found: Left, others: Iterable[Left] = ()) -> None:
        """Make what was left the open map, as one step where it fits, else as a copy.

        `others` wait for another time, but for those that say the same.
        """
        replayed = found.replayed
        patch = None
        if self.fits(found):
            patch = restore(self._document.journey, replayed.journey, STEP)
        self._recovery.restore(replayed, patch)
        if self._recovery.is_kept:
            found.end()
        for other in (found, *self._news(others)):
            other.release()

    def _news(self, found: Iterable[Left]) -> list[Left]:
        """Those that say something else than the open map."""
        news = []
        for each in found:
            if each.replayed.journey == self._document.journey:
                each.end()
            else:
                news.append(each)
        return news

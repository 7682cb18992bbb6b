"""Where words are written: a painter that remembers every text with the room it takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QStaticText

SLACK = 2.5
"""Units by which Qt may measure letters too wide: it rounds each run of one font up."""


class Words(NamedTuple):
    """A text, the letters' own rectangle on the picture, and how many px its font has there."""

    text: str
    rect: QRectF
    px: float

    def lies_in(self, box: QRectF, slack: float = SLACK) -> bool:
        """Whether all of it lies in a box."""
        return box.adjusted(-slack, -slack, slack, slack).contains(self.rect)


class WordPainter(QPainter):
    """Paints as any painter, and remembers the words."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.words: list[Words] = []

    def drawText(self, at: QPointF, text: str) -> None:  # type: ignore[override]
        self._note(at, text)
        super().drawText(at, text)

    def drawStaticText(self, at: QPointF, text: QStaticText) -> None:  # type: ignore[override]
        baseline = at + QPointF(0, QFontMetricsF(self.font()).ascent())
        self._note(baseline, text.text())
        super().drawStaticText(at, text)

    def _note(self, baseline: QPointF, text: str) -> None:
        around = QFontMetricsF(self.font()).tightBoundingRect(text).translated(baseline)
        turned = self.worldTransform()
        share = (turned.determinant()) ** 0.5
        if not around.isEmpty():
            self.words.append(Words(text, turned.mapRect(around), self.font().pixelSize() * share))


def words_of(draw: Callable[[QPainter], None]) -> list[Words]:
    """All words that `draw` writes, in the units of the picture."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    painter = WordPainter(image)
    draw(painter)
    painter.end()
    return painter.words


def overlapping(words: list[Words]) -> list[tuple[str, str]]:
    """The pairs of texts that lie on each other."""
    return [
        (one.text, other.text)
        for place, one in enumerate(words)
        for other in words[place + 1 :]
        if one.rect.adjusted(1, 1, -1, -1).intersects(other.rect.adjusted(1, 1, -1, -1))
    ]

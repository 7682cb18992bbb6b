"""The slides of what the map says: each finding with why it matters and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.language import tr
from journeymapper.layout.geometry import Point, Rect
from journeymapper.painting.text import broken
from journeymapper.pictures.slides.deck import HEIGHT, MARGIN, SAFE, WIDTH, Deck
from journeymapper.pictures.slides.finding_block import BADGE, Numbered, badge_shape, noted
from journeymapper.pictures.slides.fitted import fitted
from journeymapper.pictures.slides.shapes import Shape, Shapes, Text, Words

if TYPE_CHECKING:
    from journeymapper.painting.theme import Theme
    from journeymapper.pictures.subject import Subject

_TOP, _BOTTOM, _APART = 104.0, 28.0, 40.0
_COLUMN = (WIDTH - 2 * MARGIN - _APART) / 2
_HEADLINE_PX, _PX, _LINE = 21.0, 19.0, 1.24
_INDENT = 2 * BADGE + 14
_MOST_LINES, _BELOW = 4, 20.0


@dataclass(frozen=True, slots=True)
class _Block:
    """A finding broken into lines, and how high it stands."""

    told: Numbered
    headline: str
    texts: tuple[tuple[str, str], ...]
    height: float


def add_findings(deck: Deck, subject: Subject) -> None:
    """Add as many slides as the findings need; none where nothing stands out."""
    blocks = [_block(each) for each in enumerate(subject.findings, 1)]
    pages = list(_pages(blocks))
    for number, page in enumerate(pages, 1):
        title = tr("What the map says")
        if len(pages) > 1:
            title = tr("{title} ({part} of {parts})").format(
                title=title, part=number, parts=len(pages)
            )
        shapes = Shapes(deck.tints)
        theme = subject.look.theme
        made = [shape for block, at in page for shape in _shapes(shapes, theme, block, at)]
        deck.add(title, made, "\n".join(noted(block.told) for block, _ in page))


def _block(told: Numbered) -> _Block:
    room = (_COLUMN - _INDENT) * SAFE
    finding = told[1]
    headline = broken(finding.message, room, 2, _HEADLINE_PX, 700)
    said = (("ink2", finding.why), ("accent", finding.advice and f"→ {finding.advice}"))
    texts, lines = [], 0
    for token, text in said:
        if text:
            found = broken(text, room, _MOST_LINES, _PX, 400)
            texts.append((token, fitted(text, room, _MOST_LINES, _PX, 400)))
            lines += len(found)
    height = (len(headline) * _HEADLINE_PX + lines * _PX) * _LINE + 4 * len(texts)
    shown = fitted(finding.message, room, 2, _HEADLINE_PX, 700)
    return _Block(told, shown, tuple(texts), height)


def _pages(blocks: list[_Block]) -> Iterator[list[tuple[_Block, Point]]]:
    """Down the left column, down the right one, then onto the next slide."""
    page: list[tuple[_Block, Point]] = []
    column, y = 0, _TOP
    for block in blocks:
        if y + block.height > HEIGHT - _BOTTOM and y > _TOP:
            column, y = column + 1, _TOP
        if column == 2:
            yield page
            page, column = [], 0
        page.append((block, Point(MARGIN + column * (_COLUMN + _APART), y)))
        y += block.height + _BELOW
    if page:
        yield page


def _shapes(shapes: Shapes, theme: Theme, block: _Block, at: Point) -> list[Shape]:
    middle = Point(at.x + BADGE + 2, at.y + BADGE)
    lines = [[Words(block.headline, _HEADLINE_PX, theme.ink, bold=True)]]
    lines += [[Words(text, _PX, str(getattr(theme, token)))] for token, text in block.texts]
    rect = Rect(at.x + _INDENT, at.y, _COLUMN - _INDENT, block.height)
    said = shapes.words(tr("Finding"), rect, Text(lines, after=4, shrinks=True))
    return [*badge_shape(shapes, theme, block.told, middle), said]

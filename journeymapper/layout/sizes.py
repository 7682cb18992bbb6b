"""How large the marks of a line are, so that they find room: measured without a font."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from journeymapper.layout.facts import wait_text
from journeymapper.layout.geometry import COLUMN_WIDTH, TRACK_GAP

if TYPE_CHECKING:
    from journeymapper.layout.facts import LinkFacts

HEAD = 13.0
"""An arrow head and the gap between its tip and the card."""
SIGN_RADIUS = 10.0
SIGNED = frozenset(("failure", "recovery", "loopback"))
LABEL_HEIGHT, PILL_HEIGHT = 16.0, 20.0
LETTER, PATCH_PADDING, LABEL_MOST = 6.2, 4.0, 152.0
PILL_FRAME = 32.0
BADGE_RADIUS = 13.0
BESIDE, BETWEEN = 6.0, 5.0
"""Between two marks of one line."""


def label_width(text: str) -> float:
    """The width of a label's patch; a longer text is cut to fit."""
    return min(_letters(text) * LETTER + 2 * PATCH_PADDING, LABEL_MOST) if text else 0.0


def is_marked(link: LinkFacts) -> bool:
    """Whether a line carries more than the badge of its findings."""
    return bool(link.label or link.wait_hours != 0 or link.kind in SIGNED)


def _letters(text: str) -> int:
    """How many letters' room a text takes: a letter of East Asia takes that of two."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def pill_width(text: str) -> float:
    """The width of a waiting pill."""
    return PILL_FRAME + len(text) * LETTER if text else 0.0


def wait_width(link: LinkFacts) -> float:
    """The width of a line's own waiting pill."""
    return pill_width(wait_text(link.wait_hours))


def down_the_line(link: LinkFacts) -> dict[str, float]:
    """What stands one below the other on a short upright line: the height of each mark.

    A label stands beside the other mark where it fits into the column.
    """
    heights: dict[str, float] = {}
    if link.kind in SIGNED:
        heights["sign"] = 2 * SIGN_RADIUS
    if link.wait_hours != 0:
        heights["wait"] = PILL_HEIGHT
    if link.label:
        half = wait_width(link) / 2 if link.wait_hours != 0 else SIGN_RADIUS if heights else 0.0
        if not heights or half + BESIDE + label_width(link.label) > COLUMN_WIDTH / 2:
            heights["label"] = LABEL_HEIGHT
    return heights


def along_the_line(link: LinkFacts) -> dict[str, float]:
    """What stands in a row on a short level line: the width of each mark. Pills stand above it."""
    widths: dict[str, float] = {}
    if link.kind in SIGNED:
        widths["sign"] = 2 * SIGN_RADIUS
    if link.label:
        widths["label"] = label_width(link.label)
    return widths


def half_of_marks(link: LinkFacts) -> float:
    """How far the marks of a line stand out to its sides, at least one track."""
    sign = SIGN_RADIUS if link.kind in SIGNED else 0.0
    widest = max(label_width(link.label), wait_width(link)) / 2
    return max(widest, sign, TRACK_GAP) + 1

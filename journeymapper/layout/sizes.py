"""How large the marks of a line are, so that they find room: measured without a font."""

from __future__ import annotations

HEAD = 13.0
"""An arrow head and the gap between its tip and the card."""
SIGN_RADIUS = 10.0
SIGNED = frozenset(("failure", "recovery", "loopback"))
LABEL_HEIGHT, PILL_HEIGHT = 16.0, 20.0
LETTER, PATCH_PADDING, LABEL_MOST = 6.2, 4.0, 152.0
PILL_FRAME = 32.0
BADGE_RADIUS = 13.0


def label_width(text: str) -> float:
    """The width of a label's patch; a longer text is cut to fit."""
    return min(len(text) * LETTER + 2 * PATCH_PADDING, LABEL_MOST) if text else 0.0


def pill_width(text: str) -> float:
    """The width of a waiting pill."""
    return PILL_FRAME + len(text) * LETTER if text else 0.0

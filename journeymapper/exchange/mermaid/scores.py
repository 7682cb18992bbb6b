"""A score as JavaScript reads a number, and the feeling it tells."""

from __future__ import annotations

import math
import re

from journeymapper.exchange.mermaid.characters import trimmed

DECIMAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
INFINITE = re.compile(r"[+-]?Infinity")
BASES = {"0x": (16, "0123456789abcdef"), "0o": (8, "01234567"), "0b": (2, "01")}
LOWEST, HIGHEST, MIDDLE = 1, 5, 3
STEP = 1.5
"""A score is one step, a feeling one and a half: 1 to 5 are -3 to 3."""


def number(text: str) -> float:
    """The number that a text is: 0 for none, not-a-number for words."""
    text = trimmed(text)
    if not text:
        return 0
    base, digits = BASES.get(text[:2].lower(), (0, ""))
    if base:
        told = text[2:].lower()
        return float(_whole(told, base)) if told and not told.strip(digits) else math.nan
    if DECIMAL.fullmatch(text) or INFINITE.fullmatch(text):
        return float(text)
    return math.nan


def clamped(score: float) -> float:
    """The score within 1 to 5."""
    return min(max(score, LOWEST), HIGHEST)


def sentiment(score: float) -> int:
    """The feeling of a score within 1 to 5, halves away from 0."""
    told = (score - MIDDLE) * STEP
    return int(math.copysign(math.floor(abs(told) + 0.5), told))


def score(sentiment: int) -> int:
    """The score that tells a feeling best."""
    told = sentiment / STEP
    return MIDDLE + int(math.copysign(math.floor(abs(told) + 0.5), told))


def _whole(digits: str, base: int) -> float:
    try:
        return float(int(digits[:400], base)) if len(digits) <= 400 else math.inf
    except OverflowError:
        return math.inf

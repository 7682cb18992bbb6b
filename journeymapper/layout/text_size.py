"""How many lines a text takes, measured without a font.

Widths are those of the program's typeface, rounded up, so that a text never needs more lines on
the picture than were kept for it; a script the typeface lacks is taken as wide as it can be.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TEXT_PX = 13.0
MOST_LINES = 4
"""A longer text ends in an ellipsis: the inspector has it whole."""
_LONGEST = 600
_GROUPS = {
    0.16: "'",
    0.21: ",.:;",
    0.24: "|‘’·",
    0.25: "`j",
    0.26: "i",
    0.27: "l",
    0.28: " ",
    0.29: "!",
    0.30: "()",
    0.31: '"',
    0.32: "[f",
    0.33: "t",
    0.35: "]r{}",
    0.37: "-",
    0.38: "_",
    0.39: "/\\",
    0.40: "I“”„",
    0.41: "1",
    0.45: "y",
    0.46: "z",
    0.47: "sv",
    0.48: "?",
    0.49: "*cx",
    0.50: "k",
    0.51: "7–",
    0.52: "J",
    0.53: "a",
    0.54: "eu×",
    0.55: "2Lhnoø",
    0.56: "<>FT^g~",
    0.57: "Ebdpđ«»",
    0.58: "3Yq",
    0.59: "5ß",
    0.60: "$69PSV",
    0.61: "+Z−",
    0.62: "48BR",
    0.63: "=AKX",
    0.65: "0C",
    0.66: "#",
    0.67: "D…€",
    0.69: "Uw",
    0.70: "GHN",
    0.72: "OØ",
    0.73: "Q",
    0.74: "&",
    0.78: "@",
    0.83: "M—",
    0.85: "m",
    0.86: "W",
    0.87: "æ",
    0.90: "Æ",
    0.92: "%",
    0.93: "œ",
    1.01: "Œ",
}
_EM = {letter: em for em, letters in _GROUPS.items() for letter in letters}
_WIDE, _OTHER, _NARROW = 1.3, 1.15, 0.66
_BREAKS = r"(?<=-)(?=\w)|(?<=[\u2e80-\uffef])|(?=[\u2e80-\uffef])"
"""Where a word may go on in the next line: after a hyphen, beside a letter of East Asia.

Compiled when a text is measured first: most maps open without any.
"""


@lru_cache(20_000)
def lines_of(text: str, width: float, px: float = TEXT_PX, most: int = MOST_LINES) -> int:
    """How many lines a text takes in this width, at most `most`."""
    lines = 0
    for paragraph in text.strip()[:_LONGEST].splitlines() or [""]:
        lines += _lines(paragraph, width, px)
        if lines >= most:
            return most
    return lines


def _lines(paragraph: str, width: float, px: float) -> int:
    lines, used, space = 1, 0.0, _EM[" "] * px
    for word in paragraph.split():
        gap = space if used else 0.0
        for part in re.split(_BREAKS, word):
            room = _width(part, px)
            if used and used + gap + room > width:
                lines, used, gap = lines + 1, 0.0, 0.0
            while room > width:  # Qt breaks a word that fits no line wherever it must
                lines, room = lines + 1, room - width + px
            used, gap = used + gap + room, 0.0
    return lines


def _width(text: str, px: float) -> float:
    return px * sum(_EM.get(letter) or _em(letter) for letter in text)


@lru_cache(4096)
def _em(letter: str) -> float:
    """The width of a letter that is not in the table: that of the letter under its accents."""
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    base = unicodedata.normalize("NFD", letter)[0]
    if base in _EM:
        return _EM[base]
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    if unicodedata.bidirectional(letter) in ("R", "AL"):
        return _NARROW
    return _NARROW if letter.islower() and ord(letter) < 0x250 else _OTHER

r"""What JavaScript takes for a blank and for the end of a line; Python's `\s` and `.` differ."""

from __future__ import annotations

ENDS = "\n\r\u2028\u2029"
BLANKS = (
    "\t\v\f \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\ufeff" + ENDS
)


def trimmed(text: str) -> str:
    """The text without blanks at its ends."""
    return text.strip(BLANKS)

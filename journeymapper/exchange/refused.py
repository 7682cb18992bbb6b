"""What every reader of a foreign format raises for a file it does not take."""

from __future__ import annotations


class Refused(Exception):
    """A file that is refused, in words for a person: what is wrong, where, and what to try."""

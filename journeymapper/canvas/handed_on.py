"""What of a map is copied for other programs: all of it, or what names nobody.

One switch for the whole program. What a copy holds for this program itself is always whole:
cards that are cut and pasted lose nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.language import tr

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

_left_out: list[bool] = [False]


def leave_names_out(on: bool) -> None:
    """Copy without what `model/redacted.py` lists from now on, or with it again."""
    _left_out[0] = on


def names_are_left_out() -> bool:
    """Whether copies name nobody."""
    return _left_out[0]


def handed_on(journey: Journey) -> Journey:
    """The journey as other programs get it."""
    from journeymapper.model.redacted import redacted

    return redacted(journey) if names_are_left_out() else journey


def told(said: str) -> str:
    """What is said of a copy, and that it names nobody if so."""
    return without_names(said) if names_are_left_out() else said


def without_names(said: str) -> str:
    """What is said of a copy that names nobody."""
    return tr("{copied}, without names").format(copied=said)

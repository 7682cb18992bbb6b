"""The three hints that stand in for a tour."""

from __future__ import annotations

from journeymapper.language import tr
from journeymapper.windows.start.hint import HintText


def hints() -> tuple[HintText, ...]:
    """What the program is quickest at, each with the keys that do it."""
    return (
        HintText(
            "keyboard",
            tr("Type a journey without the mouse"),
            (
                ("S", tr("new stage")),
                ("T", tr("touchpoint")),
                ("Tab", tr("the next one")),
            ),
        ),
        HintText(
            "zap",
            tr("Say what can go wrong"),
            (
                ("F", tr("fail point")),
                ("C", tr("connect to what mends it")),
            ),
        ),
        HintText(
            "presentation",
            tr("Show it to the room"),
            (
                ("F5", tr("present")),
                ("B", tr("black")),
                ("Esc", tr("back")),
            ),
        ),
    )

"""The three hints that stand in for a tour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journeymapper.windows.start.hint import HintText


def hints() -> tuple[HintText, ...]:
    """What the program is quickest at, each with the keys that do it."""
    return (
        HintText(
            "keyboard",
            _said("Type a journey without the mouse"),
            (("S", _said("new stage")), ("T", _said("touchpoint")), ("Tab", _said("the next one"))),
        ),
        HintText(
            "zap",
            _said("Say what can go wrong"),
            (("F", _said("fail point")), ("C", _said("connect to what mends it"))),
        ),
        HintText(
            "presentation",
            _said("Show it to the room"),
            (("F11", _said("full screen")), ("Shift 1", _said("all of the map"))),
        ),
    )


def _said(text: str) -> str:
    return QCoreApplication.translate("hints", text)

"""The three hints that stand in for a tour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journeymapper.windows.start.hint import HintText


def hints() -> tuple[HintText, ...]:
    """What the program is quickest at, each with the keys that do it."""
    return (
        HintText(
            "keyboard",
            QCoreApplication.translate("hints", "Type a journey without the mouse"),
            (
                ("S", QCoreApplication.translate("hints", "new stage")),
                ("T", QCoreApplication.translate("hints", "touchpoint")),
                ("Tab", QCoreApplication.translate("hints", "the next one")),
            ),
        ),
        HintText(
            "zap",
            QCoreApplication.translate("hints", "Say what can go wrong"),
            (
                ("F", QCoreApplication.translate("hints", "fail point")),
                ("C", QCoreApplication.translate("hints", "connect to what mends it")),
            ),
        ),
        HintText(
            "presentation",
            QCoreApplication.translate("hints", "Show it to the room"),
            (
                ("F5", QCoreApplication.translate("hints", "present")),
                ("B", QCoreApplication.translate("hints", "black")),
                ("Esc", QCoreApplication.translate("hints", "back")),
            ),
        ),
    )

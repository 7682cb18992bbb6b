"""Saying things to a screen reader."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say it, where Qt (6.8 and newer) can."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if event is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(event(widget, text))

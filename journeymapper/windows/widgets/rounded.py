"""Popups with round corners: through glass where the screen can, else cut out of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion, QTransform
from PySide6.QtWidgets import QWidget

RADIUS = 12
_FLAGS = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint


def round_off(popup: QWidget) -> None:
    """Give a popup round corners; the style sheet rounds what it paints itself.

    The shadow goes: what the platform would draw is a rectangle's.
    """
    popup.setWindowFlags(popup.windowFlags() | _FLAGS)
    if QGuiApplication.platformName() == "xcb":  # there, glass may be black
        popup.installEventFilter(_Cutter(popup))
    else:
        popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


class _Cutter(QObject):
    """Keeps a popup's outline as large as the popup."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(watched.rect()), RADIUS, RADIUS)
            watched.setMask(QRegion(outline.toFillPolygon(QTransform()).toPolygon()))
        return False

"""Keys as they are shown: little caps, one for each key held or pressed."""

from __future__ import annotations

import sys

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.key_cap import key_name
from journeymapper.windows.appearance import colour

HEIGHT, PADDING, GAP, RADIUS, PX = 19.0, 6.0, 4.0, 4.0, 12.0
BASELINE = 4.5
EVERYWHERE = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "-": "−",
    "Return": "Enter",
}
ON_A_MAC = {"Ctrl": "⌘", "Shift": "⇧", "Alt": "⌥", "Return": "↩", "Del": "⌫"}
SIGNS = {**EVERYWHERE, **(ON_A_MAC if sys.platform == "darwin" else {})}


def caps_of(key: str) -> tuple[str, ...]:
    """The caps of a key as the table of actions writes it: "Ctrl+Shift+C" has three."""
    return tuple(cap for stroke in key.split(", ") for cap in _stroke(stroke))


def _stroke(key: str) -> list[str]:
    """The caps of keys that are pressed together."""
    if key.endswith("+"):
        return [*_stroke(key[:-2]), "+"] if len(key) > 1 else ["+"]
    return [key_name(SIGNS.get(each, each)) for each in key.split("+") if each]


def width_of(caps: tuple[str, ...]) -> float:
    """How wide these caps are together, px."""
    return sum(_cap_width(cap) + GAP for cap in caps) - GAP if caps else 0.0


def draw_caps(painter: QPainter, caps: tuple[str, ...], left: float, middle: float) -> float:
    """Draw caps beside each other around a middle line; gives where they end."""
    painter.setFont(font(PX))
    for cap in caps:
        box = QRectF(left + 0.5, middle - HEIGHT / 2 + 0.5, _cap_width(cap) - 1, HEIGHT - 1)
        painter.setPen(QPen(colour("edge"), 1))
        painter.setBrush(colour("panel"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(colour("ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
        left += _cap_width(cap) + GAP
    return left - GAP


def _cap_width(cap: str) -> float:
    return max(HEIGHT, round(metrics(PX).horizontalAdvance(cap) + 2 * PADDING))


class KeyHints(QWidget):
    """A row of keys and what they do: "Esc close"."""

    def __init__(self, hints: tuple[tuple[tuple[str, ...], str], ...]) -> None:
        super().__init__()
        self._hints = hints
        self.setFixedHeight(int(HEIGHT) + 2)
        self.setAccessibleName(", ".join(f"{' '.join(caps)}: {does}" for caps, does in hints))

    def sizeHint(self) -> QSize:
        words = sum(metrics(12).horizontalAdvance(does) for _, does in self._hints)
        caps = sum(width_of(caps) for caps, _ in self._hints)
        return QSize(int(words + caps + len(self._hints) * 22), int(HEIGHT) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left, middle = 0.0, self.height() / 2
            for caps, does in self._hints:
                left = draw_caps(painter, caps, left, middle) + 5
                painter.setFont(font(12))
                painter.setPen(colour("ink2"))
                painter.drawText(QPointF(left, middle + BASELINE), does)
                left += metrics(12).horizontalAdvance(does) + 17

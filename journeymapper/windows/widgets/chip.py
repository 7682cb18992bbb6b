"""A chip: a short name in a pill that can be on or off, with a mark before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy

from journeymapper.canvas.plain_tip import plain_tip
from journeymapper.painting.fonts import font, metrics
from journeymapper.windows.appearance import colour
from journeymapper.windows.widgets.lit_button import LitButton
from journeymapper.windows.widgets.rounded import round_off

PaintMark = Callable[[QPainter, QRectF, bool], None]
"""Paints a chip's mark: painter, an 18 px square, whether the chip is on."""

HEIGHT, MARK, LIMIT = 22, 18, 236
TONES = {
    "accent": ("accent_soft", "accent"),
    "recovery": ("rec_soft", "recovery"),
    "plain": ("hover", "hover"),
}


class Chip(LitButton):
    """One value as a pill; `tone` is accent, recovery or plain (a filled one without outline)."""

    def __init__(self, text: str, tone: str = "accent", mark: PaintMark | None = None) -> None:
        super().__init__()
        self._tone, self._mark = tone, mark
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def offer(self, words: str, then: Callable[[], object]) -> None:
        """Offer what can be done with what it stands for: in its menu, and by F2."""
        action = QAction(words, self)
        action.setShortcut(QKeySequence(Qt.Key.Key_F2))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _: then())
        self.addAction(action)
        self.setToolTip(plain_tip(f"{self.text()}\n{words} (F2)"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.actions():
            event.ignore()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        round_off(menu)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def sizeHint(self) -> QSize:
        width = metrics(12, 500).horizontalAdvance(self.text()) + 2 * 10
        return QSize(min(LIMIT, int(width + 1) + (MARK if self._mark else 0)), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_pill(painter)
            left = 10.0
            if self._mark:
                self._mark(painter, QRectF(3, 2, MARK, MARK), self.isChecked())
                left = 3 + MARK + 5
            painter.setFont(font(12, 500))
            painter.setPen(colour("ink" if self.isChecked() else "ink2"))
            room = self.width() - left - 8
            text = metrics(12, 500).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(left, 15.5), text)

    def _paint_pill(self, painter: QPainter) -> None:
        fill, outline = TONES[self._tone]
        on = self.isChecked()
        painter.setBrush(colour(fill if on else "hover" if self.underMouse() else "field"))
        painter.setPen(QPen(colour(outline if on else "edge"), 1.2))
        pill = QRectF(self.rect()).adjusted(0.6, 0.6, -0.6, -0.6)
        painter.drawRoundedRect(pill, HEIGHT / 2, HEIGHT / 2)

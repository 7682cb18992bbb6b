"""Channels by aspects of the brand: how fully it comes through, and where it drifts apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeymapper.canvas.announcing import announce
from journeymapper.canvas.told import Told
from journeymapper.language import marked, tr
from journeymapper.model.brand import ASPECTS, Ends, drift
from journeymapper.painting.brushes import fill
from journeymapper.painting.fonts import font
from journeymapper.painting.text import elided
from journeymapper.windows.appearance import appearance, colour

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

HEAD, ROW, NAMES, DISC = 24, 26, 150, 7.0
HEADS = {
    "values": marked("Values"),
    "messaging": marked("Messaging"),
    "visual_identity": marked("Look"),
}
DEGREES = (marked("not"), marked("partly"), marked("fully"))
STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
RATINGS = {Qt.Key.Key_0: 0, Qt.Key.Key_1: 1, Qt.Key.Key_2: 2}
CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class BrandGrid(QWidget):
    """A row for each channel. Arrows walk, 0, 1 and 2 rate, Del clears.

    `taken` carries the channel in hand, `rated` channel, aspect and degree (None for none).
    """

    taken = Signal(str)
    rated = Signal(str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._journey: Journey | None = None
        self._ends: dict[str, Ends | None] = {}
        self._row, self._column = 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The brand in every channel"))
        self.setToolTip(tr("Arrows choose, 0, 1 and 2 rate: not, partly, fully. Del clears"))
        appearance().changed.connect(self.update)

    def show_brand(self, journey: Journey, channel: str) -> None:
        """Show how all channels are rated, one of them in hand."""
        self._journey = journey
        self._ends = {aspect: drift(journey, aspect) for aspect in ASPECTS}
        self._row = journey.channels.place(channel)
        self.updateGeometry()
        self.update()

    def told(self) -> Told:
        """What a screen reader is told: the cell in hand."""
        return Told(QAccessible.Role.Grouping, self.said())

    def said(self) -> str:
        """The cell in hand in words: "Website, Values: fully, strongest"."""
        if self._journey is None:
            return ""
        channel, aspect = self._in_hand()
        record = self._journey.channels[channel]
        degree = getattr(record.brand, aspect)
        words = tr("not rated") if degree is None else tr(DEGREES[degree])
        said = tr("{channel}, {aspect}: {degree}")
        said = said.format(channel=record.name, aspect=tr(HEADS[aspect]), degree=words)
        end = {1: tr("the best"), -1: tr("the worst")}.get(self._end(channel, aspect))
        return tr("{rating}, {end}").format(rating=said, end=end) if end else said

    def sizeHint(self) -> QSize:
        rows = len(self._journey.channels) if self._journey else 0
        return QSize(NAMES + 3 * 90, HEAD + ROW * rows + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._journey is None:
            return
        if key in STEPS:
            down, right = STEPS[key]
            self._go(self._row + down, self._column + right)
        elif key in RATINGS:
            self.rated.emit(*self._in_hand(), RATINGS[key])
        elif key in CLEAR:
            self.rated.emit(*self._in_hand(), None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        column = int((at.x() - NAMES) // self._wide())
        self._go(int((at.y() - HEAD) // ROW), max(0, column))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._journey is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for column, aspect in enumerate(ASPECTS):
                self._write(painter, tr(HEADS[aspect]), self._cell(-1, column), "ink2", 600)
            for row, channel in enumerate(self._journey.channels):
                self._paint_row(painter, row, channel.id, channel.name)

    def _paint_row(self, painter: QPainter, row: int, channel: str, name: str) -> None:
        line = QRectF(0, HEAD + row * ROW, self.width(), ROW)
        painter.setPen(QPen(colour("edge"), 1))
        painter.drawLine(line.topLeft(), line.topRight())
        here = row == self._row
        if here:
            painter.fillRect(line.adjusted(0, 1, 0, 0), colour("accent_soft"))
        room = QRectF(8, line.y(), NAMES - 16, ROW)
        self._write(painter, name, room, "ink", 600 if here else 400, Qt.AlignmentFlag.AlignLeft)
        for column, aspect in enumerate(ASPECTS):
            self._paint_cell(painter, self._cell(row, column), channel, aspect)
        if here and self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._cell(row, self._column).adjusted(2, 2, -2, -2), 5, 5)

    def _paint_cell(self, painter: QPainter, cell: QRectF, channel: str, aspect: str) -> None:
        assert self._journey is not None
        degree = getattr(self._journey.channels[channel].brand, aspect)
        if degree is None:
            self._write(painter, "–", cell, "ink3")
            return
        end = self._end(channel, aspect)
        token = {1: "recovery", -1: "failure"}.get(end, "ink2")
        middle = cell.center() - QPointF(10 if end else 0, 0)
        draw_degree(painter, middle, degree, colour(token).name())
        if end:
            sign = QRectF(middle.x() + DISC + 4, cell.y(), 16, cell.height())
            self._write(painter, "▲" if end > 0 else "▼", sign, token, 700)

    def _write(
        self,
        painter: QPainter,
        text: str,
        box: QRectF,
        token: str,
        weight: int = 400,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        painter.setFont(font(12, weight))
        painter.setPen(colour(token))
        shown = elided(text, box.width(), 12, weight)
        painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, shown)

    def _end(self, channel: str, aspect: str) -> int:
        """1 where a channel is at the best end of a drift, -1 at the worst, else 0."""
        ends = self._ends.get(aspect)
        return 0 if ends is None else (channel in ends.strong) - (channel in ends.weak)

    def _go(self, row: int, column: int) -> None:
        assert self._journey is not None
        keys = self._journey.channels.keys
        self._row = max(0, min(len(keys) - 1, row))
        self._column = max(0, min(len(ASPECTS) - 1, column))
        self.taken.emit(keys[self._row])
        self.update()
        announce(self, self.said())

    def _in_hand(self) -> tuple[str, str]:
        assert self._journey is not None
        return self._journey.channels.keys[self._row], ASPECTS[self._column]

    def _wide(self) -> float:
        return max(1.0, (self.width() - NAMES) / len(ASPECTS))

    def _cell(self, row: int, column: int) -> QRectF:
        wide = self._wide()
        top, high = (HEAD + row * ROW, ROW) if row >= 0 else (0, HEAD)
        return QRectF(NAMES + column * wide, top, wide, high)


def draw_degree(painter: QPainter, middle: QPointF, degree: int, ink: str) -> None:
    """A ring that is empty, half full or full."""
    box = QRectF(middle.x() - DISC, middle.y() - DISC, 2 * DISC, 2 * DISC)
    if degree:
        fill(painter, ink)
        painter.drawPie(box, 90 * 16, 180 * 16 * degree)
    painter.setPen(QPen(QColor(ink), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)

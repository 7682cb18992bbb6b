"""A row of cells of which at most one is chosen; choosing it again clears it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from journeymapper.canvas.announcing import announce
from journeymapper.canvas.told import Scale, Told, tell_change
from journeymapper.language import tr
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.widgets.value_widget import MIXED

PaintCell = Callable[[QPainter, QRectF, int, bool], None]
"""Paints the inside of one cell: painter, its rectangle, its number, whether it is chosen."""

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CellRow(QWidget):
    """Cells side by side in one field, the chosen one in the accent."""

    picked = Signal(object)
    height_hint = 30

    def __init__(
        self, name: str, values: Sequence[Any], labels: Sequence[str], paint_cell: PaintCell
    ) -> None:
        super().__init__()
        self.values = tuple(values)
        self._labels = tuple(labels)
        self._paint_cell = paint_cell
        self._value: Any = None
        self._cursor = 0
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        appearance().changed.connect(self.update)

    def show_value(self, value: Any) -> None:
        """Show the value as chosen; None and MIXED choose no cell."""
        cursor = self.values.index(value) if value in self.values else self._cursor
        if (value, cursor) != (self._value, self._cursor):
            self._value, self._cursor = value, cursor
            self.update()
            tell_change(self, self.said())

    def flush(self) -> None:
        """A cell is committed when it is chosen: there is nothing to flush."""

    def said(self) -> str:
        """The value in words."""
        if self._value is MIXED:
            return tr("mixed")
        return self._labels[self.values.index(self._value)] if self._value in self.values else ""

    def told(self) -> Told:
        """What a screen reader is told: the value in words and its place; 0 is none."""
        at = self.values.index(self._value) + 1 if self._value in self.values else 0
        scale = Scale(0, at, len(self.values), self._take_place)
        return Told(QAccessible.Role.Slider, self.said() or tr("not set"), scale=scale)

    def cell(self, index: int) -> QRectF:
        """Where a cell lies."""
        width = self.width() / len(self.values)
        return QRectF(index * width, 0, width, self.height())

    def sizeHint(self) -> QSize:
        return QSize(20 * len(self.values), self.height_hint)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_field(painter)
            for index in range(len(self.values)):
                self._paint_one(painter, index)
            if self.hasFocus():
                painter.setPen(QPen(colour("accent"), 2))
                under = self.cell(self._cursor).adjusted(6, 0, -6, -4)
                painter.drawLine(under.bottomLeft(), under.bottomRight())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._cursor = self._index_at(event.position())
            self._choose()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._index_at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := STEPS.get(Qt.Key(event.key())):
            self._cursor = max(0, min(len(self.values) - 1, self._cursor + step))
            self.update()
            announce(self, self._labels[self._cursor])
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._value is not None:
            self.picked.emit(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(
                event.globalPos(), self._labels[self._index_at(QPointF(event.pos()))], self
            )
            return True
        return super().event(event)

    def _take_place(self, place: int) -> None:
        self.picked.emit(self.values[place - 1] if 0 < place <= len(self.values) else None)

    def _choose(self) -> None:
        value = self.values[self._cursor]
        self.picked.emit(None if value == self._value else value)

    def _index_at(self, point: QPointF) -> int:
        index = int(point.x() * len(self.values) / max(1, self.width()))
        return max(0, min(len(self.values) - 1, index))

    def _paint_field(self, painter: QPainter) -> None:
        painter.setPen(QPen(colour("edge"), 1))
        painter.setBrush(colour("field"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)

    def _paint_one(self, painter: QPainter, index: int) -> None:
        cell, chosen = self.cell(index), self.values[index] == self._value
        if index:
            painter.setPen(QPen(colour("edge"), 1))
            painter.drawLine(cell.topLeft() + QPointF(0, 1), cell.bottomLeft() - QPointF(0, 1))
        if chosen or index == self._hovered:
            painter.setPen(QPen(colour("accent"), 1.5) if chosen else QPen(QColor(0, 0, 0, 0)))
            painter.setBrush(colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 5, 5)
        self._paint_cell(painter, cell, index, chosen)


class StrengthRow(CellRow):
    """A lower row without dividers, its chosen cell filled: how strongly a pillar is built."""

    height_hint = 22

    def sizeHint(self) -> QSize:
        return QSize(118, self.height_hint)

    def _paint_one(self, painter: QPainter, index: int) -> None:
        cell, chosen = self.cell(index), self.values[index] == self._value
        if chosen or index == self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            token = "hover" if not chosen else "failure" if self.values[index] < 0 else "ink2"
            painter.setBrush(colour(token))
            painter.drawRoundedRect(cell.adjusted(1.5, 2, -1.5, -2), 5, 5)
        self._paint_cell(painter, cell, index, chosen)

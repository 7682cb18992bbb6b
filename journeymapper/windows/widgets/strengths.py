"""Rows of strengths: each names a pillar and rates it from -2 to 2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import tr
from journeymapper.painting.fonts import font
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.text import elided, text_width
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.widgets.cell_row import StrengthRow
from journeymapper.windows.widgets.marking import strength_cell
from journeymapper.windows.widgets.value_widget import MIXED

STRENGTHS = (-2, -1, 0, 1, 2)
INDENT, MIXED_SIGN = 22, " ≠"


class StrengthRows(QWidget):
    """A row for each word; `picked` carries (word, strength), strength None to clear it."""

    picked = Signal(object)

    def __init__(self, name: str, rows: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows: dict[str, StrengthRow] = {}
        self.names: dict[str, RowName] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        for line, (key, label, glyph) in enumerate(rows):
            row = self.rows[key] = StrengthRow(
                label,
                STRENGTHS,
                (
                    tr("−2 harms it a lot"),
                    tr("−1 harms it"),
                    tr("0 touches it"),
                    tr("+1 builds it"),
                    tr("+2 builds it a lot"),
                ),
                strength_cell,
            )
            row.setFixedWidth(118)
            row.picked.connect(lambda strength, key=key: self.picked.emit((key, strength)))
            self.names[key] = RowName(label, glyph)
            grid.addWidget(self.names[key], line, 0)
            grid.addWidget(row, line, 1)

    def told(self) -> Told:
        """What a screen reader is told: rows that belong together."""
        return GROUP

    def show_value(self, value: Mapping[str, Any]) -> None:
        """Show each word's strength; None where it is not tagged."""
        for key, row in self.rows.items():
            row.show_value(value.get(key))
            self.names[key].tag(value.get(key))

    def flush(self) -> None:
        """A strength is committed when it is chosen: there is nothing to flush."""


class RowName(QWidget):
    """Glyph and name of a row: in ink where it is tagged, faint where not."""

    def __init__(self, text: str, glyph: str) -> None:
        super().__init__()
        self._text, self._glyph = text, glyph
        self._tagged = self._mixed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self.update)

    def tag(self, strength: Any) -> None:
        tagged, mixed = strength is not None, strength is MIXED
        if (tagged, mixed) != (self._tagged, self._mixed):
            self._tagged, self._mixed = tagged, mixed
            self.setToolTip(tr("The selected cards differ here.") if mixed else "")
            self.update()

    def shown(self) -> str:
        """The name as far as there is room for it; a sign says that the cards differ."""
        sign = MIXED_SIGN if self._mixed else ""
        room = self.width() - INDENT - text_width(sign, 13)
        return elided(self._text, room, 13) + sign

    def sizeHint(self) -> QSize:
        return QSize(120, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink = colour("ink" if self._tagged else "ink2")
            draw_icon(painter, self._glyph, QRectF(0, 3, 16, 16), ink.name())
            painter.setFont(font(13))
            painter.setPen(ink)
            painter.drawText(QPointF(INDENT, 16), self.shown())

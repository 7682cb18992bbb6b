"""A sheet on show, as wide as there is room, to be scrolled down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

if TYPE_CHECKING:
    from journeymapper.pictures.sheet import Sheet


class SheetView(QScrollArea):
    """Shows a sheet; nothing until it has one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._paper = _Paper()
        self._paper.setAccessibleName(name)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._paper)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show this one, from its top."""
        self._paper.show_sheet(sheet)
        self.verticalScrollBar().setValue(0)


class _Paper(QWidget):
    """The sheet as pixels, painted once for each width."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._painted = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sheet(self, sheet: Sheet | None) -> None:
        self._sheet, self._painted = sheet, QPixmap()
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._painted = QPixmap()
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        if self._painted.isNull():
            self._painted = self._paint(self._sheet)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._painted)

    def _fit(self) -> None:
        sheet = self._sheet
        self.setFixedHeight(0 if sheet is None else round(sheet.height * self._scale(sheet)))

    def _scale(self, sheet: Sheet) -> float:
        return self.width() / sheet.width

    def _paint(self, sheet: Sheet) -> QPixmap:
        ratio = self.devicePixelRatioF()
        painted = QPixmap(self.size() * ratio)
        painted.setDevicePixelRatio(ratio)
        with QPainter(painted) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = self._scale(sheet)
            painter.scale(scale, scale)
            sheet.paint(painter)
        return painted

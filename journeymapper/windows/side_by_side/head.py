"""The head of a side: which map it is, and at the right what the marks mean."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from journeymapper.analysis.wording import sentence
from journeymapper.language import tr
from journeymapper.painting.change_marks import CHANGES, draw_change_sign
from journeymapper.painting.fonts import font, metrics
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.widgets.captioned import ElidedLabel

HEIGHT, RADIUS, GAP, PX = 30, 8, 14, 12
NAME_LEAST = 180


class SideHead(QFrame):
    """The name of a map; `marks`: the legend of what became of its cards."""

    def __init__(self, name: str, *, marks: bool = False) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        self.name = ElidedLabel("said")
        self.name.say(sentence(name))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        self.legend = ChangeLegend() if marks else None
        if self.legend is not None:
            row.addWidget(self.legend)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.legend is not None:  # where both have no room the name comes first
            self.legend.setVisible(self.width() >= self.legend.sizeHint().width() + NAME_LEAST)

    def minimumSizeHint(self) -> QSize:
        return QSize(NAME_LEAST, HEIGHT)


class ChangeLegend(QWidget):
    """Every sign of a change with its name, in a row."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription(", ".join(tr(name) for _, name in CHANGES))
        appearance().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(int(sum(_width(name) for _, name in CHANGES)) - GAP, HEIGHT - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(PX, 500))
            x, middle = 0.0, self.height() / 2
            for change, name in CHANGES:
                draw_change_sign(
                    painter, change, x + RADIUS + 2, middle, appearance().theme, RADIUS
                )
                painter.setPen(colour("ink"))
                painter.drawText(int(x + 2 * RADIUS + 8), int(middle + PX * 0.36), tr(name))
                x += _width(name)


def _width(name: str) -> float:
    return metrics(PX, 500).horizontalAdvance(tr(name)) + 2 * RADIUS + 8 + GAP

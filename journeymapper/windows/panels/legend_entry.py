"""One value of the legend: its swatch, or a segment's shape, and its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from journeymapper.canvas.plain_tip import plain_tip
from journeymapper.language import tr
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.marks import draw_segment
from journeymapper.painting.swatches import draw_swatch
from journeymapper.painting.tags import Swatch
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.widgets.lit_button import EnteredButton

SWATCH, NAME_LIMIT = 20, 130


class LegendEntry(EnteredButton):
    """A swatch, or a segment's shape, and its name."""

    def __init__(self, text: str, look: Swatch) -> None:
        super().__init__()
        self.look = look
        self.setText(text)
        tip = tr(
            "Show only {name}.\nOf one kind any value will do, different kinds must all match."
        )
        self.setToolTip(plain_tip(tip.format(name=text)))
        self.setAccessibleName(tr("Show only {name}").format(name=text))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click Esc is the canvas's

    def width_with(self, name: int) -> int:
        """How wide it is with a name of at most this width, px."""
        mark = 14 if self.is_shape() else SWATCH
        return int(min(name, metrics(12, 600).horizontalAdvance(self.text()))) + mark + 6 + 10

    def sizeHint(self) -> QSize:
        return QSize(self.width_with(NAME_LIMIT), 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, self.isChecked())
            left = self._paint_mark(painter)
            painter.setFont(font(12, 600 if self.isChecked() else 400))
            painter.setPen(colour("ink"))
            name = metrics(12).elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width() - left - 3
            )
            painter.drawText(QPointF(left, 17.5), name)

    def _paint_mark(self, painter: QPainter) -> float:
        if self.is_shape():
            draw_segment(painter, 11, 13, int(self.look.mark), colour("ink2").name())
            return 22
        draw_swatch(painter, self.look, QRectF(4, 3, SWATCH, SWATCH), appearance().theme)
        return SWATCH + 10

    def is_shape(self) -> bool:
        """Whether it is a segment's, which has no fill."""
        return self.look.shape == "segment" and not self.look.fill

"""A button of the toolbar: an action's icon and, where there is room, its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton

from journeymapper.painting.brushes import fill
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import ICON_SIZE, colour

HEIGHT, SIDE, GAP, BASELINE, ROUND = 32, 10, 6, 20.5, 8
Style = Qt.ToolButtonStyle


class BarButton(QToolButton):
    """Does the action; without its name it is as wide as it is high.

    `filled` names the icon of the one thing to press in its window.
    """

    def __init__(self, action: QAction, *, named: bool = False, filled: str = "") -> None:
        super().__init__()
        self._filled = filled
        self.setDefaultAction(action)
        self.setAccessibleName(action.iconText())
        self.setIconSize(ICON_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_name(named)

    def show_name(self, on: bool) -> None:
        """Write the action's name beside the icon, or leave it to the tooltip."""
        self.setToolButtonStyle(Style.ToolButtonTextBesideIcon if on else Style.ToolButtonIconOnly)
        self.setFixedSize(self.sizeHint())

    def spare(self) -> int:
        """How many px narrower it can be."""
        return self.sizeHint().width() - HEIGHT

    def sizeHint(self) -> QSize:
        if not self._is_named():
            return QSize(HEIGHT, HEIGHT)
        name = metrics(13, 600 if self._filled else 500).horizontalAdvance(self.text())
        return QSize(int(SIDE + ICON_SIZE.width() + GAP + name + SIDE), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QStyleOptionToolButton()
        self.initStyleOption(ground)
        ground.features = QStyleOptionToolButton.ToolButtonFeature.None_
        ground.text, ground.icon = "", QIcon()
        named, enabled = self._is_named(), self.isEnabled()
        size = ICON_SIZE.width()
        square = QRect(SIDE if named else (HEIGHT - size) // 2, (HEIGHT - size) // 2, size, size)
        with QPainter(self) as painter:
            control = QStyle.ComplexControl.CC_ToolButton
            self.style().drawComplexControl(control, ground, painter, self)
            mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
            ink = "ink" if enabled else "pale"
            if self._filled and enabled:
                ink = "on_accent"
                self._fill(painter)
                draw_icon(painter, self._filled, QRectF(square), colour(ink).name())
            else:
                state = QIcon.State.On if self.isChecked() else QIcon.State.Off
                self.icon().paint(painter, square, Qt.AlignmentFlag.AlignCenter, mode, state)
            if named:
                painter.setFont(font(13, 600 if self._filled else 500))
                painter.setPen(colour(ink))
                painter.drawText(QPointF(SIDE + size + GAP, BASELINE), self.text())

    def _fill(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, colour("accent").name(), 0.88 if self.underMouse() else 1.0)
        painter.drawRoundedRect(self.rect(), ROUND, ROUND)

    def _is_named(self) -> bool:
        return self.toolButtonStyle() is not Style.ToolButtonIconOnly

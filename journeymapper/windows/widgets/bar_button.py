"""A button of the toolbar: an action's icon and, where there is room, its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton

from journeymapper.painting.fonts import font, metrics
from journeymapper.windows.appearance import ICON_SIZE, colour

HEIGHT, SIDE, GAP, BASELINE = 32, 10, 6, 20.5
Style = Qt.ToolButtonStyle


class BarButton(QToolButton):
    """Does the action; without its name it is as wide as it is high."""

    def __init__(self, action: QAction, *, named: bool = False) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setAccessibleName(action.iconText())
        self.setIconSize(ICON_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_name(named)

    def show_name(self, on: bool) -> None:
        """Write the action's name beside the icon, or leave it to the tooltip."""
        self.setToolButtonStyle(Style.ToolButtonTextBesideIcon if on else Style.ToolButtonIconOnly)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        if not self._is_named():
            return QSize(HEIGHT, HEIGHT)
        name = metrics(13, 500).horizontalAdvance(self.text())
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
            state = QIcon.State.On if self.isChecked() else QIcon.State.Off
            self.icon().paint(painter, square, Qt.AlignmentFlag.AlignCenter, mode, state)
            if named:
                painter.setFont(font(13, 500))
                painter.setPen(colour("ink" if enabled else "pale"))
                painter.drawText(QPointF(SIDE + size + GAP, BASELINE), self.text())

    def _is_named(self) -> bool:
        return self.toolButtonStyle() is not Style.ToolButtonIconOnly

"""The button that mends: pointing at it shows what it would do, a click does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from journeymapper.language import tr
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.widgets.rounded import round_off

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Fix


GAP = "\N{THIN SPACE}"
"""Between icon and words."""


class FixButton(QWidget):
    """The first fix of a finding as a button, and all of them in a menu where there are several.

    `pointed` carries the fix under the mouse or the keyboard, None when that is over; `wanted`
    the one to be done.
    """

    pointed = Signal(object)
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._fixes: tuple[Fix, ...] = ()
        self.button, self.more = Pointed(), QToolButton()
        self.button.setObjectName("fix")
        self.button.setToolTip(tr("Mend it (Ctrl+.)"))
        self.more.setObjectName("moreFixes")
        self.menu = QMenu(self)
        round_off(self.menu)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setToolTip(tr("Other ways to mend it"))
        self.more.setAccessibleName(self.more.toolTip())
        self.button.pointed.connect(self._point)
        self.button.clicked.connect(self._want)
        self.menu.aboutToHide.connect(lambda: self.pointed.emit(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button)
        row.addWidget(self.more)
        appearance().changed.connect(self._dress)
        self._dress()

    def offer(self, fixes: tuple[Fix, ...]) -> None:
        """Offer these fixes; hide where there is none."""
        self._fixes = fixes
        self.setVisible(bool(fixes))
        self.setEnabled(bool(fixes))
        self.more.setVisible(len(fixes) > 1)
        self.menu.clear()
        if not fixes:
            return
        self.button.setText(GAP + fixes[0].label.replace("&", "&&"))
        self.button.setAccessibleName(fixes[0].label)
        for fix in fixes if len(fixes) > 1 else ():
            self._add(fix)
        if self.button.is_pointed:
            self.pointed.emit(fixes[0])

    def _add(self, fix: Fix) -> None:
        action = QAction(fix.label.replace("&", "&&"), self.menu)
        action.hovered.connect(lambda: self.pointed.emit(fix))
        action.triggered.connect(lambda: self.wanted.emit(fix))
        self.menu.addAction(action)

    def _point(self, on: bool) -> None:
        self.pointed.emit(self._fixes[0] if on and self._fixes else None)

    def _want(self) -> None:
        self.wanted.emit(self._fixes[0])

    def _dress(self) -> None:
        self.button.setIcon(themed_icon("wand-sparkles", "recovery"))
        self.more.setIcon(themed_icon("chevron-down", "recovery"))


class Pointed(QPushButton):
    """A button that says when it comes under the mouse or the keyboard, and when that ends."""

    pointed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.is_pointed = False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._tell()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell()

    def hideEvent(self, event: QEvent) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self._say(False)

    def _tell(self) -> None:
        self._say(self.underMouse() or self.hasFocus())

    def _say(self, on: bool) -> None:
        if on != self.is_pointed:
            self.is_pointed = on
            self.pointed.emit(on)

"""The bottom dock: tabs with counts, each with a list, and the controls of the one in front."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import tr
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.text import elided
from journeymapper.windows.appearance import appearance, colour, themed_icon
from journeymapper.windows.placing import DOCK_LEAST
from journeymapper.windows.widgets.lit_button import LitButton

TABS_HEIGHT = 35
LEAST_TAB, OTHERS = 64, 60
"""The least width of a tab whose name is cut; what else stands beside the tabs, px."""


class Dock(QWidget):
    """Pages of lists behind tabs; each page may bring controls that stand beside the tabs."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(tr("Findings and lists"))
        self.setMinimumHeight(DOCK_LEAST)
        self.tabs: list[DockTab] = []
        self._controls: list[QWidget] = []
        self._pages = QStackedWidget()
        self._bar = DockBar()
        self._bar.setObjectName("dockTabs")
        self._bar.setFixedHeight(TABS_HEIGHT)
        self._row = QHBoxLayout(self._bar)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self.fill = FillButton()
        self._row.addWidget(self.fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._pages)

    def told(self) -> Told:
        """What a screen reader is told: a panel."""
        return GROUP

    def add_page(self, name: str, page: QWidget, *controls: QWidget) -> DockTab:
        """Add a page behind a new tab."""
        place = len(self.tabs)
        tab = DockTab(name)
        tab.clicked.connect(lambda: self.show_page(self.tabs.index(tab)))
        self._row.insertWidget(place, tab)
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        for control in controls:
            row.addWidget(control)
        self._row.insertWidget(self._row.count() - 1, held)
        self._pages.addWidget(page)
        self.tabs.append(tab)
        self._controls.append(held)
        self.show_page(self._pages.currentIndex())
        return tab

    def take_out(self, page: QWidget) -> None:
        """Give a page back, with its tab gone; the first one comes to the front in its place."""
        place, front = self._pages.indexOf(page), self.front()
        if place >= 0:
            self._pages.removeWidget(page)
            for part in (self.tabs.pop(place), self._controls.pop(place)):
                part.hide()
                part.deleteLater()
            self.show_page(0 if front is page else self._pages.currentIndex())

    def bring(self, page: QWidget) -> None:
        """Bring this page to the front."""
        self.show_page(self._pages.indexOf(page))

    def tab_of(self, page: QWidget) -> DockTab:
        """The tab of a page."""
        return self.tabs[self._pages.indexOf(page)]

    def front(self) -> QWidget:
        """The page in front."""
        return self._pages.currentWidget() or self

    def show_page(self, place: int) -> None:
        """Bring a page to the front."""
        self._pages.setCurrentIndex(place)
        for number, (tab, controls) in enumerate(zip(self.tabs, self._controls, strict=True)):
            tab.setChecked(number == place)
            controls.setVisible(number == place)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the counts out where they would cut the names."""
        tabs = sum(tab.whole_width() + self._row.spacing() for tab in self.tabs)
        shown = [controls for controls in self._controls if not controls.isHidden()]
        others = sum(controls.sizeHint().width() for controls in shown) + OTHERS
        for tab in self.tabs:
            tab.show_count(tabs + others <= self.width())


class DockBar(QFrame):
    """Where the tabs stand."""

    def told(self) -> Told:
        """What a screen reader is told: the tabs stand here."""
        return Told(QAccessible.Role.PageTabList)


class FillButton(QToolButton):
    """Lets the dock fill the window, and gives the window back."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("small")
        self.setCheckable(True)
        self.setFixedSize(26, 26)
        self.setIconSize(QSize(16, 16))
        self.toggled.connect(self._dress)
        appearance().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        fills = self.isChecked()
        self.setIcon(themed_icon("chevron-down" if fills else "chevron-up"))
        self.setToolTip(tr("Show the map again") if fills else tr("Fill the window"))
        self.setAccessibleName(self.toolTip())


class DockTab(LitButton):
    """A page's name and how many entries it has; only the name where there is little room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._count: int | None = None
        self._with_count = True
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, count: int) -> None:
        """Show how many entries the page has."""
        if count == self._count:
            return
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}")
        self.updateGeometry()
        self.update()

    def told(self) -> Told:
        """What a screen reader is told: a tab, and whether its page is in front."""
        states = {"selectable": True, "selected": self.isChecked()}
        return Told(QAccessible.Role.PageTab, states=states)

    def sizeHint(self) -> QSize:
        width = self.whole_width() if self._with_count else self._name_width()
        return QSize(int(width), TABS_HEIGHT - 1)

    def whole_width(self) -> float:
        """How wide it is with its count."""
        return self._name_width() + self._pill_width()

    def show_count(self, on: bool) -> None:
        """Show how many entries there are, or leave it to the page."""
        if on == self._with_count:
            return
        self._with_count = on
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(int(min(self._name_width(), LEAST_TAB)), TABS_HEIGHT - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setToolTip(self.text() if self.width() < int(self._name_width()) else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            lit = self.isChecked()
            weight = 600 if lit else 500
            painter.setFont(font(13, weight))
            painter.setPen(colour("ink" if lit or self.underMouse() else "ink2"))
            name = elided(self.text(), self.width() - 22, 13, weight)
            painter.drawText(QPointF(11, 21.5), name)
            if self._count is not None and self._with_count:
                self._paint_pill(painter, 11 + metrics(13, weight).horizontalAdvance(name))
            if lit:
                painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), colour("accent"))

    def _paint_pill(self, painter: QPainter, left: float) -> None:
        pill = QRectF(left + 8, 8, self._pill_width() - 8, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("hover"))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setFont(font(11, 700))
        painter.setPen(colour("ink2"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(self._count))

    def _name_width(self) -> float:
        return ceil(22 + metrics(13, 600).horizontalAdvance(self.text()))

    def _pill_width(self) -> float:
        if self._count is None:
            return 0
        return 8 + max(18, metrics(11, 700).horizontalAdvance(str(self._count)) + 11)
